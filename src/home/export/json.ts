import type { Elsewhere, InCircle, Piece } from './mine.ts'

/** Rises when a reader of the file would have to change. */
export const exportVersion = 1

/** The file for computers, after the schema that it names. */
export async function* asJson(
  pieces: AsyncIterable<Piece>,
  schema: string,
): AsyncGenerator<string> {
  const elsewhere: Elsewhere[] = []
  const circles: InCircle[] = []
  let tables = 0
  let rows = 0
  yield `{"$schema":${JSON.stringify(schema)},"version":${exportVersion},"made_at":"${new Date().toISOString()}"`
  for await (const piece of pieces) {
    if (piece.kind === 'account') yield `,"account":${JSON.stringify(piece.account)},"plan":{`
    if (piece.kind === 'table') {
      const { name, meaning } = piece.table
      if (tables++ > 0) yield ']},'
      rows = 0
      yield `${JSON.stringify(name)}:{"meaning":${JSON.stringify(meaning)},"rows":[`
    }
    if (piece.kind === 'rows') {
      const texts = piece.rows.map((row) => JSON.stringify(row)).join(',\n')
      yield rows > 0 ? `,\n${texts}` : `\n${texts}`
      rows += piece.rows.length
    }
    if (piece.kind === 'elsewhere') elsewhere.push(piece.elsewhere)
    if (piece.kind === 'circle') circles.push(piece.circle)
  }
  if (tables > 0) yield ']}'
  yield `},"elsewhere":${JSON.stringify(elsewhere)},"circles":${JSON.stringify(circles)}}\n`
}

import type { Context } from 'hono'
import * as v from 'valibot'
import { isId, newId } from './ids.ts'

/** What is wrong with a form: field name to a Dutch sentence. A name that starts with `_` is no field. */
export type Problems = Record<string, string>

/** What was typed: field name to text, given back after every refused form. */
export type Values = Record<string, string>

/** A form that was not accepted, as a page shows it again. */
export type FormState = {
  values: Values
  problems?: Problems
  /** Somebody else, or another window, changed it since this form was opened: the sender sees both and chooses. */
  overtaken?: boolean
}

type Read<T> =
  | { values: Values; input: T; problems?: never }
  | { values: Values; problems: Problems }

/**
 * Reads the posted form by its schema. What is wrong comes back as sentences beside what was typed, for the page
 * to be shown again with status 422.
 */
export async function readForm<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<Read<v.InferOutput<S>>> {
  return checked(await typed(c), schema)
}

/** The same for what stands behind the question mark of an address: a filter. */
export function readQuery<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Read<v.InferOutput<S>> {
  return checked(c.req.query(), schema)
}

function checked<S extends v.GenericSchema>(values: Values, schema: S): Read<v.InferOutput<S>> {
  const read = v.safeParse(schema, values, { abortPipeEarly: true })
  if (read.success) return { values, input: read.output }
  const problems: Problems = {}
  for (const issue of read.issues) problems[v.getDotPath(issue) ?? '_form'] ??= issue.message
  return { values, problems }
}

/** All text fields of the posted form as they were typed; a name that comes more often is joined by commas. */
export async function typed(c: Context): Promise<Values> {
  if (c.get('streams')) return {}
  const body = await c.req.parseBody({ all: true })
  const values: Values = {}
  for (const [name, value] of Object.entries(body)) {
    const texts = [value].flat().filter((part) => typeof part === 'string')
    // a browser sends CRLF; what was typed had one line end
    values[name] = texts.join(',').replaceAll('\r\n', '\n')
  }
  return values
}

const plumbing = ['id', 'version', 'naar', 'press', 'secret']

/** What somebody typed or chose, without what the form carried along unseen. */
export function ownTexts(values: Values): string[] {
  return Object.entries(values)
    .filter(([name, text]) => !name.startsWith('_') && !plumbing.includes(name) && text.trim())
    .map(([, text]) => text)
}

type TextRules = { max: number; missing?: string }

/** Free text. PostgreSQL cannot keep the NUL character; everything else is kept as it was typed. */
export function text({ max, missing }: TextRules) {
  return v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.minLength(missing ? 1 : 0, missing ?? ''),
    v.check(
      (typed) => !typed.includes('\0'),
      'Er staat een teken in dat we niet kunnen bewaren. Typ de tekst nog een keer.',
    ),
    v.check(
      (typed) => [...typed].length <= max,
      `Deze tekst is te lang. Er passen ${max.toLocaleString('nl-NL')} tekens.`,
    ),
  )
}

/** A name: any letters of any language, one word is enough. */
export const name = (missing: string) => text({ max: 100, missing })

/** One of a list, in a field that may be left open (then null). */
export function choice<const T extends readonly string[]>(options: T) {
  return v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed || null),
    v.nullable(v.picklist(options, 'Kies een van de mogelijkheden.')),
  )
}

/** One of a list that has to be chosen. */
export function choiceOf<const T extends readonly string[]>(options: T, missing: string) {
  return v.pipe(v.optional(v.string(), ''), v.picklist(options, missing))
}

/** A box that is ticked or not. */
export const tick = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed !== ''),
)

/** A box without which it cannot go on. */
export const mustTick = (missing: string) => v.pipe(tick, v.literal(true, missing))

/** A day as `2027-03-31`, or null. */
export const day = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed || null),
  v.nullable(v.pipe(v.string(), v.check(isDay, 'Dit is geen dag die bestaat. Kies een dag.'))),
)

function isDay(typed: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(typed)) return false
  const date = new Date(`${typed}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed)
}

/** The new row's id, that the form brought along: pressing twice makes one row. */
export const rowId = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => (isId(typed) ? typed : newId())),
)

/** The version on which somebody began to edit; 0, which nothing ever has, when it is no version at all. */
export const seenVersion = v.pipe(
  v.optional(v.string(), '0'),
  v.transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0)),
)

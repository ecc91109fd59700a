import type { Child } from 'hono/jsx'
import { Card, Facts, Link } from '#src/ui/parts.tsx'
import { addressOf, type Facet } from '../facet.ts'
import { dimensionWords, phaseWords } from '../words.ts'
import type { Practice } from './queries.ts'

/** For whom and where: what is not known is left out. */
export function ForWhom({ practice: { content, places } }: { practice: Practice }) {
  const towns = Object.fromEntries(places.map(({ code, name }) => [code, name]))
  return (
    <Card title="Voor wie en waar">
      <Facts
        facts={[
          ['Wat', content.kind === 'methode' ? 'een manier van werken' : 'een plek of project'],
          ['Voor', choices('doelgroep', content.audiences)],
          ['Helpt bij', choices('herstel', content.dimensions, dimensionWords)],
          ['Past als iemand', choices('fase', content.phases, phaseWords)],
          ['Wie doet het', choices('organisatie', content.organisations)],
          ['Indicatie', content.indication],
          ['Wie betaalt', choices('betaler', content.payers)],
          ['Gemeenten', choices('plaats', Object.keys(towns), towns)],
        ]}
      />
    </Card>
  )
}

/** Each leads to all others that have it too. */
function choices(
  facet: Facet,
  values: readonly string[],
  words: Record<string, string> = {},
): Child {
  if (values.length === 0) return ''
  return values.map((value, i) => (
    <>
      {i > 0 ? ', ' : ''}
      <Link href={addressOf({ words: '', chosen: [{ facet, value }], page: 1 })}>
        {words[value] ?? value}
      </Link>
    </>
  ))
}

import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Badge, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { callsUrl } from '../calls/call.ts'
import {
  addressOf,
  type Facet,
  facetNames,
  facets,
  inOrder,
  type Search,
  withChoice,
  withoutChoice,
} from '../facet.ts'
import { home, pageOf } from '../practice.ts'
import { reviewsUrl } from '../reviews/review.ts'
import { bringUrl } from '../submissions/submission.ts'
import { dimensionWords, levelWords, phaseWords } from '../words.ts'
import { type Answer, type Counted, pageLength } from './queries.ts'

type Looser = { without: string; search: Search; total: number }
type LibraryPageProps = { viewer: Viewer | null; search: Search; answer: Answer; looser: Looser[] }

export function LibraryPage({ viewer, search, answer, looser }: LibraryPageProps) {
  const { total, hits } = answer
  return (
    <Page title="Goede voorbeelden" viewer={viewer} wide>
      <PageTitle
        title="Goede voorbeelden"
        lead="Zo helpen buurten elkaar. Zoek wat past bij jouw mensen en jouw wijk."
      />
      <SearchForm search={search} />
      <p>
        Weet je nog niet wat je zoekt?{' '}
        <Link href={`${home}/keuzehulp`}>De keuzehulp vraagt je zeven dingen</Link> ·{' '}
        <Link href={`${home}/bezoeken`}>Kijk ergens mee</Link>
      </p>
      <ChosenList search={search} counts={answer.counts} />
      <Choices search={search} answer={answer} />
      {total > 0 ? (
        <p role="status">
          {total === 1 ? 'Dit is 1 voorbeeld.' : `Dit zijn ${total} voorbeelden.`}
          {search.words && total > 1 ? ' Wat het beste past staat bovenaan.' : ''}
        </p>
      ) : null}
      {total === 0 ? <NothingFound search={search} looser={looser} /> : null}
      <Rows>
        {hits.map(({ slug, title, place, level, description }) => (
          <Row
            title={title}
            href={pageOf(slug)}
            meta={place}
            actions={<Badge>{levelWords[level].label}</Badge>}
          >
            <p>{beginOf(description)}</p>
          </Row>
        ))}
      </Rows>
      <Pages search={search} total={total} />
      <Below answer={answer} />
    </Page>
  )
}

const SearchForm = ({ search }: { search: Search }) => (
  <FilterForm action={home}>
    {search.chosen.map(({ facet, value }) => (
      <input type="hidden" name={facet} value={value} />
    ))}
    <TextField
      name="zoek"
      label="Wat zoek je?"
      hint="Bijvoorbeeld: eenzaam, werk, of de naam van een plaats."
      type="search"
      values={{ zoek: search.words }}
    />
    <Button>Zoek</Button>
  </FilterForm>
)

/** What was chosen, each with the way back. */
function ChosenList({ search, counts }: { search: Search; counts: Counted[] }) {
  if (search.chosen.length === 0) return null
  return (
    <div class="actions">
      {search.chosen.map(({ facet, value }) => {
        const known = counts.find((one) => one.facet === facet && one.value === value)
        return (
          <ActionLink kind="quiet" href={addressOf(withoutChoice(search, facet, value))}>
            {labelOf(facet, value, known?.label)}
            <span aria-hidden="true">{'\u00a0×'}</span>
            <span class="unseen"> weghalen</span>
          </ActionLink>
        )
      })}
      <Link href={addressOf({ ...search, chosen: [], page: 1 })}>Haal alles weg</Link>
    </div>
  )
}

function Choices({ search, answer }: { search: Search; answer: Answer }) {
  const open = (facet: Facet) =>
    answer.counts.filter(
      ({ facet: of, value, number }) =>
        of === facet &&
        number < answer.total &&
        !search.chosen.some((one) => one.facet === facet && one.value === value),
    )
  const groups = facetNames.map((facet) => ({ facet, values: inOrder(facet, open(facet)) }))
  const useful = groups.filter(({ values }) => values.length > 0)
  if (useful.length === 0) return null
  return (
    <details class="card">
      <summary>Kies wat past</summary>
      <div class="cards">
        {useful.map(({ facet, values }) => (
          <section>
            <h2>{facets[facet]}</h2>
            <ul>
              {values.slice(0, 25).map(({ value, label, number }) => (
                <li>
                  <Link href={addressOf(withChoice(search, facet, value))}>
                    {labelOf(facet, value, label)}
                  </Link>{' '}
                  ({number})
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}

function NothingFound({ search, looser }: { search: Search; looser: Looser[] }) {
  return (
    <Empty title="We vonden niets dat bij alles past.">
      {looser.length === 0 ? (
        <>
          Probeer een ander woord, of{' '}
          <Link href={search.words || search.chosen.length > 0 ? home : '/'}>kijk naar alles</Link>.
        </>
      ) : (
        looser.map(({ without, search: next, total }, i) => (
          <>
            {i > 0 ? ' · ' : ''}
            <Link href={addressOf(next)}>
              Zonder {without}: {total === 1 ? '1 voorbeeld' : `${total} voorbeelden`}
            </Link>
          </>
        ))
      )}
    </Empty>
  )
}

function Pages({ search, total }: { search: Search; total: number }) {
  const last = Math.ceil(total / pageLength)
  if (last < 2) return null
  return (
    <nav aria-label="Meer voorbeelden">
      <Actions>
        {search.page > 1 ? (
          <ActionLink kind="plain" href={addressOf({ ...search, page: search.page - 1 })}>
            Vorige
          </ActionLink>
        ) : null}
        {search.page < last ? (
          <ActionLink kind="plain" href={addressOf({ ...search, page: search.page + 1 })}>
            Meer voorbeelden
          </ActionLink>
        ) : null}
      </Actions>
    </nav>
  )
}

const Below = ({ answer }: { answer: Answer }) => (
  <>
    {answer.hits.length > 0 ? (
      <p>
        <Link href={`${home}/poster?${posterOf(answer)}`}>Maak een poster van de eerste</Link>
      </p>
    ) : null}
    <p>
      Doe je iets wat goed werkt? <Link href={bringUrl}>Breng een voorbeeld in</Link> of{' '}
      <Link href={callsUrl}>kijk naar de oproepen</Link>.
    </p>
    {answer.reviewer ? (
      <p>
        <Link href={reviewsUrl}>Lees wat er ingebracht is</Link>
      </p>
    ) : null}
    {answer.editor ? (
      <p>
        <Link href="/beheer/goede-voorbeelden">Beheer de bibliotheek</Link>
      </p>
    ) : null}
    <p class="row-meta">
      Alle voorbeelden mag je gebruiken, met de naam van de bron erbij (CC BY 4.0).{' '}
      <Link href={`${home}.json`}>Open data</Link> ·{' '}
      <Link href={`${home}/schema.json`}>Schema</Link> ·{' '}
      <Link href={`${home}.atom`}>Nieuw (Atom)</Link>
    </p>
  </>
)

const worded: Partial<Record<Facet, Record<string, string>>> = {
  indicatie: { geen: 'geen indicatie' },
  herstel: dimensionWords,
  fase: phaseWords,
  niveau: Object.fromEntries(
    Object.entries(levelWords).map(([level, { label }]) => [level, label.toLowerCase()]),
  ),
}

const labelOf = (facet: Facet, value: string, label = value): string =>
  worded[facet]?.[value] ?? label

const posterOf = ({ hits }: Answer) =>
  new URLSearchParams(hits.slice(0, 6).map(({ slug }): [string, string] => ['voorbeeld', slug]))

/** The first sentences, as many as fit in two lines. */
function beginOf(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/)
  const first = sentences[0] ?? ''
  return first.length < 80 && sentences[1] ? `${first} ${sentences[1]}` : first
}

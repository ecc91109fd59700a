import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { JsonLd } from '#src/ui/json-ld.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
} from '#src/ui/parts.tsx'
import { addressOf, type Facet } from '../facet.ts'
import { schemaOrg } from '../open-data/schema-org.ts'
import { home, type PracticeRecord, pageOf } from '../practice.ts'
import { certaintyWords, dimensionWords, levelWords, phaseWords } from '../words.ts'
import type { Practice } from './queries.ts'

export function PracticePage({ viewer, practice }: { viewer: Viewer | null; practice: Practice }) {
  const { content, level, places, archived_at } = practice
  const { title, kind, description, approach, elements, tips, voice } = content
  return (
    <Page title={title} viewer={viewer}>
      <JsonLd data={schemaOrg(content)} />
      <PageTitle title={title} lead={content.place} back={home}>
        <p>
          <Badge kind={level === 'aangemeld' ? undefined : 'done'}>{levelWords[level].label}</Badge>{' '}
          <span class="row-meta">{levelWords[level].meaning}</span>
        </p>
      </PageTitle>
      {archived_at ? <Notice kind="warm">Dit voorbeeld wordt niet meer bijgehouden.</Notice> : null}
      <Card title="Wat is het?">
        <OwnText text={description} />
        {approach ? <OwnText text={approach} /> : null}
      </Card>
      <List title="Wat maakt dat het werkt" texts={elements} />
      <Card title="Voor wie en waar">
        <Facts
          facts={[
            ['Wat', kind === 'methode' ? 'een manier van werken' : 'een plek of project'],
            ['Voor', <Choices facet="doelgroep" values={content.audiences} />],
            [
              'Helpt bij',
              <Choices facet="herstel" values={content.dimensions} words={dimensionWords} />,
            ],
            [
              'Past als iemand',
              <Choices facet="fase" values={content.phases} words={phaseWords} />,
            ],
            ['Wie doet het', <Choices facet="organisatie" values={content.organisations} />],
            ['Indicatie', content.indication],
            ['Wie betaalt', <Choices facet="betaler" values={content.payers} />],
            [
              'Gemeenten',
              <Choices
                facet="plaats"
                values={places.map(({ code }) => code)}
                words={Object.fromEntries(places.map(({ code, name }) => [code, name]))}
              />,
            ],
          ]}
        />
      </Card>
      <Requirements content={content} />
      {content.results.length > 0 ? (
        <Card title="Wat het oplevert">
          <ul>
            {content.results.map(({ text, certainty }) => (
              <li>
                {text} <span class="row-meta">({certaintyWords[certainty]})</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {voice ? (
        <Card title="Iemand die het meemaakte">
          <OwnText text={voice.text} />
          <p class="row-meta">{voice.who}</p>
        </Card>
      ) : null}
      <List title="Tips voor gemeenten" texts={tips} />
      <Files practice={practice} />
      <Actions>
        <ActionLink href={`${pageOf(content.id)}/vraag`}>Stel een vraag</ActionLink>
        <ActionLink kind="plain" href={`${pageOf(content.id)}/poster`}>
          Maak een poster
        </ActionLink>
      </Actions>
      <About practice={practice} />
    </Page>
  )
}

function List({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Card title={title}>
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </Card>
  )
}

type ChoicesProps = { facet: Facet; values: readonly string[]; words?: Record<string, string> }

/** Each leads to all others that have it too. */
function Choices({ facet, values, words = {} }: ChoicesProps) {
  if (values.length === 0) return <>niet bekend</>
  return (
    <>
      {values.map((value, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <Link href={addressOf({ words: '', chosen: [{ facet, value }], page: 1 })}>
            {words[value] ?? value}
          </Link>
        </>
      ))}
    </>
  )
}

function Requirements({ content: { requirements } }: { content: PracticeRecord }) {
  const { people = '', money = '', partners = '', law = '' } = requirements
  if (!people && !money && !partners && !law) return null
  return (
    <Card title="Wat het vraagt">
      <Facts
        facts={[
          ['Mensen', people],
          ['Geld', money],
          ['Partners', partners],
          ['Regels', law],
        ]}
      />
    </Card>
  )
}

function Files({ practice: { content, files } }: { practice: Practice }) {
  if (files.length === 0) return null
  return (
    <Card title="Bestanden">
      <ul>
        {files.map(({ id, name, size }) => (
          <li>
            <Link href={`${pageOf(content.id)}/bestanden/${id}`}>{name}</Link> (
            {Math.max(1, Math.round(size / 1024))} kB)
          </li>
        ))}
      </ul>
    </Card>
  )
}

function About({ practice }: { practice: Practice }) {
  const { content, checked_on, reads, editor } = practice
  return (
    <>
      <p class="row-meta">
        {content.source ? `Bron: ${content.source}. ` : ''}Dit is{' '}
        {certaintyWords[content.certainty]}. Nagekeken: {dateInWords(checked_on)}.{' '}
        {reads === 1 ? '1 keer gelezen.' : `${reads} keer gelezen.`}
      </p>
      {editor ? (
        <p>
          <Link href="/beheer/goede-voorbeelden">Beheer de bibliotheek</Link>
        </p>
      ) : null}
    </>
  )
}

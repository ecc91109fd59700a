import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
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
import { StructuredData } from '#src/ui/structured-data.tsx'
import { Chain } from '../adoptions/chain-views.tsx'
import { schemaOrg } from '../open-data/schema-org.ts'
import { home, type PracticeRecord, pageOf } from '../practice.ts'
import { bringUrl } from '../submissions/submission.ts'
import { VisitRows } from '../visits/views.tsx'
import { visitUrl } from '../visits/visit.ts'
import { certaintyWords, levelWords } from '../words.ts'
import { ForWhom } from './for-whom.tsx'
import type { Practice } from './queries.ts'

export function PracticePage({ viewer, practice }: { viewer: Viewer | null; practice: Practice }) {
  const { content, level, archived_at } = practice
  const { title, description, approach, elements, tips, voice } = content
  return (
    <Page title={title} viewer={viewer}>
      <StructuredData data={schemaOrg(content)} />
      <PageTitle title={title} lead={content.place} back={home}>
        <p>
          <Badge kind={level === 'aangemeld' ? undefined : 'done'}>{levelWords[level].label}</Badge>{' '}
          <span class="row-meta">
            {practice.reviewed_on
              ? `${levelWords[level].meaning} Beoordeeld: ${dateInWords(practice.reviewed_on)}.`
              : 'Dit niveau komt uit de bron. Hier is nog niet beoordeeld.'}
          </span>
        </p>
      </PageTitle>
      {archived_at ? <Notice kind="warm">Dit voorbeeld wordt niet meer bijgehouden.</Notice> : null}
      <Card title="Wat is het?">
        <OwnText text={description} />
        {approach ? <OwnText text={approach} /> : null}
      </Card>
      <List title="Wat maakt dat het werkt" texts={elements} />
      <ForWhom practice={practice} />
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
      <Chain
        slug={content.id}
        title={title}
        adoptions={practice.adoptions}
        editor={practice.editor}
      />
      <Visits practice={practice} />
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

/** Where one can look along; nothing when nobody receives and the reader may not either. */
function Visits({ practice: { content, visits, organises } }: { practice: Practice }) {
  if (visits.length === 0 && !organises) return null
  return (
    <Card title="Meekijken">
      <VisitRows visits={visits} />
      {organises ? (
        <p>
          <Link href={visitUrl(`nieuw?voorbeeld=${content.id}`)}>Laat anderen meekijken</Link>
        </p>
      ) : null}
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
        {content.source ? `Bron: ${content.source}. ` : ''}Deze feiten zijn{' '}
        {certaintyWords[content.certainty]}. Nagekeken: {dateInWords(checked_on)}.{' '}
        {reads === 1 ? '1 keer gelezen.' : `${reads} keer gelezen.`}
      </p>
      <p>
        Weet jij hier meer van?{' '}
        <Link href={`${bringUrl}?voorbeeld=${content.id}`}>Stel iets beters voor</Link>
      </p>
      {editor ? (
        <p>
          <Link href={`/beheer/goede-voorbeelden/voorbeeld/${content.id}`}>
            Beheer dit voorbeeld
          </Link>
        </p>
      ) : null}
    </>
  )
}

import type { FormState } from '#src/platform/forms.ts'
import { newId, newPaperCode } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Link, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { type Call, callsUrl } from '../calls/call.ts'
import { Honeypot } from '../honeypot.tsx'
import { home, pageOf } from '../practice.ts'
import type { OwnLine } from './queries.ts'
import { bringUrl, draftUrl } from './submission.ts'

type BeginPageProps = {
  viewer: Viewer | null
  mine: OwnLine[]
  call: Call | undefined
  calls: Call[]
  change: { slug: string; title: string } | undefined
  form: FormState | undefined
}

export function BeginPage({ viewer, mine, call, calls, change, form }: BeginPageProps) {
  const title = change ? 'Stel iets beters voor' : 'Breng een voorbeeld in'
  const code = form?.problems?.code ? form : undefined
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={title}
        lead={
          change
            ? `Over ${change.title}. Je past aan wat er staat, en iemand leest het na.`
            : 'Doe je iets wat goed werkt? Vertel het. Het kost ongeveer een kwartier.'
        }
        back={change ? pageOf(change.slug) : home}
      />
      {code ? null : <ErrorSummary problems={form?.problems} />}
      {call ? <Notice>Dit hoort bij de oproep «{call.theme}».</Notice> : null}
      <Card title="Zo gaat het">
        <ul>
          <li>Je vult zes korte bladzijden in. Alles mag leeg blijven, en je kunt later verder.</li>
          <li>
            {change
              ? 'Iemand leest het na.'
              : 'Twee mensen lezen het. Een van hen weet uit eigen ervaring hoe het is.'}
          </li>
          <li>Zij kunnen je iets vragen. Vinden zij het goed? Dan staat het in de bibliotheek.</li>
        </ul>
        <Form
          action={bringUrl}
          hidden={{
            id: newId(),
            secret: newPaperCode(),
            oproep: call?.id ?? '',
            voorbeeld: change?.slug ?? '',
          }}
        >
          <Honeypot />
          <Button>Begin</Button>
        </Form>
        <p class="row-meta">
          {viewer ? 'Het komt hieronder te staan.' : 'Je hebt geen account nodig.'} Wat je twee
          maanden niet aanraakt, gaat vanzelf weg.
        </p>
      </Card>
      {!call && !change && calls.length > 0 ? (
        <p>
          <Link href={callsUrl}>Kijk welke oproepen er nu zijn</Link>
        </p>
      ) : null}
      <Mine mine={mine} />
      <Card title="Ben je al begonnen?">
        <Form action={`${bringUrl}/code`}>
          <ErrorSummary problems={code?.problems} />
          <TextField
            name="code"
            label="Wat is je code?"
            hint="Zestien letters en cijfers. Je schreef ze op toen je begon."
            values={form?.values}
            problems={form?.problems}
          />
          <Button kind="plain">Ga verder</Button>
        </Form>
      </Card>
    </Page>
  )
}

function Mine({ mine }: { mine: OwnLine[] }) {
  if (mine.length === 0) return null
  return (
    <Card title="Wat jij inbrengt">
      <Rows>
        {mine.map((line) => (
          <Row
            title={line.title || 'Nog zonder naam'}
            href={draftUrl(line.id)}
            actions={
              <Badge kind={line.waiting ? 'warm' : line.kind === 'published' ? 'done' : undefined}>
                {stateOf(line)}
              </Badge>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function stateOf({ sent_at, kind, waiting }: OwnLine): string {
  if (kind === 'published') return 'In de bibliotheek'
  if (kind === 'declined') return 'Niet opgenomen'
  if (waiting) return 'Er is een vraag voor je'
  return sent_at ? 'Wordt gelezen' : 'Nog niet verstuurd'
}

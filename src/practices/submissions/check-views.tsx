import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { Button, Checkbox, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { Card, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { Honeypot } from '../honeypot.tsx'
import { pageOf } from '../practice.ts'
import { Wording } from '../wording.tsx'
import type { Alike } from './library-queries.ts'
import type { OwnSubmission } from './queries.ts'
import { readingOf } from './reading.ts'
import { draftUrl, missingIn, recordOf } from './submission.ts'

type CheckPageProps = {
  viewer: Viewer | null
  draft: string
  submission: OwnSubmission
  alike: Alike[]
  form: FormState | undefined
}

export function CheckPage({ viewer, draft, submission, alike, form }: CheckPageProps) {
  const { content, sender_name, sender_organisation, practice, sent_at } = submission
  const missing = missingIn(content, sender_name)
  const at = draftUrl(draft)
  const record = recordOf({
    ...{ values: content, organisation: sender_organisation, slug: 'concept' },
    ...{ checkedOn: dayOf(new Date()), before: practice?.content ?? null },
  })
  return (
    <Page title="Klopt alles?" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Klopt alles?" lead="Zo komt het in de bibliotheek te staan." back={at} />
      <Lookalikes alike={alike} />
      <Wording record={record} />
      <Hints texts={[content.description ?? '', content.approach ?? ''].join('\n')} />
      {missing.length > 0 ? (
        <Notice kind="warm">
          Schrijf eerst nog op:{' '}
          {missing.map(({ step, what }, i) => (
            <>
              {i > 0 ? ', ' : ''}
              <Link href={`${at}/${step}`}>{what}</Link>
            </>
          ))}
          .
        </Notice>
      ) : sent_at ? null : (
        <Form action={`${at}/versturen`}>
          <ErrorSummary problems={form?.problems} />
          <Checkbox
            name="agreed"
            label="Iedereen mag dit lezen en gebruiken, met de naam van de bron erbij (CC BY 4.0)"
            hint="Wie ik noem, weet ervan en vindt het goed."
            values={form?.values}
            problems={form?.problems}
          />
          <Honeypot values={form?.values} />
          <p class="readers">Wie dit leest: wie het beoordeelt. Pas als zij ja zeggen, iedereen.</p>
          <Button>Verstuur</Button>
        </Form>
      )}
    </Page>
  )
}

/** Perhaps it is there already: for its writer to see, never a refusal. */
export function Lookalikes({ alike }: { alike: Alike[] }) {
  if (alike.length === 0) return null
  return (
    <Notice kind="warm">
      Lijkt op{' '}
      {alike.map(({ slug, title }, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <Link href={pageOf(slug)}>{title}</Link>
        </>
      ))}
      . Is dat hetzelfde? Stel daar dan iets beters voor.
    </Notice>
  )
}

function Hints({ texts }: { texts: string }) {
  const reading = readingOf(texts)
  if (!reading) return null
  const { ease, longSentences, hardWords } = reading
  if (ease >= 60 && longSentences.length === 0) {
    return <p class="row-meta">Dit leest makkelijk ({ease} van 100).</p>
  }
  return (
    <Card title="Kan het makkelijker?">
      <p>
        {ease >= 60 ? 'Dit leest makkelijk' : 'Voor veel mensen is dit lastig'} ({ease} van 100). Je
        hoeft er niets mee.
      </p>
      {longSentences.length > 0 ? (
        <>
          <p>Deze zinnen zijn lang. Kun je er twee van maken?</p>
          <ul>
            {longSentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {hardWords.length > 0 ? <p>Dit zijn moeilijke woorden: {inWords(hardWords)}.</p> : null}
    </Card>
  )
}

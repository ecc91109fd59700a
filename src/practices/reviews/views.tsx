import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { differencesOf } from '../fields.ts'
import { sizeInWords } from '../files/file.ts'
import { home, pageOf } from '../practice.ts'
import { Lookalikes } from '../submissions/check-views.tsx'
import type { Alike } from '../submissions/library-queries.ts'
import { recordOf } from '../submissions/submission.ts'
import { Differences } from '../versions/views.tsx'
import { Wording } from '../wording.tsx'
import { Ask, Decide, Findings } from './decision-views.tsx'
import type { Roles, Submitted, Waiting } from './queries.ts'
import { mayBegin, reviewsUrl, reviewUrl } from './review.ts'

type WaitingPageProps = { viewer: Viewer; waiting: Waiting[]; editor: boolean }

export const WaitingPage = ({ viewer, waiting, editor }: WaitingPageProps) => (
  <Page title="Ingebrachte voorbeelden" viewer={viewer}>
    <PageTitle
      title="Ingebrachte voorbeelden"
      lead="Twee mensen lezen elk voorbeeld. Een van hen weet uit eigen ervaring hoe het is."
      back={editor ? deskUrl : home}
    />
    {waiting.length === 0 ? <Empty title="Er is nu niets om te lezen." /> : null}
    <Rows>
      {waiting.map((one) => (
        <Row
          title={one.title || 'Nog zonder naam'}
          href={reviewUrl(one.id)}
          meta={[
            `Verstuurd: ${dateInWords(one.sent_at)}`,
            one.theme,
            one.is_change && 'verbetering van wat er staat',
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={<Badge kind={badgeOf(one)}>{stateOf(one)}</Badge>}
        />
      ))}
    </Rows>
  </Page>
)

const badgeOf = ({ kind, mine }: Waiting) =>
  kind === 'published' ? 'done' : kind || mine ? undefined : 'warm'

function stateOf({ kind, mine, reviews }: Waiting): string {
  if (kind === 'published') return 'In de bibliotheek'
  if (kind === 'declined') return 'Niet opgenomen'
  if (mine) return `Jij las dit · ${reviews} van 2`
  return reviews === 0 ? 'Nog niet gelezen' : `${reviews} van 2 gelezen`
}

type SubmittedPageProps = {
  viewer: Viewer
  submission: Submitted
  roles: Roles
  alike: Alike[]
  form: FormState | undefined
}

export function SubmittedPage({ viewer, submission, roles, alike, form }: SubmittedPageProps) {
  const { id, content, practice, sender_organisation, decision } = submission
  const before = practice && !decision ? practice.content : null
  const record = recordOf({
    ...{ values: content, organisation: sender_organisation, slug: 'concept' },
    ...{ checkedOn: dayOf(new Date()), before },
  })
  return (
    <Page title={record.title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={record.title} whose={submission.theme ?? undefined} back={reviewsUrl} />
      <Outcome submission={submission} />
      <Lookalikes alike={decision ? [] : alike} />
      {before && practice ? (
        <>
          <p>
            Dit verandert <Link href={pageOf(practice.slug)}>{practice.title}</Link>.
          </p>
          <Differences differences={differencesOf(before, { ...record, source: before.source })} />
        </>
      ) : (
        <Wording record={record} />
      )}
      <Beside submission={submission} />
      <Findings reviews={submission.reviews} roles={roles} />
      {decision ? null : (
        <>
          {roles.byExperience !== null && mayBegin(submission, roles.byExperience) ? (
            <Actions>
              <ActionLink href={`${reviewUrl(id)}/beoordeling`}>
                {submission.reviews.some(({ mine }) => mine)
                  ? 'Verander je oordeel'
                  : 'Geef je oordeel'}
              </ActionLink>
            </Actions>
          ) : null}
          <Ask submission={submission} form={form} />
          {roles.editor ? <Decide submission={submission} form={form} /> : null}
        </>
      )}
    </Page>
  )
}

function Outcome({ submission: { decision, practice } }: SubmissionProps) {
  if (!decision) return null
  return decision.kind === 'published' && practice ? (
    <Notice>
      Dit staat in de bibliotheek: <Link href={pageOf(practice.slug)}>{practice.title}</Link>.
    </Notice>
  ) : (
    <Notice>Dit kwam niet in de bibliotheek. {decision.reason}</Notice>
  )
}
type SubmissionProps = { submission: Submitted }

/** Who brought it in, who is named in it, and the files that come with it. */
const Beside = ({ submission }: SubmissionProps) => (
  <Card title="Wie bracht het in?">
    <Facts
      facts={[
        ['Naam', submission.sender_name],
        ['Organisatie', submission.sender_organisation],
        ...submission.named.map(({ name, agreed_how, agreed_on }): [string, string] => [
          `${name} vindt het goed`,
          `${agreed_how} (${dateInWords(agreed_on)})`,
        ]),
      ]}
    />
    <ul>
      {submission.files.map(({ id, name, size }) => (
        <li>
          <Link href={`${reviewUrl(submission.id)}/bestanden/${id}`}>{name}</Link> (
          {sizeInWords(size)})
        </li>
      ))}
    </ul>
  </Card>
)

import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  FilterForm,
  Form,
  PostButton,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { keepingUrl, type LocalAgreement } from './agreement.ts'
import type { AgreementLink } from './queries.ts'

type KeptPageProps = { viewer: Viewer; platform: boolean; kept: AgreementLink[] }

export function KeptPage({ viewer, platform, kept }: KeptPageProps) {
  return (
    <Page title="Wijkafspraken" viewer={viewer}>
      <PageTitle
        title="Wijkafspraken"
        lead="Wie is in een buurt als eerste aan de beurt, en wie neemt op? Iedereen kan het lezen."
        back="/ik"
      />
      {kept.length === 0 ? <Empty title="Er zijn nog geen wijkafspraken." /> : null}
      <Rows>
        {kept.map(({ code, name, municipality }) => (
          <Row title={name} href={`${keepingUrl}/${code}`} meta={municipality} />
        ))}
      </Rows>
      {platform ? (
        <Actions>
          <ActionLink href={`${keepingUrl}/nieuw`}>Begin voor een buurt</ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

type NewAgreementPageProps = { viewer: Viewer; asked: string; places: Found[] }

export function NewAgreementPage({ viewer, asked, places }: NewAgreementPageProps) {
  const areas = places.filter(({ kind }) => kind === 'area' || kind === 'municipality')
  return (
    <Page title="Nieuwe wijkafspraken" viewer={viewer}>
      <PageTitle title="Voor welke buurt of gemeente?" back={keepingUrl} />
      <FilterForm action={`${keepingUrl}/nieuw`}>
        <TextField name="waar" label="Buurt of gemeente" type="search" values={{ waar: asked }} />
        <Button kind={areas.length > 0 ? 'plain' : 'primary'}>Zoek</Button>
      </FilterForm>
      {asked && areas.length === 0 ? (
        <Empty title="We vinden dit niet. Kijk of er een typefout in zit." />
      ) : null}
      <Rows>
        {areas.map((area) => (
          <Row
            title={labelOf(area)}
            meta={whereIs(area)}
            actions={
              <PostButton action={keepingUrl} hidden={{ area: area.code }} about={labelOf(area)}>
                Begin hier
              </PostButton>
            }
          />
        ))}
      </Rows>
    </Page>
  )
}

type FormPageProps = { viewer: Viewer; agreement: LocalAgreement; form?: FormState | undefined }

/** After an overtaken save the form counts on what stands there now. */
const seen = ({ version }: LocalAgreement, form?: FormState) =>
  form && !form.overtaken ? (form.values.version ?? '0') : `${version}`

export function CoursePage({ viewer, agreement, form }: FormPageProps) {
  const { code, upward, downward, review_on } = agreement
  const { values = { upward, downward, review_on: review_on ?? '' }, problems } = form ?? {}
  const state = { values, problems }
  return (
    <Page title="Meer of minder hulp" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle title="Meer of minder hulp" back={`${keepingUrl}/${code}`} />
      <Form action={`${keepingUrl}/${code}/op-en-af`} hidden={{ version: seen(agreement, form) }}>
        <ErrorSummary problems={problems} />
        <TextArea
          name="upward"
          label="Hoe gaat iemand van sociaal werk naar de ggz?"
          hint="Wie belt wie, hoe snel, en wat als er nog geen plek is."
          optional
          {...state}
        />
        <TextArea
          name="downward"
          label="En hoe weer terug?"
          hint="Wie houdt contact, en bij wie kan iemand terecht als het minder gaat."
          optional
          {...state}
        />
        <DateField
          name="review_on"
          label="Wanneer bekijken jullie dit opnieuw?"
          optional
          {...state}
        />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}

export function LinePage({
  viewer,
  agreement,
  position,
  form,
}: FormPageProps & { position: number }) {
  const { code, lines } = agreement
  const line = lines[position - 1]
  const { values = line ?? {}, problems } = form ?? {}
  const state = { values, problems }
  const at = `${keepingUrl}/${code}/vragen/${position}`
  const title = line ? 'Pas deze vraag aan' : 'Zet een vraag erbij'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(problems)}>
      <PageTitle title={title} back={`${keepingUrl}/${code}`} />
      <Form action={at} hidden={{ version: seen(agreement, form) }}>
        <ErrorSummary problems={problems} />
        <TextField
          name="question"
          label="Om welke vraag gaat het?"
          hint="Bijvoorbeeld: ik maak me zorgen over mijn buurman."
          {...state}
        />
        <TextField name="first" label="Wie is als eerste aan de beurt?" {...state} />
        <TextField
          name="answers"
          label="Wie neemt daar op?"
          hint="Een functie, geen naam. Bijvoorbeeld: de sociaal werker van dienst."
          optional
          {...state}
        />
        <TextField name="phone" label="Telefoonnummer" type="tel" optional {...state} />
        <TextField name="hours" label="Wanneer kun je bellen?" optional {...state} />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Button>Bewaar</Button>
      </Form>
      {line ? (
        <Actions>
          <PostButton
            kind="quiet"
            action={`${at}/weg`}
            hidden={{ version: `${agreement.version}` }}
            about={line.question}
          >
            Haal weg
          </PostButton>
        </Actions>
      ) : null}
    </Page>
  )
}

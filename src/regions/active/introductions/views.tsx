import { Hint, type Hinted, Sure } from '#src/neighbourhood/questions/hint.tsx'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Empty, Facts, Link, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { regionsUrl } from '../../region.ts'
import type { NamedRegion } from '../../region-queries.ts'
import { type ActiveOrganisation, activeUrl, introductionUrl } from '../active.ts'
import type { Work } from '../queries.ts'
import { type Introduction, introductionsUrl } from './introduction.ts'

type IntroducePageProps = Hinted & {
  viewer: Viewer
  region: NamedRegion
  to: ActiveOrganisation
  works: readonly Work[]
}

export function IntroducePage({ viewer, region, to, works, form, hints = [] }: IntroducePageProps) {
  const values = form?.values ?? {}
  const state = { values, problems: form?.problems }
  const own = works.map(({ organisation }) => organisation).join(' of ')
  return (
    <Page title="Stel ons aan elkaar voor" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Stel ons aan elkaar voor"
        lead={`Een bericht aan ${to.name} en aan jullie zelf.`}
        back={activeUrl(region.slug)}
      />
      <Form action={introductionUrl(region.slug, to.id)} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Hint hints={hints} />
        {works.length > 1 ? (
          <Choice
            name="work"
            label="Namens wie schrijf je?"
            options={works.map(({ id, organisation, signed }) => ({
              ...{ value: id, label: organisation, explanation: signed },
            }))}
            {...state}
          />
        ) : null}
        <TextArea
          name="wording"
          label="Waarom willen jullie elkaar leren kennen?"
          hint="Schrijf nooit over een persoon die hulp krijgt."
          {...state}
        />
        <Sure hints={hints} values={values} />
        <TextField name="reach" label="Hoe ben jij te bereiken?" {...state} />
        <p class="readers">
          Wie dit leest: wie bij {to.name} werkt en wie bij {own} werkt. Na een half jaar is het
          weg.
        </p>
        <Actions>
          <Button>Verstuur</Button>
          <Link href={activeUrl(region.slug)}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type IntroductionsPageProps = { viewer: Viewer; introductions: readonly Introduction[] }

export const IntroductionsPage = ({ viewer, introductions }: IntroductionsPageProps) => (
  <Page title="Kennismaken" viewer={viewer}>
    <PageTitle
      title="Kennismaken"
      lead="Organisaties die elkaar willen leren kennen. Neem zelf contact op."
      back={regionsUrl}
    />
    {introductions.length === 0 ? (
      <Empty title="Er is nog niets." action={{ href: regionsUrl, label: 'Zoek je regio' }}>
        Bij je regio zie je wie er actief is.
      </Empty>
    ) : null}
    {introductions.map(({ id, from, to, signed, reach, wording, sent_at, mine }) => (
      <Card title={`${from} en ${to}`}>
        <OwnText text={wording} />
        <Facts
          facts={[
            ['Van', signed],
            ['Te bereiken', reach],
            ['Verstuurd', dateInWords(sent_at)],
          ]}
        />
        {mine ? (
          <PostButton kind="quiet" action={`${introductionsUrl}/${id}/wissen`} about={`aan ${to}`}>
            Wis dit bericht
          </PostButton>
        ) : null}
      </Card>
    ))}
  </Page>
)

import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { type Offer, offersUrl } from './offer.ts'
import type { Publisher } from './queries.ts'

const metaOf = ({ organisation, where, until }: Offer) =>
  [organisation, where, until && `tot en met ${dateInWords(until)}`].filter(Boolean).join(' · ')

/** As somebody who looks for something reads it. */
export function OfferRows({ offers }: { offers: Offer[] }) {
  return (
    <Rows>
      {offers.map((offer) => (
        <Row title={offer.title} href={offer.link || undefined} meta={metaOf(offer)}>
          {offer.about ? <p dir="auto">{offer.about}</p> : null}
        </Row>
      ))}
    </Rows>
  )
}

export function OwnOffersPage({ viewer, offers }: { viewer: Viewer; offers: Offer[] }) {
  return (
    <Page title="Wat er vrij is" viewer={viewer} current="me">
      <PageTitle
        title="Wat er vrij is"
        lead="Laat de buurt weten waar plek is. Iedereen kan het lezen."
        back="/ik/werk"
      />
      {offers.length === 0 ? (
        <Empty title="Er staat nu niets. Is er ergens een stoel vrij, of denken jullie mee? Zet het erop." />
      ) : (
        <Card>
          <Rows>
            {offers.map((offer) => (
              <Row
                title={offer.title}
                meta={metaOf(offer)}
                actions={
                  <PostButton
                    kind="quiet"
                    action={`${offersUrl}/${offer.id}/weg`}
                    about={offer.title}
                  >
                    Haal weg
                  </PostButton>
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      <Actions>
        <ActionLink href={`${offersUrl}/nieuw`}>Zet iets erop</ActionLink>
      </Actions>
    </Page>
  )
}

type NewOfferPageProps = {
  viewer: Viewer
  organisations: Publisher[]
  form: FormState
  /** What the place may be, when that is not clear. */
  places: Found[]
}

export function NewOfferPage({ viewer, organisations, form, places }: NewOfferPageProps) {
  const { problems } = form
  const [first] = organisations
  const values: Values = { organisation_id: first?.id ?? '', ...form.values }
  const state = { values, problems }
  return (
    <Page title="Wat is er vrij?" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle
        title="Wat is er vrij?"
        lead="Schrijf over plek en tijd, niet over mensen."
        back={offersUrl}
      />
      <Form action={offersUrl} hidden={{ id: values.id || newId(), link: values.link ?? '' }}>
        <ErrorSummary problems={problems} />
        <TextField
          name="title"
          label="In een paar woorden"
          hint="Bijvoorbeeld: er is een stoel vrij aan tafel. Of: wij denken mee over schulden."
          {...state}
        />
        <TextArea name="about" label="Wat kan iemand verwachten?" optional {...state} />
        <TextField name="waar" label="In welke buurt of plaats?" {...state} />
        {places.length > 0 ? (
          <Choice
            name="code"
            label="Welke bedoel je?"
            options={places.map((place) => ({
              value: place.code,
              label: labelOf(place),
              explanation: whereIs(place),
            }))}
            {...state}
          />
        ) : null}
        <DateField
          name="until"
          label="Tot en met welke dag?"
          min={dayOf(new Date())}
          optional
          {...state}
        />
        <Select
          name="organisation_id"
          label="Namens wie?"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...state}
        />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Button>Zet erop</Button>
      </Form>
    </Page>
  )
}

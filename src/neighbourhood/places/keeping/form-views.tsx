import type { Found } from '#src/geography/found.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  Checkbox,
  Choice,
  ErrorSummary,
  Form,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { placeKinds } from '../kind.ts'
import { keepingUrl } from '../place.ts'
import type { PlacePage } from '../queries.ts'
import { kindWords } from '../words.ts'
import { optionsOf } from './location.ts'

type NewPlacePageProps = {
  viewer: Viewer
  organisations: { id: string; name: string }[]
  /** The platform's administrator opens one for people of the neighbourhood too. */
  platform: boolean
  form?: FormState | undefined
  choices?: readonly Found[]
}

export function NewPlacePage(props: NewPlacePageProps) {
  const { viewer, organisations, platform, form, choices = [] } = props
  const values = form?.values ?? { is_free: 'ja', no_indication: 'ja', languages: 'Nederlands' }
  const state = { values, problems: form?.problems }
  return (
    <Page title="Een plek erbij" viewer={viewer} current="neighbourhood" refused={!!form}>
      <PageTitle
        title="Een plek erbij"
        lead="Schrijf voor iemand die er nog nooit was, en het spannend vindt."
        back={keepingUrl}
      />
      <Form action={keepingUrl} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Select
          name="organisation_id"
          label="Wie is er van deze plek?"
          {...(platform && { empty: 'Mensen uit de buurt' })}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...state}
        />
        <PlaceFields choices={choices} state={state} />
        <Button>Zet de plek erbij</Button>
      </Form>
    </Page>
  )
}

type TextsPageProps = {
  viewer: Viewer
  place: PlacePage
  form?: FormState | undefined
  choices?: readonly Found[]
}

export function TextsPage({ viewer, place, form, choices = [] }: TextsPageProps) {
  const at = `${keepingUrl}/${place.id}`
  const state = { values: form?.values ?? valuesOf(place), problems: form?.problems }
  return (
    <Page title="Wat er staat" viewer={viewer} current="neighbourhood" refused={!!form}>
      <PageTitle title="Wat er staat" lead={<bdi>{place.name}</bdi>} back={at} />
      <Form action={`${at}/teksten`}>
        <ErrorSummary problems={form?.problems} />
        <PlaceFields choices={choices} state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type Fields = { state: FormState; choices: readonly Found[] }

function PlaceFields({ state, choices }: Fields) {
  return (
    <>
      <TextField name="name" label="Hoe heet de plek?" {...state} />
      <Select
        name="kind"
        label="Wat voor plek is het?"
        empty="Kies er een"
        options={placeKinds.map((value) => ({ value, label: kindWords[value] }))}
        {...state}
      />
      <TextArea
        name="about"
        label="Wat gebeurt er als je binnenkomt?"
        hint="Wie ziet je, wat krijg je, wat hoeft niet? Korte zinnen."
        rows={6}
        {...state}
      />
      <TextField
        name="welcomed_by"
        label="Naar wie vraag je?"
        hint="Alleen een voornaam, als diegene dat goed vindt."
        optional
        {...state}
      />
      <TextField
        name="welcomed_as"
        label="Wat doet die daar?"
        hint="Bijvoorbeeld gastvrouw."
        optional
        {...state}
      />
      <TextField name="address" label="Straat en huisnummer" optional {...state} />
      <TextField
        name="postcode"
        label="Postcode"
        hint="De vier cijfers zijn genoeg."
        short
        optional
        {...state}
      />
      <TextField name="area" label="Buurt of plaats" optional {...state} />
      {choices.length > 0 ? (
        <Choice name="meant" label="Welke bedoel je?" options={optionsOf(choices)} {...state} />
      ) : null}
      <TextField
        name="point"
        label="Punt op de kaart"
        hint="Twee getallen, zoals 53.2007, 6.5668. Een kaart op je telefoon geeft ze als je lang op een plek drukt."
        optional
        {...state}
      />
      <TextField
        name="access"
        label="Hoe kom je binnen met een rolstoel of rollator?"
        optional
        {...state}
      />
      <TextField
        name="languages"
        label="Welke talen spreken jullie?"
        hint="Met een komma ertussen."
        optional
        {...state}
      />
      <Checkbox name="is_free" label="Het is gratis" {...state} />
      <TextField name="cost" label="Wat kost het?" optional {...state} />
      <Checkbox
        name="no_indication"
        label="Je hebt geen indicatie nodig"
        hint="Geen verwijzing en geen brief."
        {...state}
      />
      <Checkbox
        name="is_safe_harbour"
        label="Je mag hier gewoon zijn"
        hint="Niemand vraagt iets van je."
        {...state}
      />
      <Checkbox name="is_bridge" label="Wij zoeken mee naar een volgende stap" {...state} />
      <TextField name="phone" label="Telefoonnummer" type="tel" optional {...state} />
      <TextField name="mail" label="Mailadres" type="email" optional {...state} />
      <TextField name="web" label="Website" type="url" optional {...state} />
    </>
  )
}

function valuesOf(place: PlacePage): Values {
  const { name, kind, about, welcomed_by, welcomed_as, address, access, cost } = place
  const { phone, mail, web, lat, lon } = place
  const ticks = ['is_free', 'no_indication', 'is_safe_harbour', 'is_bridge'] as const
  return {
    ...{ name, kind, about, welcomed_by, welcomed_as, address, access, cost, phone, mail, web },
    postcode: place.postcode ?? '',
    area: place.area ?? place.municipality,
    meant: place.area_code ?? place.municipality_code,
    languages: place.languages.join(', '),
    point: lat === null || lon === null ? '' : `${lat}, ${lon}`,
    ...Object.fromEntries(ticks.filter((tick) => place[tick]).map((tick) => [tick, 'ja'])),
  }
}

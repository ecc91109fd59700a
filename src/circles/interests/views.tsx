import type { Found } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import type { PlaceChoice } from '../place-queries.ts'
import { PlaceSearch, placeUrl } from '../place-search.tsx'
import { firstSteps, howMany, type Interest, startUrl } from './interest.ts'

type StartPageProps = {
  viewer: Viewer | null
  choice: PlaceChoice
  mine: Interest[]
  people: number
  guides: string[]
  said: boolean
  form: FormState | undefined
}

export function StartPage({ viewer, choice, mine, people, guides, said, form }: StartPageProps) {
  const { place } = choice
  return (
    <Page
      title="Begin een Buurtcirkel"
      viewer={viewer}
      current="neighbourhood"
      refused={Boolean(form)}
    >
      <PageTitle
        title="Begin een Buurtcirkel"
        lead="Een cirkel begint met een paar buren die zin hebben. Een coach helpt jullie op weg."
        back="/cirkels"
      />
      {said ? (
        <Notice kind="done">Dank je wel. De coach leest het en neemt contact op.</Notice>
      ) : null}
      <Mine mine={mine} />
      <PlaceSearch action={startUrl} label="In welke buurt?" choice={choice} />
      {place ? (
        <Card title={place.name}>
          <p>{howMany(people)}</p>
          {guides.length === 0 ? (
            <p>Hier is nog geen organisatie die een coach heeft. Laat het toch weten.</p>
          ) : null}
        </Card>
      ) : null}
      <Card title="Zo begint een cirkel, in zes stappen">
        <ol>
          {firstSteps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Card>
      {place && viewer ? <InterestForm {...{ viewer, choice, place, guides, form }} /> : null}
      {place && !viewer ? (
        <Actions>
          <ActionLink
            href={`/inloggen?naar=${encodeURIComponent(placeUrl(startUrl, choice.waar, place.code))}`}
          >
            Log in en laat het weten
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

const Mine = ({ mine }: { mine: Interest[] }) =>
  mine.length === 0 ? null : (
    <Card title="Jij liet het weten">
      <Rows>
        {mine.map(({ id, place, said_at }) => (
          <Row
            title={place}
            meta={dateInWords(said_at)}
            actions={
              <PostButton kind="quiet" action={`${startUrl}/${id}/intrekking`} about={place}>
                Toch niet
              </PostButton>
            }
          />
        ))}
      </Rows>
    </Card>
  )

type InterestFormProps = Pick<StartPageProps, 'choice' | 'guides' | 'form'> & {
  viewer: Viewer
  place: Found
}

function InterestForm({ viewer, choice, place, guides, form }: InterestFormProps) {
  const state = form ?? { values: { shown_name: viewer.name } }
  const readers = guides.length > 0 ? `de coaches van ${inWords(guides)}` : 'straks een coach'
  return (
    <Card title={`Ik wil meedoen in ${place.name}`}>
      <Form action={startUrl} hidden={{ waar: choice.waar, plek: place.code }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="shown_name" label="Hoe mag de coach je noemen?" {...state} />
        <TextField
          name="reach"
          label="Hoe kan de coach je bereiken?"
          hint="Een telefoonnummer of e-mailadres. Of: ik kom vaak bij de inloop."
          {...state}
        />
        <TextArea name="wording" label="Wil je nog iets zeggen? Dat hoeft niet." {...state} />
        <Checkbox
          name="as_volunteer"
          label="Ik wil ook wel vrijwilliger zijn"
          hint="Je helpt de cirkel een beetje op weg."
          {...state}
        />
        <p class="readers">Wie dit leest: jij en {readers}. Na een jaar wissen we het.</p>
        <Button>Laat het weten</Button>
      </Form>
    </Card>
  )
}

type InterestedPageProps = {
  viewer: Viewer
  municipalities: { code: string; name: string }[]
  people: Interest[]
}

export function InterestedPage({ viewer, municipalities, people }: InterestedPageProps) {
  return (
    <Page title="Wie wil een Buurtcirkel?" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="Wie wil een Buurtcirkel?"
        lead={`In ${inWords(municipalities.map(({ name }) => name))}. Alleen voor coaches.`}
        back="/cirkels"
      />
      {people.length === 0 ? (
        <Empty title="Er liet nog niemand iets weten.">
          Vertel erover bij de inloop, de huisarts en de voedselbank.
        </Empty>
      ) : null}
      {people.map(({ shown_name, place, reach, wording, as_volunteer, said_at }) => (
        <Card title={shown_name}>
          <p class="row-meta">
            {place} · {dateInWords(said_at)}{' '}
            {as_volunteer ? <Badge>Ook als vrijwilliger</Badge> : null}
          </p>
          <p>Te bereiken: {reach}</p>
          {wording ? <OwnText text={wording} /> : null}
        </Card>
      ))}
      <Actions>
        <ActionLink href="/cirkels/nieuw">Begin een cirkel</ActionLink>
      </Actions>
    </Page>
  )
}

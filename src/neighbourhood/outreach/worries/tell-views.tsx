import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { PersonHint, Sure } from '../hint.tsx'
import type { Seen } from './ask-views.tsx'
import { NoReport } from './danger-page.tsx'
import type { Face, Whereabouts } from './queries.ts'
import { home } from './worry.ts'

type TellPageProps = Seen & {
  where: Whereabouts
  team: NonNullable<Whereabouts['team']>
  form: FormState
  hints?: string[] | undefined
  refused: boolean
}

/**
 * One question at a time, by the fragment of the address: so that *back* works, and nothing leaves the device before
 * it is sent. When something is wrong all of them stand on the page.
 */
export function TellPage({ viewer, where, team, form, hints = [], refused }: TellPageProps) {
  const { values, problems } = form
  const { gebied = '', comes_along = '' } = values
  const along = Boolean(comes_along)
  const hidden = { id: values.id || newId(), gebied, comes_along }
  return (
    <Page title="Vertel wat je zag" viewer={viewer} current="neighbourhood" refused={refused}>
      <PageTitle
        title="Vertel wat je zag"
        lead={`Voor ${team.name}. Het gaat om ${where.label}.`}
        back={`${home}/waar${along ? '?samen' : ''}`}
      />
      <Form action={`${home}/vertel`} hidden={hidden}>
        <ErrorSummary problems={problems} />
        <PersonHint hints={hints} />
        <Sure hints={hints} values={values} />
        <div class={refused ? undefined : 'steps'}>
          {questions.map((question, i) => (
            <section id={`vraag-${i + 1}`} tabindex={-1}>
              <TextArea rows={3} {...question} {...{ values, problems }} />
              {refused ? null : <Next number={i + 1} />}
            </section>
          ))}
          <section id={`vraag-${questions.length + 1}`} tabindex={-1}>
            <Sender along={along} state={{ values, problems }} />
            <WhoReads team={team} />
            <Actions>
              <Button>Verstuur</Button>
            </Actions>
          </section>
        </div>
      </Form>
    </Page>
  )
}

/** In fields where Enter begins a new line: it must not send half of it. */
const questions = [
  {
    name: 'meeting_spot',
    label: 'Waar zag je de persoon?',
    hint: 'Een plek in woorden, geen adres. Bijvoorbeeld: op het bankje bij de vijver.',
  },
  {
    name: 'seen_when',
    label: 'Wanneer was dat?',
    hint: 'Bijvoorbeeld: deze week elke ochtend rond tien.',
  },
  {
    name: 'wording',
    label: 'Wat zag je?',
    hint: 'Alleen wat je zag of hoorde, in 280 tekens. Geen namen, en niet wat je denkt dat iemand heeft.',
  },
] as const

const Next = ({ number }: { number: number }) => (
  <Actions>
    <ActionLink href={`#vraag-${number + 1}`}>Verder</ActionLink>
    {number > 1 ? (
      <ActionLink kind="quiet" href={`#vraag-${number - 1}`}>
        Vorige vraag
      </ActionLink>
    ) : null}
  </Actions>
)

const Sender = ({ along, state }: { along: boolean; state: FormState }) => (
  <>
    <TextField
      name="sender"
      label="Hoe heet je?"
      hint="Je naam hoeft niet. Het team kan je dan niets vragen."
      optional
      {...state}
    />
    <TextField
      name="reach"
      label="Hoe bereiken we je?"
      hint={along ? 'Je telefoonnummer of mailadres, om af te spreken.' : 'Telefoon of mail.'}
      optional={!along}
      {...state}
    />
  </>
)

const WhoReads = ({ team: { name, faces, crisis_phone } }: Pick<TellPageProps, 'team'>) => (
  <>
    <p class="readers">
      Wie dit leest: alleen {name} ({inWords(faces.map(faceInWords))}). Na het eerste bezoek is het
      weg, en anders na 28 dagen.
    </p>
    {crisis_phone ? (
      <p>
        Kan het niet wachten? Bel{' '}
        <Link href={dialled(crisis_phone)} about="de crisisdienst">
          {crisis_phone}
        </Link>
        .
      </p>
    ) : null}
    <NoReport />
  </>
)

const faceInWords = ({ shown_name, is_expert }: Face) =>
  is_expert ? `${shown_name}, ervaringsdeskundige` : shown_name

export const SentPage = ({ viewer }: Seen) => (
  <Page title="Dank je wel" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Dank je wel dat je omkijkt naar iemand"
      lead="Het team leest het en gaat kijken, zonder haast en zonder dwang. Je hoort niet wat eruit kwam: dat is van de persoon zelf."
    />
    <NoReport />
    <p>Wordt het erger of is er gevaar? Wacht dan niet op het team. Bel 112.</p>
    <Actions>
      <ActionLink kind="plain" href="/buurt">
        Naar de buurt
      </ActionLink>
    </Actions>
  </Page>
)

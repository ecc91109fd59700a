import type { Child } from 'hono/jsx'
import type { Problems, Values } from '#src/platform/forms.ts'
import { Checkbox, Choice, TextArea, TextField } from '#src/ui/form.tsx'
import { certainties, dimensions, phases } from '../practice.ts'
import { certaintyWords, dimensionWords, phaseWords } from '../words.ts'
import type { OwnSubmission } from './queries.ts'
import type { Step } from './steps.ts'

type State = { values: Values; problems?: Problems | undefined }

const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: words[value] }))
const oneALine = 'Zet elk punt op een eigen regel.'

/** The questions of each page. */
export const fieldsOfStep: Record<Step, (state: State, submission: OwnSubmission) => Child> = {
  wat: (state) => (
    <>
      <TextField name="title" label="Hoe heet het?" {...state} />
      <Choice
        name="kind"
        label="Wat is het?"
        options={[
          { value: 'voorbeeld', label: 'Een plek of een project' },
          { value: 'methode', label: 'Een manier van werken' },
        ]}
        {...state}
      />
      <TextArea
        name="description"
        label="Vertel het aan iemand die het niet kent"
        hint="Waarom begon het? Wat gebeurt er? Wat moet het opleveren? Korte zinnen lezen het makkelijkst."
        rows={8}
        {...state}
      />
    </>
  ),
  'voor-wie': (state) => (
    <>
      <TextArea
        name="audiences"
        label="Voor wie is het?"
        hint={`${oneALine} Bijvoorbeeld: mensen die zich eenzaam voelen.`}
        {...state}
      />
      <Choice
        name="dimensions"
        label="Waar helpt het bij?"
        many
        options={options(dimensions, dimensionWords)}
        {...state}
      />
      <Choice
        name="phases"
        label="Wanneer past het? Als iemand …"
        many
        options={options(phases, phaseWords)}
        {...state}
      />
      <TextField
        name="place"
        label="Waar is het?"
        hint="Zoals je het tegen iemand zegt. Bijvoorbeeld: buurthuis De Wijert, Groningen."
        {...state}
      />
      <TextField
        name="towns"
        label="In welke gemeenten?"
        hint="Met een komma ertussen."
        {...state}
      />
    </>
  ),
  aanpak: (state) => (
    <>
      <TextArea name="approach" label="Wat doe je, stap voor stap?" rows={8} {...state} />
      <TextArea
        name="elements"
        label="Waardoor werkt het?"
        hint={`${oneALine} Bijvoorbeeld: er is altijd iemand die je begroet.`}
        rows={6}
        {...state}
      />
    </>
  ),
  nodig: (state) => (
    <>
      <TextArea
        name="people"
        label="Wie heb je nodig?"
        hint="Hoeveel mensen, hoeveel uur, wat moeten zij kunnen?"
        {...state}
      />
      <TextArea name="money" label="Wat kost het?" {...state} />
      <TextArea
        name="payers"
        label="Wie betaalt het?"
        hint={`${oneALine} Bijvoorbeeld: gemeente (Wmo).`}
        {...state}
      />
      <TextArea name="partners" label="Met wie werk je samen?" {...state} />
      <TextArea name="law" label="Welke regels kwam je tegen?" {...state} />
      <TextArea
        name="organisations"
        label="Wat voor organisatie doet het?"
        hint={`${oneALine} Bijvoorbeeld: welzijnsorganisatie.`}
        {...state}
      />
      <TextField
        name="indication"
        label="Is er een indicatie nodig?"
        hint="Schrijf «geen» als iedereen mag komen."
        {...state}
      />
    </>
  ),
  resultaat: (state) => (
    <>
      <TextArea name="results" label="Wat levert het op?" hint={oneALine} rows={6} {...state} />
      <Choice
        name="sureness"
        label="Hoe zeker weet je dat?"
        options={options(certainties, certaintyWords)}
        {...state}
      />
      <TextArea
        name="voice"
        label="Wat zegt iemand die het meemaakte?"
        hint="Alleen als die persoon dat goed vindt."
        {...state}
      />
      <TextField
        name="voice_who"
        label="Hoe wil die persoon genoemd worden?"
        hint="Bijvoorbeeld: Mia, bezoeker."
        {...state}
      />
      <TextArea name="tips" label="Welke tips heb je voor gemeenten?" hint={oneALine} {...state} />
    </>
  ),
  jij: (state, { by_key }) => (
    <>
      <TextField name="sender_name" label="Hoe heet je?" autocomplete="name" {...state} />
      <TextField
        name="sender_email"
        label="Wat is je mailadres?"
        hint={
          by_key
            ? 'Dan sturen we je de link waarmee je verder kunt, en hoor je het als iemand iets vraagt.'
            : 'Hier mogen lezers je iets vragen, als jij dat goed vindt.'
        }
        type="email"
        autocomplete="email"
        {...state}
      />
      <TextField
        name="sender_organisation"
        label="Bij welke organisatie hoort het?"
        hint="Deze naam staat straks bij het voorbeeld."
        {...state}
      />
      <Checkbox
        name="may_ask"
        label="Lezers mogen mij iets vragen"
        hint="Zij zien je naam en je adres niet. De vraag komt per mail."
        {...state}
      />
    </>
  ),
}

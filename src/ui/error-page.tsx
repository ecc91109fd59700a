import { Page } from './layout.tsx'
import { ActionLink } from './link.tsx'
import { Actions, PageTitle } from './parts.tsx'

type Words = { title: string; lead: string }

/** Hidden and absent are one answer: 404 never tells whether something exists. */
const words: Record<number, Words> = {
  400: {
    title: 'Dit lukte niet',
    lead: 'We begrepen niet wat je browser stuurde. Ga terug en probeer het nog een keer.',
  },
  403: {
    title: 'Dit mag je hier niet doen',
    lead: 'Je ziet deze bladzijde wel, maar je kunt dit niet veranderen. Was je net nog ingelogd? Log dan opnieuw in.',
  },
  404: {
    title: 'Deze pagina is er niet',
    lead: 'Deze pagina is er niet (meer), of je mag hem niet zien.',
  },
  405: {
    title: 'Zo kan dit niet',
    lead: 'Deze pagina kun je niet op deze manier openen. Begin opnieuw bij de start.',
  },
  413: {
    title: 'Dit is te groot',
    lead: 'Je tekst of bestand is te groot om te bewaren. Maak het korter of kleiner en probeer het opnieuw.',
  },
  415: {
    title: 'Dit soort bestand kennen we niet',
    lead: 'Ga terug en gebruik het formulier op de pagina.',
  },
  422: {
    title: 'Er klopt nog iets niet',
    lead: 'Ga terug en kijk wat er bij de vragen staat.',
  },
  429: {
    title: 'Even wachten',
    lead: 'Je probeerde dit heel vaak achter elkaar. Probeer het later nog een keer. Na een uur lukt het zeker weer.',
  },
}

const ourFault: Words = {
  title: 'Er ging iets mis',
  lead: 'Dat ligt aan ons, niet aan jou. Probeer het over een paar minuten nog een keer.',
}

type ErrorPageProps = {
  status: number
  viewer?: { name: string } | null | undefined
  /** The sender's own text that was not saved: nothing typed is lost (promise 4). */
  kept?: string | undefined
}

/** What somebody reads when it did not work: what happened, and a way on. */
export function ErrorPage({ status, viewer, kept }: ErrorPageProps) {
  const { title, lead } = words[status] ?? ourFault
  return (
    <Page title={title} viewer={viewer}>
      <PageTitle title={title} lead={lead} />
      {kept ? <Kept text={kept} /> : null}
      <Actions>
        <ActionLink href="/">Naar de start</ActionLink>
      </Actions>
    </Page>
  )
}

/** The sender's own text, to copy. */
export function Kept({ text }: { text: string }) {
  return (
    <div class="field">
      <label class="label" for="kept">
        Je tekst is niet opgeslagen. Kopieer hem hier:
      </label>
      <textarea class="input tall" id="kept" rows={8} dir="auto" readonly>
        {`\n${text}`}
      </textarea>
    </div>
  )
}

import type { OutsideAccess } from '#src/consent/outside/as-outsider.ts'
import { takeable } from '#src/consent/outside/outside.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { timeInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, PageTitle } from '#src/ui/parts.tsx'
import type { TakenText } from '../queries.ts'
import { TakenParts } from '../taken-text.tsx'

type Looking = { viewer: Viewer | null }

export function TypeCodePage({ viewer, form }: Looking & { form?: FormState }) {
  return (
    <Page title="Meelezen" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Heb je een code om mee te lezen?"
        lead="Dan wil iemand je iets laten lezen. Typ de code. Een account is niet nodig."
      />
      <Form action="/meelezen">
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="code"
          label="De code"
          hint="12 letters en cijfers. Spaties en kleine letters mogen ook."
          short
          {...form}
        />
        <p>
          Je kunt daarna een uur lezen, alleen op dit apparaat. Wie je de code gaf, ziet terug dat
          er gelezen is.
        </p>
        <Button>Lees mee</Button>
      </Form>
    </Page>
  )
}

type ReadingPageProps = Looking & { taken: TakenText; access: OutsideAccess }

export function ReadingPage({
  viewer,
  taken,
  access: { ownerName, sees, until },
}: ReadingPageProps) {
  return (
    <Page title={`Het plan van ${ownerName}`} viewer={viewer}>
      <PageTitle
        title={`Het plan van ${ownerName}`}
        lead={`Je leest mee met het plan van ${ownerName} tot ${timeInWords(until)}.`}
      />
      <Actions>
        <PostButton action="/meelezen/einde">Stop</PostButton>
      </Actions>
      <TakenParts
        taken={taken}
        parts={takeable.filter((part) => sees.includes(part))}
        ownerName={ownerName}
      />
    </Page>
  )
}

export const StoppedPage = ({ viewer }: Looking) => (
  <Page title="Gestopt" viewer={viewer}>
    <PageTitle
      title="Je leest niet meer mee"
      lead="Op dit apparaat is niets bewaard. Wil je nog eens lezen? Vraag dan om een nieuwe code."
    />
  </Page>
)

/** One answer for every code that opens nothing: it does not tell whether there ever was anything. */
export const ClosedPage = ({ viewer }: Looking) => (
  <Page title="Deze code werkt niet" viewer={viewer}>
    <PageTitle
      title="Deze code werkt niet (meer)"
      lead="Je hebt niets fout gedaan. Dit kan er aan de hand zijn:"
    />
    <ul>
      <li>Er zit een typefout in de code.</li>
      <li>De code is al gebruikt op een ander apparaat.</li>
      <li>De tijd is voorbij, of de code is ingetrokken.</li>
    </ul>
    <p>Vraag aan wie je dit gaf of er een nieuwe kan komen.</p>
    <Actions>
      <ActionLink kind="plain" href="/meelezen">
        Typ de code opnieuw
      </ActionLink>
    </Actions>
  </Page>
)

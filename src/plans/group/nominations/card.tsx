import { codeInGroups, weeksOpen } from '#src/groups/invitations/invitation.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { ActionLink, Card } from '#src/ui/parts.tsx'

type CardPageProps = {
  nomination: { shown_name: string; from_name: string }
  code: string
  origin: string
  back: string
}

/** A card to give: who asks, where to go, the code. Not a word on what it is about, others may find it. */
export function CardPage({ nomination, code, origin, back }: CardPageProps) {
  const { shown_name, from_name } = nomination
  const until = new Date(Date.now() + weeksOpen * 7 * 24 * 60 * 60 * 1000)
  return (
    <PrintPage title={`Kaart voor ${shown_name}`} forOthers>
      <div class="not-print">
        <h1>Een kaart voor {shown_name}</h1>
        <p class="lead">
          Je ziet deze code nu één keer. Druk de kaart af, of schrijf de code over. Kwijt? Dan maak
          je een nieuwe.
        </p>
      </div>
      <Card title={`Voor ${shown_name}`}>
        <p>{from_name} heeft een vraag voor je. Wil je die lezen?</p>
        <p>Ga naar</p>
        <p class="give-away">{origin.replace(/^https?:\/\//, '')}/uitnodiging</p>
        <p>en typ daar deze code:</p>
        <p class="give-away">{codeInGroups(code)}</p>
        <p>
          De code werkt tot en met {dateInWords(until)}, en maar één keer. Je kunt ook gewoon nee
          zeggen.
        </p>
      </Card>
      <p class="not-print">
        <ActionLink href={back}>Klaar</ActionLink>
      </p>
    </PrintPage>
  )
}

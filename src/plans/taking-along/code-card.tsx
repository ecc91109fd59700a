import { inFours } from '#src/platform/ids.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { ActionLink, Card } from '#src/ui/parts.tsx'

type CodeCardPageProps = {
  ownerName: string
  forWhom: string
  code: string
  origin: string
  back: string
}

/** The code to give, shown this once. Not a word on what it opens: others may find the paper. */
export function CodeCardPage({ ownerName, forWhom, code, origin, back }: CodeCardPageProps) {
  return (
    <PrintPage title={`Code voor ${forWhom}`} forOthers>
      <div class="not-print">
        <h1>Een code voor {forWhom}</h1>
        <p class="lead">
          Je ziet deze code nu één keer. Druk hem af, of schrijf hem over. Kwijt? Dan maak je een
          nieuwe.
        </p>
      </div>
      <Card title={<bdi>Voor {forWhom}</bdi>}>
        <p>{ownerName} wil je iets laten lezen.</p>
        <p>Ga naar</p>
        <p class="give-away">{origin.replace(/^https?:\/\//, '')}/meelezen</p>
        <p>en typ daar deze code:</p>
        <p class="give-away">{inFours(code)}</p>
        <p>De code werkt één keer, tot morgen deze tijd. Daarna kun je een uur lezen.</p>
      </Card>
      <p class="not-print">
        <ActionLink href={back}>Klaar</ActionLink>
      </p>
    </PrintPage>
  )
}

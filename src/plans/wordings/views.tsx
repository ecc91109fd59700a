import { momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Link, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { PlanPage } from '../plan-page.tsx'

type EraseWordingPageProps = {
  frame: Frame
  earlier: { wording: string; recorded_at: string }
  action: string
  back: string
}

/** Asks once: the text as it stands now stays. */
export function EraseWordingPage({ frame, earlier, action, back }: EraseWordingPageProps) {
  return (
    <PlanPage frame={frame} title="Wil je deze oude tekst wissen?" back={back}>
      <Card title={`Zo stond het er op ${momentInWords(earlier.recorded_at)}`}>
        <OwnText text={earlier.wording} />
      </Card>
      <p>Alleen deze oude tekst gaat weg. Wat er nu staat, blijft. Niemand kan het terughalen.</p>
      <Actions>
        <PostButton kind="danger" action={action} hidden={{ naar: back }}>
          Wis voorgoed
        </PostButton>
        <Link href={back}>Toch niet</Link>
      </Actions>
    </PlanPage>
  )
}

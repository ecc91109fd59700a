import { inFours } from '#src/platform/ids.ts'
import { Card, Notice } from '#src/ui/parts.tsx'

/** A code that is shown this once. The page prints as it is. */
export function CodeToKeep({ code }: { code: string }) {
  return (
    <>
      <Card title="Jouw code">
        <p class="code">{inFours(code)}</p>
        <p>Schrijf hem op, of print deze bladzijde. Bewaar hem op een veilige plek.</p>
        <p>Met deze code kan iemand bij jouw account. Laat hem aan niemand zien.</p>
      </Card>
      <Notice kind="warm">We laten deze code maar één keer zien.</Notice>
    </>
  )
}

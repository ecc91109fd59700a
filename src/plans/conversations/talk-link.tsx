import { isOnOffer } from '#src/people/together/together.ts'
import { Link } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'

/** From a goal or a thing to do to a conversation on it: for the owner, who begins them. */
export function TalkLink({ frame, about }: { frame: Frame; about: string }) {
  const href = planUrl(frame.plan, 'berichten', 'nieuw')
  if (!frame.access.owner || !isOnOffer(frame.viewer, href)) return null
  return (
    <p>
      <Link href={`${href}?over=${about}`}>Praat hierover met iemand</Link>
    </p>
  )
}

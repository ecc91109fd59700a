import { ActionLink, Actions } from '#src/ui/parts.tsx'
import type { Frame } from './in-plan.ts'
import { planUrl } from './plan.ts'

type ProposeLinkProps = { frame: Frame; to: 'story' | 'goals' | 'support' }

/** For a member who may add something to this part: the owner decides whether it comes in. */
export function ProposeLink({ frame: { plan, access }, to }: ProposeLinkProps) {
  if (!access.proposes.includes(to)) return null
  return (
    <Actions>
      <ActionLink kind="plain" href={`${planUrl(plan, 'voorstellen', 'nieuw')}?bij=${to}`}>
        Doe een voorstel
      </ActionLink>
    </Actions>
  )
}

import { Link } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { askYourMunicipality } from './words.ts'

/** At the foot of every page of a plan: for its owner who stands beside them, for a member their own support. */
export const IndependentHelp = ({ frame: { plan, access } }: { frame: Frame }) => (
  <p class="row-meta not-print">
    {access.owner ? (
      <>
        Onafhankelijke hulp? {askYourMunicipality}{' '}
        <Link href={planUrl(plan, 'onafhankelijke-hulp')}>Bekijk wie je kan helpen</Link>
      </>
    ) : (
      <>
        Ben je naaste? <Link href="/naasten">Er is ook hulp voor jou</Link>.{' '}
        <Link href={planUrl(plan, 'onafhankelijke-hulp')}>Onafhankelijke hulp</Link>
      </>
    )}
  </p>
)

import type { Child, PropsWithChildren } from 'hono/jsx'
import { isOnOffer } from '#src/people/together/together.ts'
import { Page } from '#src/ui/layout.tsx'
import { SubNav } from '#src/ui/navigation.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import type { Frame } from './in-plan.ts'
import { IndependentHelp } from './independent-help/footer.tsx'
import { type PlanPart, partsInOrder, partWords, planUrl } from './plan.ts'
import { PreviewBanner } from './preview/banner.tsx'

type PlanPageProps = PropsWithChildren<{
  frame: Frame
  title: string
  lead?: Child
  /** The part that is open in the navigation. */
  part?: PlanPart
  /** A page within a part leads back to it. */
  back?: string
  /** Without the navigation: the page itself leads to every part. */
  plain?: boolean
  refused?: boolean
}>

/** Every page of a plan: whose it is, its parts (for the owner), its content. */
export function PlanPage({ children, ...props }: PlanPageProps) {
  const { frame, title, lead, part, back, plain, refused } = props
  const { plan, viewer, access } = frame
  const { owner, ownerName } = access
  return (
    <Page
      title={owner ? title : `${title}, plan van ${ownerName}`}
      viewer={viewer}
      current={owner ? 'plan' : undefined}
      refused={refused}
      banner={<PreviewBanner frame={frame} />}
      crisisHref={owner ? planUrl(plan, 'als-het-niet-goed-gaat') : undefined}
    >
      {owner && !plain ? (
        <SubNav current={part && planUrl(plan, part)} items={navigationOf(frame)} />
      ) : null}
      <PageTitle
        title={title}
        lead={lead}
        back={back ?? (owner ? undefined : planUrl(plan))}
        whose={owner || plain ? undefined : `Plan van ${ownerName}`}
      />
      {children}
      <IndependentHelp frame={frame} />
    </Page>
  )
}

const navigationOf = ({ plan, viewer }: Frame) =>
  [
    { href: planUrl(plan), label: 'Overzicht' },
    ...partsInOrder.map((part) => ({ href: planUrl(plan, part), label: partWords[part] })),
  ].filter(({ href }) => isOnOffer(viewer, href))

import type { Child, PropsWithChildren } from 'hono/jsx'
import { Page } from '#src/ui/layout.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import { circleUrl } from './circle.ts'
import type { CircleFrame } from './in-circle.ts'

type CirclePageProps = PropsWithChildren<{
  frame: CircleFrame
  title: string
  lead?: Child
  back?: string
  refused?: boolean
}>

/** Every page within a circle: the way back to it, its title, its content. */
export const CirclePage = ({ frame, title, lead, back, refused, children }: CirclePageProps) => (
  <Page title={title} viewer={frame.viewer} current="neighbourhood" refused={refused}>
    <PageTitle title={title} lead={lead} back={back ?? circleUrl(frame.circle)} />
    {children}
  </Page>
)

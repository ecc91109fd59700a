import type { PropsWithChildren } from 'hono/jsx'
import { useRequestContext } from 'hono/jsx-renderer'
import { isOnOffer } from '#src/people/together/together.ts'
import { PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Link, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from './in-plan.ts'
import type { PlanPart } from './plan.ts'
import { PlanPage } from './plan-page.tsx'

type ErasePageProps = PropsWithChildren<{
  frame: Frame
  part: PlanPart
  title: string
  words: string
  back: string
  action: string
}>

/** Asks once before something really goes: after this nobody can bring it back. */
export function ErasePage(props: ErasePageProps) {
  const { frame, part, title, words, back, action, children } = props
  return (
    <PlanPage {...{ frame, part, title, back }}>
      <Card>
        <OwnText text={words} />
      </Card>
      {children ? <p>{children}</p> : null}
      <p>Hierna is dit echt weg, ook hoe het er eerder stond. Niemand kan het terughalen.</p>
      <Actions>
        <PostButton kind="danger" action={action}>
          Wis voorgoed
        </PostButton>
        <Link href={back}>Toch niet</Link>
      </Actions>
    </PlanPage>
  )
}

/** The quiet way to the page that asks. */
export function EraseLink({ href, about }: { href: string; about: string }) {
  if (!isOnOffer(useRequestContext().get('viewer'), href)) return null
  return (
    <Actions>
      <ActionLink kind="quiet" href={href} about={about}>
        Wis dit
      </ActionLink>
    </Actions>
  )
}

import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from './in-plan.ts'
import { Overtaken } from './overtaken.tsx'
import type { PlanPart } from './plan.ts'
import { PlanPage } from './plan-page.tsx'
import { type Reader, ReadersLine } from './readers.tsx'

/** What stands there now: null when the form is to make something new. */
export type Present = { id: string; version: number; words: string } | null

type FormPageProps = PropsWithChildren<{
  frame: Frame
  part: PlanPart
  title: string
  lead?: Child
  back: string
  action: string
  readers: readonly Reader[]
  /** Who reads this is no matter of sharing: there is nothing to change about it. */
  unshared?: boolean
  form?: FormState | undefined
  present: Present
  /** The proposal that a new thing is taken over from, if any. */
  proposal?: string | undefined
  /** Under the form: earlier wordings, a way to erase. */
  after?: Child
}>

/** A page on which the owner writes or rewords one thing: version, two windows, readers and the buttons. */
export function FormPage({ frame, form, present, back, ...page }: FormPageProps) {
  const { title, lead, part, action, readers, unshared, proposal, after, children } = page
  const { values, problems, overtaken } = form ?? {}
  const now = `${present?.version ?? 0}`
  const version = overtaken ? now : (values?.version ?? now)
  const hidden = { id: present?.id ?? values?.id ?? newId(), version }
  return (
    <PlanPage {...{ frame, part, title, lead, back }} refused={Boolean(problems)}>
      {overtaken ? <Overtaken present={present?.words ?? 'Niets meer.'} href={back} /> : null}
      <Form action={action} hidden={proposal ? { ...hidden, proposal } : hidden}>
        <ErrorSummary problems={problems} />
        {children}
        <ReadersLine plan={frame.plan} {...{ readers, unshared }} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
      {after}
    </PlanPage>
  )
}

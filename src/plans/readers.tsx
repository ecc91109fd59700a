import { useRequestContext } from 'hono/jsx-renderer'
import { isOnOffer } from '#src/people/together/together.ts'
import { Readers } from '#src/ui/parts.tsx'
import { planUrl } from './plan.ts'

export type Reader = { shown_name: string }

type ReadersLineProps = {
  plan: string
  readers: readonly Reader[]
  unshared?: boolean | undefined
}

/** Stands above every save button of a plan: who will read this, and where to change that. */
export function ReadersLine({ plan, readers, unshared }: ReadersLineProps) {
  const href = planUrl(plan, 'wie-ziet-wat')
  const changeable = !unshared && isOnOffer(useRequestContext().get('viewer'), href)
  return (
    <Readers
      names={readers.map(({ shown_name }) => shown_name)}
      href={changeable ? href : undefined}
    />
  )
}

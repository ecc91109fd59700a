import { Readers } from '#src/ui/parts.tsx'
import { planUrl } from './plan.ts'

export type Reader = { shown_name: string }

type ReadersLineProps = {
  plan: string
  readers: readonly Reader[]
  unshared?: boolean | undefined
}

/** Stands above every save button of a plan: who will read this, and where to change that. */
export const ReadersLine = ({ plan, readers, unshared }: ReadersLineProps) => (
  <Readers
    names={readers.map(({ shown_name }) => shown_name)}
    href={unshared ? undefined : planUrl(plan, 'wie-ziet-wat')}
  />
)

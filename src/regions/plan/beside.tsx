import type { Breach } from '../waiting/breach-queries.ts'
import { Meanwhile } from '../while-waiting/section.tsx'
import { Answers } from './breach-rows.tsx'
import { type Action, answersTo } from './plan.ts'

type BesideProps = {
  region: { slug: string; edits: boolean; actions: readonly Action[] }
  breach: Breach
}

/** Beside a wait over its norm: what is done about it, and what one can do meanwhile. */
export function Beside({ region: { slug, edits, actions }, breach }: BesideProps) {
  const answers = answersTo(breach, actions)
  return (
    <>
      <Answers {...{ slug, edits, breach }} actions={answers} />
      <Meanwhile breach={breach} />
    </>
  )
}

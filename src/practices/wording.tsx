import { Card, Facts, OwnText } from '#src/ui/parts.tsx'
import { fieldsOf } from './fields.ts'
import type { PracticeRecord } from './practice.ts'

/** An example to read through, as it would be and with nothing left out. */
export const Wording = ({ record }: { record: PracticeRecord }) => (
  <Card>
    <Facts facts={fieldsOf(record).map(({ label, text }) => [label, <OwnText text={text} />])} />
  </Card>
)

import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Badge } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { type AgreementFactKind, carries, isPastDue, recordable, standOf } from '../agreement.ts'
import type { Agreement } from '../queries.ts'
import { buttonWords, standWords } from '../words.ts'

export const agreementUrl = ({ plan }: Frame, ...rest: string[]) =>
  planUrl(plan, 'wie-doet-wat', ...rest)

/** What the viewer is asked to answer now: a yes or no, or whether it is done. */
export const asksViewer = (frame: Frame, agreement: Agreement): boolean =>
  frame.access.owner
    ? standOf(agreement) === 'done'
    : carries(agreement, frame.access) && standOf(agreement) === 'asked'

/** One's own, that can be done now. */
export const isTheirTurn = (frame: Frame, agreement: Agreement) =>
  asksViewer(frame, agreement) ||
  (carries(agreement, frame.access) && standOf(agreement) === 'open')

/** «Jij», a name, or nobody's name: who does not see the group does not read who is in it. */
export function carrierWords(
  { access }: Frame,
  agreement: Pick<Agreement, 'carried_by' | 'carrier'>,
) {
  if (agreement.carried_by === access.member) return 'Jij'
  if (agreement.carried_by === null) return access.ownerName
  return agreement.carrier ?? 'iemand anders'
}

export function Stand({ agreement }: { agreement: Agreement }) {
  const stand = standOf(agreement)
  const words = isPastDue(agreement, dayOf(new Date())) ? 'staat nog open' : standWords[stand]
  return words ? <Badge kind={stand === 'settled' ? 'done' : undefined}>{words}</Badge> : null
}

type FactButtonsProps = {
  frame: Frame
  agreement: Agreement
  /** In a list: what one comes for, the rest stands on its own page. */
  few?: boolean
}

export function FactButtons({ frame, agreement, few }: FactButtonsProps) {
  const stand = standOf(agreement)
  const who = carries(agreement, frame.access) ? null : carrierWords(frame, agreement)
  const kinds = recordable(agreement, frame.access)
  const shown = few && stand === 'open' ? kinds.slice(0, 1) : kinds
  return (
    <Actions>
      {shown.map((kind, index) => (
        <PostButton
          action={agreementUrl(frame, agreement.id, addressOf[kind])}
          hidden={{ id: newId() }}
          kind={index === 0 ? 'plain' : 'quiet'}
          about={agreement.wording}
        >
          {buttonWords(kind, stand, who)}
        </PostButton>
      ))}
    </Actions>
  )
}

const addressOf: Record<AgreementFactKind, string> = {
  'taken-on': 'opgenomen',
  declined: 'lukt-niet',
  done: 'gedaan',
  confirmed: 'klaar',
  reopened: 'open',
  stopped: 'gestopt',
}

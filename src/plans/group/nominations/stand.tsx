import { type Nomination, type Stand, standOf } from '#src/groups/nominations/nomination.ts'
import { roleLabel } from '#src/groups/words.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Badge, Row } from '#src/ui/parts.tsx'
import { planUrl } from '../../plan.ts'

const standWords: Record<Stand, string> = {
  member: 'In je groep',
  gone: 'Niet meer in je groep',
  invited: 'Uitgenodigd',
  declined: 'Zei nee',
  expired: 'Uitnodiging verlopen',
  'thought-of': 'Nog niet uitgenodigd',
}

export function StandBadge({ stand }: { stand: Stand }) {
  const kind = stand === 'member' ? 'done' : stand === 'invited' ? 'warm' : undefined
  return <Badge kind={kind}>{standWords[stand]}</Badge>
}

/** One line of the list of invitations: who, as what, and how it stands. */
export function NominationRow({ plan, nomination }: { plan: string; nomination: Nomination }) {
  const { id, shown_name, role, last } = nomination
  const stand = standOf(nomination)
  const until = stand === 'invited' && last ? `, tot en met ${dateInWords(last.expires_at)}` : ''
  const href = stand === 'member' ? planUrl(plan, 'groep', id) : planUrl(plan, 'uitnodigingen', id)
  return (
    <Row
      title={shown_name}
      href={href}
      meta={roleLabel(role) + until}
      actions={<StandBadge stand={stand} />}
    />
  )
}

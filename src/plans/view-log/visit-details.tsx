import { type Act, becauseOf, type Visit } from '#src/consent/view-log/look.ts'
import { roleLabel } from '#src/groups/words.ts'
import { dateInWords, timeInWords } from '#src/ui/dates.ts'
import { Facts } from '#src/ui/parts.tsx'
import { partsInWords } from '../sharing/words.ts'
import { actInWords } from './words.ts'

/** All that is kept of a visit, for who wants to know exactly. */
export function VisitDetails({ visit }: { visit: Visit }) {
  const { member_id, shown_name, role, organisation, acts } = visit
  const own = member_id === null
  return (
    <details>
      <summary>
        Bekijk precies<span class="unseen"> wat {own ? 'jij' : shown_name} deed</span>
      </summary>
      <Facts
        facts={[
          ['Wie', own ? 'Jijzelf' : shown_name],
          ['Rol', role && roleLabel(role)],
          ['Namens', organisation],
          ['Wanneer', <Times acts={acts} />],
          ['Mocht dit omdat', <Reasons visit={visit} />],
        ]}
      />
    </details>
  )
}

function Times({ acts }: { acts: Act[] }) {
  return acts.flatMap(({ kind, looks }) =>
    minutesOf(looks).map(([time, inMinute]) => (
      <span class="row-line">
        {time}:{' '}
        {actInWords({ kind, parts: inMinute.flatMap(({ parts }) => parts), looks: inMinute })}
      </span>
    )),
  )
}

const minutesOf = (looks: Act['looks']): [string, Act['looks']][] => [
  ...Map.groupBy(looks, ({ seen_at }) => timeInWords(seen_at)),
]

function Reasons({ visit }: { visit: Visit }) {
  const reasons = becauseOf(visit)
  if (visit.member_id === null) return <>het jouw plan is</>
  const kinds = visit.acts.map(({ kind }) => kind)
  if (kinds.includes('outside')) return <>jij een code gaf</>
  if (kinds.includes('emergency')) return <>jij meelezen bij spoed hebt aangezet</>
  if (reasons.length === 0) return <>jij dit toen deelde</>
  return reasons.map(({ part, shared_at }) => (
    <span class="row-line">
      jij {partsInWords([part])} deelde, sinds {dateInWords(shared_at)}
    </span>
  ))
}

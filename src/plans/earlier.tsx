import { useRequestContext } from 'hono/jsx-renderer'
import { isOnOffer } from '#src/people/together/together.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Link, OwnText } from '#src/ui/parts.tsx'
import { planUrl } from './plan.ts'

export type Earlier = { id: string; wording: string; recorded_at: string }

/** Where an item's words come from: who wrote them down for the owner, and how they were before. */
export type Before = { earlier: Earlier[]; written_down_by: string }

/** Below an item, for the owner alone; earlier wordings are folded away. */
export function Earlier({ earlier, written_down_by = '' }: Partial<Before>) {
  return (
    <>
      {written_down_by ? (
        <p class="row-meta">
          Opgeschreven door <bdi>{written_down_by}</bdi>
        </p>
      ) : null}
      {earlier?.length ? <Folded earlier={earlier} /> : null}
    </>
  )
}

function Folded({ earlier }: Pick<Before, 'earlier'>) {
  return (
    <details class="card">
      <summary>Hoe het er eerder stond (alleen jij ziet dit)</summary>
      <ul class="rows">
        {earlier.map((one) => (
          <li class="row">
            <div class="row-text">
              <span class="row-meta">{momentInWords(one.recorded_at)}</span>
              <OwnText text={one.wording} />
            </div>
            <div class="row-actions">
              <EraseEarlier {...one} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

function EraseEarlier({ id, recorded_at }: Earlier) {
  const { req, get } = useRequestContext()
  const at = planUrl(req.param('plan') ?? '', 'eerder', id, 'wissen')
  if (!isOnOffer(get('viewer'), at)) return null
  return (
    <Link
      href={`${at}?naar=${encodeURIComponent(req.path)}`}
      about={`van ${momentInWords(recorded_at)}`}
    >
      Wis dit
    </Link>
  )
}

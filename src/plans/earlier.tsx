import { momentInWords } from '#src/ui/dates.ts'
import { OwnText } from '#src/ui/parts.tsx'

export type Earlier = { wording: string; recorded_at: string }

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
        {earlier.map(({ wording, recorded_at }) => (
          <li class="row">
            <div class="row-text">
              <span class="row-meta">{momentInWords(recorded_at)}</span>
              <OwnText text={wording} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

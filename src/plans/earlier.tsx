import { momentInWords } from '#src/ui/dates.ts'
import { OwnText } from '#src/ui/parts.tsx'

export type Earlier = { wording: string; recorded_at: string }

/** How it was worded before: for the owner alone, folded away. */
export function Earlier({ earlier }: { earlier: readonly Earlier[] }) {
  if (earlier.length === 0) return null
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

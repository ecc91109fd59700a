import { PrintPage } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions } from '#src/ui/parts.tsx'
import { home, type PracticeRecord, pageOf } from '../practice.ts'

/** One sheet of what makes it work, of one example or of a few side by side: to hang up, or to lay on a table. */
export function PosterPage({ practices }: { practices: PracticeRecord[] }) {
  const titles = practices.map(({ title }) => title)
  const [only] = practices
  return (
    <PrintPage title={`Dit werkt: ${inWords(titles)}`} forOthers>
      <div class="not-print">
        <Actions>
          <ActionLink kind="plain" href={practices.length === 1 && only ? pageOf(only.id) : home}>
            Terug
          </ActionLink>
        </Actions>
        <p>Print deze bladzijde met het printmenu van je browser.</p>
      </div>
      <h1>Dit werkt</h1>
      {practices.map((practice) => (
        <Sheet practice={practice} />
      ))}
      <p class="row-meta">Uit de bibliotheek met goede voorbeelden van Wijkverband · CC BY 4.0</p>
    </PrintPage>
  )
}

const Sheet = ({ practice: { title, place, elements, audiences, indication } }: SheetProps) => (
  <section class="poster">
    <h2>{title}</h2>
    <p class="row-meta">
      {[
        place,
        audiences.length > 0 && `voor ${inWords(audiences)}`,
        indication && `indicatie: ${indication}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <ol class="poster-elements">
      {elements.map((element, i) => (
        <li>
          <Rank at={i} />
          <span>{element}</span>
        </li>
      ))}
    </ol>
  </section>
)
type SheetProps = { practice: PracticeRecord }

const Rank = ({ at }: { at: number }) => (
  <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" class="poster-number">
    <circle cx="24" cy="24" r="22" />
    <text x="24" y="31" text-anchor="middle">
      {at + 1}
    </text>
  </svg>
)

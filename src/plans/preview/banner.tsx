import { Link } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'

/** On top of every page that the owner sees through a member's eyes. */
export function PreviewBanner({ frame: { preview, access } }: { frame: Frame }) {
  if (!preview) return null
  return (
    <aside class="preview" aria-label="Kijken met de ogen van een ander">
      <div class="wrap">
        <p>
          Je kijkt nu met de ogen van <bdi>{access.as}</bdi>. Je kunt niets veranderen.
        </p>
        <Link class="button plain" href={planUrl(preview.plan, 'wie-ziet-wat')}>
          Stop
        </Link>
      </div>
    </aside>
  )
}

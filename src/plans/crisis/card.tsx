import { dateOnPaper } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { BackLink, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PreviewBanner } from '../preview/banner.tsx'
import type { Contact } from './contacts/contact.ts'
import { ContactRows } from './contacts/views.tsx'
import { type CrisisSection, inOrder } from './section.ts'
import { crisisWords, noCompulsion } from './words.ts'

type CrisisCardPageProps = { frame: Frame; sections: CrisisSection[]; contacts: Contact[] }

/** The page for a bad day on one sheet, for the kitchen cupboard or somebody's bag. */
export function CrisisCardPage({ frame, sections, contacts }: CrisisCardPageProps) {
  return (
    <PrintPage title="Als het niet goed gaat" banner={<PreviewBanner frame={frame} />}>
      <BackLink href={planUrl(frame.plan, 'als-het-niet-goed-gaat')} />
      <p class="not-print">Print deze bladzijde met het menu van je browser.</p>
      <h1>Als het niet goed gaat met {frame.access.ownerName}</h1>
      <div class="columns">
        {contacts.length > 0 ? (
          <section>
            <h2>Wie je kunt bellen</h2>
            <ContactRows contacts={contacts} />
          </section>
        ) : null}
        {inOrder(sections).map(({ kind, wording }) => (
          <section>
            <h2>{crisisWords[kind].title}</h2>
            <OwnText text={wording} />
          </section>
        ))}
      </div>
      <p>
        <strong>{noCompulsion}</strong> Geprint op {dateOnPaper(new Date())}.
      </p>
    </PrintPage>
  )
}

import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'

const part = 'bijeenkomst'
const title = 'De afspraken in je eigen agenda'

type FeedPageProps = { frame: Frame; madeAt: string | undefined }

export function FeedPage({ frame, madeAt }: FeedPageProps) {
  const at = planUrl(frame.plan, part, 'eigen-agenda')
  const { owner, ownerName } = frame.access
  return (
    <PlanPage
      frame={frame}
      part={part}
      title={title}
      lead="De agenda op je telefoon kan zelf kijken of er iets verandert. In je agenda staat alleen: afspraak, met dag en tijd."
      back={planUrl(frame.plan, part)}
    >
      {owner ? null : (
        <p>
          Kijkt je agenda? Dan ziet {ownerName} dat bij «wie heeft gekeken», net als wanneer jij
          kijkt.
        </p>
      )}
      {madeAt ? (
        <>
          <p>Je hebt {dateInWords(madeAt)} een adres voor je agenda gemaakt.</p>
          <Notice>
            Ben je het kwijt? Maak dan een nieuw adres. Het oude werkt daarna niet meer.
          </Notice>
        </>
      ) : (
        <p>Maak een adres. Dat zet je daarna in je agenda.</p>
      )}
      <Actions>
        <PostButton kind="primary" action={at}>
          {madeAt ? 'Maak een nieuw adres' : 'Maak een adres'}
        </PostButton>
        {madeAt ? (
          <PostButton kind="quiet" action={`${at}/weg`}>
            Haal het adres weg
          </PostButton>
        ) : null}
      </Actions>
    </PlanPage>
  )
}

/** The address is shown once: only its fingerprint is kept. */
export const NewFeedPage = ({ frame, link }: { frame: Frame; link: string }) => (
  <PlanPage
    frame={frame}
    part={part}
    title={title}
    lead="Kopieer dit adres nu. Je ziet het maar één keer."
    back={planUrl(frame.plan, part)}
  >
    <Card title="Je adres">
      <p class="own-text">{link}</p>
    </Card>
    <p>
      Kies in je agenda-app: agenda toevoegen met een adres (of: abonneren). Geef dit adres aan
      niemand anders.
    </p>
    <p>
      <Link href={planUrl(frame.plan, part)}>Klaar</Link>
    </p>
  </PlanPage>
)

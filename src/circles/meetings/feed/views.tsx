import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice } from '#src/ui/parts.tsx'
import { circleUrl } from '../../circle.ts'
import { CirclePage } from '../../circle-page.tsx'
import type { CircleFrame } from '../../in-circle.ts'

const title = 'De cirkel in je eigen agenda'

type FeedPageProps = { frame: CircleFrame; madeAt: string | undefined }

export function FeedPage({ frame, madeAt }: FeedPageProps) {
  const back = circleUrl(frame.circle, 'samen')
  return (
    <CirclePage
      frame={frame}
      title={title}
      lead="De agenda op je telefoon kan zelf kijken of er iets verandert. In je agenda staat alleen: afspraak, met dag en tijd."
      back={back}
    >
      {madeAt ? (
        <Notice>
          Je maakte {dateInWords(madeAt)} een adres. Ben je het kwijt? Maak een nieuw adres. Het
          oude werkt daarna niet meer.
        </Notice>
      ) : (
        <p>Maak een adres. Dat zet je daarna in je agenda.</p>
      )}
      <Actions>
        <PostButton kind="primary" action={`${back}/eigen-agenda`}>
          {madeAt ? 'Maak een nieuw adres' : 'Maak een adres'}
        </PostButton>
        {madeAt ? (
          <PostButton kind="quiet" action={`${back}/eigen-agenda/weg`}>
            Haal het adres weg
          </PostButton>
        ) : null}
      </Actions>
    </CirclePage>
  )
}

/** The address is shown once: only its fingerprint is kept. */
export const NewFeedPage = ({ frame, link }: { frame: CircleFrame; link: string }) => (
  <CirclePage
    frame={frame}
    title={title}
    lead="Kopieer dit adres nu. Je ziet het maar één keer."
    back={circleUrl(frame.circle, 'samen')}
  >
    <Card title="Je adres">
      <p class="own-text">{link}</p>
    </Card>
    <p>
      Kies in je agenda-app: agenda toevoegen met een adres (of: abonneren). Geef dit adres aan
      niemand anders.
    </p>
    <p>
      <Link href={circleUrl(frame.circle, 'samen')}>Klaar</Link>
    </p>
  </CirclePage>
)

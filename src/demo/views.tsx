import { demoPeople } from '#db/demo/people.ts'
import { inFours } from '#src/platform/ids.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, Link, PageTitle } from '#src/ui/parts.tsx'
import type { Letter } from './queries.ts'

type PostPageProps = { viewer: { name: string } | null; letters: Letter[]; origin: string }

export function PostPage({ viewer, letters, origin }: PostPageProps) {
  return (
    <Page title="Alle post" viewer={viewer}>
      <PageTitle
        title="Alle post van de demo"
        lead="Hier wordt geen mail verstuurd. Wat verstuurd zou worden, lees je op deze bladzijde."
      />
      {letters.length === 0 ? (
        <Empty
          title="Er is nog geen post."
          action={{ href: '/inloggen', label: 'Vraag een link' }}
        />
      ) : (
        letters.map((letter) => <LetterCard letter={letter} origin={origin} />)
      )}
      <Card title="Zonder e-mail">
        {demoPeople.map(({ name, code }) =>
          code ? (
            <p>
              {name} logt in met een code op papier: <strong>{inFours(code)}</strong>.{' '}
              <Link href="/inloggen/code">Log in met een code</Link>
            </p>
          ) : null,
        )}
      </Card>
    </Page>
  )
}

function LetterCard({ letter, origin }: { letter: Letter; origin: string }) {
  return (
    <Card title={letter.subject}>
      <p class="row-meta">
        Aan {letter.to ?? 'iemand zonder adres'}, {momentInWords(letter.made_at)}
      </p>
      <p class="own-text">
        {letter.body
          .split(/(https?:\/\/\S+)/)
          .map((piece) =>
            piece.startsWith(origin) ? (
              <Link href={piece.slice(origin.length) || '/'}>{piece}</Link>
            ) : (
              piece
            ),
          )}
      </p>
    </Card>
  )
}

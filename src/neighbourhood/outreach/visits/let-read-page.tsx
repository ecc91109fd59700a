import { dateOnPaper } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { PrintPage } from '#src/ui/layout.tsx'
import { Actions, Card, Link, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { home, type VisitNote } from './visit.ts'

/**
 * What the person it is about reads on the worker's telephone: this one note, large, and nothing else. Tells what
 * the law wants told of data that did not come from the person (AVG 14).
 */
export function LetReadPage({ note }: { note: VisitNote }) {
  const { id, pseudonym, meeting_spot, wording, team, organisation, written_at, goes_at } = note
  return (
    <PrintPage title="Dit staat er over jou" large>
      <PageTitle title="Dit staat er over jou" />
      <Card title={pseudonym}>
        <OwnText text={wording} />
        {meeting_spot ? <OwnText text={meeting_spot} /> : null}
      </Card>
      <p>
        Wij schrijven soms iets op, om te weten wat jij fijn vindt. Dit is van{' '}
        {dateOnPaper(written_at)}. Je echte naam staat er niet bij.
      </p>
      <p>
        Alleen {team} leest dit{organisation ? `. ${organisation} zorgt daarvoor` : ''}. Op{' '}
        {dateOnPaper(goes_at)} is het vanzelf weg. Je mag het altijd lezen, laten veranderen en
        laten wissen. Ben je het er niet mee eens? Zeg het ons. Je kunt ook klagen bij de Autoriteit
        Persoonsgegevens.
      </p>
      <Actions>
        <PostButton kind="danger" action={`${home}/notities/${id}/wissen`}>
          Wis dit nu
        </PostButton>
        <Link href={`${home}/notities/${id}`}>Het mag blijven</Link>
      </Actions>
    </PrintPage>
  )
}

export const WipedPage = () => (
  <PrintPage title="Het is weg" large>
    <PageTitle title="Het is weg" lead="Niemand kan het terughalen." />
    <Actions>
      <Link href={home}>Klaar</Link>
    </Actions>
  </PrintPage>
)

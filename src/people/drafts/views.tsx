import { momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Empty, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { type Draft, placeInWords, textsOf } from './draft.ts'

type DraftsPageProps = { viewer: { name: string }; drafts: Draft[] }

export function DraftsPage({ viewer, drafts }: DraftsPageProps) {
  return (
    <Page title="Dit is bewaard" viewer={viewer}>
      <PageTitle
        title="Dit is bewaard"
        lead="Je moest eerst opnieuw inloggen. Wat je typte, is er nog. Alleen jij ziet dit."
      />
      {drafts.length === 0 ? (
        <Empty title="Er is niets (meer) bewaard." action={{ href: '/', label: 'Naar de start' }} />
      ) : (
        drafts.map((draft) => <KeptForm draft={draft} />)
      )}
    </Page>
  )
}

function KeptForm({ draft: { id, path, fields, kept_at } }: { draft: Draft }) {
  return (
    <Card title={`Voor: ${placeInWords(path)}`}>
      <p class="row-meta">Getypt {momentInWords(kept_at)}. We bewaren het zeven dagen.</p>
      {textsOf(fields).map((text) => (
        <OwnText text={text} />
      ))}
      <Actions>
        <PostButton action={path} hidden={{ ...fields, _draft: id }} kind="primary">
          Verstuur het alsnog
        </PostButton>
        <PostButton action={`/bewaard/${id}/weg`} kind="quiet">
          Gooi weg
        </PostButton>
      </Actions>
    </Card>
  )
}

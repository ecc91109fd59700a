import type { Problems } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, FileField, Form, PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { sizeInWords } from '../files/file.ts'
import type { OwnSubmission } from './queries.ts'
import { draftUrl, uploadUrl } from './submission.ts'

type FilesPageProps = {
  viewer: Viewer | null
  draft: string
  files: OwnSubmission['files']
  problems: Problems | undefined
}

export function FilesPage({ viewer, draft, files, problems }: FilesPageProps) {
  const at = `${draftUrl(draft)}/bestanden`
  const title = "Foto's en bestanden"
  return (
    <Page title={title} viewer={viewer} refused={Boolean(problems)}>
      <PageTitle
        title={title}
        lead="Een folder, een draaiboek of een foto: wat een ander verder helpt."
        back={draftUrl(draft)}
      />
      {files.length === 0 ? <Empty title="Er is nog geen bestand. Dat mag zo blijven." /> : null}
      <Rows>
        {files.map(({ id, name, size }) => (
          <Row
            title={name}
            href={`${at}/${id}`}
            meta={sizeInWords(size)}
            actions={
              <PostButton kind="quiet" action={`${at}/${id}/weg`} about={name}>
                Haal weg
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Card title="Stuur een bestand mee">
        <Form action={uploadUrl} hidden={{ draft }} files>
          <ErrorSummary problems={problems} />
          <FileField
            name="file"
            label="Welk bestand?"
            hint="Een PDF of een foto (PNG, JPEG of WebP), hoogstens 20 MB. Staat er iemand op een foto? Vraag het eerst. Een foto onthoudt soms ook waar hij gemaakt is."
            accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp"
            problems={problems}
          />
          <Button>Stuur mee</Button>
        </Form>
      </Card>
    </Page>
  )
}

import { planUrl } from '#src/plans/plan.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, PageTitle } from '#src/ui/parts.tsx'

export function ExportPage({ viewer, plan }: { viewer: Viewer; plan: string | undefined }) {
  return (
    <Page title="Neem alles mee" viewer={viewer} current="me">
      <PageTitle
        title="Neem alles mee"
        lead="Je krijgt een kopie van alles wat van jou is: je account, je plan, wie wat zag, en wat je schreef bij anderen."
        back="/ik"
      />
      <p>Let op waar je het bewaart. Wie het bestand heeft, kan alles lezen.</p>
      <Card title="Om te lezen of te printen">
        <p>Eén bladzijde, die je op elk apparaat kunt openen. Ook zonder internet.</p>
        <Actions>
          <ActionLink href="/ik/meenemen/lezen">Bewaar om te lezen</ActionLink>
        </Actions>
      </Card>
      <Card title="Voor een ander programma">
        <p>Dezelfde gegevens, zo dat een computer ze kan lezen.</p>
        <Actions>
          <ActionLink kind="plain" href="/ik/meenemen/gegevens">
            Bewaar als gegevens (JSON)
          </ActionLink>
        </Actions>
      </Card>
      {plan ? (
        <Card title="Op papier">
          <p>Je hele plan om te printen. Grote letters kan ook.</p>
          <Actions>
            <ActionLink kind="plain" href={planUrl(plan, 'afdrukken')}>
              Print mijn plan
            </ActionLink>
          </Actions>
        </Card>
      ) : null}
    </Page>
  )
}

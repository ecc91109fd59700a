import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import type { MyTeam } from '../visits/queries.ts'
import { home } from '../visits/visit.ts'

type Work = { id: string; function: string; organisation: string }
type JoinPageProps = {
  viewer: Viewer
  team: MyTeam
  member: { is_expert: boolean }
  works: Work[]
  form?: FormState | undefined
}

export function JoinPage({
  viewer,
  team: { id, name, asked },
  member,
  works,
  form,
}: JoinPageProps) {
  const at = `${home}/team/${id}`
  const state = form ?? { values: { shown_name: viewer.name } }
  return (
    <Page title={name} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={asked ? `Ga je mee met ${name}?` : name}
        lead="Je gaat langs bij mensen die (nog) geen hulp willen. Zonder haast, zonder dossier."
        back={asked ? '/' : home}
      />
      {asked ? (
        <Form action={at}>
          <ErrorSummary problems={form?.problems} />
          <TextField
            name="shown_name"
            label="Hoe mogen ze je noemen?"
            hint={
              member.is_expert
                ? 'Iedereen leest deze naam bij het team, met «ervaringsdeskundige».'
                : 'Iedereen leest deze naam bij het team.'
            }
            {...state}
          />
          {member.is_expert ? null : works.length > 0 ? (
            <Select
              name="work_id"
              label="Voor welk werk?"
              {...(works.length > 1 && { empty: 'Kies er een' })}
              options={works.map((work) => ({
                value: work.id,
                label: `${work.function}, ${work.organisation}`,
              }))}
              {...state}
            />
          ) : (
            <p>
              Je organisatie moet eerst bevestigen dat je er werkt.{' '}
              <Link href="/ik/werk">Zeg waar je werkt</Link>
            </p>
          )}
          <Button>Ja, ik ga mee</Button>
        </Form>
      ) : null}
      <Actions>
        <PostButton kind="quiet" action={`${at}/weg`}>
          {asked ? 'Nee, liever niet' : 'Ik ga niet meer mee'}
        </PostButton>
      </Actions>
    </Page>
  )
}

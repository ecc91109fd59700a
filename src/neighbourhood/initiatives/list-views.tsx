import { type Found, labelOf } from '#src/geography/found.ts'
import type { Values } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { crowdInWords, home, initiativeUrl } from './initiative.ts'
import type { Listed } from './queries.ts'
import { whyAccount } from './words.ts'

type ListPageProps = { viewer: Viewer | null; values: Values; near: Found | null; list: Listed[] }

export function InitiativesPage({ viewer, values, near, list }: ListPageProps) {
  const unknown = Boolean(values.waar?.trim()) && !near
  return (
    <Page title="Samen iets beginnen" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="Samen iets beginnen"
        lead="Mensen uit de buurt willen iets doen. Doe mee, of stel zelf iets voor."
        back="/buurt"
      />
      <FilterForm action={home}>
        <TextField
          name="waar"
          label="Waar?"
          hint="Een buurt, plaats of postcode."
          values={values}
        />
        <Button kind="plain">Zoek</Button>
      </FilterForm>
      {unknown ? (
        <Notice kind="warm">Die plek kennen we niet. Hieronder staat alles.</Notice>
      ) : null}
      {list.length === 0 ? (
        <Empty title={near ? `In ${labelOf(near)} is nog niets.` : 'Er is nog niets.'}>
          Stel zelf iets voor. Je hoeft het niet alleen te doen.
        </Empty>
      ) : (
        <Card title={near ? `In ${labelOf(near)}` : undefined}>
          <Rows>
            {list.map((one) => (
              <ListedRow {...one} />
            ))}
          </Rows>
        </Card>
      )}
      <Actions>
        <ActionLink href={`${home}/nieuw`}>Stel iets voor</ActionLink>
      </Actions>
      {viewer ? null : <p>{whyAccount}</p>}
    </Page>
  )
}

const ListedRow = ({ id, title, where, joined, hosted, mine, reports, ended_at }: Listed) => (
  <Row
    title={title}
    href={initiativeUrl(id)}
    meta={[where, crowdInWords(joined), hosted && 'er helpt iemand mee']
      .filter(Boolean)
      .join(' · ')}
    actions={
      reports > 0 ? (
        <Badge kind="warm">Kijk even</Badge>
      ) : ended_at ? (
        <Badge kind="done">Klaar</Badge>
      ) : mine ? (
        <Badge kind="done">Jij doet mee</Badge>
      ) : null
    }
  />
)

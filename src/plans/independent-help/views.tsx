import type { Found } from '#src/geography/found.ts'
import { type Help, helpKinds } from '#src/geography/independent-help/help.ts'
import { HelpRow } from '#src/geography/independent-help/views.tsx'
import { helpWords } from '#src/geography/independent-help/words.ts'
import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, FilterForm, PostButton, TextField } from '#src/ui/form.tsx'
import { Actions, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { askYourMunicipality } from './words.ts'

type HelpPageProps = Pick<FormState, 'values' | 'problems'> & {
  frame: Frame
  residence: { code: string; name: string | null } | null
  helps: Help[]
  /** Where the owner may mean; null when nothing was asked. */
  found: Found[] | null
}

/** Who stands beside somebody without an interest of their own. Nothing is said here that nobody checked. */
export function HelpPage({ frame, residence, helps, found, values, problems }: HelpPageProps) {
  const { owner } = frame.access
  return (
    <PlanPage
      frame={frame}
      title="Onafhankelijke hulp"
      lead="Iemand die alleen naast jou staat, en niets te maken heeft met wie de hulp geeft of betaalt."
      refused={Boolean(problems)}
    >
      {helpKinds.map((kind) => (
        <Card title={helpWords[kind].label}>
          <p>{helpWords[kind].explanation}</p>
          <Ways kind={kind} helps={helps.filter((help) => help.kind === kind)} />
        </Card>
      ))}
      {owner ? <Where {...{ frame, residence, found, values, problems }} /> : null}
      <p>
        Ben je naaste? <Link href="/naasten">Kijk wat er voor jou is</Link>.
      </p>
    </PlanPage>
  )
}

function Ways({ kind, helps }: { kind: Help['kind']; helps: Help[] }) {
  if (helps.length > 0) {
    return (
      <Rows>
        {helps.map((help) => (
          <HelpRow help={help} />
        ))}
      </Rows>
    )
  }
  return <p>{kind === 'client-support' ? askYourMunicipality : askYourCareProvider}</p>
}

const askYourCareProvider =
  'Krijg je hulp van een ggz-instelling? Vraag daar hoe je deze persoon bereikt.'

type WhereProps = Omit<HelpPageProps, 'helps'>

function Where({ frame, residence, found, values, problems }: WhereProps) {
  const at = planUrl(frame.plan, 'onafhankelijke-hulp')
  return (
    <Card title="Waar woon je?">
      {residence ? (
        <>
          <p>Je koos de gemeente {residence.name ?? 'die je eerder koos'}. Alleen jij ziet dit.</p>
          <Actions>
            <PostButton kind="quiet" action={`${at}/gemeente/weg`}>
              Haal mijn gemeente weg
            </PostButton>
          </Actions>
        </>
      ) : (
        <p>Kies je gemeente. Dan staat hier wat er bij jou in de buurt is. Alleen jij ziet dit.</p>
      )}
      <FilterForm action={at}>
        <ErrorSummary problems={problems} />
        <TextField
          name="waar"
          label="Je woonplaats of postcode"
          type="search"
          short
          {...{ values, problems }}
        />
        <Button kind="plain">Zoek</Button>
      </FilterForm>
      {found ? <FoundPlaces at={at} found={found} /> : null}
    </Card>
  )
}

function FoundPlaces({ at, found }: { at: string; found: Found[] }) {
  const names = new Map(found.map(({ municipality }) => [municipality.code, municipality]))
  if (names.size === 0) {
    return <Empty title="We vinden deze plaats niet. Kijk of er een typefout in zit." />
  }
  return (
    <Rows>
      {[...names.values()].map(({ code, name, province }) => (
        <Row
          title={`Gemeente ${name}`}
          meta={province}
          actions={
            <PostButton action={at} hidden={{ municipality: code }} about={`gemeente ${name}`}>
              Kies
            </PostButton>
          }
        />
      ))}
    </Rows>
  )
}

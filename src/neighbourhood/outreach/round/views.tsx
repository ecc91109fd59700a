import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { PersonHint, Sure } from '../hint.tsx'
import type { MyTeam } from '../visits/queries.ts'
import { home } from '../visits/visit.ts'
import { gapWords } from '../words.ts'
import { fewest, type Gap, type GapCount, gapKinds, gapsUrl, roundUrl } from './gap.ts'

type Typing = { form?: FormState | undefined; hints: readonly string[] }
type RoundPageProps = Typing & {
  viewer: Viewer
  teams: MyTeam[]
  gaps: Gap[]
  places: { id: string; name: string }[]
  noticed: boolean
}

export function RoundPage({ viewer, teams, gaps, places, noticed, form, hints }: RoundPageProps) {
  return (
    <Page title="Rondje door de buurt" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Rondje door de buurt"
        lead="Loop langs de plekken. Wat klopt er niet, en wat is er niet?"
        back={home}
      />
      {noticed ? <Notice kind="done">Dank je wel. Het telt mee.</Notice> : null}
      <Card title="Wat mist er?">
        <GapForm {...{ teams, form, hints }} />
      </Card>
      {gaps.length > 0 ? (
        <Card title="Wat jullie zagen">
          <Rows>
            {gaps.map(({ id, kind, where, wording, noticed_at }) => (
              <Row
                title={gapWords[kind]}
                meta={`${where} · ${dateInWords(noticed_at)}`}
                actions={
                  <PostButton kind="quiet" action={`${roundUrl}/${id}/weg`} about={gapWords[kind]}>
                    Haal weg
                  </PostButton>
                }
              >
                {wording ? <p dir="auto">{wording}</p> : null}
              </Row>
            ))}
          </Rows>
        </Card>
      ) : null}
      <Card title="Klopt er iets niet op een plek?">
        {places.length === 0 ? <Empty title="Hier staan nog geen plekken." /> : null}
        <p>Wie de plek bijhoudt, leest wat je schrijft.</p>
        <Rows>
          {places.map(({ id, name }) => (
            <Row title={name} href={`/buurt/plek/${id}/klopt-niet`} />
          ))}
        </Rows>
      </Card>
    </Page>
  )
}

function GapForm({ teams, form, hints }: Typing & { teams: MyTeam[] }) {
  const { values = {}, problems } = form ?? {}
  const areas = teams.flatMap((team) => team.areas)
  const state = { values, problems }
  return (
    <Form action={roundUrl} hidden={{ id: values.id || newId() }}>
      <ErrorSummary problems={problems} />
      <PersonHint hints={hints} />
      <Select
        name="area"
        label="Waar?"
        {...(areas.length > 1 && { empty: 'Kies een buurt' })}
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
        {...state}
      />
      <Select
        name="kind"
        label="Wat is er niet?"
        empty="Kies er een"
        options={gapKinds.map((value) => ({ value, label: gapWords[value] }))}
        {...state}
      />
      <TextArea
        name="wording"
        label="Wat zag je?"
        hint="Over de buurt, niet over een persoon."
        optional
        {...state}
      />
      <Sure hints={hints} values={values} />
      <p class="readers">
        Wie dit leest: jullie team. Iedereen ziet alleen hoe vaak iets gemist is, vanaf {fewest}{' '}
        keer.
      </p>
      <Button>Zet erbij</Button>
    </Form>
  )
}

type GapsPageProps = { viewer: Viewer | null; name: string; gaps: GapCount[] }

/** What a walk along the neighbourhood missed, as numbers. */
export function GapsPage({ viewer, name, gaps }: GapsPageProps) {
  return (
    <Page title={`Wat mist er in ${name}?`} viewer={viewer}>
      <PageTitle
        title={`Wat mist er in ${name}?`}
        lead={`Buurtbezoekers lopen rond en zien wat er niet is. Dit zagen zij het laatste jaar ten minste ${fewest} keer.`}
        back="/buurt"
      />
      {gaps.length === 0 ? (
        <Empty title="Hier is nog niets vaak gemist. Of er liep nog niemand rond." />
      ) : (
        <Card>
          <Rows>
            {gaps.map(({ kind, where, area_code, municipality_code, count }) => (
              <Row
                title={gapWords[kind]}
                href={where === name ? undefined : `${gapsUrl}/${area_code ?? municipality_code}`}
                meta={`${where} · ${count} keer`}
              />
            ))}
          </Rows>
        </Card>
      )}
    </Page>
  )
}

import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Seen } from './ask-views.tsx'
import { NoReport } from './danger-page.tsx'
import type { Whereabouts } from './queries.ts'
import { home } from './worry.ts'

const tellUrl = (code: string, along: boolean) =>
  `${home}/vertel?gebied=${code}${along ? '&samen' : ''}`

/** A town or a postcode is wider than a team's area: its municipality then asks further. */
const codeOf = ({ kind, code, municipality }: Found) => (kind === 'area' ? code : municipality.code)

type WherePageProps = Seen & { along: boolean; asked: string; places: readonly Found[] }

export function WherePage({ viewer, along, asked, places }: WherePageProps) {
  return (
    <Page title="In welke buurt is het?" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="In welke buurt is het?"
        lead="De buurt is genoeg. Schrijf geen adres op."
        back={`${home}/werk${along ? '?samen' : ''}`}
      />
      <FilterForm action={`${home}/waar`}>
        {along ? <input type="hidden" name="samen" value="" /> : null}
        <TextField
          name="q"
          type="search"
          label="Buurt, plaats of de vier cijfers van de postcode"
          values={{ q: asked }}
        />
        <Button>Zoek</Button>
      </FilterForm>
      {places.length > 0 ? (
        <Card title="Kies waar het is">
          <Rows>
            {places.map((place) => (
              <Row
                title={labelOf(place)}
                meta={whereIs(place)}
                href={tellUrl(codeOf(place), along)}
              />
            ))}
          </Rows>
        </Card>
      ) : asked.trim() ? (
        <Empty title="Dat vinden we niet. Probeer de naam van de plaats of de gemeente." />
      ) : null}
    </Page>
  )
}

type NoTeamPageProps = Seen & { along: boolean; where: Whereabouts }

/** Said as it is: no form that nobody reads. */
export function NoTeamPage({
  viewer,
  along,
  where: { label, municipality, served },
}: NoTeamPageProps) {
  const back = `${home}/waar${along ? '?samen' : ''}`
  return (
    <Page title={`Buurtbezoek in ${label}`} viewer={viewer} current="neighbourhood">
      {served.length > 0 ? (
        <>
          <PageTitle title={`In welke buurt van ${municipality}?`} back={back} />
          <Card title="Hier komt een team langs">
            <Rows>
              {served.map(({ code, label: name }) => (
                <Row title={name} href={tellUrl(code, along)} />
              ))}
            </Rows>
          </Card>
          <h2>Ergens anders</h2>
        </>
      ) : (
        <PageTitle title={`In ${label} komt nog geen team langs`} back={back} />
      )}
      <p>
        {served.length > 0 ? 'Daar komt nog geen team langs. ' : ''}Er is niets bewaard. Dit kun je
        doen:
      </p>
      <ul>
        <li>Bel de gemeente {municipality} en vraag naar het wijkteam of het sociaal werk.</li>
        <li>Bel je eigen huisarts als je niet weet wat je moet doen.</li>
        <li>Gaat het om een kind, of is het thuis niet veilig? Bel Veilig Thuis: 0800-2000.</li>
      </ul>
      <NoReport />
    </Page>
  )
}

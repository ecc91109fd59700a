import type { Found } from '#src/geography/found.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, type Door } from '../circle.ts'
import type { PlaceChoice } from '../place-queries.ts'
import { PlaceSearch, placeUrl } from '../place-search.tsx'

export type MyCircle = { circle_id: string; name: string; role: string }
type DoorsPageProps = {
  viewer: Viewer | null
  choice: PlaceChoice
  circles: Door[]
  mine: MyCircle[]
  /** The viewer works where circles are guided. */
  guides: boolean
}

export function DoorsPage({ viewer, choice, circles, mine, guides }: DoorsPageProps) {
  const { waar, place } = choice
  return (
    <Page title="Buurtcirkels" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="Buurtcirkels"
        lead="Buren die elkaar kennen en elkaar helpen, met wat ze goed kunnen. Je hebt er geen indicatie voor nodig."
      />
      <MyCircles mine={mine} />
      <PlaceSearch action="/cirkels" label="Waar woon je?" choice={choice} />
      {waar && !place ? null : <Circles place={place} circles={circles} />}
      <p>
        <Link href={place ? placeUrl('/cirkels/beginnen', waar, place.code) : '/cirkels/beginnen'}>
          Nog geen cirkel bij jou in de buurt? Begin er samen een
        </Link>
      </p>
      {guides ? (
        <p>
          <Link href="/cirkels/belangstelling">Voor coaches: wie er een cirkel wil</Link>
        </p>
      ) : null}
    </Page>
  )
}

/** Also on the home page. */
export const MyCircles = ({ mine }: { mine: MyCircle[] }) =>
  mine.length === 0 ? null : (
    <Card title="Mijn Buurtcirkel">
      <Rows>
        {mine.map(({ circle_id, name, role }) => (
          <Row
            title={name}
            href={circleUrl(circle_id)}
            meta={role === 'newcomer' ? 'Je vroeg of je mee mag doen' : undefined}
          />
        ))}
      </Rows>
    </Card>
  )

function Circles({ place, circles }: { place: Found | null; circles: Door[] }) {
  if (circles.length === 0) {
    return <Empty title={`${place ? `In ${place.name}` : 'Er'} is nog geen Buurtcirkel.`} />
  }
  return (
    <Card title={place ? `Er is een Buurtcirkel in ${place.name}` : 'Hier is een Buurtcirkel'}>
      <Rows>
        {circles.map((door) => (
          <Row
            title={door.name}
            href={circleUrl(door.circle_id)}
            meta={whereIs(door)}
            actions={door.has_room ? <Badge kind="done">Er is plek</Badge> : <Badge>Nu vol</Badge>}
          />
        ))}
      </Rows>
    </Card>
  )
}

export const whereIs = ({ place, municipality }: Door): string =>
  place === municipality ? municipality : `${place}, ${municipality}`

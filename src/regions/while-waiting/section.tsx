import { OfferRows } from '#src/neighbourhood/offers/views.tsx'
import { ActionLink, Actions, Card, Link } from '#src/ui/parts.tsx'
import type { Breach } from '../waiting/breach-queries.ts'
import type { WhileWaiting } from './queries.ts'
import { waitingNear, whileWaitingUrl } from './while-waiting.ts'

/** The part of a region's page about what people can do meanwhile, as they see it themselves. */
export const WhileWaitingCard = ({ waiting: { doors, offers } }: { waiting: WhileWaiting }) => (
  <Card title="Iets doen terwijl je wacht">
    <p>
      {doors === 0
        ? 'We kennen in deze regio nog geen open deur zonder indicatie.'
        : `In deze regio ${doors === 1 ? 'is 1 plek' : `zijn ${doors} plekken`} waar je zonder indicatie kunt binnenlopen.`}
    </p>
    {offers.length > 0 ? <OfferRows offers={offers} /> : null}
    <Actions>
      <ActionLink kind="plain" href={whileWaitingUrl}>
        Kijk wat er bij jou in de buurt is
      </ActionLink>
    </Actions>
  </Card>
)

/** Beside a wait over its norm: what who waits there can do now. */
export const Meanwhile = ({ breach: { town, provider } }: { breach: Breach }) => (
  <p>
    <Link href={waitingNear(town)} about={town ? undefined : provider}>
      Wat kun je{town ? ` in ${town}` : ''} intussen doen?
    </Link>
  </p>
)

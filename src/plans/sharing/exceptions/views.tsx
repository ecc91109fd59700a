import { hiddenFrom } from '#src/consent/exceptions/exception.ts'
import { Card, Empty, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { partLabels } from '../words.ts'
import type { Exceptions } from './queries.ts'
import { byPart, exceptionsInWords, firstWords, thingsInWords } from './words.ts'

type ExceptionsPageProps = { frame: Frame } & Exceptions

/** Every exception on one page, by person and by thing. */
export function ExceptionsPage({ frame, items, exceptions, members }: ExceptionsPageProps) {
  const at = planUrl(frame.plan, 'wie-ziet-wat')
  const lookers = members.filter(({ has_account }) => has_account)
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Uitzonderingen"
      lead="Is één ding niet voor iedereen? Kies dat hier. Het geldt meteen, en niemand krijgt bericht."
      back={at}
    >
      {lookers.length === 0 ? (
        <Empty title="Er is nog niemand die iets ziet. Een uitzondering is dus niet nodig." />
      ) : (
        <Card title="Behalve voor iemand">
          <Rows>
            {lookers.map(({ id, shown_name }) => (
              <Row
                title={shown_name}
                href={`${at}/${id}/behalve`}
                meta={hiddenInWords(hiddenFrom(exceptions, id), { items, members })}
              />
            ))}
          </Rows>
        </Card>
      )}
      {lookers.length > 0
        ? byPart(items).map(({ part, items: some }) => (
            <Card title={`Alleen voor iemand: ${partLabels[part]}`}>
              <Rows>
                {some.map((item) => (
                  <Row
                    title={firstWords(item.words)}
                    href={`${at}/uitzonderingen/${item.id}`}
                    meta={exceptionsInWords(item, exceptions, members)}
                  />
                ))}
              </Rows>
            </Card>
          ))
        : null}
    </PlanPage>
  )
}

/** «Ziet 2 dingen en 1 persoon niet» */
function hiddenInWords(hidden: Set<string>, page: Pick<Exceptions, 'items' | 'members'>): string {
  const things = page.items.filter(({ id }) => hidden.has(id)).length
  const people = page.members.filter(({ id }) => hidden.has(id)).length
  const parts = [
    things > 0 ? thingsInWords(things) : '',
    people > 0 ? (people === 1 ? '1 persoon' : `${people} personen`) : '',
  ].filter(Boolean)
  return parts.length > 0 ? `Ziet ${parts.join(' en ')} niet` : 'Geen uitzonderingen'
}

import { isOnOffer } from '#src/people/together/together.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextField,
} from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { ReadersLine } from '../readers.tsx'
import { destinationUrl, type Going, goingHome, goingInWords } from './going.ts'
import type { GoingOffer } from './queries.ts'

type CardProps = { frame: Frame; going: readonly Going[]; about: string }

/** On the page of a goal or a thing to do: where the owner goes for it, and with whom. */
export function GoingCard({ frame, going, about }: CardProps) {
  const at = (...rest: string[]) => planUrl(frame.plan, goingHome, ...rest)
  const decides = frame.access.owner && isOnOffer(frame.viewer, at())
  if (going.length === 0 && !decides) return null
  return (
    <Card title="Samen erheen">
      <Rows>
        {going.map((one) => (
          <Row
            title={one.title}
            href={
              one.is_there && isOnOffer(frame.viewer, destinationUrl(one))
                ? destinationUrl(one)
                : undefined
            }
            meta={[goingInWords(one), !one.is_there && 'is er niet meer']
              .filter(Boolean)
              .join(' · ')}
            actions={
              decides ? (
                <PostButton kind="quiet" action={at(one.id, 'weg')} about={one.title}>
                  Haal weg
                </PostButton>
              ) : null
            }
          />
        ))}
      </Rows>
      {decides ? (
        <p>
          <Link href={`${at('nieuw')}?bij=${about}`}>Ga ergens heen, alleen of samen</Link>
        </p>
      ) : null}
    </Card>
  )
}

/** Without a place or an activity there is nothing to put in the plan yet. */
export const FindFirstPage = ({ frame }: { frame: Frame }) => (
  <PlanPage frame={frame} title="Samen erheen" back={planUrl(frame.plan, 'doelen')}>
    <Empty title="Zoek eerst een plek of iets om te doen. Op die pagina staat «Zet in mijn plan».">
      Kijken mag altijd. Niemand ziet wat je zoekt.
    </Empty>
    <Actions>
      <ActionLink href="/buurt">Kijk in de buurt</ActionLink>
    </Actions>
  </PlanPage>
)

type FormPageProps = Omit<GoingOffer, 'title'> & { frame: Frame; title: string; form: FormState }

export function GoingFormPage({ frame, title, form, ...offer }: FormPageProps) {
  const { members, goals, agreements, goalReaders, agreementReaders } = offer
  const items = [
    ...goals.map(({ id, wording }) => ({ value: `doel:${id}`, label: wording })),
    ...agreements.map(({ id, wording }) => ({ value: `afspraak:${id}`, label: wording })),
  ]
  const { values, problems } = form
  const state = { values, problems }
  const list = planUrl(frame.plan, 'doelen')
  // what it is put to can still be chosen: everybody who would read it in either place
  const names = new Set([...goalReaders, ...agreementReaders].map(({ shown_name }) => shown_name))
  const readers = [...names].map((shown_name) => ({ shown_name }))
  return (
    <PlanPage
      frame={frame}
      title={title || 'Samen erheen'}
      lead="Zet dit in je plan, en kies wie er meegaat."
      back={list}
      refused={Boolean(problems)}
    >
      {items.length === 0 ? (
        <Empty
          title="Schrijf eerst op wat je wilt. Dan kun je dit erbij zetten."
          action={{ href: planUrl(frame.plan, 'doelen', 'nieuw'), label: 'Schrijf een doel op' }}
        />
      ) : (
        <Form
          action={planUrl(frame.plan, goingHome)}
          hidden={{ id: values.id || newId(), to: values.to ?? '' }}
        >
          <ErrorSummary problems={problems} />
          <Select
            name="about"
            label="Waar hoort het bij?"
            empty="Kies een doel, of iets dat je doet"
            options={items}
            {...state}
          />
          <Choice
            name="walks_along"
            label="Wie gaat er mee?"
            options={[
              { value: '', label: 'Ik ga alleen, of met iemand anders' },
              ...members.map(({ id, shown_name }) => ({ value: id, label: shown_name })),
            ]}
            {...state}
          />
          <TextField name="walks_along_name" label="Iemand anders? Wie?" optional {...state} />
          <DateField name="on_day" label="Welke dag?" optional {...state} />
          <ReadersLine plan={frame.plan} readers={readers} />
          <Actions>
            <Button>Zet in mijn plan</Button>
            <Link href={list}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </PlanPage>
  )
}

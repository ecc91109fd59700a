import type { Hinted } from '#src/neighbourhood/questions/hint.tsx'
import type { Viewer } from '#src/platform/viewer.ts'
import { pageOf } from '#src/practices/practice.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Link,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import type { NamedRegion } from '../region-queries.ts'
import { AssessForm } from './assess-view.tsx'
import { RoadMapPicture } from './picture.tsx'
import { type AssessedStep, roadMapUrl, type State, type Step, stateOf } from './road-map.ts'
import { ours, stateWords } from './words.ts'

type RoadMapPageProps = { viewer: Viewer | null; region: NamedRegion; steps: AssessedStep[] }

export const RoadMapPage = ({ viewer, region, steps }: RoadMapPageProps) => (
  <Page title={`Routekaart, regio ${region.name}`} viewer={viewer}>
    <PageTitle
      title="Routekaart"
      whose={`Regio ${region.name}`}
      lead="Stap voor stap naar een regio waar ggz en buurt samenwerken."
      back={regionUrl(region.slug)}
    />
    <Card title="Hoe ver de regio is">
      <RoadMapPicture steps={steps} now={Date.now()} />
      <StepsTable region={region} steps={steps} />
      <p class="row-meta">
        Hoe hoger de balk, hoe verder de stap. De regio zegt dit zelf: bij elke stap staat waaraan
        je het ziet.
      </p>
    </Card>
    <p class="row-meta">{ours}</p>
  </Page>
)

const StepsTable = ({ region, steps }: Omit<RoadMapPageProps, 'viewer'>) => (
  <table>
    <caption>De stappen</caption>
    <thead>
      <tr>
        <th scope="col">Stap</th>
        <th scope="col">Hoe ver</th>
      </tr>
    </thead>
    <tbody>
      {steps.map((step) => (
        <tr>
          <th scope="row" dir="auto">
            <Link href={roadMapUrl(region.slug, step.number)}>
              {step.number}. {step.title}
            </Link>
          </th>
          <td>
            <StateBadge state={stateOf(step)} />{' '}
            <small>{step.assessments[0] ? dateInWords(step.assessments[0].made_at) : ''}</small>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const StateBadge = ({ state }: { state: State }) => (
  <Badge kind={state === 'not-begun' ? undefined : state === 'busy' ? 'warm' : 'done'}>
    {stateWords[state]}
  </Badge>
)

type StepPageProps = Hinted & {
  viewer: Viewer | null
  region: NamedRegion
  step: AssessedStep
  next: AssessedStep | undefined
}

export function StepPage({ viewer, region, step, next, form, hints }: StepPageProps) {
  return (
    <Page title={step.title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={`${step.number}. ${step.title}`}
        whose={`Routekaart, regio ${region.name}`}
        lead={step.wording}
        back={roadMapUrl(region.slug)}
      />
      <HowFar region={region} step={step} />
      {region.edits ? <AssessForm {...{ region, step, form, hints }} /> : null}
      <StepTexts step={step} />
      {next ? (
        <Actions>
          <ActionLink kind="plain" href={roadMapUrl(region.slug, next.number)}>
            Volgende stap: {next.title}
          </ActionLink>
        </Actions>
      ) : null}
      <p class="row-meta">{ours}</p>
    </Page>
  )
}

function HowFar({ region, step }: { region: NamedRegion; step: AssessedStep }) {
  const [now, ...before] = step.assessments
  return (
    <Card title={`Hoe ver is regio ${region.name}?`}>
      <p>
        <StateBadge state={stateOf(step)} />
      </p>
      {now?.evidence ? <OwnText text={now.evidence} /> : null}
      {now ? <p class="row-meta">Opgeschreven: {dateInWords(now.made_at)}.</p> : null}
      {before.length > 0 ? (
        <details>
          <summary>Hoe het eerder was</summary>
          <Rows>
            {before.map(({ state, evidence, made_at }) => (
              <Row
                title={evidence || stateWords[state]}
                meta={dateInWords(made_at)}
                actions={<StateBadge state={state} />}
              />
            ))}
          </Rows>
        </details>
      ) : null}
    </Card>
  )
}

function StepTexts({ step: { why, how, pitfalls, practices } }: { step: Step }) {
  const texts = [
    ['Waarom', why],
    ['Zo pak je het aan', how],
    ['Waar het misgaat', pitfalls],
  ] as const
  return (
    <>
      {texts.map(([title, text]) =>
        text ? (
          <Card title={title}>
            <OwnText text={text} />
          </Card>
        ) : null,
      )}
      {practices.length > 0 ? (
        <Card title="Goede voorbeelden">
          <Rows>
            {practices.map(({ slug, title }) => (
              <Row title={title} href={pageOf(slug)} />
            ))}
          </Rows>
        </Card>
      ) : null}
    </>
  )
}

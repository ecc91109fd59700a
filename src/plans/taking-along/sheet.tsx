import type { PaperCopy, PaperForm } from '#src/consent/outside/outside.ts'
import { dateOnPaper } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { noCompulsion } from '../crisis/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PaperBar } from '../printing/paper-bar.tsx'
import type { TakenText } from './queries.ts'
import { TakenParts } from './taken-text.tsx'
import { formWords } from './words.ts'

type SheetPageProps = { frame: Frame; copy: PaperCopy; taken: TakenText; large: boolean }

/** What the owner takes along on paper, also in the two forms that a law gives weight. */
export function SheetPage({ frame, copy, taken, large }: SheetPageProps) {
  const { ownerName } = frame.access
  const { title, law } = formWords[copy.form]
  const at = planUrl(frame.plan, 'meenemen', 'papier', copy.id)
  return (
    <PrintPage title={title(ownerName)} large={large} forOthers>
      <PaperBar back={planUrl(frame.plan, 'meenemen')} at={at} large={large} />
      <h1>{title(ownerName)}</h1>
      <p>
        Voor: <bdi>{copy.for_whom}</bdi>. Geprint op {dateOnPaper(new Date())}.
      </p>
      {law ? <p>{law}</p> : null}
      <TakenParts taken={taken} parts={copy.parts} ownerName={ownerName} />
      {copy.form === 'sheet' ? null : <Signatures form={copy.form} name={ownerName} />}
      <p>
        <strong>{noCompulsion}</strong>{' '}
        <small>
          Het is geen zelfbindingsverklaring (artikel 4:1 van de Wet verplichte geestelijke
          gezondheidszorg).
        </small>
      </p>
    </PrintPage>
  )
}

const supporterWords: Record<Exclude<PaperForm, 'sheet'>, string> = {
  'personal-plan': 'Mijn onafhankelijke cliëntondersteuner',
  'own-plan': 'Wie mij onafhankelijk hielp, zoals de patiëntenvertrouwenspersoon',
}

function Signatures({ form, name }: { form: Exclude<PaperForm, 'sheet'>; name: string }) {
  return (
    <section class="signatures">
      <Signature title="Ikzelf" name={name} />
      <Signature title={supporterWords[form]} />
    </section>
  )
}

/** Lines to write on. */
function Signature({ title, name }: { title: string; name?: string }) {
  return (
    <div>
      <h2>{title}</h2>
      <dl class="signature">
        <dt>Naam</dt>
        <dd>{name}</dd>
        <dt>Datum</dt>
        <dd />
        <dt>Handtekening</dt>
        <dd />
      </dl>
    </div>
  )
}

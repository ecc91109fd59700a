import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Checkbox, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { handOverWords } from '../words.ts'
import { type HandOver, handOvers, home, type VisitNote } from './visit.ts'

type HandOverPageProps = { viewer: Viewer; note: VisitNote; form?: FormState | undefined }

export function HandOverPage({ viewer, note: { id }, form }: HandOverPageProps) {
  const at = `${home}/notities/${id}`
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="De persoon wil verder" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="De persoon wil verder"
        lead="Je geeft niets over de persoon door. Wij tellen alleen dat iemand deze maand verder wilde."
        back={at}
      />
      <Form action={`${at}/verder`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="kind"
          label="Waarmee?"
          options={handOvers.map((value) => ({ value, label: handOverWords[value] }))}
          {...state}
        />
        <Checkbox name="wanted" label="De persoon wil dit zelf." {...state} />
        <Button>Verder</Button>
      </Form>
    </Page>
  )
}

const next: Record<HandOver, { path: string; words: string; label: string }> = {
  place: {
    path: '/buurt',
    words: 'Zoek samen een plek. Loop de eerste keer mee, als dat fijn is.',
    label: 'Kies samen een plek',
  },
  activity: {
    path: '/buurt/activiteiten',
    words: 'Meedoen kan zonder account. Een voornaam is genoeg, of een kaartje met drie woorden.',
    label: 'Kies samen iets om te doen',
  },
  circle: {
    path: '/cirkels',
    words: 'De persoon kijkt zelf welke Buurtcirkel past, en vraagt of er plek is.',
    label: 'Bekijk samen de Buurtcirkels',
  },
  plan: {
    path: '/plan/beginnen',
    words:
      'Een plan begint de persoon zelf, op een eigen telefoon. Jij leest het niet, tenzij je later gevraagd wordt. Dit is het adres:',
    label: '',
  },
}

/** As the search of the neighbourhood takes it. */
type Where = { waar: string; code: string }
type GoOnPageProps = { viewer: Viewer; kind: HandOver; where: Where; origin: string }

/** Where the two of them go on together. A plan is never begun on the worker's device. */
export function GoOnPage({ viewer, kind, where, origin }: GoOnPageProps) {
  const { path, words, label } = next[kind]
  return (
    <Page title={handOverWords[kind]} viewer={viewer}>
      <PageTitle title={handOverWords[kind]} lead={words} back={home} />
      {label ? (
        <Actions>
          <ActionLink href={`${path}?${new URLSearchParams(where)}`}>{label}</ActionLink>
        </Actions>
      ) : (
        <p class="give-away">{new URL(path, origin).href.replace(/^https?:\/\//, '')}</p>
      )}
      <p>
        <Link href={home}>Klaar</Link>
      </p>
    </Page>
  )
}

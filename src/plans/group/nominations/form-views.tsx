import type { Contact } from '#src/groups/contacts/contact.ts'
import { type Nomination, standOf } from '#src/groups/nominations/nomination.ts'
import { roleLabel, roleOptions } from '#src/groups/words.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { Choice, TextArea, TextField } from '#src/ui/form.tsx'
import { ErasePage } from '../../erase-page.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'

const part = 'mensen'

type NominationFormPageProps = {
  frame: Frame
  /** Null for a new one. */
  nomination: Nomination | null
  contact: Contact | null
  form?: FormState | undefined
}

export function NominationFormPage({ frame, nomination, contact, form }: NominationFormPageProps) {
  const { values = begunWith(frame, nomination, contact), problems } = form ?? {}
  const state = { values, problems }
  const all = planUrl(frame.plan, 'uitnodigingen')
  const isOpen = nomination !== null && standOf(nomination) === 'invited'
  return (
    <FormPage
      {...{ frame, part, form }}
      title={nomination ? 'Pas je vraag aan' : 'Wie wil je vragen?'}
      lead={
        isOpen
          ? `${nomination.shown_name} kan dit al lezen.`
          : 'Er wordt nog niets verstuurd. Hierna lees je het eerst zelf.'
      }
      back={
        nomination ? planUrl(frame.plan, 'uitnodigingen', nomination.id) : planUrl(frame.plan, part)
      }
      action={nomination ? `${all}/${nomination.id}` : all}
      readers={isOpen ? [nomination] : []}
      unshared
      present={nomination ? presentOf(nomination) : null}
    >
      <input type="hidden" name="contact_id" value={values.contact_id ?? ''} />
      <TextField
        name="shown_name"
        label="Naam"
        hint="Zo staat de naam boven de uitnodiging."
        {...state}
      />
      <Choice
        name="role"
        label="Wat is deze persoon voor je?"
        hint="Niemand doet mee namens een zorgverzekeraar of een uitkeringsinstantie. Werkt iemand daar? Meedoen als naaste of buur kan wel."
        options={roleOptions}
        {...state}
      />
      <TextArea
        name="asked"
        label="Wat wil je vragen?"
        hint="In je eigen woorden. Bijvoorbeeld: wil je op dinsdag met me wandelen?"
        optional
        {...state}
      />
      <TextField
        name="from_name"
        label="Jouw naam op de uitnodiging"
        hint="Zoals deze persoon je kent. Deze naam staat ook in de mail."
        {...state}
      />
    </FormPage>
  )
}

function begunWith(frame: Frame, nomination: Nomination | null, contact: Contact | null): Values {
  if (nomination) {
    const { shown_name, role, asked, from_name } = nomination
    return { shown_name, role, asked, from_name }
  }
  const name: Values = contact ? { shown_name: contact.shown_name, contact_id: contact.id } : {}
  return { ...name, from_name: frame.access.ownerName }
}

function presentOf({ id, version, shown_name, role, asked, from_name }: Nomination) {
  const words = [`${shown_name}, ${roleLabel(role)}`, asked, from_name].filter(Boolean).join('\n')
  return { id, version, words }
}

type ErasePageProps = { frame: Frame; nomination: Nomination }

export function EraseNominationPage({ frame, nomination }: ErasePageProps) {
  const back = planUrl(frame.plan, 'uitnodigingen', nomination.id)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title={`Vraag ${nomination.shown_name} toch niet`}
      words={presentOf(nomination).words}
      action={`${back}/wissen`}
    />
  )
}

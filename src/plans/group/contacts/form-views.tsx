import type { Contact } from '#src/groups/contacts/contact.ts'
import { ringOptions, ringWords } from '#src/groups/contacts/words.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { Choice, TextArea, TextField } from '#src/ui/form.tsx'
import { ErasePage } from '../../erase-page.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'

const part = 'mensen'

type ContactFormPageProps = { frame: Frame; contact: Contact | null; form?: FormState | undefined }

export function ContactFormPage({ frame, contact, form }: ContactFormPageProps) {
  const all = planUrl(frame.plan, part)
  const back = contact ? planUrl(frame.plan, part, contact.id) : all
  const { values = begunWith(contact), problems } = form ?? {}
  const state = { values, problems }
  return (
    <FormPage
      {...{ frame, part, form, back }}
      title={contact ? `Pas ${contact.shown_name} aan` : 'Zet iemand in je kring'}
      lead="Je vraagt deze persoon nog niets. Niemand krijgt bericht."
      action={back}
      readers={[]}
      unshared
      present={contact ? presentOf(contact) : null}
    >
      <TextField name="shown_name" label="Naam" hint="Zoals jij deze persoon noemt." {...state} />
      <Choice name="ring" label="Hoe dichtbij?" options={ringOptions} {...state} />
      <TextField
        name="relation"
        label="Wie is het voor je?"
        hint="Bijvoorbeeld: mijn zus, de buurman, iemand van het koor."
        optional
        {...state}
      />
      <TextArea
        name="feeling"
        label="Hoe voelt het contact?"
        hint="Alleen jij ziet dit. Je kunt het ook niet delen."
        optional
        {...state}
      />
    </FormPage>
  )
}

function begunWith(contact: Contact | null): Values {
  if (!contact) return { ring: 'near' }
  const { shown_name, ring, relation, feeling } = contact
  return { shown_name, ring, relation, feeling }
}

function presentOf(contact: Contact) {
  const { id, version, shown_name, ring, relation, feeling } = contact
  const words = [shown_name, ringWords[ring], relation, feeling].filter(Boolean).join('\n')
  return { id, version, words }
}

export function EraseContactPage({ frame, contact }: { frame: Frame; contact: Contact }) {
  const at = planUrl(frame.plan, part, contact.id)
  return (
    <ErasePage
      {...{ frame, part }}
      title={`Haal ${contact.shown_name} weg uit je kring`}
      words={presentOf(contact).words}
      back={at}
      action={`${at}/wissen`}
    />
  )
}

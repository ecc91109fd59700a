import type { FormState, Values } from '#src/platform/forms.ts'
import { TextField } from '#src/ui/form.tsx'
import { Link, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { Earlier } from '../../earlier.tsx'
import { EraseLink, ErasePage } from '../../erase-page.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import type { Reader } from '../../readers.tsx'
import type { Contact } from './contact.ts'
import type { WrittenDown } from './queries.ts'

const part = 'als-het-niet-goed-gaat'

/** Who to call; `at` when the reader may change them. */
export const ContactRows = ({ contacts, at }: { contacts: Contact[]; at?: string | undefined }) => (
  <Rows>
    {contacts.map(({ id, name, phone, note }) => (
      <Row
        title={name}
        meta={note ? <bdi>{note}</bdi> : undefined}
        actions={
          at ? (
            <Link href={`${at}/${id}`} about={name}>
              Pas aan
            </Link>
          ) : undefined
        }
      >
        {phone ? (
          <p class="phone">
            <Link href={dialled(phone)} about={name}>
              {phone}
            </Link>
          </p>
        ) : null}
      </Row>
    ))}
  </Rows>
)

type ContactFormPageProps = {
  frame: Frame
  contact: (Contact & WrittenDown) | null
  readers: Reader[]
  form?: FormState | undefined
}

export function ContactFormPage({ frame, contact, readers, form }: ContactFormPageProps) {
  const back = planUrl(frame.plan, part)
  const action = planUrl(frame.plan, part, 'bellen', ...(contact ? [contact.id] : []))
  const state = { values: form?.values ?? valuesOf(contact), problems: form?.problems }
  return (
    <FormPage
      {...{ frame, part, back, action, readers, form }}
      title="Wie kun je bellen?"
      present={contact && { ...contact, words: wordsOf(contact) }}
      after={
        contact ? (
          <>
            <Earlier written_down_by={contact.written_down_by} />
            <EraseLink href={`${action}/wissen`} about={contact.name} />
          </>
        ) : null
      }
    >
      <TextField name="name" label="Naam" {...state} />
      <TextField name="phone" label="Telefoonnummer" type="tel" optional {...state} />
      <TextField
        name="note"
        label="Wat moet je weten?"
        hint="Bijvoorbeeld: ook 's nachts, of alleen op werkdagen."
        optional
        {...state}
      />
    </FormPage>
  )
}

export function EraseContactPage({ frame, contact }: { frame: Frame; contact: Contact }) {
  const back = planUrl(frame.plan, part, 'bellen', contact.id)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title={`Wil je ${contact.name} van deze bladzijde halen?`}
      words={wordsOf(contact)}
      action={`${back}/wissen`}
    />
  )
}

const wordsOf = ({ name, phone, note }: Contact): string =>
  [name, phone, note].filter(Boolean).join('\n')

const valuesOf = (contact: Contact | null): Values => ({
  name: contact?.name ?? '',
  phone: contact?.phone ?? '',
  note: contact?.note ?? '',
})

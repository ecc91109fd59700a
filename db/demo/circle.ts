import { secretHash } from '#src/groups/invitations/invitation.ts'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

/** The code on Bram's card, which nobody has used yet. */
export const bramsCode = 'THEEBRAM2345'

/** The people around Noor, from near to far. */
const contacts = [
  {
    key: 'karim',
    name: 'Karim',
    ring: 'near',
    relation: 'mijn broer',
    feeling: 'Hij belt elke zondag. Soms is hij te bezorgd.',
  },
  {
    key: 'mother',
    name: 'Mama',
    ring: 'near',
    relation: 'mijn moeder',
    feeling: 'Lief, maar ik vertel haar niet alles.',
  },
  {
    key: 'bep',
    name: 'Bep',
    ring: 'sometimes',
    relation: 'de buurvrouw van nummer 12',
    feeling: 'Rustig. We drinken thee zonder veel woorden.',
  },
  {
    key: 'thijs',
    name: 'Thijs',
    ring: 'sometimes',
    relation: 'van de buurtkamer',
    feeling: 'Hij snapt het meteen.',
  },
  {
    key: 'anouk',
    name: 'Anouk de Wit',
    ring: 'sometimes',
    relation: 'mijn verpleegkundige',
    feeling: '',
  },
  {
    key: 'bram',
    name: 'Bram',
    ring: 'sometimes',
    relation: 'zet thee in de buurtkamer',
    feeling: 'Vrolijk.',
  },
  {
    key: 'lotte',
    name: 'Lotte',
    ring: 'far',
    relation: 'vriendin van het koor',
    feeling: 'Ik mis haar. Ik durf niet goed te bellen.',
  },
  { key: 'doctor', name: 'Dokter Postma', ring: 'far', relation: 'mijn huisarts', feeling: '' },
] as const

/** Who of them is in the group, was invited, or was only thought of. The id is that of the member. */
const nominations = [
  {
    key: 'karim',
    id: 'member karim',
    name: 'Karim',
    role: 'relative',
    asked: 'Wil je met me meedenken, en me bellen als je me een tijd niet hoort?',
  },
  {
    key: 'bep',
    id: 'member bep',
    name: 'Bep',
    role: 'neighbour',
    asked: 'Wil je af en toe met me naar buiten?',
  },
  { key: 'anouk', id: 'member anouk', name: 'Anouk de Wit', role: 'practitioner', asked: '' },
  { key: 'thijs', id: 'member thijs', name: 'Thijs', role: 'expert-by-experience', asked: '' },
  {
    key: 'bram',
    id: 'nomination bram',
    name: 'Bram',
    role: 'volunteer',
    asked: 'Wil je me op donderdag ophalen voor de soep? Alleen ga ik niet.',
  },
  {
    key: 'lotte',
    id: 'nomination lotte',
    name: 'Lotte',
    role: 'relative',
    asked: 'Zullen we samen weer eens naar het koor?',
  },
]

export async function addDemoCircle(tx: Tx): Promise<void> {
  const plan = { plan_id: noorsPlan }
  for (const { key, name, ...contact } of contacts) {
    await tx
      .insertInto('groups.contact')
      .values({ ...plan, id: demoId(`contact ${key}`), shown_name: name, ...contact })
      .execute()
  }
  for (const { key, id, name, ...nomination } of nominations) {
    const contact_id = demoId(`contact ${key}`)
    await tx
      .insertInto('groups.nomination')
      .values({
        ...plan,
        id: demoId(id),
        contact_id,
        shown_name: name,
        from_name: 'Noor',
        ...nomination,
      })
      .execute()
  }
  await tx
    .insertInto('groups.invitation')
    .values({
      ...plan,
      code_hash: secretHash(bramsCode),
      member_id: demoId('nomination bram'),
      by_mail: false,
    })
    .execute()
}

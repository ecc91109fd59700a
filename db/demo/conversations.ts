import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { daysFromNow } from './moments.ts'
import { noorsPlan } from './plan.ts'

const karim = { id: demoId('member karim'), name: 'Karim' }
const anouk = { id: demoId('member anouk'), name: 'Anouk de Wit' }
const bep = { id: demoId('member bep'), name: 'Bep' }

type Writer = typeof karim | null
const talks = [
  {
    key: 'group',
    kind: 'group',
    title: '',
    about: null,
    with: [karim, bep, anouk],
    messages: [
      [null, -9, 'Lieve mensen, fijn dat jullie er zijn. Hier kunnen we met elkaar praten.'],
      [karim, -9, 'Goed idee Noor! Ik kijk hier elke avond even.'],
      [bep, -8, 'Zal ik woensdag soep brengen? Er zit wel selderij in.'],
      [null, -8, 'Ja graag Bep. Selderij is lekker.'],
    ],
  },
  {
    key: 'walk',
    kind: 'goal',
    title: 'Elke dag even naar buiten',
    about: demoId('goal walk'),
    with: [karim, anouk],
    messages: [
      [null, -4, 'Vandaag regende het. Ik ben toch naar de brievenbus gelopen.'],
      [anouk, -4, 'Dat telt helemaal mee. Knap dat je ging.'],
      [karim, -3, 'Zaterdag droog weer. Lopen we samen naar het park?'],
    ],
  },
] as const satisfies readonly {
  messages: readonly (readonly [Writer, number, string])[]
  [more: string]: unknown
}[]

/** Two conversations of Noor with people around her. */
export async function addDemoConversations(tx: Tx): Promise<void> {
  for (const { key, kind, title, about, with: partners, messages } of talks) {
    const id = demoId(`conversation ${key}`)
    const frame = {
      plan_id: noorsPlan,
      members: partners.map((partner) => partner.id),
      about_id: about ?? id,
    }
    const names = partners.map(({ name }) => name)
    await tx
      .insertInto('plans.conversation')
      .values({ ...frame, id, kind, title, names, begun_at: daysFromNow(-10) })
      .execute()
    for (const [n, [writer, days, wording]] of messages.entries()) {
      const moment = new Date(Date.parse(daysFromNow(days)) + n * 60_000).toISOString()
      await tx
        .insertInto('plans.message')
        .values({
          ...frame,
          id: demoId(`message ${key} ${n}`),
          conversation_id: id,
          wording,
          written_by: writer?.id ?? null,
          signed: writer?.name ?? '',
          recorded_by: demoId(writer?.name.split(' ')[0]?.toLowerCase() ?? 'noor'),
          written_at: moment,
          goes_at: moment,
        })
        .execute()
    }
  }
}

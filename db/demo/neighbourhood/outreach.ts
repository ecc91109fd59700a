import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

export const demoTeam = demoId('outreach team')
const groningen = 'GM0014'
const wijert = { municipality_code: groningen, area_code: 'BU00140605' }
const daysAgo = (days: number) => sql<string>`now() - make_interval(days => ${days}::int)`

/** A team that goes and looks in De Wijert: Yara, who has been through it, and Wim of the wijkteam. */
export async function addDemoOutreach(tx: Tx): Promise<void> {
  await addTeam(tx)
  const team_id = demoTeam
  await tx
    .insertInto('neighbourhood.worry')
    .values([
      {
        ...{ id: demoId('worry bench'), team_id, ...wijert, comes_along: false },
        meeting_spot: 'Het bankje bij de vijver, achter de winkels',
        seen_when: 'Deze week elke ochtend rond tien',
        wording: 'Een man van een jaar of vijftig zit daar uren zonder jas. Hij praat met niemand.',
        ...{ written_at: daysAgo(2), told_at: daysAgo(2) },
      },
      {
        ...{ id: demoId('worry stairs'), team_id, ...wijert, comes_along: true },
        meeting_spot: 'De flat met de blauwe deuren',
        seen_when: 'Sinds een week of twee',
        wording: 'Mijn bovenbuurvrouw laat haar post liggen en doet het licht niet meer aan.',
        ...{ sender: 'Hanna', reach: '050 012 34 20' },
        ...{ written_at: daysAgo(5), told_at: daysAgo(5) },
      },
    ])
    .execute()
  await tx
    .insertInto('neighbourhood.visit_note')
    .values([
      {
        ...{ id: demoId('visit note merel'), team_id, pseudonym: 'Merel' },
        meeting_spot: 'Bij de kiosk',
        wording: 'Wil wel koffie drinken, geen gesprek. Volgende week dinsdag weer.',
        written_at: daysAgo(6),
      },
      {
        ...{ id: demoId('visit note specht'), team_id, pseudonym: 'Specht' },
        meeting_spot: 'Bank achter de kerk',
        wording: 'Zoekt iets te doen in de ochtend.',
        written_at: daysAgo(20),
      },
    ])
    .execute()
  await addGaps(tx)
}

async function addTeam(tx: Tx): Promise<void> {
  const wijkteam = demoId('organisation wijkteam')
  const [yara, wim, work_id] = [demoId('yara'), demoId('wim'), demoId('work of wim')]
  await tx
    .insertInto('people.person')
    .values({ id: wim, name: 'Wim', adult_at: new Date().toISOString() })
    .execute()
  await tx
    .insertInto('people.person_email')
    .values({ email: 'wim@wijkteam.test', person_id: wim })
    .execute()
  await tx
    .insertInto('people.work')
    .values({
      id: work_id,
      person_id: wim,
      organisation_id: wijkteam,
      shown_name: 'Wim',
      function: 'Sociaal werker',
    })
    .execute()
  await tx
    .insertInto('people.work_confirmation')
    .values({ work_id, confirmed_by: demoId('ineke') })
    .execute()
  await tx
    .insertInto('neighbourhood.team')
    .values({
      id: demoTeam,
      organisation_id: demoId('organisation fact zuid'),
      name: 'Buurtbezoek De Wijert (verzonnen)',
      // made up, of a form that no subscriber has: a demo must not ring anybody
      crisis_phone: '050 012 34 10',
    })
    .execute()
  await tx
    .insertInto('neighbourhood.team_area')
    .values(
      ['BU00140605', 'BU00140606'].map((area_code) => ({
        ...wijert,
        area_code,
        team_id: demoTeam,
      })),
    )
    .execute()
  const members = [
    {
      id: demoId('team member yara'),
      person_id: yara,
      is_expert: true,
      work_id: null,
      shown_name: 'Yara',
    },
    { id: demoId('team member wim'), person_id: wim, is_expert: false, work_id, shown_name: 'Wim' },
  ]
  await tx
    .insertInto('neighbourhood.team_member')
    .values(members.map(({ shown_name: _, ...member }) => ({ ...member, team_id: demoTeam })))
    .execute()
  await tx
    .insertInto('neighbourhood.team_face')
    .values(
      members.map(({ id, is_expert, shown_name }) => ({
        ...{ member_id: id, team_id: demoTeam, is_expert, shown_name },
      })),
    )
    .execute()
}

async function addGaps(tx: Tx): Promise<void> {
  const gaps = [
    { words: 'Op zondag is alles dicht, ook de kerkzaal.', kind: 'sunday', days: 8 },
    { words: 'Niets op zondag voor wie alleen is.', kind: 'sunday', days: 30 },
    { words: 'Zondagmiddag staat iedereen bij de kiosk.', kind: 'sunday', days: 50 },
    { words: 'Nergens een rustige plek zonder muziek.', kind: 'quiet', days: 12 },
  ]
  const rows = gaps.map((gap) => ({ ...gap, id: demoId(`gap ${gap.words}`) }))
  await tx
    .insertInto('neighbourhood.gap')
    .values(
      rows.map(({ id, kind, days }) => ({
        ...{ id, kind, team_id: demoTeam, ...wijert, noticed_at: daysAgo(days) },
      })),
    )
    .execute()
  await tx
    .insertInto('neighbourhood.gap_note')
    .values(rows.map(({ id, words }) => ({ gap_id: id, team_id: demoTeam, wording: words })))
    .execute()
}

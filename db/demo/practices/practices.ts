import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { readFile } from '#src/practices/open-data/file.ts'
import { publish } from '#src/practices/queries.ts'
import { demoId } from '../ids.ts'
import { addDemoAdoptions } from './adoptions.ts'
import { addDemoBringingIn } from './bringing-in.ts'
import { addDemoAid } from './decision-aid.ts'
import { addDemoVisits } from './visits.ts'

/** Words that people of the field use for one another. An editor changes them on the site. */
const synonyms = [
  ['schuld', 'schulden', 'geldzorgen', 'geld', 'geldproblemen'],
  ['huis', 'woning', 'woonplek', 'wonen', 'huisvesting', 'onderdak'],
  ['eenzaam', 'eenzaamheid', 'alleen', 'isolement'],
  ['werk', 'baan', 'arbeid', 'werken'],
  ['naaste', 'familie', 'mantelzorger', 'familielid'],
  ['stoplicht', 'kleuren', 'signalen'],
  ['buurt', 'wijk'],
  ['inloop', 'open huis', 'binnenlopen'],
  ['maatje', 'buddy', 'vriend'],
  ['verslaving', 'drugs', 'drank', 'alcohol', 'verslaafd'],
  ['dakloos', 'zonder huis', 'op straat', 'thuisloos'],
  ['lotgenoot', 'ervaringsdeskundige', 'lotgenoten', 'peer'],
  ['dagbesteding', 'daginvulling'],
  ['wachtlijst', 'wachttijd', 'wachten'],
  ['online', 'internet', 'digitaal', 'ehealth', 'app'],
  ['zorgmijder', 'bemoeizorg', 'zorgmijding'],
  ['verward', 'in de war', 'onbegrepen'],
  ['cursus', 'training', 'leren', 'opleiding'],
  ['crisis', 'noodgeval', 'spoed'],
  ['terugval', 'slechter'],
  ['noodplan', 'crisisplan', 'crisiskaart'],
  ['stigma', 'vooroordelen', 'discriminatie'],
  ['depressie', 'depressief', 'somber', 'somberheid'],
  ['verwijsbrief', 'verwijzing'],
  ['zelfregie', 'eigen regie', 'eigen keuze'],
  ['buurthuis', 'wijkcentrum', 'huis van de wijk'],
  ['tuinieren', 'tuin', 'moestuin'],
  ['eten', 'koken', 'maaltijd'],
  ['bewegen', 'sporten', 'sport', 'sportschool'],
]

/** The library, brought in as an editor does: by the file of the open data. */
export async function addDemoPractices(tx: Tx): Promise<void> {
  const file = readFileSync('db/demo/practices/practices.json', 'utf8')
  await publish(tx, readFile(file).practices, null)
  const rows = synonyms.map((words) => ({ id: demoId(`synonym ${words[0]}`), words }))
  await sql`
    insert into practices.synonym (id, words, stems)
    select id, words, practices.stems(words)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, words text[])`.execute(
    tx,
  )
  const femke = demoId('femke')
  await tx
    .insertInto('practices.editor')
    .values({ person_id: femke, shown_name: 'Femke Bakker' })
    .execute()
  await sql`
    insert into practices.contact (practice_id, name, email, person_id)
    select id, 'Femke Bakker', 'femke@bibliotheek.test', ${femke} from practices.practice
     where slug = 'barbarahoes'`.execute(tx)
  await addDemoAid(tx)
  await addDemoAdoptions(tx)
  await addDemoVisits(tx)
  await addDemoBringingIn(tx)
}

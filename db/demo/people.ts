import type { Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { demoId } from './ids.ts'

type DemoPerson = {
  key: string
  name: string
  email?: string
  /** On paper, for who has no e-mail. */
  code?: string
  who: string
  tryThis: string
}

/** Plainly fictional people in a real neighbourhood: De Wijert, Groningen. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'noor',
    name: 'Noor',
    email: 'noor@voorbeeld.test',
    who: 'Noor (34) heeft een plan met een groep om zich heen.',
    tryThis: 'Kijk wie wat ziet, en deel iets nieuws.',
  },
  {
    key: 'karim',
    name: 'Karim',
    email: 'karim@voorbeeld.test',
    who: 'Karim is de broer van Noor. Hij ziet bijna alles.',
    tryThis: 'Neem iets op je, en doe een voorstel.',
  },
  {
    key: 'bep',
    name: 'Bep',
    code: 'BEP2WXJR4TKM8HDN',
    who: 'Bep is de buurvrouw van Noor. Zij ziet alleen wie wat doet, en logt in met een code op papier.',
    tryThis: 'Zeg dat je iets gedaan hebt.',
  },
  {
    key: 'anouk',
    name: 'Anouk de Wit',
    email: 'anouk@fact-zuid.test',
    who: 'Anouk is verpleegkundige bij een fictief FACT-team. Zij ziet alles behalve het verhaal.',
    tryThis: 'Lees het plan, en kijk daarna als Noor wie er gekeken heeft.',
  },
  {
    key: 'sam',
    name: 'Sam',
    email: 'sam@voorbeeld.test',
    who: 'Sam heeft net een account en nog geen plan.',
    tryThis: 'Begin een plan in drie kleine stappen.',
  },
  {
    key: 'ineke',
    name: 'Ineke Bos',
    email: 'ineke@fact-zuid.test',
    who: 'Ineke regelt bij het FACT-team wie daar werkt. Plannen ziet zij niet.',
    tryThis: 'Bevestig een nieuwe collega.',
  },
  {
    key: 'yara',
    name: 'Yara',
    email: 'yara@voorbeeld.test',
    who: 'Yara is ervaringsdeskundige, en gaat in De Wijert langs bij wie (nog) geen hulp wil.',
    tryThis: 'Lees een zorg, en schrijf een bezoek op.',
  },
  {
    key: 'rachida',
    name: 'Rachida',
    email: 'rachida@welzijn.test',
    who: 'Rachida is gastvrouw van een inloop in de buurt.',
    tryThis: 'Zeg dat alles nog klopt, of zet je plek op vol.',
  },
  {
    key: 'femke',
    name: 'Femke Bakker',
    email: 'femke@bibliotheek.test',
    who: 'Femke houdt de bibliotheek met goede voorbeelden bij.',
    tryThis: 'Leer het zoeken een nieuw woord, of lees een bestand in.',
  },
  {
    key: 'hanna',
    name: 'Hanna Postma',
    email: 'hanna@cirkels.test',
    who: 'Hanna is coach van een Buurtcirkel, aan de zijlijn.',
    tryThis: 'Kijk wie erbij wil, en wie een cirkel wil beginnen.',
  },
  {
    key: 'ruud',
    name: 'Ruud',
    email: 'ruud@voorbeeld.test',
    who: 'Ruud is vrijwilliger in de Buurtcirkel in De Wijert.',
    tryThis: 'Zeg namens de cirkel welkom.',
  },
  {
    key: 'wouter',
    name: 'Wouter Hoekstra',
    email: 'wouter@versneller.test',
    who: 'Wouter is versneller: hij helpt twee regio’s om het wachten korter te maken.',
    tryThis: 'Zet een actie tegenover een lange wachttijd.',
  },
  {
    key: 'marit',
    name: 'Marit Dijkstra',
    email: 'marit@regio.test',
    who: 'Marit leidt een taskforce in de regio Groningen.',
    tryThis: 'Kijk wie er nog niet aan tafel zit, of schrijf op hoe ver de regio is.',
  },
]

export async function addDemoPeople(tx: Tx): Promise<void> {
  for (const { key, name, email, code } of demoPeople) {
    const id = demoId(key)
    await tx
      .insertInto('people.person')
      .values({ id, name, adult_at: new Date().toISOString() })
      .execute()
    if (email) await tx.insertInto('people.person_email').values({ email, person_id: id }).execute()
    if (code) {
      await tx
        .insertInto('people.paper_code')
        .values({ code_hash: hashOf(code), person_id: id })
        .execute()
    }
  }
}

import type { Tx } from '#src/platform/database.ts'
import { firstWeights } from '#src/practices/decision-aid/weights.ts'
import { demoId } from '../ids.ts'

type DemoCase = {
  name: string
  answers: Record<string, string>
  expected: string[]
  unexpected?: string[]
}

/** What who keeps the library expects of the decision aid. */
export const demoCases: readonly DemoCase[] = [
  {
    name: 'Een gemeente zoekt iets zonder indicatie voor iedereen',
    answers: {
      rol: 'gemeente',
      indicatie: 'geen',
      domein: 'maatschappelijk',
      fase: 'leven met',
    },
    expected: ['stadskamer', 'buurtcirkel', 'kwartiermaken', 'dagbesteding-in-de-buurt'],
    unexpected: ['fact', 'ips'],
  },
  {
    name: 'Een ggz-team zoekt werk voor mensen met een ernstige aandoening',
    answers: { rol: 'ggz', doelgroep: 'ernstig', domein: 'maatschappelijk', geld: 'werk' },
    expected: ['ips', 'casusoverleg-werk'],
  },
  {
    name: 'Welzijn zoekt iets voor mensen die eenzaam zijn',
    answers: { rol: 'welzijn', doelgroep: 'eenzaam', indicatie: 'geen' },
    expected: ['vriendendienst', 'ggz-coaches-zuid'],
    unexpected: ['fact'],
  },
  {
    name: 'Een corporatie zoekt iets voor mensen zonder huis',
    answers: { rol: 'wonen', doelgroep: 'dakloos', domein: 'dagelijks leven' },
    expected: ['housing-first', 'weer-thuis'],
  },
]

export async function addDemoAid(tx: Tx): Promise<void> {
  await tx
    .insertInto('practices.aid_weights')
    .values({ version: 1, weights: JSON.stringify(firstWeights), note: 'Zo zijn we begonnen' })
    .execute()
  await tx
    .insertInto('practices.aid_case')
    .values(
      demoCases.map(({ answers, ...one }) => ({
        ...{ id: demoId(`aid case ${one.name}`), ...one, answers: JSON.stringify(answers) },
      })),
    )
    .execute()
}

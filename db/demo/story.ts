import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const sections = [
  {
    key: 'who-i-am',
    wording:
      'Ik ben Noor. Ik woon al elf jaar in De Wijert, met mijn kat Pluis. Ik houd van zingen, van de markt op zaterdag en van soep koken voor anderen.\n\nIk ben een goede luisteraar. Dat zeggen mijn vrienden.',
  },
  {
    key: 'what-happened',
    wording:
      'Drie jaar geleden ging het mis. Ik sliep bijna niet meer en hoorde dingen die er niet waren. Ik vertrouwde niemand. Toen ben ik een tijd opgenomen geweest.\n\nDaarna was ik moe en schaamde ik me. De post bleef liggen. Langzaam gaat het beter.',
  },
  {
    key: 'what-helps',
    wording:
      'Rust in mijn dag. Elke ochtend even naar buiten. Iemand die gewoon naast me zit en niet meteen een oplossing heeft. Muziek.',
  },
  {
    key: 'what-does-not-help',
    wording: 'Veel vragen tegelijk. Haast. Mensen die over mij praten terwijl ik erbij zit.',
  },
] as const

export async function addDemoStory(tx: Tx): Promise<void> {
  for (const { key, wording } of sections) {
    await tx
      .insertInto('plans.story_section')
      .values({
        plan_id: noorsPlan,
        id: demoId(`story ${key}`),
        kind: key,
        wording,
        recorded_by: demoId('noor'),
      })
      .execute()
  }
}

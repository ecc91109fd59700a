import { bramsCode } from '#db/demo/circle.ts'
import { demoId } from '#db/demo/ids.ts'
import { anouksWork } from '#db/demo/organisations.ts'
import { noorsPlan } from '#db/demo/plan.ts'
import { features } from './lines/features.ts'

/** What stands for each parameter: by its name, or with the word (or two) before it where the name alone says too little. */
const examples: Record<string, string> = {
  ...Object.assign({}, ...features.map((feature) => feature.examples)),
  plan: noorsPlan,
  goal: demoId('goal walk'),
  'mensen/contact': demoId('contact karim'),
  'bellen/contact': demoId('crisis contact karim'),
  nomination: demoId('nomination bram'),
  member: demoId('member karim'),
  'wie-ziet-wat/member': demoId('member bep'),
  item: demoId('goal walk'),
  other: demoId('member thijs'),
  agreement: demoId('agreement walk'),
  proposal: demoId('proposal karim'),
  'verhaal/section': 'wat-mij-helpt',
  'als-het-niet-goed-gaat/section': 'wat-helpt',
  meeting: demoId('meeting next'),
  time: demoId('a proposed time'),
  point: demoId('an agenda point'),
  note: demoId('a preparing note'),
  support: demoId('support karim'),
  friction: demoId('a friction'),
  'denk-je-mee/question': demoId('question anouk'),
  'vraag-zonder-naam/question': demoId('question fenna'),
  conversation: demoId('conversation group'),
  message: demoId('a message'),
  round: demoId('looking back'),
  number: '1',
  organisation: demoId('organisation fact zuid'),
  work: anouksWork,
  passkey: 'een-passkey-die-niet-bestaat',
  wording: demoId('an earlier wording'),
  session: demoId('a session'),
  draft: demoId('a draft'),
  person: 'karim',
  token: 'een-link-die-niet-bestaat',
  code: bramsCode,
  'codes/code': demoId('outside code wmo'),
  help: demoId('independent help client-support'),
  copy: demoId('paper copy crisis'),
}

/** An address that the pattern of a route answers; `other` gives an example of one's own for a parameter. */
export function addressOf(pattern: string, other: Record<string, string> = {}): string {
  const parts = pattern.split('/')
  return parts
    .map((part, i) => {
      const [, name, choices] = /^:([a-z]+)(?:\{([^}]+)\})?$/.exec(part) ?? []
      if (!name) return part
      if (choices) return choices.split('|')[0]
      const before = `${parts[i - 1]}/${name}`
      const example =
        other[name] ?? examples[`${parts[i - 2]}/${before}`] ?? examples[before] ?? examples[name]
      if (!example)
        throw new Error(
          `No example for :${name} in ${pattern}: add one in test/access/addresses.ts`,
        )
      return example
    })
    .join('/')
}

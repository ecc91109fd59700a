import { inWords } from '#src/ui/names.ts'
import type { Conversation, Mailing } from './conversation.ts'

type Titled = Pick<Conversation, 'kind' | 'title' | 'names'>

/** What a conversation is called: the owner's words, else who is in it. */
export function titleOf({ kind, title, names }: Titled): string {
  if (title) return title
  if (kind === 'goal') return 'Over een doel'
  if (kind === 'agreement') return 'Over iets dat iemand doet'
  return kind === 'group' ? 'Met de hele groep' : inWords(names)
}

export const mailWords: Record<Mailing, { label: string; explanation: string }> = {
  'at-once': { label: 'Meteen', explanation: 'Zodra er een nieuw bericht is.' },
  daily: { label: 'Eén keer per dag', explanation: 'Aan het eind van de middag, als er iets is.' },
  never: { label: 'Nooit', explanation: 'Je kijkt zelf of er iets is.' },
}

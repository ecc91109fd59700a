import type { Act, LookKind } from '#src/consent/view-log/look.ts'
import { partsInWords } from '../sharing/words.ts'

const verbs: Record<LookKind, (parts: string) => string> = {
  read: (parts) => `keek naar ${parts}`,
  search: (parts) => (parts ? `zocht in ${parts}` : 'zocht in je plan'),
  print: (parts) => `printte ${parts || 'je plan'}`,
  export: (parts) => `bewaarde een kopie van ${parts || 'je plan'}`,
  log: () => 'las deze lijst',
  emergency: (parts) => `las bij spoed ${parts}`,
  outside: (parts) => `las met een code ${parts}`,
  system: (parts) => `verwerkte ${parts || 'je plan'}`,
}

/** «keek naar je doelen en wie wat doet, 3 keer» */
export function actInWords({ kind, parts, looks }: Act): string {
  const done = verbs[kind](partsInWords(parts))
  return looks.length === 1 ? done : `${done}, ${looks.length} keer`
}

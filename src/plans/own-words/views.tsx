import { dateOnPaper } from '#src/ui/dates.ts'
import { Card, Link } from '#src/ui/parts.tsx'
import { factWords } from '../agreements/words.ts'
import { partLabels } from '../sharing/words.ts'
import type { OwnWords } from './queries.ts'

/** What a member wrote in somebody else's plan, to copy before they leave it. */
export function OwnWordsCard({ words, ownerName }: { words: OwnWords; ownerName: string }) {
  const text = asText(words)
  if (!text) return null
  return (
    <Card title="Wat je hier schreef">
      <div class="field">
        <label class="label" for="own-words">
          Hierna kun je dit niet meer lezen. Kopieer het als je het wilt houden.
        </label>
        <textarea class="input tall" id="own-words" rows={8} dir="auto" readonly>
          {`\n${text}`}
        </textarea>
      </div>
      <p>
        Of neem het mee in een bestand: <Link href="/ik/meenemen">Neem alles mee</Link>. In het plan
        van {ownerName} blijft het staan.
      </p>
    </Card>
  )
}

function asText({ agreements, proposals }: OwnWords): string {
  const taken = agreements.map(({ wording, facts }) =>
    [
      wording,
      ...facts.map(({ kind, recorded_at }) => `${factWords[kind]}: ${dateOnPaper(recorded_at)}`),
    ].join('\n'),
  )
  const proposed = proposals.map(
    ({ wording, part, proposed_at }) =>
      `Voorstel voor ${partLabels[part]}, ${dateOnPaper(proposed_at)}:\n${wording}`,
  )
  return [...taken, ...proposed].join('\n\n')
}

import { home, pageOf } from '../practice.ts'
import { licence } from './file.ts'
import type { Entry } from './queries.ts'

/** The newest good examples as an Atom feed (RFC 4287). */
export function atomOf(entries: readonly Entry[], origin: string): string {
  const updated = new Date(entries[0]?.changed_at ?? 0).toISOString()
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <title>Goede voorbeelden · Wijkverband</title>
  <id>${escaped(origin + home)}</id>
  <link rel="self" href="${escaped(`${origin}${home}.atom`)}"/>
  <link href="${escaped(origin + home)}"/>
  <updated>${updated}</updated>
  <author><name>Wijkverband</name></author>
  <rights>${licence.license_url}</rights>
${entries.map((entry) => entryOf(entry, origin)).join('')}</feed>
`
}

const entryOf = (
  { slug, title, description, changed_at, published_at }: Entry,
  origin: string,
) => `  <entry>
    <title>${escaped(title)}</title>
    <id>${escaped(origin + pageOf(slug))}</id>
    <link href="${escaped(origin + pageOf(slug))}"/>
    <updated>${new Date(changed_at).toISOString()}</updated>
    <published>${new Date(published_at).toISOString()}</published>
    <summary>${escaped(description)}</summary>
  </entry>
`

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

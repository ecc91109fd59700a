import { raw } from 'hono/html'

/** What a page is about, for search engines (schema.org). No script: a browser runs nothing of this type. */
export const JsonLd = ({ data }: { data: object }) =>
  raw(`<script type="application/ld+json">${escaped(data)}</script>`)

/** «<» could end the element, whatever it stands in. */
const escaped = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')

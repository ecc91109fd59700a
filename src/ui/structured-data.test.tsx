import { expect, test } from 'vitest'
import { StructuredData } from './structured-data.tsx'

test('what search engines read ends where it should, whatever somebody typed', () => {
  const name = `</script><script>alert("1")</script><!-- & 'x'`
  const html = String(<StructuredData data={{ '@type': 'Place', name }} />)
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script'])
  const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(html) ?? []
  expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Place', name })
})

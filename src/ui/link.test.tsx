import { describe, expect, test } from 'vitest'
import { isSafe, Link } from './link.tsx'

describe('a link', () => {
  test('leads to pages of our own, other sites, mail and telephone', () => {
    for (const href of [
      '/',
      '/plan/1',
      '#hulp',
      '?p=2',
      'https://a.nl',
      'mailto:a@b.nl',
      'tel:112',
    ])
      expect(isSafe(href), href).toBe(true)
  })

  test('never runs a script, and never leads outside under the look of a page of ours', () => {
    const bad = [
      'javascript:alert(1)',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      '//x.nl',
    ]
    for (const href of [...bad, '/\\x.nl', '/\t/x.nl', 'vbscript:x', ''])
      expect(isSafe(href), href).toBe(false)
  })

  test('that is refused leaves its words as plain text', () => {
    const html = String(<Link href="data:text/html,x">Klik</Link>)
    expect(html).toBe('<span>Klik</span>')
  })

  test('to another site does not tell it where somebody came from', () => {
    expect(String(<Link href="https://a.nl">A</Link>)).toContain('rel="noreferrer"')
  })
})

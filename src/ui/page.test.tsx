import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { ErrorPage } from './error-page.tsx'
import { Page } from './layout.tsx'
import { leave } from './leave.ts'
import { inWords, shortName } from './names.ts'
import { fontUrl, staticFiles, styleUrl } from './static.ts'

const page = String(<Page title="Doelen <3">Tekst</Page>)

describe('every page', () => {
  test('is Dutch, and has its own title', () => {
    expect(page).toContain('<html lang="nl">')
    expect(page).toContain('<title>Doelen &lt;3 · Wijkverband</title>')
  })

  test('has the way out and help in distress', () => {
    for (const part of [
      'href="/snel-weg"',
      'tel:112',
      'tel:113',
      'tel:08000113',
      'tel:08002000',
      'huisarts',
    ])
      expect(page).toContain(part)
  })

  test('holds no script and no style of its own, which the security policy would refuse', () => {
    expect(page).not.toMatch(/<style| style=|<script>| on[a-z]+=/)
  })
})

describe('leaving fast', () => {
  test('goes to a neutral site in one step, and keeps the session', async () => {
    const response = await leave.request('/snel-weg')
    expect(response.status).toBe(303)
    expect(new URL(response.headers.get('location') ?? '').protocol).toBe('https:')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('clear-site-data')).toBeNull()
  })
})

describe('the files of every page', () => {
  const app = new Hono().route('/', staticFiles)

  test('may be kept for ever, since their address changes with them', async () => {
    for (const url of [styleUrl, fontUrl]) {
      const response = await app.request(url)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
    }
    expect((await app.request('/static/style-0000000000.css')).status).toBe(404)
  })

  test('name the font where it is served', async () => {
    expect(await (await app.request(styleUrl)).text()).toContain(`url("${fontUrl}")`)
  })
})

describe('a page about what went wrong', () => {
  test('never tells whether what is not found exists', () => {
    expect(String(<ErrorPage status={404} />)).toContain('niet (meer), of je mag hem niet zien')
  })

  test('gives the sender the own text back to copy', () => {
    const html = String(<ErrorPage status={404} kept={'<i>Mijn verhaal'} />)
    expect(html).toContain('Je tekst is niet opgeslagen')
    expect(html).toContain('\n&lt;i&gt;Mijn verhaal</textarea>')
  })

  test('takes the blame for what nobody foresaw', () => {
    expect(String(<ErrorPage status={500} />)).toContain('Dat ligt aan ons, niet aan jou.')
  })
})

describe('names', () => {
  test('stand in a row as people say them', () => {
    expect(inWords(['Anna', 'Karim', 'Bep'])).toBe('Anna, Karim en Bep')
    expect(inWords(['Anna'])).toBe('Anna')
  })

  test('are shortened to the first word only where they do not fit, and never through a character', () => {
    expect(shortName('De Vries')).toBe('De Vries')
    expect(shortName('Annemarie de Vries')).toBe('Annemarie')
    expect(shortName('Dokter De Vries')).toBe('De Vries')
    expect(shortName('👩‍👩‍👧‍👦'.repeat(12))).toBe(`${'👩‍👩‍👧‍👦'.repeat(9)}…`)
  })
})

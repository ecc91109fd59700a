import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import {
  Button,
  Checkbox,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
} from './form.tsx'
import { renderer } from './renderer.tsx'

async function rendered(element: Child, token?: string): Promise<string> {
  const app = new Hono<{ Variables: { formToken?: string } }>()
  app.use(renderer)
  app.get('/', (c) => {
    if (token) c.set('formToken', token)
    return c.render(element as string)
  })
  return (await app.request('/')).text()
}

describe('a field', () => {
  test('gives back what was typed, as text and never as markup', async () => {
    const typed = '"><script>alert(1)</script>'
    const html = await rendered(
      <>
        <TextField name="title" label="Titel" values={{ title: typed }} />
        <TextArea name="story" label="Verhaal" values={{ story: '</textarea><b>' }} />
      </>,
    )
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;</textarea>')
    expect(html).not.toContain('<script>')
  })

  test('keeps an empty first line of a long text', async () => {
    const html = await rendered(<TextArea name="s" label="S" values={{ s: '\nTweede regel' }} />)
    expect(html).toContain('>\n\nTweede regel</textarea>')
  })

  test('stands in the order label, hint, error, input, and the input names all of them', async () => {
    const html = await rendered(
      <TextField
        name="mail"
        label="E-mail"
        hint="Mag leeg"
        problems={{ mail: 'Er mist een @.' }}
      />,
    )
    const order = ['<label', 'id="mail-hint"', 'id="mail-error"', '<input'].map((part) =>
      html.indexOf(part),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(html).toContain('aria-describedby="mail-hint mail-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('for="mail"')
  })

  test('without a problem is not called wrong', async () => {
    const html = await rendered(<TextField name="mail" label="E-mail" problems={{ other: 'x' }} />)
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
  })

  test('never lets the browser cut what is typed', async () => {
    const html = await rendered(
      <>
        <TextField name="a" label="A" />
        <TextArea name="b" label="B" />
        <DateField name="c" label="C" />
      </>,
    )
    expect(html).not.toContain('maxlength')
  })
})

describe('a choice', () => {
  const options = [
    { value: 'near', label: 'Dichtbij', explanation: 'Je ziet elkaar vaak.' },
    { value: 'far', label: 'Ver weg' },
  ]

  test('marks what was chosen, and the first option carries the id the summary leads to', async () => {
    const html = await rendered(
      <Choice name="ring" label="Hoe dichtbij?" options={options} values={{ ring: 'far' }} />,
    )
    expect(html).toMatch(/id="ring" name="ring" value="near"\/>/)
    expect(html).toMatch(/id="ring-2" name="ring" value="far" checked=""\/>/)
  })

  test('of many marks all that were chosen', async () => {
    const html = await rendered(
      <Choice name="parts" label="Wat?" many options={options} values={{ parts: 'near,far' }} />,
    )
    expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
  })

  test('of one tick follows the form once it was sent', async () => {
    const html = await rendered(<Checkbox name="adult" label="18 of ouder" checked values={{}} />)
    expect(html).not.toContain('checked')
  })
})

describe('the summary of what is wrong', () => {
  test('leads to each field, in order', async () => {
    const html = await rendered(<ErrorSummary problems={{ a: 'Vul A in.', b: 'Vul B in.' }} />)
    expect(html).toContain('<a href="#a">Vul A in.</a>')
    expect(html.indexOf('#a')).toBeLessThan(html.indexOf('#b'))
    expect(html).toContain('role="alert"')
  })

  test('has no link for what is no field', async () => {
    const html = await rendered(<ErrorSummary problems={{ _page: 'Iemand was je voor.' }} />)
    expect(html).toContain('<li>Iemand was je voor.</li>')
  })

  test('is absent when all is well', async () => {
    expect(await rendered(<ErrorSummary problems={{}} />)).not.toContain('alert')
  })
})

describe('a form', () => {
  test('posts, with the token of the request', async () => {
    const html = await rendered(
      <Form action="/plan">
        <Button>Opslaan</Button>
      </Form>,
      'secret"',
    )
    expect(html).toContain('<form method="post" action="/plan" novalidate="">')
    expect(html).toContain('<input type="hidden" name="_token" value="secret&quot;"/>')
  })

  test('of one button says what it is about to who only hears it', async () => {
    const html = await rendered(
      <PostButton action="/weg" about="Anna" hidden={{ id: '7' }}>
        Haal weg
      </PostButton>,
    )
    expect(html).toContain('Haal weg<span class="unseen"> Anna</span></button>')
    expect(html).toContain('name="id" value="7"')
  })
})

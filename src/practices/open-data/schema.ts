import { certainties, dimensions, kinds, levels, phases } from '../practice.ts'
import { licence } from './file.ts'

const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more })
const texts = (description: string, items: object = { type: 'string' }) => ({
  type: 'array',
  description,
  items,
})
const oneOf = (options: readonly string[], description: string) =>
  text(description, { enum: options })

const practice = {
  type: 'object',
  required: ['id', 'title', 'kind', 'description', 'checked_on'],
  properties: {
    id: text('Name in the address of its page; stays the same', {
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    }),
    title: text('What it is called'),
    kind: oneOf(kinds, 'voorbeeld: one place or project; methode: a way of working'),
    level: oneOf(levels, 'How far it was looked into'),
    place: text('Where it runs, in words'),
    municipalities: texts('Municipalities where it runs, by the code of CBS', {
      type: 'string',
      pattern: '^GM[0-9]{4}$',
    }),
    organisations: texts('Kinds of organisations that do it'),
    audiences: texts('For whom it is'),
    dimensions: texts('Kinds of recovery it helps with', { enum: dimensions }),
    phases: texts('Phases of recovery it suits', { enum: phases }),
    payers: texts('Who pays for it'),
    indication: text('What somebody needs to be let in; «geen» is nothing'),
    description: text('What it is, in plain Dutch'),
    approach: text('What one does, step by step'),
    elements: texts('What makes it work'),
    requirements: {
      type: 'object',
      description: 'What it asks',
      properties: {
        people: text('People'),
        money: text('Money'),
        partners: text('Partners'),
        law: text('Law and rules'),
      },
    },
    results: texts('What it brings, and how sure that is', {
      type: 'object',
      required: ['text', 'certainty'],
      properties: { text: text('The result'), certainty: oneOf(certainties, 'How sure') },
    }),
    voice: {
      description: 'Words of somebody who was there, published with their permission',
      anyOf: [
        { type: 'null' },
        {
          type: 'object',
          required: ['text', 'who'],
          properties: { text: text('The words'), who: text('How they want to be called') },
        },
      ],
    },
    tips: texts('Tips for municipalities'),
    source: text('Where this was found'),
    certainty: oneOf(certainties, 'How sure it is that this is right'),
    checked_on: text('The day on which somebody saw that it is right', { format: 'date' }),
  },
}

/** The JSON schema of the open data, and of the file that an editor reads in. */
export const fileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Goede voorbeelden van Wijkverband',
  description: `Good examples of care and help in the neighbourhood. Licence: ${licence.license}.`,
  type: 'object',
  required: ['license', 'practices'],
  properties: {
    license: { const: licence.license },
    license_url: { type: 'string', format: 'uri' },
    source: { type: 'string' },
    practices: { type: 'array', items: practice },
  },
}

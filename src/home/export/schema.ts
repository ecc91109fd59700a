import { exportVersion } from './json.ts'

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const list = (properties: Record<string, unknown>) => ({
  type: 'array',
  items: { type: 'object', properties, required: Object.keys(properties) },
})

/** JSON Schema of the file for computers. New tables and columns may appear without a new version. */
export const exportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Wijkverband: everything of one person',
  type: 'object',
  required: ['version', 'made_at', 'account', 'plan', 'elsewhere', 'circles'],
  properties: {
    $schema: text,
    version: { const: exportVersion },
    made_at: { ...text, format: 'date-time' },
    account: {
      description: 'The account of this person.',
      type: 'object',
      required: [
        'name',
        'email',
        'begun_at',
        'devices',
        'passkeys',
        'work',
        'places',
        'outreach_teams',
        'offers',
        'initiatives',
        'helped_initiatives',
        'examples',
        'adoptions',
        'visits',
        'visits_held',
        'reviews',
        'answers_for',
        'library_kept',
        'library_reviewed',
        'region_work',
        'taskforce_seats',
        'introductions',
        'drafts',
      ],
      properties: {
        name: text,
        email: textOrNull,
        mail_sign_in: { type: 'boolean' },
        adult_at: text,
        begun_at: text,
        paper_code_made_at: textOrNull,
        after_death: textOrNull,
        devices: list({ device: text, begun_at: text, used_at: text, revoked_at: textOrNull }),
        passkeys: list({ device: text, made_at: text, used_at: textOrNull }),
        work: list({ organisation: text, shown_name: text, function: text, said_at: text }),
        places: list({
          name: text,
          shown_name: textOrNull,
          made_at: textOrNull,
          checked_at: textOrNull,
        }),
        offers: list({ title: text, about: text, published_at: text, taken_back_at: textOrNull }),
        outreach_teams: list({
          name: text,
          shown_name: textOrNull,
          is_expert: { type: 'boolean' },
          asked_at: text,
          joined_at: textOrNull,
        }),
        initiatives: list({
          title: text,
          shown_name: text,
          is_proposer: { type: 'boolean' },
          learning: { type: 'array', items: text },
          spendings: { type: 'array', items: text },
        }),
        helped_initiatives: list({
          title: text,
          shown_name: text,
          organisation: text,
          place_words: text,
          offered_at: text,
        }),
        examples: list({
          content: { type: 'object' },
          sender_name: text,
          sender_email: text,
          sender_organisation: text,
          sent_at: textOrNull,
        }),
        adoptions: list({
          ...{ title: text, shown_name: text, since: text, changes: text, why: text },
          results: { type: 'array', items: text },
        }),
        visits: list({ host: text, starts_at: text, name: text, email: text, question: text }),
        visits_held: list({
          ...{ title: text, host: text, starts_at: text, place: text, wording: text, recap: text },
        }),
        reviews: list({
          conflict: text,
          criteria: { type: 'array', items: text },
          level: textOrNull,
          remarks: text,
          done_at: textOrNull,
        }),
        answers_for: list({ title: text, name: text, email: text }),
        library_kept: list({ shown_name: text, made_at: text }),
        library_reviewed: list({
          shown_name: text,
          by_experience: { type: 'boolean' },
          made_at: text,
        }),
        region_work: list({ region: text, role: text, shown_name: text, appointed_at: text }),
        taskforce_seats: list({
          region: text,
          kind: text,
          role: text,
          organisation: text,
          shown_name: text,
          taken_at: text,
        }),
        introductions: list({
          organisation: text,
          signed: text,
          reach: text,
          wording: text,
          sent_at: text,
        }),
        circle_interests: list({
          municipality: text,
          shown_name: text,
          reach: text,
          wording: text,
          as_volunteer: { type: 'boolean' },
          said_at: text,
        }),
        good_turns: list({ wording: text, done_on: text }),
        drafts: list({ path: text, fields: { type: 'object' }, kept_at: text }),
      },
    },
    plan: {
      description:
        'The own plan, empty without one: by the name of its table what a row means, and all rows. Where a member is meant, the name stands that the group knows.',
      type: 'object',
      patternProperties: {
        '^(plans|groups|consent)\\.[a-z_]+$': {
          type: 'object',
          required: ['meaning', 'rows'],
          properties: { meaning: text, rows: { type: 'array', items: { type: 'object' } } },
        },
      },
      additionalProperties: false,
    },
    circles: {
      description:
        'What this person wrote and chose in each circle they are in, by the name of its table.',
      ...list({ name: text, rows: { type: 'object' } }),
    },
    elsewhere: {
      description: 'What this person wrote in the plans of others they take part in now.',
      ...list({
        plan_of: text,
        agreements: list({
          wording: text,
          rhythm: text,
          due_on: textOrNull,
          recorded_at: text,
          facts: list({ kind: text, recorded_at: text }),
        }),
        proposals: list({ wording: text, part: text, proposed_at: text }),
      }),
    },
  },
}

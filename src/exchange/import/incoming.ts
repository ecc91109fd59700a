import * as v from 'valibot'
import { type Hours, hoursOf, hoursProblem, schedules } from './hours.ts'
import type { RawRecord } from './records.ts'

/** A place as a list of others tells of it, judged but for where it lies. */
export type Incoming = {
  source_id: string
  name: string
  /** The code of its kind there, which may be one of ours. */
  kind: string
  about: string
  address: string
  postcode: string
  town: string
  area: string
  lat: number | null
  lon: number | null
  access: string
  languages: string[]
  is_free: boolean
  cost: string
  phone: string
  mail: string
  web: string
  checked_on: string
  hours: Hours[]
}

export type Judged = Incoming | { refused: string }

const words = (what: string, max: number) =>
  v.pipe(
    // codes and phone numbers come as numbers, too
    v.nullish(
      v.union([v.string(), v.pipe(v.number(), v.transform(String))], `${what} is geen tekst.`),
      '',
    ),
    v.trim(),
    v.check(
      (text) => !text.includes('\0') && text.isWellFormed(),
      `In ${what.toLowerCase()} staat een teken dat niet kan.`,
    ),
    v.check((text) => [...text].length <= max, `${what} is te lang (meer dan ${max} tekens).`),
  )

const id = v.pipe(v.string('Er is geen id.'), v.uuid('Het id is geen UUID.'), v.toLowerCase())
const number = (what: string) =>
  v.nullish(v.union([v.number(), v.pipe(v.string(), v.toNumber())], `${what} is geen getal.`), null)
const degrees = number('Het punt op de kaart')
const list = <S extends v.GenericSchema>(item: S, what: string) =>
  v.nullish(v.array(item, `${what} is geen lijst.`), [])

const phones = list(v.object({ number: words('Het telefoonnummer', 60) }), 'De telefoon')
const amount = number('Een bedrag')

const serviceSchema = v.object({
  name: v.pipe(words('De naam', 100), v.minLength(1, 'Er is geen naam.')),
  description: words('De uitleg', 4000),
  status: words('De toestand', 40),
  url: words('Het webadres', 300),
  email: words('Het mailadres', 200),
  fees_description: words('De kosten', 300),
  assured_date: words('De dag van nakijken', 40),
  phones,
  schedules,
  languages: list(v.object({ code: words('De taal', 20), name: words('De taal', 60) }), 'De talen'),
  cost_options: list(v.object({ amount }), 'De kosten'),
  attributes: list(
    v.object({ taxonomy_term: v.nullish(v.object({ code: words('De soort', 60) })) }),
    'De kenmerken',
  ),
})

const addressSchema = v.object({
  address_1: words('Het adres', 200),
  city: words('De plaatsnaam', 100),
  postal_code: words('De postcode', 20),
  country: v.pipe(
    v.nullish(v.string('Het land is geen tekst.'), 'NL'),
    v.check((code) => /^(nl|nld)$/i.test(code.trim()), 'Het adres ligt niet in Nederland.'),
  ),
})

const locationSchema = v.object(
  {
    latitude: degrees,
    longitude: degrees,
    external_identifier: words('De code van de buurt', 40),
    addresses: list(addressSchema, 'Het adres'),
    accessibility: list(v.object({ description: words('De toegang', 1000) }), 'De toegang'),
    phones,
    schedules,
  },
  'Er staat geen plek bij.',
)

const recordSchema = v.object(
  {
    service: v.object(serviceSchema.entries, 'Dit is geen dienst.'),
    location: locationSchema,
    at: v.object({ id, phones, schedules }, 'Er staat geen plek bij.'),
  },
  'Dit is geen dienst.',
)
type Told = v.InferOutput<typeof recordSchema>

/** @param today as `2027-03-31`: hours that ended before it do not count */
export function judge(record: RawRecord, today: string): Judged {
  const read = v.safeParse(recordSchema, record, { abortEarly: true })
  if (!read.success) return { refused: read.issues[0].message }
  const problem = problemOf(read.output)
  if (problem) return { refused: problem }
  const incoming = placeOf(read.output, today)
  const wrongHours = hoursProblem(incoming.hours)
  return wrongHours ? { refused: wrongHours } : incoming
}

function problemOf({ service, location }: Told): string | undefined {
  if (!['', 'active'].includes(service.status))
    return `Deze dienst is er nu niet (${service.status}).`
  const { latitude, longitude } = location
  if ((latitude === null) !== (longitude === null)) return 'Het punt op de kaart is maar half.'
  // the European Netherlands and some sea
  const isHere = latitude === null || (latitude > 50.7 && latitude < 53.7)
  const isBetween = longitude === null || (longitude > 3.2 && longitude < 7.3)
  return isHere && isBetween ? undefined : 'Het punt op de kaart ligt niet in Nederland.'
}

function placeOf({ service, location, at }: Told, today: string): Incoming {
  const [address] = location.addresses
  const numbers = [...at.phones, ...service.phones, ...location.phones]
  const amounts = service.cost_options.map(({ amount }) => amount ?? 0)
  const schedules = [at, service, location].map((one) => one.schedules).find(hasAny) ?? []
  const cost = service.fees_description
  return {
    source_id: at.id,
    name: service.name,
    kind: service.attributes.find((one) => one.taxonomy_term?.code)?.taxonomy_term?.code ?? '',
    about: service.description,
    address: address?.address_1 ?? '',
    postcode: address?.postal_code ?? '',
    town: address?.city ?? '',
    area: location.external_identifier,
    lat: location.latitude,
    lon: location.longitude,
    access: location.accessibility.map((one) => one.description).join('\n'),
    languages: service.languages.map(({ code, name }) => name || code).filter(Boolean),
    is_free: !cost && amounts.every((amount) => amount === 0),
    cost,
    phone: numbers[0]?.number.replaceAll('"', '') ?? '',
    mail: service.email,
    web: /^https?:\/\//.test(service.url) ? service.url : '',
    checked_on: checkedOn(service.assured_date, today),
    hours: hoursOf(schedules, today),
  }
}

const hasAny = (found: readonly unknown[]) => found.length > 0

/** A day that is no day, or still to come, is none. */
function checkedOn(told: string, today: string): string {
  const day = told.slice(0, 10)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
  return exists && day <= today ? day : ''
}

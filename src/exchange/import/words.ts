import type { Field } from './differences.ts'
import type { ReadProblem } from './import.ts'

export const problemWords: Record<ReadProblem['why'], string> = {
  address: 'Dit is geen webadres. Het begint met https://.',
  unreachable: 'Op dit adres antwoordt niemand. Kijk of het klopt.',
  private: 'Dit adres ligt in een eigen netwerk. Daar lezen we niets.',
  redirects: 'Dit adres stuurt te vaak door naar een ander adres.',
  status: 'Op dit adres staat geen lijst, of we mogen er niet bij.',
  type: 'Op dit adres staat iets anders dan een lijst in JSON.',
  large: 'Deze lijst is te groot. Er past 10 MB.',
  slow: 'Het duurde te lang. We wachten hooguit 20 seconden.',
  broken: 'We kunnen dit niet lezen: het is geen goede JSON of CSV.',
  nothing: 'Hier staan geen plekken in.',
}

export const fieldWords: Record<Field, string> = {
  name: 'Naam',
  kind: 'Soort',
  about: 'Uitleg',
  address: 'Adres',
  postcode: 'Postcode',
  area_code: 'Buurt',
  municipality_code: 'Gemeente',
  point: 'Punt op de kaart',
  access: 'Toegang',
  languages: 'Talen',
  is_free: 'Gratis',
  cost: 'Kosten',
  phone: 'Telefoon',
  mail: 'Mail',
  web: 'Website',
  hours: 'Openingstijden',
  checked_on: 'Nagekeken op',
}

import { type Change, municipalityToday } from '../municipality.ts'
import { shownName, townKey } from '../town.ts'
import type { Files } from './files.ts'

export const changesIn = (files: Files): Change[] =>
  files.changes.map(({ old_code, new_code, since, towns }) => ({
    old_code,
    new_code,
    since,
    towns: towns ? towns.split('|') : null,
  }))

export const waysOf = (changes: readonly Change[]) =>
  Map.groupBy(changes, ({ old_code }) => old_code)
type Ways = ReturnType<typeof waysOf>

// our older sources say Friesland, the newer ones what the province calls itself
const provinceOf = (name: string) => (name === 'Friesland' ? 'Fryslân' : name)

export function municipalitiesOfToday({ municipalities, centres, postcodes, changes }: Files) {
  const centreOf = new Map(centres.map((row) => [row.gm_code, row]))
  const before = new Set(postcodes.map((row) => row.gm_code))
  const bornOn = new Map(
    changes.filter(({ new_code }) => !before.has(new_code)).map((row) => [row.new_code, row.since]),
  )
  return municipalities.map((row) => ({
    code: row.gm_code,
    name: row.naam,
    shown_name: row.weergavenaam || shownName(row.naam),
    search_terms: row.zoektermen ? row.zoektermen.split('|') : [],
    province: provinceOf(row.provincie),
    safety_region_code: row.vr_code,
    safety_region: row.veiligheidsregio_ggd,
    edition: '2023',
    valid_from: bornOn.get(row.gm_code) ?? null,
    lat: numberOr(centreOf.get(row.gm_code)?.lat),
    lon: numberOr(centreOf.get(row.gm_code)?.lon),
  }))
}

export function formerMunicipalities({ changes, towns, postcodes }: Files) {
  const in2016 = new Set(towns.map((row) => row.gm_code_2016))
  const provinces = new Map([
    ...postcodes.map((row) => [row.gm_code, row.provincie] as const),
    ...towns.map((row) => [row.gm_code_2016, row.provincie] as const),
  ])
  const once = new Map(changes.map((row) => [row.old_code, row]))
  return [...once.values()].map(({ old_code, old_name, since }) => ({
    code: old_code,
    name: old_name,
    shown_name: old_name,
    search_terms: [],
    province: provinceOf(provinces.get(old_code) ?? ''),
    edition: in2016.has(old_code) ? '2016' : '2015',
    valid_until: since,
  }))
}

export const townsOf = ({ towns }: Files, ways: Ways) =>
  towns.map((row) => ({
    code: row.wp_code,
    name: row.woonplaats,
    shown_name: shownName(row.woonplaats),
    municipality_code: row.gm_code_2016,
    now_in: municipalityToday(ways, row.gm_code_2016, row.wp_code),
    edition: '2016',
  }))
type Town = ReturnType<typeof townsOf>[number]

export function postcodesOf({ postcodes }: Files, towns: readonly Town[], ways: Ways) {
  const named = Map.groupBy(towns, ({ name, now_in }) => `${now_in} ${townKey(name)}`)
  return postcodes.map(({ pc4, plaats, gm_code }) => {
    const places = [gm_code, ...(ways.get(gm_code) ?? []).map(({ new_code }) => new_code)]
    const found = places.flatMap(
      (code) => named.get(`${municipalityToday(ways, code)} ${townKey(plaats)}`) ?? [],
    )
    const town = new Set(found).size === 1 ? found[0] : undefined
    return {
      code: pc4,
      town_code: town?.code ?? null,
      municipality_code: gm_code,
      now_in: town?.now_in ?? municipalityToday(ways, gm_code),
      edition: '2015',
    }
  })
}

/** Without what the source puts in a municipality that never was: nobody can say where that is. */
export function areasOf({ wijken, buurten }: Files, ways: Ways, known: ReadonlySet<string>) {
  const areas = [
    ...wijken.map((row) => ({
      ...{ code: row.wk_code, name: row.naam, wijk_code: null, district: row.stadsdeel || null },
      ...{ municipality_code: row.gm_code, edition: '2024', lat: null, lon: null },
    })),
    ...buurten.map((row) => ({
      ...{ code: row.bu_code, name: row.naam, wijk_code: row.wk_code },
      ...{ district: row.stadsdeel || null, municipality_code: row.gm_code, edition: row.editie },
      ...{ lat: numberOr(row.lat), lon: numberOr(row.lon) },
    })),
  ].filter(({ municipality_code }) => known.has(municipality_code))
  const newest = new Map<string, string>()
  for (const { municipality_code: code, edition } of areas)
    if (edition > (newest.get(code) ?? '')) newest.set(code, edition)
  const endOf = (code: string, edition: string) =>
    ways.get(code)?.[0]?.since ??
    (edition === newest.get(code) ? null : `${newest.get(code)?.slice(0, 4)}-01-01`)
  return areas.map((area) => ({
    ...area,
    valid_until: endOf(area.municipality_code, area.edition),
  }))
}

export const careOfficesOf = ({ careOffices }: Files) =>
  careOffices.map((row) => ({
    municipality_code: row.gm_code_2017,
    code: row.zorgkantoor_code,
    name: row.zorgkantoor,
    edition: '2017',
  }))

const numberOr = (text: string | undefined): number | null => (text ? Number(text) : null)

import { plain } from '../plain.ts'

type Municipality = {
  code: string
  name: string
  shown_name: string
  search_terms: string[]
  province: string
}
type Town = { code: string; name: string; shown_name: string; now_in: string }
type Area = {
  code: string
  name: string
  municipality_code: string
  district: string | null
  valid_until: string | null
}
type Former = { name: string; now_in: string }

type SearchName = {
  kind: 'municipality' | 'town' | 'district' | 'area'
  code: string
  key: string
  whole: string
  shown: string
  municipality_code: string
}

/** Every name of today, and of yesterday where it leads to today. */
export function searchNames(
  municipalities: readonly Municipality[],
  towns: readonly Town[],
  areas: readonly Area[],
  former: readonly Former[],
): SearchName[] {
  const byCode = new Map(municipalities.map((row) => [row.code, row]))
  const names = (
    kind: SearchName['kind'],
    code: string,
    shown: string,
    municipality_code: string,
    others: readonly string[] = [],
  ): SearchName[] => {
    const { shown_name = '', province = '' } = byCode.get(municipality_code) ?? {}
    const around = `${shown_name} ${province} ${province === 'Fryslân' ? 'Friesland' : ''}`
    const keys = new Set([shown, ...others].map(plain))
    return [...keys].map((key) => {
      const whole = plain(`${key} ${around}`)
      return { kind, code, key, whole, shown, municipality_code }
    })
  }

  const current = areas.filter(({ valid_until }) => valid_until === null)
  const districts = Map.groupBy(
    current.filter(({ district }) => district),
    ({ municipality_code, district }) => `${municipality_code} ${district}`,
  )
  const townsToday = new Set(towns.map((town) => `${town.now_in} ${plain(town.shown_name)}`))

  return unique([
    ...municipalities.flatMap((row) =>
      names('municipality', row.code, row.shown_name, row.code, [row.name, ...row.search_terms]),
    ),
    // a town of the same name leads there already
    ...former
      .filter(({ name, now_in }) => !townsToday.has(`${now_in} ${plain(name)}`))
      .flatMap(({ name, now_in }) =>
        names('municipality', now_in, byCode.get(now_in)?.shown_name ?? '', now_in, [name]),
      ),
    // whoever types the name of both means both: the municipality holds the town
    ...towns
      .filter(
        ({ shown_name, now_in }) =>
          plain(shown_name) !== plain(byCode.get(now_in)?.shown_name ?? ''),
      )
      .flatMap((row) => names('town', row.code, row.shown_name, row.now_in, [row.name])),
    ...[...districts].flatMap(([code, [area]]) => {
      const { municipality_code = '', district } = area ?? {}
      const shown = `${byCode.get(municipality_code)?.shown_name}-${district}`
      return names('district', code, shown, municipality_code, [`stadsdeel ${district}`])
    }),
    ...current.flatMap((row) => names('area', row.code, row.name, row.municipality_code)),
  ])
}

const unique = (names: readonly SearchName[]): SearchName[] => [
  ...new Map(names.map((name) => [`${name.kind} ${name.code} ${name.key}`, name])).values(),
]

import { Link } from '#src/ui/parts.tsx'
import type { Mean } from './figure-queries.ts'
import { careWithNorm, norms, type Part, parts } from './norm.ts'
import { Bars } from './picture.tsx'
import { careInWords, partWords, weeksInWords } from './words.ts'

export type Figures = Record<Part, Mean>

export const hasNorm = (care: string): boolean => (careWithNorm as readonly string[]).includes(care)

type CareFiguresProps = {
  care: string
  figures: Figures
  /** Tells this picture from others on the page. */
  id: string
}

/** How long one waits for a kind of care: a picture, and a table with what it is made of. */
export function CareFigures({ care, figures, id }: CareFiguresProps) {
  const known = parts.filter((part) => figures[part].weeks !== null)
  const norm = hasNorm(care)
  const name = careInWords(care)
  return (
    <div class="care-figures">
      <h3>{name}</h3>
      <Bars
        id={id}
        title={`${name}: wachten in weken${norm ? ', met de norm als streep' : ''}`}
        bars={known.map((part) => ({
          label: partWords[part],
          weeks: figures[part].weeks ?? 0,
          norm: norm ? norms[part] : null,
        }))}
      />
      <details>
        <summary>De cijfers van {name}</summary>
        <FigureTable figures={figures} norm={norm} />
      </details>
    </div>
  )
}

function FigureTable({ figures, norm }: { figures: Figures; norm: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Wachten</th>
          <th scope="col">Gemiddeld</th>
          {norm ? <th scope="col">Norm</th> : null}
          <th scope="col">{norm ? 'Plekken binnen de norm' : 'Plekken'}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr>
            <th scope="row">{partWords[part].replace('behandeling', 'behan\u00addeling')}</th>
            <td>{meanInWords(figures[part])}</td>
            {norm ? <td>{norms[part]}</td> : null}
            <td>{norm ? countInWords(figures[part]) : figures[part].count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const meanInWords = ({ weeks }: Mean): string =>
  weeks === null ? 'niet bekend' : weeksInWords(weeks)

/** «8 van de 10» */
const countInWords = ({ count, within }: Mean): string =>
  count === 0 ? 'niet bekend' : `${within} van de ${count}`

/** «8 van de 10 plekken» */
export const shareInWords = ({ count, within }: Mean): string =>
  count === 0 ? 'niet bekend' : `${within} van de ${count} ${count === 1 ? 'plek' : 'plekken'}`

/** `line`: what stands above it has the norm as a line in it. */
export const MethodLink = ({ line = true }: { line?: boolean }) => (
  <p class="row-meta">
    {line ? 'De streep is de langste wachttijd die is afgesproken (Treeknorm). ' : null}
    <Link href="/wachttijden/methode">Hoe we dit uitrekenen</Link>
  </p>
)

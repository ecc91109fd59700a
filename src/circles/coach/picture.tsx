import { dateInWords } from '#src/ui/dates.ts'
import type { GuidedMeeting } from './guiding.ts'

const width = 360
const height = 120
/** More than this seldom come; then the highest is as high as the picture. */
const fullHouse = 12

/** With how many they were, meeting by meeting. The table below says the same. */
export function AttendancePicture({ meetings }: { meetings: readonly GuidedMeeting[] }) {
  const most = Math.max(fullHouse, ...meetings.map(({ came }) => came ?? 0))
  const step = width / Math.max(meetings.length, 4)
  return (
    <div class="picture">
      <svg
        class="lanes"
        viewBox={`0 0 ${width} ${height + 24}`}
        role="img"
        aria-labelledby="attendance-title"
        font-size={13}
      >
        <title id="attendance-title">
          Met hoeveel mensen ze waren. Dezelfde getallen staan in de tabel.
        </title>
        {meetings.map(({ came }, i) => {
          const high = ((came ?? 0) / most) * (height - 20)
          const x = i * step + step / 2
          return (
            <g text-anchor="middle">
              <rect class="mark" x={x - 12} y={height - high} width={24} height={high} rx={4} />
              <text x={x} y={height - high - 5}>
                {came ?? '?'}
              </text>
            </g>
          )
        })}
        <line class="lane" x1={0} x2={width} y1={height} y2={height} />
      </svg>
    </div>
  )
}

export const AttendanceTable = ({ meetings }: { meetings: readonly GuidedMeeting[] }) => (
  <table>
    <caption>De laatste bijeenkomsten</caption>
    <thead>
      <tr>
        <th scope="col">Bijeenkomst</th>
        <th scope="col">Hoeveel mensen</th>
      </tr>
    </thead>
    <tbody>
      {meetings.map(({ starts_at, came }) => (
        <tr>
          <th scope="row">{dateInWords(starts_at)}</th>
          <td>{came ?? 'niet geteld'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

import type { Sharing } from '#src/consent/shares/queries.ts'
import { parts } from '#src/platform/viewer.ts'
import { partLabels, untilInWords } from './words.ts'

/** The same at one glance, where the screen is wide enough for it. */
export function SharingTable({ members }: { members: Sharing[] }) {
  return (
    <section class="card wide-only">
      <table>
        <caption>Alles naast elkaar</caption>
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th scope="col">{partLabels[part]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ shown_name, shares }) => (
            <tr>
              <th scope="row" dir="auto">
                {shown_name}
              </th>
              {parts.map((part) => (
                <td>
                  <Cell share={shares.find((share) => share.part === part)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ share }: { share: Sharing['shares'][number] | undefined }) {
  if (!share) return <>nee</>
  return (
    <>
      <strong>ja</strong>
      {share.until ? <small> {untilInWords(share.until)}</small> : null}
    </>
  )
}

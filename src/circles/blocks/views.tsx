import { PostButton } from '#src/ui/form.tsx'
import { Actions, Link, Notice } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Member } from '../members/queries.ts'

type BlockPageProps = { frame: CircleFrame; member: Member; blocked: boolean }

export function BlockPage({ frame, member, blocked }: BlockPageProps) {
  const { id, shown_name: name } = member
  const at = circleUrl(frame.circle, 'mensen', id, 'blokkade')
  return (
    <CirclePage
      frame={frame}
      title={blocked ? `Je blokkeerde ${name}` : `Wil je ${name} blokkeren?`}
      lead={`${name} krijgt dit niet te horen. Ook de coach ziet het niet.`}
      back={circleUrl(frame.circle, 'mensen', id)}
    >
      <p>
        Jullie lezen elkaars berichten en vragen dan niet meer. Ook jullie telefoonnummers en
        gedeelde stappen zien jullie niet meer van elkaar.
      </p>
      <Notice>
        Jullie blijven allebei in de cirkel. Je kunt {name} dus tegenkomen bij een bijeenkomst. Jij
        ziet of {name} zegt te komen. Of jij komt, ziet {name} niet.
      </Notice>
      <Actions>
        {blocked ? (
          <PostButton kind="primary" action={`${at}/einde`} about={name}>
            Niet meer blokkeren
          </PostButton>
        ) : (
          <PostButton kind="danger" action={at} about={name}>
            Blokkeer
          </PostButton>
        )}
        <Link href={circleUrl(frame.circle, 'er-is-iets')}>Vertel het aan een coach</Link>
      </Actions>
    </CirclePage>
  )
}

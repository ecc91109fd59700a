import type { FormState } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Facts, Link, OwnText } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import { goodTurnsUrl } from '../good-turns/good-turn.ts'
import type { CircleFrame } from '../in-circle.ts'
import { kindWords } from '../talents/words.ts'
import { mayHelp } from './ask.ts'
import { AskedByMe } from './own-views.tsx'
import type { AskPageRead } from './queries.ts'
import { nameOf, readersOf } from './words.ts'

export type AskPageProps = AskPageRead & { frame: CircleFrame; form?: FormState | undefined }

export function AskPage(props: AskPageProps) {
  const { frame, ask, members } = props
  const mine = ask.asked_by === frame.access.member
  return (
    <CirclePage
      frame={frame}
      title={kindWords[ask.kind].asked}
      lead={mine ? undefined : `${nameOf(members, ask.asked_by)} vraagt dit.`}
      back={circleUrl(frame.circle, 'vragen')}
      refused={Boolean(props.form)}
    >
      <Card>
        <OwnText text={ask.wording} />
        <Facts
          facts={[
            ['Wanneer', ask.day ? dateInWords(ask.day) : null],
            ['Gevraagd', dateInWords(ask.asked_at)],
            ['Wie dit leest', mine ? readersOf(ask, members) : null],
            ['Klaar', ask.solved_at ? dateInWords(ask.solved_at) : null],
          ]}
        />
      </Card>
      {mine ? <AskedByMe {...props} /> : <AskedOfMe {...props} />}
    </CirclePage>
  )
}

function AskedOfMe({ frame, ask, members, helps, noted }: AskPageProps) {
  const me = frame.access.member ?? ''
  const at = (...rest: string[]) => circleUrl(frame.circle, 'vragen', ask.id, ...rest)
  const said = helps.includes(me)
  if (!said) {
    return mayHelp(ask, frame.access) ? (
      <>
        {ask.helper ? <p>{nameOf(members, ask.helper)} helpt al. Meedenken mag altijd.</p> : null}
        <PostButton kind={ask.helper ? 'plain' : 'primary'} action={at('hulp')}>
          Ik wil helpen
        </PostButton>
      </>
    ) : (
      <p>Deze vraag is klaar.</p>
    )
  }
  return (
    <Card title="Dank je wel dat je wilt helpen">
      <p>
        {ask.helper === me
          ? `Jij gaat. Spreek met ${nameOf(members, ask.asked_by)} af hoe en hoe laat.`
          : ask.helper
            ? `${nameOf(members, ask.helper)} was net iets eerder en gaat. Fijn dat jij ook wilde.`
            : `${nameOf(members, ask.asked_by)} kiest wie er gaat.`}
      </p>
      <Actions>
        {noted ? (
          <Link href={goodTurnsUrl}>Het staat op je eigen lijst</Link>
        ) : ask.helper === me ? (
          <PostButton action={at('op-mijn-lijst')}>Ik heb geholpen: zet op mijn lijst</PostButton>
        ) : null}
        {ask.solved_at ? null : (
          <PostButton kind="quiet" action={at('hulp', 'intrekking')}>
            Ik kan toch niet
          </PostButton>
        )}
      </Actions>
    </Card>
  )
}

export const EraseAskPage = ({ frame, ask }: { frame: CircleFrame; ask: string }) => (
  <CirclePage
    frame={frame}
    title="Wil je deze vraag weghalen?"
    lead="Dan ziet niemand hem meer. Zei iemand al ja? Bel dan even."
    back={circleUrl(frame.circle, 'vragen', ask)}
  >
    <Actions>
      <PostButton kind="danger" action={circleUrl(frame.circle, 'vragen', ask, 'wissen')}>
        Haal de vraag weg
      </PostButton>
      <Link href={circleUrl(frame.circle, 'vragen', ask)}>Toch niet</Link>
    </Actions>
  </CirclePage>
)

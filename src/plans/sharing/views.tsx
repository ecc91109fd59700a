import type { Pause, Sharing } from '#src/consent/shares/queries.ts'
import { roleLabel } from '#src/groups/words.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Card, Empty, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { SharingTable } from './table.tsx'
import { grantsInWords } from './words.ts'

type SharingPageProps = { frame: Frame; members: Sharing[]; pause: Pause | null }

export function SharingPage({ frame, members, pause }: SharingPageProps) {
  const withAccount = members.filter(({ has_account }) => has_account)
  const without = members.filter(({ has_account }) => !has_account)
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Wie ziet wat"
      lead="Jij beslist wie wat ziet. Verander je iets? Dan geldt dat meteen, en niemand krijgt bericht."
    >
      {pause ? <Closed plan={frame.plan} pause={pause} /> : null}
      {withAccount.length > 0 ? (
        <Card title={pause ? 'Dit zien ze weer als je opent' : undefined}>
          <Rows>
            {withAccount.map((member) => (
              <MemberRow plan={frame.plan} member={member} />
            ))}
          </Rows>
        </Card>
      ) : (
        <Empty
          title="Nu ziet niemand iets. Jij bent de enige."
          action={{ href: planUrl(frame.plan, 'mensen'), label: 'Kijk wie je wilt uitnodigen' }}
        />
      )}
      {without.length > 0 ? <WithoutAccount plan={frame.plan} members={without} /> : null}
      {withAccount.length > 0 ? <SharingTable members={withAccount} /> : null}
      {pause || withAccount.length === 0 ? null : <CloseAll plan={frame.plan} />}
      <More plan={frame.plan} />
    </PlanPage>
  )
}

function More({ plan }: { plan: string }) {
  const at = planUrl(plan, 'wie-ziet-wat')
  return (
    <>
      <p>
        <Link href={`${at}/uitzonderingen`}>Uitzonderingen: één ding niet voor iedereen</Link>
      </p>
      <p>
        <Link href={`${at}/geschiedenis`}>Wat je deelde, en terug naar hoe het was</Link>
      </p>
      <p>
        <Link href={planUrl(plan, 'wie-heeft-gekeken')}>Bekijk wie er gekeken heeft</Link>
      </p>
    </>
  )
}

function MemberRow({ plan, member }: { plan: string; member: Sharing }) {
  const { id, shown_name, role, organisation, shares } = member
  return (
    <Row title={shown_name} meta={[roleLabel(role), organisation].filter(Boolean).join(', ')}>
      <span>Ziet {grantsInWords(shares)}</span>
      <p>
        <Link href={planUrl(plan, 'wie-ziet-wat', id)} about={`wat ${shown_name} ziet`}>
          Wijzig
        </Link>
      </p>
      <p>
        <Link href={planUrl(plan, 'als', id)}>Kijk met de ogen van {shown_name}</Link>
      </p>
    </Row>
  )
}

function WithoutAccount({ plan, members }: { plan: string; members: Sharing[] }) {
  const names = inWords(members.map(({ shown_name }) => shown_name))
  return (
    <Card title="Zonder account">
      <p>
        {members.length === 1
          ? `${names} doet mee zonder account, en ziet hier dus niets.`
          : `${names} doen mee zonder account, en zien hier dus niets.`}
      </p>
      {members.map(({ id, shown_name }) => (
        <p>
          <Link href={planUrl(plan, 'als', id)}>Kijk met de ogen van {shown_name}</Link>
        </p>
      ))}
    </Card>
  )
}

function Closed({ plan, pause }: { plan: string; pause: Pause }) {
  return (
    <>
      <Notice kind="warm">
        Alles is dicht sinds {momentInWords(pause.paused_at)}. Niemand ziet nu iets.
      </Notice>
      <Actions>
        <PostButton kind="primary" action={planUrl(plan, 'alles-dicht', 'einde')}>
          Open weer
        </PostButton>
      </Actions>
    </>
  )
}

function CloseAll({ plan }: { plan: string }) {
  return (
    <Card title="Even niemand">
      <p>
        Met één druk op de knop ziet niemand meer iets. Wat je hebt ingesteld, blijft bewaard.
        Niemand krijgt bericht.
      </p>
      <p>
        Ook meelezen bij spoed, codes om mee te nemen en agenda-links zijn dan dicht, als je die
        hebt of nog maakt. Na een week vragen we of je het zo wilt laten.
      </p>
      <Actions>
        <PostButton action={planUrl(plan, 'alles-dicht')}>Alles dicht</PostButton>
      </Actions>
    </Card>
  )
}

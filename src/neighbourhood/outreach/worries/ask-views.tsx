import type { PropsWithChildren } from 'hono/jsx'
import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { home } from './worry.ts'

export type Seen = { viewer: Viewer | null }
type Answer = { href: string; label: string }
type AskPageProps = PropsWithChildren<
  Seen & { title: string; lead?: string; back: string; answers: readonly Answer[] }
>

/** One question that is answered by going on: the answer is kept nowhere. */
function AskPage({ viewer, title, lead = '', back, answers, children }: AskPageProps) {
  return (
    <Page title={title} viewer={viewer} current="neighbourhood">
      <PageTitle title={title} lead={lead} back={back} />
      {children}
      <Actions>
        {answers.map(({ href, label }) => (
          <ActionLink kind="plain" href={href}>
            {label}
          </ActionLink>
        ))}
      </Actions>
    </Page>
  )
}

export const QuarrelPage = ({ viewer }: Seen) => (
  <AskPage
    viewer={viewer}
    title="Gaat het om ruzie of overlast?"
    lead="Bijvoorbeeld lawaai, rommel of een conflict met een buur."
    back={home}
    answers={[
      { href: `${home}/buurtbemiddeling`, label: 'Ja' },
      { href: `${home}/gesproken`, label: 'Nee, ik maak me zorgen' },
    ]}
  />
)

export const MediationPage = ({ viewer }: Seen) => (
  <Page title="Buurtbemiddeling" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Buurtbemiddeling helpt bij ruzie en overlast"
      lead="Twee buurtgenoten praten met jou en met de ander. Zij kiezen geen kant. Het is gratis."
      back={`${home}/ruzie`}
    />
    <p>Voor een buurtbezoek is ruzie niet genoeg. Er is niets van je bewaard.</p>
    <p>
      Zoek buurtbemiddeling bij jou in de buurt op{' '}
      <Link href="https://www.problemenmetjeburen.nl">problemenmetjeburen.nl</Link>, of vraag ernaar
      bij je gemeente of je wijkteam.
    </p>
    <p>Ben je bang? Of is er een strafbaar feit? Bel de politie: 0900-8844. Bij gevaar 112.</p>
    <p>
      <Link href={`${home}/gesproken`}>Het is meer dan ruzie: ik maak me zorgen</Link>
    </p>
  </Page>
)

export const SpokenPage = ({ viewer }: Seen) => (
  <AskPage
    viewer={viewer}
    title="Heb je de persoon zelf gesproken?"
    lead="Vaak helpt een gewoon praatje al. En dan weet je wat diegene zelf wil."
    back={`${home}/ruzie`}
    answers={[
      { href: `${home}/samen`, label: 'Ja' },
      { href: `${home}/zelf`, label: 'Nee, ik wil het eerst zelf proberen' },
      { href: `${home}/samen`, label: 'Nee, dat durf of kan ik niet' },
    ]}
  />
)

export const SelfPage = ({ viewer }: Seen) => (
  <Page title="Eerst zelf een praatje" viewer={viewer} current="neighbourhood">
    <PageTitle title="Eerst zelf een praatje" back={`${home}/gesproken`} />
    <ul>
      <li>Groet, en begin over iets gewoons. Het weer, de hond, een kop koffie.</li>
      <li>Zeg wat je zag. «Ik zie je minder buiten. Hoe gaat het?»</li>
      <li>Luister. Je hoeft niets op te lossen.</li>
      <li>Zegt iemand nee? Dat mag. Groet de volgende keer gewoon weer.</li>
    </ul>
    <p>Blijf je je zorgen maken? Kom dan hier terug. Er is niets van je bewaard.</p>
    <Actions>
      <ActionLink kind="plain" href="/buurt">
        Kijk waar jullie samen heen kunnen
      </ActionLink>
    </Actions>
  </Page>
)

export const AlongPage = ({ viewer }: Seen) => (
  <AskPage
    viewer={viewer}
    title="Wil je samen gaan?"
    lead="Iemand van het buurtbezoek kan met jou meegaan. Dat is voor iedereen het prettigst: jullie kennen elkaar al."
    back={`${home}/gesproken`}
    answers={[
      { href: `${home}/werk?samen`, label: 'Ja, samen' },
      { href: `${home}/werk`, label: 'Nee, liever niet' },
    ]}
  />
)

type AlongProps = Seen & { along: boolean }

/** A professional's duty of secrecy is not lifted by a form. */
export const WorkPage = ({ viewer, along }: AlongProps) => (
  <AskPage
    viewer={viewer}
    title="Ken je deze persoon uit je werk?"
    back={`${home}/samen`}
    answers={[
      { href: `${home}/beroep`, label: 'Ja, ik ben hulpverlener' },
      { href: `${home}/waar${along ? '?samen' : ''}`, label: 'Nee' },
    ]}
  />
)

export const ProfessionalPage = ({ viewer }: Seen) => (
  <Page title="Je kent iemand uit je werk" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Vraag het eerst aan de persoon zelf"
      lead="Je hebt een beroepsgeheim. Hier kun je daarom niets opschrijven over een cliënt."
      back={`${home}/werk`}
    />
    <ul>
      <li>Vraag of iemand langs mag komen. Zegt de persoon ja? Bel dan samen het team.</li>
      <li>
        Zegt de persoon nee? Gebruik de route van je eigen organisatie: overleg, of de meldcode.
      </li>
      <li>Wil je meedenken zonder naam? Dat kan met een ander team, als je hier werkt.</li>
    </ul>
    <p>
      <Link href="/ik/werk">Vraag een ander team om mee te denken, zonder naam</Link>
    </p>
    <p>Er is niets van je bewaard.</p>
  </Page>
)

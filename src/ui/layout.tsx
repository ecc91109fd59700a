import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Viewer } from '#src/platform/viewer.ts'
import { PostButton } from './form.tsx'
import { Help } from './help.tsx'
import { leaveUrl } from './leave.ts'
import { Link } from './link.tsx'
import { Navigation, type Place } from './navigation.tsx'
import { Notice } from './parts.tsx'
import { fontUrl, iconUrl, islandUrl, styleUrl } from './static.ts'

type PageViewer = Pick<Viewer, 'name' | 'together' | 'recovery'>

type PageProps = PropsWithChildren<{
  title: string
  viewer?: PageViewer | null | undefined
  current?: Place | undefined
  /** For tables and rows of cards; text reads best narrow. */
  wide?: boolean | undefined
  /** The form on this page was refused: the title says so, for who hears only that. */
  refused?: boolean | undefined
  /** The viewer's own page for a bad day. */
  crisisHref?: string | undefined
  /** A word above everything else, on the screen only. */
  banner?: Child | undefined
}>

/** A page on the screen: bar with the way out, navigation, content, help. */
export function Page({ title, viewer, current, wide, children, ...page }: PageProps) {
  const { refused, crisisHref, banner } = page
  return (
    <html lang="nl">
      <Head title={refused ? `Kijk nog even: ${title}` : title} />
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#inhoud">
          Naar de inhoud
        </a>
        <Bar />
        {banner}
        <Navigation
          known={Boolean(viewer)}
          together={Boolean(viewer?.together)}
          current={current}
        />
        {viewer?.together ? <TogetherBanner viewer={viewer} /> : null}
        {viewer?.recovery && !viewer.together ? <RecoveryBanner /> : null}
        <main id="inhoud" tabindex={-1}>
          <div class="wrap">{children}</div>
        </main>
        <Help crisisHref={crisisHref} />
        {viewer?.together ? null : <More />}
      </body>
    </html>
  )
}

type PrintPageProps = Pick<PageProps, 'title' | 'crisisHref' | 'banner' | 'children'> & {
  /** The paper is given away: help stays on the screen, for it would tell what this is about. */
  forOthers?: boolean
  /** For who sees badly. */
  large?: boolean
}

/** A page meant for paper: the way out stands on the screen only, help on both. */
export function PrintPage(props: PrintPageProps) {
  const { title, crisisHref, banner, forOthers, large, children } = props
  const kinds = ['sheet', forOthers && 'for-others', large && 'large']
  return (
    <html lang="nl">
      <Head title={title} />
      <body class={kinds.filter(Boolean).join(' ')}>
        <Bar />
        {banner}
        <main id="inhoud">
          <div class="wrap">{children}</div>
        </main>
        <Help crisisHref={crisisHref} />
      </body>
    </html>
  )
}

/** Samen invullen: whose plan this device shows for now, and the way to end that. */
const TogetherBanner = ({ viewer }: { viewer: PageViewer }) => (
  <div class="wrap">
    <Notice kind="warm">
      Samen invullen: {viewer.together} schrijft op wat {viewer.name} zegt.
    </Notice>
    <PostButton action="/samen/klaar">Klaar</PostButton>
  </div>
)

/** On every page of every device: whoever asked this may be somebody else. */
const RecoveryBanner = () => (
  <div class="wrap">
    <Notice kind="warm">
      Iemand zei dat de passkeys van dit account kwijt zijn.{' '}
      <Link href="/ik/passkeys/kwijt">Was jij dat niet? Houd het tegen</Link>
    </Notice>
  </div>
)

function Head({ title }: { title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Wijkverband`}</title>
      <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={styleUrl} />
      <link rel="icon" href={iconUrl} type="image/svg+xml" />
      <script type="module" src={islandUrl} />
    </head>
  )
}

/** What is there for everybody, and asks for no attention. */
const More = () => (
  <nav class="more" aria-label="Meer">
    <div class="wrap">
      <Link href="/goede-voorbeelden">Goede voorbeelden</Link> <Link href="/regio">Regio's</Link>
    </div>
  </nav>
)

function Bar() {
  return (
    <header class="bar">
      <div class="wrap">
        <Link class="brand" href="/">
          Wijkverband
        </Link>
        <Link class="bar-link" href="#hulp">
          Hulp
        </Link>
        <Link class="leave" href={leaveUrl}>
          Snel weg
        </Link>
      </div>
    </header>
  )
}

import type { Child, PropsWithChildren } from 'hono/jsx'
import { ActionLink, BackLink, Link } from './link.tsx'
import { inWords } from './names.ts'

export { ActionLink, BackLink, Link } from './link.tsx'

type PageTitleProps = { title: Child; lead?: Child; back?: string; whose?: string | undefined }

/** The top of a page: the way back, whose it is, its name, and one sentence on what one does here. */
export function PageTitle(props: PropsWithChildren<PageTitleProps>) {
  const { title, lead, back, whose, children } = props
  return (
    <div class="page-title">
      {back ? <BackLink href={back} /> : null}
      {whose ? <p class="row-meta">{whose}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {children}
    </div>
  )
}

type CardProps = PropsWithChildren<{
  title?: Child
  /** Makes the whole card lead there. */
  href?: string | undefined
  /** 3 under a heading of its own. */
  level?: 2 | 3 | undefined
}>

export function Card({ title, href, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class={href ? 'card link' : 'card'}>
      {title ? (
        <Heading>
          {href ? (
            <Link href={href} class="card-link">
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
      ) : null}
      {children}
    </section>
  )
}

export const Cards = ({ children }: PropsWithChildren) => <div class="cards">{children}</div>

export function Badge({
  kind,
  children,
}: PropsWithChildren<{ kind?: 'warm' | 'done' | undefined }>) {
  return <span class={kind ? `badge ${kind}` : 'badge'}>{children}</span>
}

type EmptyProps = PropsWithChildren<{
  title: string
  /** `plain` when another action on the page is the main one. */
  action?: { href: string; label: string; about?: string; kind?: 'primary' | 'plain' }
}>

/** Nothing here yet: why that is fine, and the one thing to do next. */
export function Empty({ title, action, children }: EmptyProps) {
  return (
    <div class="empty">
      <p>{title}</p>
      {children ? <p>{children}</p> : null}
      {action ? (
        <p>
          <ActionLink href={action.href} about={action.about} kind={action.kind}>
            {action.label}
          </ActionLink>
        </p>
      ) : null}
    </div>
  )
}

/** A quiet word: `done` is read aloud after a save, `warm` asks for attention. */
export function Notice({
  kind,
  children,
}: PropsWithChildren<{ kind?: 'done' | 'warm' | undefined }>) {
  return (
    <div
      class={kind === 'warm' ? 'notice warm' : 'notice'}
      role={kind === 'done' ? 'status' : undefined}
    >
      <p>{children}</p>
    </div>
  )
}

export type Fact = [term: string, value: Child]

/** Terms with their values; a value that is empty is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** Who will read what is about to be saved: above every save button of a plan. */
export function Readers({ names, href }: { names: readonly string[]; href?: string | undefined }) {
  return (
    <p class="readers">
      Wie dit leest: {names.length === 0 ? 'alleen jij.' : `${inWords(['jij', ...names])}.`}
      {href ? (
        <>
          {' '}
          <Link href={href} class="readers-link" about="wie dit leest">
            Wijzig
          </Link>
        </>
      ) : null}
    </p>
  )
}

/** Somebody's own words, with their own line ends and their own direction. */
export const OwnText = ({ text }: { text: string }) => (
  <p class="own-text" dir="auto">
    {text}
  </p>
)

export const Rows = ({ children }: PropsWithChildren) => <ul class="rows">{children}</ul>

type RowProps = PropsWithChildren<{
  title: Child
  href?: string | undefined
  meta?: Child
  /** Badge, buttons or a link, at the end of the line. */
  actions?: Child
}>

export function Row({ title, href, meta, actions, children }: RowProps) {
  return (
    <li class="row">
      <div class="row-text">
        <span class="row-title" dir="auto">
          {href ? (
            <Link href={href} class="row-link">
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
        {meta ? <span class="row-meta">{meta}</span> : null}
        {children}
      </div>
      {actions ? <div class="row-actions">{actions}</div> : null}
    </li>
  )
}

/** Buttons side by side; the main one first. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>

import type { PropsWithChildren } from 'hono/jsx'

type LinkProps = PropsWithChildren<{
  href: string
  class?: string | undefined
  /** What the link is about, for who hears only the link: *Wijzig* «wie dit leest». */
  about?: string | undefined
  current?: boolean | undefined
}>

/** A link. An address that is no page, mail address or telephone number stays plain text. */
export function Link({ href, about, current, children, ...rest }: LinkProps) {
  const text = (
    <>
      {children}
      {about ? <span class="unseen"> {about}</span> : null}
    </>
  )
  if (!isSafe(href)) return <span class={rest.class}>{text}</span>
  const leavesSite = /^https?:/i.test(href)
  return (
    <a
      href={href}
      class={rest.class}
      aria-current={current ? 'page' : undefined}
      rel={leavesSite ? 'noreferrer' : undefined}
    >
      {text}
    </a>
  )
}

/** A link that looks like a button: the one main action of a page that only leads on. */
export function ActionLink({
  kind = 'primary',
  ...link
}: LinkProps & { kind?: 'primary' | 'plain' | 'quiet' | undefined }) {
  return <Link {...link} class={`button ${kind}`} />
}

export function BackLink({ href, children }: PropsWithChildren<{ href: string }>) {
  return (
    <Link href={href} class="back">
      {children ?? 'Terug'}
    </Link>
  )
}

/** Written as what is allowed: `javascript:` has too many spellings. `//other.site` is no page of ours. */
export function isSafe(href: string): boolean {
  if (/\p{Cc}/u.test(href)) return false
  return /^(https?:\/\/|mailto:|tel:|[#?]|\/(?![/\\]))/i.test(href) || href === '/'
}

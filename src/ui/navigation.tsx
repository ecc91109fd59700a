import { Link } from './link.tsx'

/** Five at most: more does not fit in a tired head. */
const signedIn = [
  { key: 'home', href: '/', label: 'Start' },
  { key: 'plan', href: '/plan', label: 'Mijn plan' },
  { key: 'neighbourhood', href: '/buurt', label: 'In de buurt' },
  { key: 'me', href: '/ik', label: 'Mijn gegevens' },
] as const

const signedOut = [
  { key: 'home', href: '/', label: 'Start' },
  { key: 'neighbourhood', href: '/buurt', label: 'In de buurt' },
  { key: 'sign-in', href: '/inloggen', label: 'Inloggen' },
] as const

export type Place = (typeof signedIn | typeof signedOut)[number]['key']

type NavigationProps = { known: boolean; together?: boolean; current?: Place | undefined }

/** Who helps to fill in a plan has that plan alone. */
export function Navigation({ known, together, current }: NavigationProps) {
  const places = known ? signedIn.filter(({ key }) => !together || key === 'plan') : signedOut
  return (
    <nav class="nav" aria-label="Hoofdmenu">
      <div class="wrap">
        <ul>
          {places.map(({ key, href, label }) => (
            <li>
              <Link href={href} current={key === current}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

export type SubNavItem = { href: string; label: string }

/**
 * The parts of a plan, as chips that wrap. On a phone only the way to the overview, which names them all, and
 * the part that is open: ten chips before the first word are too many.
 */
export function SubNav(props: {
  items: readonly SubNavItem[]
  current?: string | undefined
  label?: string | undefined
}) {
  return (
    <nav class="sub-nav" aria-label={props.label ?? 'Onderdelen van dit plan'}>
      <ul>
        {props.items.map(({ href, label }, index) => (
          <li class={index > 0 && href !== props.current ? 'wide-only' : undefined}>
            <Link href={href} current={href === props.current}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { Link } from './link.tsx'

/** Help in distress, on every page (promise 6). */
export function Help({ crisisHref }: { crisisHref?: string | undefined }) {
  return (
    <footer class="help" id="hulp" tabindex={-1}>
      <div class="wrap">
        <h2>Hulp nodig?</h2>
        <ul>
          <li>
            <strong>Is er direct gevaar?</strong>
            Bel <Link href="tel:112">112</Link>
          </li>
          <li>
            <strong>Denk je aan zelfmoord?</strong>
            Bel <Link href="tel:113">113</Link> of <Link href="tel:08000113">0800-0113</Link>.
            Gratis, dag en nacht.
          </li>
          <li>
            <strong>Is het thuis niet veilig?</strong>
            Bel Veilig Thuis: <Link href="tel:08002000">0800-2000</Link>. Gratis, dag en nacht.
          </li>
          <li>
            <strong>Gaat het niet goed met je?</strong>
            Bel je huisarts. Is het avond, nacht of weekend? Bel de huisartsenpost.
          </li>
          {crisisHref ? (
            <li class="not-print">
              <strong>Jouw eigen bladzijde</strong>
              <Link href={crisisHref}>Als het niet goed gaat</Link>
            </li>
          ) : null}
        </ul>
        <p class="with-script not-print">
          Wil je snel weg van deze site? Druk twee keer op de toets Esc.
        </p>
      </div>
    </footer>
  )
}

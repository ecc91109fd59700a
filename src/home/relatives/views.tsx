import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Link, Notice, PageTitle } from '#src/ui/parts.tsx'

/** For who stands beside somebody: what one may do, where it ends, and where help for oneself is. */
export const RelativesPage = ({ viewer }: { viewer: Viewer | null }) => (
  <Page title="Ben je naaste?" viewer={viewer}>
    <PageTitle
      title="Ben je naaste?"
      lead="Je staat naast iemand met wie het niet altijd goed gaat. Dat kan zwaar zijn. Er is ook hulp voor jou."
    />
    <Card title="Wat je kunt doen">
      <ul>
        <li>Vraag wat de ander fijn vindt. Ook als je denkt dat je het weet.</li>
        <li>Er zijn is vaak genoeg: samen lopen, samen eten, samen stil zijn.</li>
        <li>Beloof alleen wat je kunt doen. Klein en zeker is beter dan groot.</li>
        <li>De ander beslist wat jij leest. Dat zegt niets over wat jij waard bent.</li>
      </ul>
    </Card>
    <Card title="Waar het ophoudt">
      <ul>
        <li>Jij bent niet de behandelaar. Je hoeft het niet op te lossen.</li>
        <li>Je mag nee zeggen. Je mag ook een tijd niets doen, of stoppen.</li>
        <li>Ben je bang, of word je pijn gedaan? Breng eerst jezelf in veiligheid.</li>
        <li>
          Is er direct gevaar? Bel <Link href="tel:112">112</Link>.
        </li>
      </ul>
    </Card>
    <Card title="Hulp voor jou">
      <ul>
        <li>Je huisarts. Ook als je alleen moe bent, of veel piekert.</li>
        <li>Het steunpunt voor mantelzorgers in je gemeente. Vraag je gemeente waar dat is.</li>
        <li>
          De familievertrouwenspersoon: voor vragen over de ggz en over jouw rechten. Vraag ernaar
          bij de instelling.
        </li>
        <li>Andere naasten. Veel ggz-instellingen hebben een groep of een cursus.</li>
      </ul>
    </Card>
    <Card title="Gaat het niet goed met je vader of moeder?">
      <p>
        Dan is dat niet jouw schuld, en jij hoeft het niet te regelen. Vertel het aan een volwassene
        die je vertrouwt: je mentor, een oom of tante, de huisarts. Je kunt ook praten met de
        Kindertelefoon. Dat mag over alles gaan, en je hoeft je naam niet te zeggen.
      </p>
      <p>
        Ben je ouder? Vertel je kind in gewone woorden wat er is. Zeg dat het niet door het kind
        komt, en wie er voor het kind is als het met jou even niet gaat.
      </p>
    </Card>
    <Notice>
      Ben je al in een groep? Wat je wilt doen, kies je zelf. Stoppen kan altijd, zonder uitleg.
    </Notice>
  </Page>
)

import { PrintPage } from '#src/ui/layout.tsx'
import { BackLink, Card } from '#src/ui/parts.tsx'
import { norms } from '../waiting/norm.ts'
import { whileWaitingUrl } from './while-waiting.ts'

/** What one asks the insurer, to have at hand while calling. It promises nothing that nobody is sure of. */
export const InsurerSheet = () => (
  <PrintPage title="Vraag je zorgverzekeraar om hulp">
    <p class="not-print">
      <BackLink href={whileWaitingUrl} />
    </p>
    <h1>Wacht je te lang? Vraag je zorgverzekeraar om hulp</h1>
    <p>
      Voor de ggz is afgesproken hoelang je hoogstens wacht: {norms.intake} weken tot het eerste
      gesprek, en daarna {norms.treatment} weken tot de behandeling. Samen {norms.total} weken. Zo'n
      afspraak heet een Treeknorm.
    </p>
    <p>
      Duurt het langer? Dan kun je je zorgverzekeraar vragen om mee te zoeken. Dat heet
      wachtlijstbemiddeling. Soms heet het zorgbemiddeling.
    </p>
    <Card title="Leg dit klaar">
      <ul>
        <li>je zorgpas, of een brief van je verzekeraar</li>
        <li>de verwijsbrief van je huisarts</li>
        <li>bij wie je wacht, en sinds wanneer</li>
      </ul>
    </Card>
    <Card title="Dit kun je zeggen en vragen">
      <ol>
        <li>«Ik sta op een wachtlijst voor de ggz. Ik wil graag wachtlijstbemiddeling.»</li>
        <li>«Waar kan ik eerder terecht? Hoe lang is het wachten daar?»</li>
        <li>«Moet ik daar zelf iets betalen?»</li>
        <li>«Blijf ik op de lijst staan waar ik nu op sta?»</li>
        <li>«Wie belt mij terug, en wanneer?»</li>
      </ol>
    </Card>
    <Card title="Schrijf op">
      <p>Met wie je sprak:</p>
      <p>Welke dag:</p>
      <p>Wat jullie afspraken:</p>
    </Card>
    <p>
      Je hoeft dit niet alleen te doen. Vraag iemand om naast je te zitten, of om mee te luisteren.
    </p>
    <p>
      Wacht je op hulp van de gemeente, zoals begeleiding thuis? Dan bel je niet de verzekeraar,
      maar de gemeente.
    </p>
  </PrintPage>
)

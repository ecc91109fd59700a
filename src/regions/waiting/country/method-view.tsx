import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Facts, Link, PageTitle } from '#src/ui/parts.tsx'
import { fewestLocations, norms } from '../norm.ts'
import { partWords } from '../words.ts'
import { countryUrl } from './country.ts'

export const MethodPage = ({ viewer }: { viewer: Viewer | null }) => (
  <Page title="Hoe we wachttijden uitrekenen" viewer={viewer}>
    <PageTitle title="Hoe we wachttijden uitrekenen" back={countryUrl} />
    <Card title="Wat is afgesproken">
      <p>
        Zorgverzekeraars en aanbieders spraken af hoe lang wachten hoogstens mag duren. Dat heet de
        Treeknorm. Voor de ggz is dat:
      </p>
      <Facts
        facts={[
          [partWords.intake, `${norms.intake} weken`],
          [partWords.treatment, `${norms.treatment} weken`],
          [partWords.total, `${norms.total} weken`],
        ]}
      />
      <p>
        «Binnen de norm» betekent: precies zo lang als afgesproken, of korter. De norm geldt voor
        elk deel en voor alles samen. Voor Wmo-ondersteuning en een plek bij een RIBW is niets
        afgesproken. Die tonen we zonder oordeel.
      </p>
    </Card>
    <Card title="Nu en vroeger">
      <p>
        Alleen wat in de laatste drie maanden is gemeten, heet «nu». Van elke aanbieder telt de
        nieuwste meting die nog klopte. Alles wat ouder is, is geschiedenis. Daar staat altijd de
        datum bij. We zeggen dan nooit dat het vandaag te lang duurt.
      </p>
    </Card>
    <Card title="Hoe we rekenen in een regio">
      <p>
        Eerst nemen we het gemiddelde van elke plek: dezelfde naam, locatie en doelgroep. Daarna het
        gemiddelde van alle plekken in de gemeenten van de regio. Elke plek telt even zwaar. We
        ronden af op hele weken. Achter elk gemiddelde staat van hoeveel plekken het is.
      </p>
      <p>
        «Samen» rekenen we alleen uit als de aanbieder ook zegt hoe lang de behandeling op zich laat
        wachten. Ligt een gemeente in twee regio's? Dan telt zij in beide.
      </p>
    </Card>
    <Card title="Hoe we rekenen in het land">
      <p>
        Eerst het gemiddelde van elke plek, dan van elke aanbieder, dan van alle aanbieders. Een
        cijfer van minder dan {fewestLocations} plekken tonen we niet. Het gemiddelde zegt dan te
        weinig.
      </p>
    </Card>
    <Card title="Waar het vandaan komt">
      <p>
        De cijfers van 2018 zijn van de Nederlandse Zorgautoriteit (NZa). Zij las toen de websites
        van aanbieders. Wie een regio bijhoudt, kan nieuwe cijfers inlezen of zelf bijhouden.
      </p>
      <p>
        Aanbieders schrijven soms tekst, zoals «3-4 weken» of «minder dan 7 dagen». Daar maken we
        weken van. De tekst zelf blijft erbij staan. Is een tekst niet duidelijk? Dan kiest een
        mens. We gokken niet.
      </p>
      <p>
        <Link href="https://puc.overheid.nl/nza/doc/PUC_720695_22/1/">
          Lees de regels van de NZa
        </Link>
      </p>
    </Card>
  </Page>
)

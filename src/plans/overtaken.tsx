import { Card, Link, OwnText } from '#src/ui/parts.tsx'

/** Two windows on one text: the second sees both and chooses. The form below it holds the sender's own text. */
export function Overtaken({ present, href }: { present: string; href: string }) {
  return (
    <div role="alert" tabindex={-1} autofocus>
      <Card title="Dit is intussen veranderd">
        <p>Misschien in een ander venster. Nu staat er:</p>
        <OwnText text={present} />
        <p>
          Hieronder staat wat je net typte. Wil je dat bewaren? Druk dan op <em>Bewaar</em>. Of{' '}
          <Link href={href}>laat het zoals het nu is</Link>.
        </p>
      </Card>
    </div>
  )
}

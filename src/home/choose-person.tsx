import { demoPeople } from '#db/demo/people.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Card, Cards } from '#src/ui/parts.tsx'

/** The demo's own way in: look around as somebody. */
export const ChoosePerson = () => (
  <Cards>
    {demoPeople.map(({ key, name, who, tryThis }) => (
      <Card title={name} level={3}>
        <p>{who}</p>
        <p class="row-meta">Probeer eens: {lowerFirst(tryThis)}</p>
        <PostButton action={`/kies/${key}`}>Kijk als {name}</PostButton>
      </Card>
    ))}
  </Cards>
)

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

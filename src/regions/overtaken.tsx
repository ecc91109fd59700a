import { OwnText } from '#src/ui/parts.tsx'

/** Somebody else saved meanwhile: what stands now beside what was typed; saving once more replaces it. */
export const Overtaken = ({ texts }: { texts: readonly string[] }) => (
  <div class="notice warm" role="alert">
    <p>
      Iemand anders veranderde dit intussen. Hieronder staat jouw tekst. Bewaar je nog een keer, dan
      komt die in de plaats van wat er nu staat:
    </p>
    {texts.filter(Boolean).map((text) => (
      <OwnText text={text} />
    ))}
  </div>
)

import { BackLink, Link } from '#src/ui/parts.tsx'

/** Above a sheet, on the screen only: the way back, how to print it, and the other size of letters. */
export const PaperBar = (props: { back: string; at: string; large: boolean }) => (
  <div class="not-print">
    <BackLink href={props.back} />
    <p>Print deze bladzijde met het menu van je browser.</p>
    <p>
      {props.large ? (
        <Link href={props.at}>Gewone letters</Link>
      ) : (
        <Link href={`${props.at}?letters=groot`}>Grote letters</Link>
      )}
    </p>
  </div>
)

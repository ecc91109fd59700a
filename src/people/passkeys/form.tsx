import { Button, Form } from '#src/ui/form.tsx'
import { passkeyUrl } from '#src/ui/static.ts'

type PasskeyFormProps = {
  /** `make` one, or `show` one that there is. */
  does: 'make' | 'show'
  action: string
  naar: string
  label: string
  kind?: 'primary' | 'plain'
}

/** Stays hidden until its script runs, in a browser that knows passkeys: everyone else has another way. */
export function PasskeyForm({ does, action, naar, label, kind = 'plain' }: PasskeyFormProps) {
  return (
    <div data-passkey={does} hidden>
      <Form action={action} hidden={{ naar, answer: '' }}>
        <p class="error" role="alert" hidden>
          Dat lukte niet, of je bent gestopt. Probeer het nog een keer.
        </p>
        <Button kind={kind}>{label}</Button>
      </Form>
      <script src={passkeyUrl} defer />
    </div>
  )
}

/** For who shows a passkey to get in, or to show again who they are. */
export const ShowPasskey = ({ naar, kind }: Pick<PasskeyFormProps, 'naar' | 'kind'>) => (
  <PasskeyForm
    does="show"
    action="/inloggen/passkey"
    naar={naar}
    label="Log in met een passkey"
    {...(kind && { kind })}
  />
)

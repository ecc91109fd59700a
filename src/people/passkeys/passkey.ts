import * as v from 'valibot'
import { onTheWay } from '../accounts/account.ts'

export type Passkey = {
  credential_id: string
  device: string
  made_at: string
  used_at: string | null
}

/** What decides whether this device may make a passkey, or take one away. */
export type Standing = {
  passkeys: readonly Passkey[]
  /** This device was signed in with a passkey. */
  secondStep: boolean
  /** They were said to be lost. `ripe`: a day ago, and nobody stopped it. */
  recovery: { asked_at: string; from: string; ripe: boolean } | null
}

/** Who reads somebody's mail can sign in, but not take over what asks for a passkey: that takes another one, or a day. */
export const mayReplace = ({ secondStep, recovery }: Standing): boolean =>
  secondStep || recovery?.ripe === true

export const mayMake = (standing: Standing): boolean =>
  standing.passkeys.length === 0 || mayReplace(standing)

const noPasskey = 'Het lukte niet met deze passkey. Probeer het nog een keer.'

/** What the browser answered, as the script of the form wrote it down. */
export const answerForm = v.object({
  answer: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(20_000, noPasskey),
    v.parseJson(undefined, noPasskey),
    v.looseObject({ id: v.string(noPasskey) }, noPasskey),
  ),
  ...onTheWay,
})

/** Stands above the form; there is no field to lead to. */
export const refused = { _passkey: noPasskey }

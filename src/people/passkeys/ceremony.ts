import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import type { Config } from '#src/platform/config.ts'

const site = ({ origin }: Config) => ({ rpID: new URL(origin).hostname })
const expected = ({ origin }: Config, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: new URL(origin).hostname,
  requireUserVerification: true,
})
// EdDSA, ES256, RS256: what every device of today knows
const algorithms = { supportedAlgorithmIDs: [-8, -7, -257] }

/** The question with which a browser makes a passkey. A second one on the same device is fine: none is excluded. */
export const questionToMake = (config: Config, name: string) =>
  generateRegistrationOptions({
    ...site(config),
    ...algorithms,
    rpName: 'Wijkverband',
    userName: name,
    userDisplayName: name,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** The question that any passkey of this site answers: nobody types who they are. */
export const questionToShow = (config: Config) =>
  generateAuthenticationOptions({ ...site(config), userVerification: 'required' })

/** The passkey that was made; null when the answer is not right. */
export async function made(
  config: Config,
  challenge: string,
  answer: unknown,
): Promise<WebAuthnCredential | null> {
  const response = answer as RegistrationResponseJSON
  const seen = await verifyRegistrationResponse({
    response,
    ...algorithms,
    ...expected(config, challenge),
  }).catch(() => null)
  return seen?.verified ? seen.registrationInfo.credential : null
}

/** The passkey's new count; null when the answer is not right, or the passkey was copied. */
export async function shown(
  config: Config,
  challenge: string,
  answer: unknown,
  credential: WebAuthnCredential,
): Promise<number | null> {
  const response = answer as AuthenticationResponseJSON
  const seen = await verifyAuthenticationResponse({
    response,
    credential,
    ...expected(config, challenge),
  }).catch(() => null)
  return seen?.verified ? seen.authenticationInfo.newCounter : null
}

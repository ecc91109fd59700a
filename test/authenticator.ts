import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { type Browser, origin } from './world.ts'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const bytes = (...values: number[]) => Buffer.from(values)
const base64 = (buffer: Buffer) => buffer.toString('base64url')

/** A device that makes and shows one passkey, as WebAuthn (level 2) asks: ES256, no attestation. */
export class Authenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private readonly id = randomBytes(32)
  /** How often it was used. A copy of the key would stay behind in this. */
  counter = 0

  /** Presses the button on the page where passkeys are made. */
  async makes(browser: Browser, naar = '/') {
    const { html } = await browser.post('/ik/passkeys/nieuw/vraag')
    const answer = this.made(JSON.parse(html).challenge)
    return browser.post('/ik/passkeys/nieuw', { naar, answer: JSON.stringify(answer) })
  }

  async signsIn(browser: Browser, naar = '/') {
    const answer = this.shown(await this.question(browser))
    return browser.post('/inloggen/passkey', { naar, answer: JSON.stringify(answer) })
  }

  async question(browser: Browser): Promise<string> {
    const { html } = await browser.post('/inloggen/passkey/vraag')
    return JSON.parse(html).challenge
  }

  shown(challenge: string, at = origin) {
    this.counter += 1
    const authenticatorData = this.data(0x05)
    const client = clientData('webauthn.get', challenge, at)
    const signed = Buffer.concat([authenticatorData, sha256(client)])
    return this.answer({
      clientDataJSON: base64(client),
      authenticatorData: base64(authenticatorData),
      signature: base64(sign('sha256', signed, this.keys.privateKey)),
    })
  }

  private made(challenge: string) {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    // CBOR: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }
    const coordinate = (key: number, value: string) =>
      Buffer.concat([bytes(key, 0x58, 32), Buffer.from(value, 'base64url')])
    const publicKey = Buffer.concat([
      bytes(0xa5, 1, 2, 3, 0x26, 0x20, 1),
      coordinate(0x21, x),
      coordinate(0x22, y),
    ])
    const data = Buffer.concat([
      this.data(0x45),
      Buffer.alloc(16),
      bytes(0, this.id.length),
      this.id,
      publicKey,
    ])
    // CBOR: { fmt: 'none', attStmt: {}, authData: data }
    const attestation = Buffer.concat([
      bytes(0xa3, 0x63),
      Buffer.from('fmt'),
      bytes(0x64),
      Buffer.from('none'),
      bytes(0x67),
      Buffer.from('attStmt'),
      bytes(0xa0, 0x68),
      Buffer.from('authData'),
      bytes(0x58, data.length),
      data,
    ])
    return this.answer({
      clientDataJSON: base64(clientData('webauthn.create', challenge, origin)),
      attestationObject: base64(attestation),
      transports: ['internal'],
    })
  }

  private data(flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    return Buffer.concat([sha256('localhost'), bytes(flags), count])
  }

  private answer(response: Record<string, unknown>) {
    const id = base64(this.id)
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} }
  }
}

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

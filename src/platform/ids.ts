import { hash, randomBytes, randomUUID } from 'node:crypto'

let lastTime = 0
let counter = 0

/** UUIDv7 (RFC 9562), rising within this process. Not for plans: such an id tells when it was made. */
export function newId(now = Date.now()): string {
  if (now > lastTime) {
    lastTime = now
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  } else if (++counter > 0xfff) {
    lastTime++
    counter = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A random id, for plans. */
export const newRandomId = (): string => randomUUID()

/** A secret for a link or cookie: 256 bits, safe in a URL. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Letters and digits that nobody confuses on paper (no 0/O, 1/I/L, no U that makes words). */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret to write down: `length` of 30 characters (16 give 78 bits). */
export const newPaperCode = (length = 16): string => paperCodeFrom(randomBytes(64), length)

/** The code that these bytes give: of 64, four are thrown away on average and 16 are needed. */
export function paperCodeFrom(bytes: Buffer, length = 16): string {
  const even = [...bytes].filter((byte) => byte < 240) // 240 is a multiple of 30
  return even
    .slice(0, length)
    .map((byte) => codeAlphabet[byte % 30])
    .join('')
}

/** In groups of four, as people copy it. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** How people type a paper code: spaces, dashes and small letters do not matter. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Tokens and paper codes carry enough chance of their own: a plain hash keeps them. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => uuid.test(text)

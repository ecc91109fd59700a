import { createHash } from 'node:crypto'

/** HSDS has four things where we have one place: the service has our id, the others an id of their own. */
const masks = {
  location: 0x6c6f63617469n,
  service_at_location: 0x61744c6f6361n,
  organization: 0x6f7267616e69n,
} as const
export type Derived = keyof typeof masks

/** The id of what is derived from a place, and back: the same step leads both ways. */
export function derivedId(id: string, what: Derived): string {
  const tail = BigInt(`0x${id.slice(24)}`) ^ masks[what]
  return id.slice(0, 24) + tail.toString(16).padStart(12, '0')
}

/** An id that stays the same as long as what it is of does (RFC 9562, version 8). */
export function stableId(...parts: (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

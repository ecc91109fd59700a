import { BlockList, isIP } from 'node:net'

/** What is no address of somebody else on the open internet (RFC 6890 and what came after). */
const reserved: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const blocked = new BlockList()
for (const [network, prefix] of reserved) blocked.addSubnet(network, prefix)

/** Of IPv6 only what is given out to the world; of that, not what carries an IPv4 address or is for examples. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
const carriers: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
for (const [network, prefix] of carriers) blocked.addSubnet(network, prefix, 'ipv6')

/** Whether a list may be fetched from this IP address without being named in the settings. */
export function isPublic(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !blocked.check(address)
  return version === 6 && open.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}

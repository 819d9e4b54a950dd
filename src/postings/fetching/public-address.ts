import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet's. Everything else is refused, whatever it is for: this machine,
 * private and carrier networks, link-local addresses (where clouds hand out credentials), multicast, reserved blocks, and
 * the IPv6 forms that carry an IPv4 address inside (mapped, compatible, 6to4, Teredo, NAT64), which would be a way around
 * each of those.
 */
export function isPublicAddress(address: string): boolean {
  // The library also reads what only old C libraries do, such as 127.1.
  if (isIP(address) === 0) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  const blocks = parsed.kind() === 'ipv4' ? alsoRefused.ipv4 : alsoRefused.ipv6
  if (blocks.some(block => parsed.match(ipaddr.parseCIDR(block)))) return false
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR(globalUnicast))
}

/** The only block of IPv6 that is handed out for the internet (RFC 4291); the library calls the rest unicast as well. */
const globalUnicast = '2000::/3'

/** What the library's ranges leave out. */
const alsoRefused = {
  ipv4: [
    '168.63.129.16/32', // Azure's own services, answered inside every virtual network
    '192.88.99.0/24', // 6to4 relays
  ],
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
}

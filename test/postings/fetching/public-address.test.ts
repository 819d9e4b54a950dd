import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/postings/fetching/public-address.ts'

describe('an address', () => {
  test.each([
    '8.8.8.8',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('%s is public', address => expect(isPublicAddress(address)).toBe(true))

  test.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::'],
    ['a private network', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ['a carrier network', '100.64.0.1', '100.127.255.255'],
    ['link-local, where clouds keep credentials', '169.254.169.254', '169.254.170.2', 'fe80::1', 'fe80::1%eth0'],
    ['a cloud’s own', '168.63.129.16', 'fd00:ec2::254', '100.100.100.200'],
    ['multicast or broadcast', '224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1'],
    ['reserved or for examples', '240.0.0.1', '192.0.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1'],
    ['reserved or for examples in IPv6', '2001:db8::1', '3fff::1', '100::1', 'fec0::1', '4000::1', '2001:2::1'],
    ['IPv4 in IPv6: mapped', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
    ['IPv4 in IPv6: compatible', '::127.0.0.1', '::7f00:1', '::a00:1'],
    ['IPv4 in IPv6: translated', '64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::a00:1', '::ffff:0:127.0.0.1'],
    ['IPv4 in IPv6: tunnelled', '2002:7f00:1::', '2002:a00:1::1', '2001::1', '2001:0:7f00:1::'],
    ['a 6to4 relay', '192.88.99.1'],
    ['no address', '', 'localhost', '1.2.3', '0x7f.1', '127.1', '2130706433', '1.2.3.4/8', '999.1.1.1'],
  ])('of %s is not', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})

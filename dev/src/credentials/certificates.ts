import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { bits, integer, octets, oid, sequence, setOf, time, tlv, utf8, yes } from './der.ts'

// A root of our own and under it one certificate that signs films, for this machine alone: nobody else trusts it.
export type Certificates = { root: string; chain: string; key: string }

const day = 86_400_000
const ecdsaSha256 = sequence(oid('1.2.840.10045.4.3.2'))
const nameOf = (name: string) =>
  sequence(
    setOf(sequence(oid('2.5.4.10'), utf8('Peace Script AI, development'))),
    setOf(sequence(oid('2.5.4.3'), utf8(name))),
  )
const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })
const idOf = (key: KeyObject) => createHash('sha1').update(spki(key).subarray(-65)).digest()
const extension = (name: string, critical: boolean, value: Uint8Array) =>
  sequence(oid(name), ...(critical ? [yes()] : []), octets(value))

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

type Asked = {
  subject: string
  publicKey: KeyObject
  signer: KeyObject
  extensions: readonly Uint8Array[]
  now: number
}

const certificate = ({ subject, publicKey, signer, extensions, now }: Asked): string => {
  const body = sequence(
    tlv(0xa0, integer([2])),
    integer([1, ...randomBytes(15)]),
    ecdsaSha256,
    nameOf('root'),
    sequence(time(now - day), time(now + 3650 * day)),
    nameOf(subject),
    spki(publicKey),
    tlv(0xa3, sequence(...extensions)),
  )
  return pem(sequence(body, ecdsaSha256, bits(0, sign('sha256', body, signer))))
}

// Of a site that a test stands up: who trusts its own root is spoken with under that name.
export const siteCertificate = (name: string, now: number): { cert: string; key: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = certificate({
    ...{ subject: 'root', publicKey, signer: privateKey, now },
    extensions: [
      extension('2.5.29.19', true, sequence(yes())),
      extension('2.5.29.15', true, bits(1, Buffer.from([0x86]))),
      extension('2.5.29.17', false, sequence(tlv(0x82, Buffer.from(name)))),
      extension('2.5.29.14', false, octets(idOf(publicKey))),
    ],
  })
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

export const makeCertificates = (now: number): Certificates => {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const films = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const byRoot = extension('2.5.29.35', false, sequence(tlv(0x80, idOf(root.publicKey))))
  const named = (key: KeyObject) => extension('2.5.29.14', false, octets(idOf(key)))
  const rootPem = certificate({
    ...{ subject: 'root', publicKey: root.publicKey, signer: root.privateKey, now },
    extensions: [
      extension('2.5.29.19', true, sequence(yes())),
      // It signs certificates.
      extension('2.5.29.15', true, bits(1, Buffer.from([6]))),
      named(root.publicKey),
      byRoot,
    ],
  })
  const filmsPem = certificate({
    ...{ subject: 'films', publicKey: films.publicKey, signer: root.privateKey, now },
    extensions: [
      extension('2.5.29.19', true, sequence()),
      // It signs, and what it signs are documents: C2PA takes no other.
      extension('2.5.29.15', true, bits(7, Buffer.from([0x80]))),
      extension('2.5.29.37', true, sequence(oid('1.3.6.1.5.5.7.3.4'))),
      named(films.publicKey),
      byRoot,
    ],
  })
  const key = films.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { root: rootPem, chain: filmsPem + rootPem, key }
}

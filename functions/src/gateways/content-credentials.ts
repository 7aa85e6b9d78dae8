import { sign as signBytes } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import { setting } from '../params.ts'
import { signWithKms } from './kms.ts'

// Content credentials (C2PA): written into a file last, read again before it leaves. The library is a large binary, loaded
// when first needed.
const load = () => import('@contentauth/c2pa-node')

export type Source = { path: string; mimeType: string }
export type Definition = { readonly assertions: readonly object[]; readonly [name: string]: unknown }
export type Credentials = {
  sign(
    definition: Definition,
    ingredients: readonly { about: object; source: Source }[],
    source: Source,
    to: string,
  ): Promise<void>
  // Of what somebody brings, too: nothing, where it says nothing of itself.
  read(source: Source): Promise<{ state: string; store: unknown } | undefined>
}

const fromSetting = (text: string): string =>
  text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')

const certificatesOf = (chain: string): Buffer[] =>
  (chain.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) =>
    Buffer.from(`${one}\n`),
  )

// Room for the chain and a time stamp.
const reserveSize = 24_000
const quiet = { builder: { thumbnail: { enabled: false } }, verify: { verify_after_sign: true } }

// `key`: where a key lies in Cloud KMS, or, on the local stack, the key itself.
export const openCredentials = (chain: string, key: string, tsaUrl = '', roots = ''): Credentials => {
  const certs = certificatesOf(fromSetting(chain))
  const anchors = roots === '' ? {} : { trust: { trust_anchors: fromSetting(roots) } }
  const callback = key.startsWith('projects/')
    ? (data: Buffer) => signWithKms(key, data)
    : async (data: Buffer) => signBytes('sha256', data, { key: fromSetting(key), dsaEncoding: 'ieee-p1363' })
  return {
    sign: async (definition, ingredients, source, to) => {
      const { Builder } = await load()
      const builder = Builder.withJson(definition as never, quiet)
      for (const { about, source: from } of ingredients) await builder.addIngredient(JSON.stringify(about), from)
      const config = { alg: 'es256' as const, certs, reserveSize, directCoseHandling: false }
      await builder.signConfigAsync(callback, tsaUrl === '' ? config : { ...config, tsaUrl }, source, { path: to })
    },
    read: async (source) => {
      const { Reader } = await load()
      const reader = await Reader.fromAsset(source, anchors)
      if (!reader) return undefined
      const store = reader.json() as { validation_state?: string }
      return { state: store.validation_state ?? 'Invalid', store }
    },
  }
}

// Where none are set, files leave unsigned.
export const ownCredentials = (): Credentials | undefined => {
  const [chain, key] = [setting('credentialsChain'), setting('credentialsKey')]
  if (chain === '' || key === '') return undefined
  return openCredentials(chain, key, setting('credentialsTsaUrl'), setting('credentialsRoots'))
}

// A file that does not read back whole is not given out.
export const refuseBroken = async (credentials: Credentials, source: Source): Promise<void> => {
  const found = await credentials.read(source)
  if (found?.state !== 'Valid' && found?.state !== 'Trusted')
    throw new DomainError('internal', { problem: `signed, and reads back ${found?.state ?? 'without credentials'}` })
}

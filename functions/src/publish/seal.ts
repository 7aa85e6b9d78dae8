import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

// Keys to people's accounts elsewhere are kept sealed, each to its own place: put into another's, it does not open.
const keyOf = (secret: string) => createHash('sha256').update(secret).digest()

export const seal = (secret: string, place: string, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

export const unseal = (secret: string, place: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const opened = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([opened.update(bytes.subarray(28)), opened.final()]).toString('utf8')
}

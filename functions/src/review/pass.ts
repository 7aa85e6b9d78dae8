import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

// A pass-phrase is short, so what is kept of it is dear to guess at.
const size = 32
const hash = (pass: string, salt: Buffer) => scryptSync(pass.normalize('NFC'), salt, size)

export const hashPass = (pass: string): string => {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${hash(pass, salt).toString('hex')}`
}

export const passMatches = (pass: string, kept: string): boolean => {
  const [salt = '', of = ''] = kept.split(':')
  const right = Buffer.from(of, 'hex')
  return right.length === size && timingSafeEqual(hash(pass, Buffer.from(salt, 'hex')), right)
}

import { createHash, randomBytes } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

// 20 letters of 62, as Firestore's own. Bytes above 247 are dropped so that every letter is as likely.
export const newId = (length = 20): string => {
  let id = ''
  while (id.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && id.length < length) id += letters[byte % 62]
  return id
}

// Ids for all that one request makes, told from its own: the same request twice, even at one moment, makes the same.
export const idsOf = (seed: string): (() => string) => {
  let made = 0
  return () => createHash('sha256').update(`${seed} ${made++}`).digest('hex').slice(0, 20)
}

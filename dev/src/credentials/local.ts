import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { local } from '../stack/places.ts'
import { makeCertificates } from './certificates.ts'

const schema = z.object({ root: z.string(), chain: z.string(), key: z.string() })

// Made once a clone, in the folder that is never committed.
export const localCredentials = (file = join(local, 'credentials.json')): z.infer<typeof schema> => {
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const made = makeCertificates(Date.now())
  mkdirSync(dirname(file), { recursive: true })
  // Two that start at once both write a whole file.
  const coming = `${file}.${process.pid}`
  writeFileSync(coming, JSON.stringify(made), { mode: 0o600 })
  renameSync(coming, file)
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const inOneLine = (text: string): string => Buffer.from(text).toString('base64')

export const credentialSettings = (): Readonly<Record<string, string>> => {
  const { root, chain, key } = localCredentials()
  return {
    CREDENTIALS_CHAIN: inOneLine(chain),
    CREDENTIALS_KEY: inOneLine(key),
    CREDENTIALS_ROOTS: inOneLine(root),
  }
}

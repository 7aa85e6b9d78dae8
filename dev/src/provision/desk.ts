import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { functionsRegion } from '@peace/core/api'
import { googleBy, overHttp } from '../cloud/google.ts'
import { deployerToken } from '../cloud/token.ts'
import { root } from '../stack/places.ts'
import type { Place } from './step.ts'
import { realVendors, vendorsAtDouble } from './vendors.ts'

// Where the two commands stand: this clone's files, whoever sits at the terminal, Google or its double.

// The double's address (dev/src/cloud/double/main.ts); nothing in production.
export const doubleAt = () => process.env.PEACE_GOOGLE_AT || undefined

// Where settings and what was deployed lie; another place in a test.
export const settingsFolder = () => process.env.PEACE_SETTINGS_IN ?? root

const ask = async (name: string, words: string): Promise<string | undefined> => {
  const given = process.env[name]
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return undefined
  const line = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await line.question(`  ${name} (${words}): `)
  line.close()
  return answer.trim()
}

export const realDesk = async (project: string, region: string = functionsRegion): Promise<Place | undefined> => {
  const token = await deployerToken()
  if (!token) return undefined
  const folder = settingsFolder()
  const at = doubleAt()
  return {
    google: googleBy(overHttp(at), { authorization: `Bearer ${token}`, 'x-goog-user-project': project }),
    project,
    region,
    files: {
      read: (path) =>
        existsSync(join(folder, path))
          ? readFileSync(join(folder, path), 'utf8')
          : path === 'firestore.indexes.json'
            ? readFileSync(join(root, path), 'utf8')
            : undefined,
      write: (path, text) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      },
    },
    vendors: at ? vendorsAtDouble(at) : realVendors,
    ask,
  }
}

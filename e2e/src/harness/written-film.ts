import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signIn as callAs, randomId } from '@peace/dev/tests/people'
import type { Person } from './account.ts'

const samples = {
  'red-kite': { file: 'red-kite.th.fountain', language: 'th' },
  'the-last-ferry': { file: 'the-last-ferry.en.fountain', language: 'en' },
} as const

// A film with a sample's script in it, and nothing made of it: who opens a sample by its button has its draft drawn as well, and
// what nobody looks at takes the machine from the tests after it. Answers with the film's address.
export const writtenFilm = async (person: Person, sample: keyof typeof samples = 'the-last-ferry'): Promise<string> => {
  const { file, language } = samples[sample]
  const script = readFileSync(join(import.meta.dirname, '../../../samples', file), 'utf8')
  const caller = await callAs(person.email, person.password)
  const { user } = await caller.call('enter', {})
  const filmId = randomId()
  await caller.call('createFilm', { workspaceId: user.currentWorkspaceId ?? '', filmId, language, script })
  return `/films/${filmId}`
}

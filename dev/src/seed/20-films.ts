import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'
import { randomId, signIn } from '../tests/people.ts'
import { demoPassword, demoUsers, demoWorkspace } from './demo-users.ts'

const films = [
  { filmId: 'demo-red-kite', sample: 'red-kite.th.fountain', language: 'th' },
  { filmId: 'demo-last-ferry', sample: 'the-last-ferry.en.fountain', language: 'en' },
] as const

// The samples, as films of the demo workspace. Their drafts are made while one signs in, as the one button makes them.
export async function seed(): Promise<void> {
  const owner = await signIn(demoUsers[0].email, demoPassword)
  for (const { filmId, sample, language } of films) {
    const script = readFileSync(join(root, 'samples', sample), 'utf8')
    await owner.call('createFilm', { workspaceId: demoWorkspace.id, filmId, language, script })
    const wanted = { workspaceId: demoWorkspace.id, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 } as const
    await owner.call('createJob', { ...wanted, jobId: randomId() })
  }
}

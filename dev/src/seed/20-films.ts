import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'
import { signIn } from '../tests/people.ts'
import { demoPassword, demoUsers, demoWorkspace } from './demo-users.ts'

const films = [
  { filmId: 'demo-red-kite', sample: 'red-kite.th.fountain', language: 'th' },
  { filmId: 'demo-last-ferry', sample: 'the-last-ferry.en.fountain', language: 'en' },
] as const

// The samples, as films of the demo workspace, with nothing drawn yet: that is the one button's to do.
export async function seed(): Promise<void> {
  const owner = await signIn(demoUsers[0].email, demoPassword)
  for (const { filmId, sample, language } of films) {
    const script = readFileSync(join(root, 'samples', sample), 'utf8')
    await owner.call('createFilm', { workspaceId: demoWorkspace.id, filmId, language, script })
  }
}

import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { newPerson, type Person, signIn, signUp } from './account.ts'
import type { Visitor } from './visitor.ts'
import { words } from './words.ts'

// A sample whose draft is made, and the person whose it is. Drawing it is most of what a test of a film would take: whichever
// comes first makes it, as somebody new does, and those after sign in to it. None of them changes its script.
export type MadeFilm = { person: Person; film: string }

export const admin = () => getApps()[0] ?? initializeApp({ projectId: stackFromEnvironment().projectId })
export const store = () => getFirestore(admin())
const record = () => store().doc('config/e2e-made-film')

// Whose it is and where, for whoever comes in another language or as somebody else; made, where nobody was here yet.
export const madeFilm = async (first: () => Promise<Visitor>): Promise<MadeFilm> => {
  const found = (await record().get()).data() as MadeFilm | undefined
  if (found) return found
  const visitor = await first()
  await enterMadeFilm(visitor)
  await visitor.leave()
  return madeFilm(first)
}

// As if nobody had ever been in its cutting room.
export const forgetEdits = async (film: string): Promise<void> => {
  const edits = await record().firestore.collectionGroup('edits').get()
  const here = edits.docs.filter(({ ref }) => ref.path.includes(`${film}/`))
  await Promise.all(here.map(({ ref }) => ref.delete()))
}

// In Thai, as the sample is. Answers with the film's address, its room of the film open and playing.
export const enterMadeFilm = async (visitor: Visitor): Promise<string> => {
  const { page } = visitor
  const found = (await record().get()).data() as MadeFilm | undefined
  if (found) {
    await signIn(visitor, found.person)
    await visitor.go(`${found.film}/film`)
    await page.locator('video').first().waitFor()
    return found.film
  }
  const person = newPerson('Naruemon')
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, person)
  await page.getByRole('button', { name: words('th', 'films')('sample.red-kite') }).click()
  await page.waitForURL(/\/films\/[^/]+/)
  const film = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  // Its draft is begun with it.
  await visitor.go(`${film}/film`)
  await page.locator('video').first().waitFor({ timeout: 600_000 })
  const made: MadeFilm = { person, film }
  await record().set(made)
  return film
}

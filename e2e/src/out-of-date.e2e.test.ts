import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { atFirst } from '@peace/dev/tests/long'
import { signIn as callAs, verifyAddress } from '@peace/dev/tests/people'
import { writeFilm } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { newPerson, type Person, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { openRoom, typeAfter } from './harness/film.ts'
import { type Language, type Visitor, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
const patient = { timeout: 120_000 }
const making = { timeout: 600_000 }

// A film that asks for more than the free plan gives.
const writeTallFilm = async (person: Person): Promise<string> => {
  const { projectId } = stackFromEnvironment()
  const store = getFirestore(getApps()[0] ?? initializeApp({ projectId }))
  const { user } = await (await callAs(person.email, person.password)).call('enter', {})
  const workspaceId = user.currentWorkspaceId ?? ''
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 2 })
  const settings = { quality: 'draft', resolution: '1080p', titleCard: false, credits: false }
  const at = store.doc(`workspaces/${workspaceId}/films/${filmId}`)
  await at.set({ settings }, { merge: true })
  // Left as they are when the script moves on.
  for (const shot of await at.collection('shots').listDocuments()) await shot.update({ byHand: true })
  return filmId
}

const states = ({ page }: Visitor): Promise<string[]> =>
  page
    .locator('[data-shot][data-state]')
    .evaluateAll((frames) => frames.map((each) => each.getAttribute('data-state') ?? ''))

const build = async (visitor: Visitor): Promise<void> => {
  const { page, language } = visitor
  await page.locator('[data-one-button]:not([disabled])').click(patient)
  await whileSweeping(
    page.getByRole('button', { name: words(language, 'build')('watch'), exact: true }).waitFor(making),
  )
}

const nothingIsStale = async (visitor: Visitor, state: 'draft' | 'final'): Promise<void> => {
  await expect.poll(() => states(visitor), patient).toEqual([state, state])
  expect(await visitor.page.locator('[data-because], [data-stale-film], [data-stale-shot]').count()).toBe(0)
}

describe.each<Language>(atFirst(['th', 'en'], 1))('a film on the free plan, in %s', (language) => {
  test('is out of date only where a line changed, says why everywhere alike, and waits for finals without reproach', {
    timeout: 900_000,
  }, async () => {
    const visitor = await visit(browser(), { language })
    const { page } = visitor
    const [build_, film, freshness] = [words(language, 'build'), words(language, 'film'), words(language, 'freshness')]
    const person = newPerson('Ploy')
    await visitor.go('/sign-in?mode=up')
    await signUp(visitor, person)
    await verifyAddress(person.email)
    await visitor.go(`/films/${await writeTallFilm(person)}/film`)

    await build(visitor)
    await nothingIsStale(visitor, 'draft')

    // One line of the second shot.
    await openRoom(visitor, 'script')
    await typeAfter(page, 'then 1 more of 0', ' Truly, I said it.')
    await openRoom(visitor, 'film')
    await expect.poll(() => states(visitor), patient).toEqual(['draft', 'stale'])
    const scene = 'INT. HOUSE 0 - NIGHT'
    const cause = freshness('line.text', { subject: freshness('name.line', { number: 2, scene }) })
    const shots = freshness(language === 'th' ? 'shots' : 'shots_one', { list: 2 })
    const because = build_('because', { shots, cause })
    await expect.poll(() => page.locator('[data-because]').textContent(), patient).toBe(because)
    const bar = page.locator('[data-stale-film]')
    await expect.poll(() => bar.textContent(), patient).toContain(cause)
    await expect.poll(() => bar.textContent(), patient).toContain(shots)
    const remake = build_(language === 'th' ? 'remake' : 'remake_one', { count: 1 })
    const one = page.locator('[data-one-button]')
    await expect.poll(() => one.textContent(), patient).toContain(remake)
    await expect.poll(() => bar.getByRole('button').textContent(), patient).toBe(await one.textContent())
    const frame = page.locator('[data-state=stale]')
    expect(await frame.getAttribute('aria-label')).toContain(cause)
    await frame.hover()
    await page.getByRole('tooltip').getByText(cause).waitFor(patient)
    await frame.click()
    await expect.poll(() => page.locator('[data-stale-shot]').textContent(), patient).toBe(film('shotStale', { cause }))
    await visitor.checkAccess()

    // The bar's own button builds as well.
    await bar.getByRole('button').click()
    await whileSweeping(page.getByRole('button', { name: build_('watch'), exact: true }).waitFor(making))
    await nothingIsStale(visitor, 'draft')

    // Finals are asked for: nothing is out of date, the drafts have a ring.
    await page.getByRole('button', { name: build_('options') }).click()
    await page.getByText(build_('quality.standard'), { exact: true }).click()
    await expect.poll(() => states(visitor), patient).toEqual(['noFinal', 'noFinal'])
    expect(await page.locator('[data-because], [data-stale-film], [data-stale-shot]').count()).toBe(0)
    await page.getByText(film('cutNoFinal')).waitFor(patient)
    await page.locator('[data-one-button]:not([disabled])').waitFor(patient)
    const version = { quality: build_('quality.standard'), count: 2 }
    const whole = build_(language === 'th' ? 'buildVersion' : 'buildVersion_other', version)
    await expect.poll(() => one.textContent(), patient).toContain(whole)
    await visitor.checkAccess()
    await build(visitor)
    await nothingIsStale(visitor, 'final')
    await visitor.leave()
  })
})

import { jobSchema } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { signIn as callAs, verifyAddress } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit, jobEnd, writeFilm } from '@peace/dev/tests/studio'
import { expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { store } from './harness/made-film.ts'
import { type Language, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
const patient = { timeout: 120_000 }

// Who makes the dearest clips here, to be made to refuse them.
const premium = (): string => {
  const { stoodIn = [] } = JSON.parse(process.env.PEACE_STACK ?? '{}') as { stoodIn?: { name: string; url: string }[] }
  return must(
    stoodIn.find(({ name }) => name === 'Veo'),
    'who stands in for Veo',
  ).url
}
const refuses = (count: number) =>
  fetch(`${premium()}/_faults`, { method: 'POST', body: JSON.stringify({ refuses: count }) })

const numbersIn = (text: string): number[] =>
  (text.match(/[\d,]+(\.\d+)?/g) ?? []).map((each) => Number(each.replaceAll(',', '')))

// In Thai the maker of the best refuses: what it was to make is planned again within the same money.
test.each([
  { language: 'en', theme: 'dark', width: 1440, fails: false },
  { language: 'th', theme: 'light', width: 1440, fails: true },
] as { language: Language; theme: 'dark' | 'light'; width: number; fails: boolean }[])(
  'a budget buys the film it showed, and its receipt sums to what was held: $language',
  async ({ language, theme, width, fails }) => {
    const t = words(language, 'build')
    const visitor = await visit(browser(), { language, theme, width })
    const { page } = visitor
    const person = newPerson('Nok')
    await signUp(visitor, person)
    await verifyAddress(person.email)
    const { user } = await (await callAs(person.email, person.password)).call('enter', {})
    const workspaceId = must(user.currentWorkspaceId, 'a workspace')
    await givePlan(store(), workspaceId, 'studio')
    await giveCredit(store(), workspaceId, 5_000_000)
    const filmId = await writeFilm(store(), workspaceId, { scenes: 1, shotsPerScene: 2 })
    const settings = { quality: 'draft', resolution: '720p', titleCard: false, credits: false }
    await store().doc(`workspaces/${workspaceId}/films/${filmId}`).set({ settings }, { merge: true })

    await visitor.go(`/films/${filmId}/film`)
    const budget = page.getByLabel(t('budget.field'))
    await budget.fill('฿2,000')
    const plan = page.locator('[data-budget]')
    await plan.waitFor(patient)
    // A pin, and the slider beside it: what is pinned stays.
    const pin = plan.getByLabel(t('budget.pin', { number: 1 }))
    await pin.selectOption('draft')
    const why = t('budget.shot', { number: 1, quality: t('quality.draft'), why: t('budget.why.pinnedApart') })
    await plan.getByText(why).waitFor(patient)
    const slider = plan.getByRole('slider')
    const told = () => slider.getAttribute('aria-valuetext')
    const most = await told()
    await slider.press('Home')
    await expect.poll(told).not.toBe(most)
    await slider.press('End')
    await expect.poll(told).toBe(most)
    await plan.getByText(why).waitFor(patient)
    const [held = 0] = numbersIn(await budget.inputValue())
    expect(held).toBeGreaterThan(0)
    await visitor.checkAccess()

    await refuses(fails ? 50 : 0)
    await page.locator('[data-one-button]:not([disabled])').click(patient)
    const jobs = store().collection('jobs').where('filmId', '==', filmId)
    await expect.poll(async () => (await jobs.get()).size, patient).toBe(1)
    await jobEnd(store(), must((await jobs.get()).docs[0], 'a job').id)
    await refuses(0)
    const job = jobSchema.parse((await jobs.get()).docs[0]?.data())
    expect(job.state).toBe('COMPLETED')
    expect(Object.values(job.budget?.qualities ?? {})).toContain('draft')
    expect(job.budget?.revisions.map(({ cause }) => cause).includes('failure')).toBe(fails)

    await page.locator('video').first().waitFor(patient)
    const receipts = page.locator('section[aria-labelledby="receipts"]')
    await receipts.getByRole('button').first().click()
    const [setAside = ''] = words(language, 'film')('receipt.sums').split(' ·')
    const sums = receipts.getByText(setAside.trim()).first()
    await sums.waitFor(patient)
    const [aside = 0, paid = 0, back = 0] = numbersIn((await sums.textContent()) ?? '')
    expect(aside).toBeGreaterThan(0)
    expect(paid + back).toBeCloseTo(aside, 3)
    expect(aside * 1000).toBeLessThanOrEqual(must(job.budget, 'a budget').millis)
    await visitor.leave()
  },
  240_000,
)

import { bankAt } from '@peace/dev/tests/bank'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { openBrowser } from './harness/browser.ts'
import { passDays } from './harness/clock.ts'
import { type Visitor, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

// A function's first call starts its process; the emulator takes its time for each.
const patient = { timeout: 60_000 }
const onCheckout = /\/c\/pay\//

const payByCard = async (page: Page, number = '4242 4242 4242 4242') => {
  await page.waitForURL(onCheckout, patient)
  await page.locator('#number').fill(number)
  await page.locator('#expiry').fill('12 / 40')
  await page.locator('#cvc').fill('123')
  await page.locator('#name').fill('Nok Buyer')
  await page.locator('button[value=pay].card-only').click()
}

// The page of friends is read once; what a trigger changes is there at the next visit.
const seeOnReload = (visitor: Visitor, path: string, text: string) =>
  expect
    .poll(
      async () => {
        await visitor.go(path)
        await visitor.page.locator('#main h1').waitFor(patient)
        return visitor.page.locator('#main').textContent()
      },
      { timeout: 90_000 },
    )
    .toContain(text)

const balanceOf = async (page: Page) => page.getByTestId('balance').textContent()

const buyPackByPromptPay = async ({ page, language }: Visitor) => {
  const t = words(language, 'billing')
  await page.goto('/workspace/billing')
  await page.getByRole('link', { name: /^500 / }).click(patient)
  await page.waitForURL(onCheckout, patient)
  const checkoutUrl = page.url()
  await page.locator('input[value=promptpay]').check()
  await page.locator('button.promptpay-only').click()
  await page.locator('svg.qr').waitFor(patient)
  await page.locator('button[value=scanned]').click()
  await page.getByText(t('thanks')).waitFor(patient)
  return checkoutUrl
}

test('a plan is bought from the pricing page, managed in the portal, cancelled, and ends with its period', {
  timeout: 280_000,
}, async () => {
  const visitor = await visit(browser, { language: 'th' })
  const { page } = visitor
  const t = words('th', 'billing')
  await signUp(visitor, newPerson('Nok'))
  await visitor.go('/pricing')
  await visitor.checkAccess()
  await page.getByRole('link', { name: words('th', 'pricing')('choose', { name: 'Pro' }) }).click()
  await page.waitForURL(onCheckout, patient)
  const checkoutUrl = page.url()

  // A reload of the way there is the same purchase, and so is a card that is declined first.
  await page.goBack()
  await page.goto('/workspace/billing/buy?plan=pro&interval=month&currency=thb')
  await page.waitForURL(onCheckout, patient)
  expect(page.url()).toBe(checkoutUrl)
  await payByCard(page, '4000 0000 0000 0002')
  await page.getByRole('alert').waitFor(patient)
  await payByCard(page)
  await page.getByText(t('thanks')).waitFor(patient)
  await visitor.checkAccess()

  await page.getByRole('link', { name: t('toBilling') }).click()
  await page.getByTestId('plan').getByText('Pro').waitFor(patient)
  await page.getByText('4,050').first().waitFor(patient)
  await visitor.checkAccess()

  await page.getByRole('button', { name: t('manage') }).click()
  await page.waitForURL(/\/p\/session\//, patient)
  await page.locator('button[value=cancel]').click()
  await page.locator('button[value=resume]').waitFor(patient)
  await visitor.go('/workspace/billing')
  await page.getByText('แล้วจะไม่ตัดเงินอีก').waitFor(patient)

  await passDays(checkoutUrl, 32, ['tendBilling'])
  await page.getByTestId('plan').getByText('Free').waitFor(patient)
  // What was paid for stays until it ends.
  expect(await balanceOf(page)).toContain('4,')
  await visitor.leave()
})

test('friends: a link, a sign-up, a PromptPay pack, the hold, the reward on both sides, and its return', {
  timeout: 280_000,
}, async () => {
  const referrer = await visit(browser, { language: 'en' })
  await signUp(referrer, newPerson('Ann'))
  await referrer.go('/workspace/referrals')
  const t = words('en', 'referrals')
  const link = await referrer.page.getByLabel(t('yourLink')).last().inputValue(patient)
  await referrer.checkAccess()

  const friend = await visit(browser, { language: 'th' })
  await friend.go(new URL(link).pathname + new URL(link).search)
  await signUp(friend, newPerson('Beam'))
  const checkoutUrl = await buyPackByPromptPay(friend)
  await seeOnReload(referrer, '/workspace/referrals', 'the reward comes on')

  await passDays(checkoutUrl, 15, ['endReferralHolds'])
  await seeOnReload(referrer, '/workspace/referrals', t('state.rewarded', { credits: '300' }))
  await referrer.go('/workspace/billing')
  await referrer.page.getByTestId('balance').getByText('350').waitFor(patient)

  const bank = bankAt(checkoutUrl)
  const session = checkoutUrl.split('/').at(-1) ?? ''
  const reply = await fetch(`${bank.origin}/v1/checkout/sessions/${session}`, {
    headers: { authorization: 'Bearer sk_test_local' },
  })
  const { payment_intent: intent } = (await reply.json()) as { payment_intent: string }
  await bank.refund(intent)
  await referrer.page.getByTestId('balance').getByText('50', { exact: true }).waitFor(patient)
  await seeOnReload(referrer, '/workspace/referrals', t('state.taken-back'))
  await referrer.leave()
  await friend.leave()
})

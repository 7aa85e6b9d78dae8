import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { expect, test } from 'vitest'
import { pagePlaces } from '../../web/src/app/page-places.ts'
import { newPerson, type Person, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { type Visitor, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

const patient = { timeout: 120_000 }
const sections = Object.keys(pagePlaces).filter((address) => address.startsWith('/admin'))

type Operator = Person & { phone: string }

// As `npm run operator` makes one, with a second factor enrolled.
const makeOperator = async (name: string): Promise<Operator> => {
  const { projectId } = stackFromEnvironment()
  const auth = getAuth(getApps()[0] ?? initializeApp({ projectId }))
  const person = newPerson(name)
  const phone = `+6683${String(process.pid).padStart(7, '0').slice(-7)}`
  const { uid } = await auth.createUser({
    email: person.email,
    password: person.password,
    displayName: name,
    emailVerified: true,
    multiFactor: { enrolledFactors: [{ factorId: 'phone', phoneNumber: phone, displayName: 'phone' }] },
  })
  await auth.setCustomUserClaims(uid, { operator: 'admin' })
  return { ...person, phone }
}

const signInWithCode = async ({ page, context, language }: Visitor, { email, password, phone }: Operator) => {
  const t = words(language, 'sign-in')
  await page.goto('/sign-in')
  await page.getByLabel(t('email'), { exact: true }).fill(email)
  await page.getByLabel(t('password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('signIn'), exact: true }).click()
  await page.getByRole('button', { name: t('second.send') }).click()
  await page.getByLabel(t('second.code')).waitFor()
  const mailbox = await context.newPage()
  await mailbox.goto(`/mailbox?to=${encodeURIComponent(phone)}`)
  const heading = await mailbox.getByRole('listitem').first().getByRole('heading').textContent(patient)
  await mailbox.close()
  await page.getByLabel(t('second.code')).fill(/\d{6}/.exec(heading ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: t('signIn'), exact: true }).click()
  await page.waitForURL(/\/films$/)
}

// The browser logs the answer that asks for the second step, and that the emulator has no settings of a robot check.
const forgive = ({ complaints }: Visitor, meant: RegExp) =>
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !meant.test(text)))

test('an operator suspends someone, whose open page says so and takes an appeal, and lets them in again', {
  timeout: 400_000,
}, async () => {
  const admin = words('th', 'admin')
  const away = words('en', 'away')
  const films = words('en', 'films')
  const member = await visit(browser(), { language: 'en', width: 390 })
  const somebody = newPerson('Somsak')
  await signUp(member, somebody)
  await member.page.getByRole('heading', { name: films('emptyTitle') }).waitFor(patient)

  const operator = await visit(browser(), { language: 'th' })
  const { page } = operator
  await signInWithCode(operator, await makeOperator('Operator'))
  await operator.go('/admin/people')
  await page.getByLabel(admin('searchPeople')).fill(somebody.email)
  await page.getByRole('button', { name: somebody.email }).click(patient)
  const setStatus = async (status: 'active' | 'suspended', reason: string) => {
    await page.getByRole('button', { name: admin(`make.${status}`) }).click(patient)
    const dialog = page.getByRole('dialog', { name: admin(`make.${status}`) })
    await dialog.getByLabel(admin('reason')).fill(reason)
    await operator.checkAccess()
    await dialog.getByRole('button', { name: admin(`make.${status}`) }).click()
    await dialog.waitFor({ state: 'detached', ...patient })
  }
  await setStatus('suspended', 'ทดสอบการระงับ')

  // Nothing is clicked on the other page.
  await member.page.getByRole('heading', { name: away('account.suspended.title') }).waitFor(patient)
  await member.checkAccess()
  await member.page.getByLabel(away('appeal.label')).fill('I did nothing of the kind.')
  await member.page.getByRole('button', { name: away('appeal.send') }).click()
  await member.page.getByText(away('appeal.sent')).waitFor(patient)

  await setStatus('active', 'คำอุทธรณ์ถูกต้อง')
  await member.page.getByRole('heading', { name: films('emptyTitle') }).waitFor(patient)

  await operator.go('/admin/reports')
  const appeal = page.getByRole('listitem').filter({ hasText: 'I did nothing of the kind.' })
  await appeal.getByLabel(admin('report.answer')).fill('คืนสิทธิ์แล้ว')
  await operator.checkAccess()
  await appeal.getByRole('button', { name: admin('report.uphold'), exact: true }).click()
  await appeal.waitFor({ state: 'detached', ...patient })

  await page.setViewportSize({ width: 390, height: 844 })
  for (const section of sections) {
    await operator.go(section)
    await page.locator('#main h1').waitFor(patient)
    await operator.checkAccess()
    expect(await operator.wide(), `${section} scrolls sideways`).toBe(false)
  }

  forgive(operator, / 400 | 501 /)
  await operator.leave()
  await member.leave()
})

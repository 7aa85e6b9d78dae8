import { test } from 'vitest'
import { followLetter, newPerson, signIn, signUp, verifyEmail } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

const t = words('th', 'sign-in')
const common = words('th', 'common')
const films = words('th', 'films')
const profile = words('th', 'profile')
const mailbox = words('th', 'mailbox')

const signOut = async (page: import('playwright-core').Page, name: string) => {
  await page.getByRole('button', { name: common('accountOf', { name }) }).click()
  await page.getByRole('menuitem', { name: common('signOut') }).click()
  await page.waitForURL(/sign-in/)
}

test('a forgotten password is set anew by the link in a letter, and a link alone signs in', async () => {
  const person = newPerson('Fah')
  const visitor = await visit(browser())
  const { page } = visitor
  await signUp(visitor, person)
  await page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await signOut(page, person.name)

  await visitor.go('/sign-in?mode=reset')
  await page.getByLabel(t('email'), { exact: true }).fill(person.email)
  await page.getByRole('button', { name: t('sendReset') }).click()
  await page.getByText(t('resetSent', { email: person.email })).waitFor()
  await followLetter(visitor, person.email, mailbox('resetPassword'))
  // The form is called the same as its field.
  await page.getByLabel(t('newPassword'), { exact: true }).and(page.locator('input')).fill('another-phrase-entirely')
  await page.getByRole('button', { name: t('saveNewPassword') }).click()
  await page.getByText(t('passwordSaved')).waitFor()
  await page.goto('/sign-in')
  await signIn(visitor, { ...person, password: 'another-phrase-entirely' })
  await page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await signOut(page, person.name)

  await visitor.go('/sign-in?mode=link')
  await page.getByLabel(t('email'), { exact: true }).fill(person.email)
  await page.getByRole('button', { name: t('sendLink') }).click()
  await page.getByText(t('linkSent', { email: person.email })).waitFor()
  await followLetter(visitor, person.email, mailbox('signIn'))
  await page.waitForURL(/\/films$/)
  await page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await visitor.leave()
})

test('a second factor by SMS is enrolled and asked for at the next sign-in', async () => {
  const person = newPerson('Din')
  const phone = `+66812${String(process.pid).padStart(6, '0').slice(-6)}`
  const visitor = await visit(browser())
  const { page } = visitor
  const smsCode = async () => {
    const other = await visitor.context.newPage()
    await other.goto(`/mailbox?to=${encodeURIComponent(phone)}`)
    const heading = await other.getByRole('listitem').first().getByRole('heading').textContent()
    await other.close()
    return /\d{6}/.exec(heading ?? '')?.[0] ?? ''
  }
  await signUp(visitor, person)
  await page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await page.getByText(films('verifySent', { email: person.email })).waitFor()
  await page.getByRole('button', { name: films('verifyAgain') }).click()
  await page.getByText(films('verifySentAgain', { email: person.email })).waitFor()
  await verifyEmail(visitor, person)

  await visitor.go('/profile')
  await page.getByRole('button', { name: profile('addPhone') }).click()
  await page.getByLabel(profile('phoneNumber')).fill(phone)
  await page.getByRole('button', { name: profile('sendCode') }).click()
  await page.getByLabel(profile('code')).waitFor()
  await page.getByLabel(profile('code')).fill(await smsCode())
  await page.getByRole('button', { name: profile('confirmCode') }).click()
  await page.getByRole('button', { name: profile('removeFactor') }).waitFor()
  await visitor.checkAccess()
  await signOut(page, person.name)

  await page.goto('/sign-in')
  await page.getByLabel(t('email'), { exact: true }).fill(person.email)
  await page.getByLabel(t('password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: t('signIn'), exact: true }).click()
  await page.getByRole('button', { name: t('second.send') }).click()
  await page.getByLabel(t('second.code')).waitFor()
  await visitor.checkAccess()
  await page.getByLabel(t('second.code')).fill(await smsCode())
  await page.getByRole('button', { name: t('signIn'), exact: true }).click()
  await page.waitForURL(/\/films$/)
  // The browser logs the answer that asks for the second step, and that the emulator has no settings of a robot check.
  visitor.complaints.splice(
    0,
    visitor.complaints.length,
    ...visitor.complaints.filter((text) => !/ 400 | 501 /.test(text)),
  )
  await visitor.leave()
})

test('signing out everywhere ends the session in another open browser, which says so', async () => {
  const person = newPerson('Tawan')
  const [here, there] = [await visit(browser()), await visit(browser())]
  await signUp(here, person)
  await here.page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await signIn(there, person)
  await there.page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
  await here.go('/profile')
  await here.page.getByRole('button', { name: profile('signOutEverywhere') }).click()
  await here.page
    .getByRole('dialog')
    .getByRole('button', { name: profile('signOutEverywhere') })
    .click()
  await here.page.waitForURL(/sign-in/)
  await there.page.getByRole('heading', { name: words('th', 'away')('account.ended.title') }).waitFor()
  await there.checkAccess()
  await here.leave()
  await there.leave()
})

test('the language in which one signed up is kept, here and on the next browser, which was never told one', async () => {
  const person = newPerson('Wendy')
  const english = words('en', 'films')
  const here = await visit(browser(), { language: 'en', undecided: true })
  await here.go('/sign-in?mode=up')
  await signUp(here, person)
  await here.page.getByRole('heading', { name: english('emptyTitle') }).waitFor()
  // Long enough for the account's document to come, whichever language it was made with.
  await here.page.getByText(english('verifyAgain')).waitFor()
  await here.page.reload()
  await here.page.getByRole('heading', { name: english('emptyTitle') }).waitFor()
  const thai = await visit(browser(), { language: 'th', undecided: true })
  await signIn(thai, person)
  await thai.page.getByRole('heading', { name: english('emptyTitle') }).waitFor()
  await here.leave()
  await thai.leave()
})

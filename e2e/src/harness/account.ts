import type { Visitor } from './visitor.ts'
import { words } from './words.ts'

export type Person = { name: string; email: string; password: string }

// Nobody else's in this run, nor of a try before this one.
let made = 0
export const ownName = (name: string): string => `${name} ${process.pid}-${++made}`

export const newPerson = (name: string): Person => ({
  name,
  email: `${ownName(name).toLowerCase().replaceAll(' ', '-')}@e2e.test`,
  password: 'a-phrase-to-remember',
})

// Signs up on the page one is sent to, and waits for where that leads.
export const signUp = async (
  { page, language }: Visitor,
  person: Person,
  lands: RegExp = /\/films$/,
): Promise<void> => {
  const t = words(language, 'sign-in')
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in?mode=up')
  await page.getByLabel(t('name')).fill(person.name)
  await page.getByLabel(t('email'), { exact: true }).fill(person.email)
  await page.getByLabel(t('password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: t('signUp') }).click()
  await page.waitForURL(lands)
}

export const signIn = async (
  { page, language }: Visitor,
  person: Person,
  lands: RegExp = /\/films$/,
): Promise<void> => {
  const t = words(language, 'sign-in')
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel(t('email'), { exact: true }).fill(person.email)
  await page.getByLabel(t('password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: t('signIn'), exact: true }).click()
  await page.waitForURL(lands)
}

// Opens the newest letter to somebody in the local mailbox and follows its link.
export const followLetter = async (visitor: Visitor, to: string, subject?: string): Promise<void> => {
  const { page, language } = visitor
  const t = words(language, 'mailbox')
  await page.goto(`/mailbox?to=${encodeURIComponent(to)}`)
  const letters = page.getByRole('listitem')
  const letter = subject ? letters.filter({ hasText: subject }) : letters
  await letter
    .first()
    .getByRole('link', { name: t('open') })
    .click()
}

export const verifyEmail = async (visitor: Visitor, person: Person): Promise<void> => {
  const { page, language } = visitor
  await followLetter(visitor, person.email, words(language, 'mailbox')('verifyEmail'))
  await page.getByText(words(language, 'sign-in')('verified')).waitFor()
}

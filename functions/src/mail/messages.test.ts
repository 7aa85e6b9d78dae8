import { expect, test } from 'vitest'
import { answerMail, statusMail } from './account-messages.ts'
import { invitationMail, mentionMail, standingMail } from './messages.ts'

const link = 'https://films.example/invitations/w/i?secret=abc'

test('what people call themselves is shown as words, never as markup', () => {
  const { html, text } = invitationMail('th', { workspace: '<b>ทีม</b>', by: '"><img src=x>', role: 'editor', link })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;b&gt;ทีม&lt;/b&gt;')
  expect(text).toContain(link)
})

test('a name can neither begin another header nor put a link into a subject', () => {
  const by = 'Eve\r\nBcc: all@victims.example\u2028see https://evil.example/win or evil.example now'
  const { subject } = invitationMail('en', { workspace: 'x\ty', by, role: 'editor', link })
  expect(subject).not.toMatch(/[\p{Cc}\u2028]/u)
  expect(subject).not.toMatch(/evil|https?:|victims\.example/)
  expect(subject).toContain('Eve Bcc:')
  expect(mentionMail('th', { film: 'ฝนแรก ภาค 2. จบ', by: 'ก', text: '', link }).subject).toContain('ฝนแรก ภาค 2. จบ')
})

test('a letter is whole in both languages', () => {
  const mentioned = { film: 'ฝนแรก', by: 'มะลิ', text: 'ดูฉากสาม', link }
  for (const language of ['th', 'en'] as const) {
    const { subject, html, text } = mentionMail(language, mentioned)
    expect(subject).toContain('ฝนแรก')
    expect(html).toContain(`lang="${language}"`)
    expect(text).toContain('ดูฉากสาม')
  }
})

test('a renewal that failed is told with the day until which the plan goes on', () => {
  const standing = { about: 'grace', workspace: 'ฝนแรก', plan: 'creator', link, until: Date.UTC(2027, 1, 7) } as const
  expect(standingMail('th', standing).text).toContain('7 กุมภาพันธ์ 2570')
  expect(standingMail('en', standing).text).toContain('Creator plan of “ฝนแรก”')
  expect(standingMail('en', standing).text).toContain('7 February 2027')
  expect(standingMail('en', { ...standing, about: 'lapsed' }).subject).toBe('ฝนแรก is on the Free plan now')
})

test('whoever is shut out is told by letter, and so is who asked for a review', () => {
  const origin = 'https://films.example'
  expect(statusMail('th', { status: 'suspended', origin }).text).toContain('คืนเครดิต')
  expect(statusMail('en', { status: 'banned', origin }).html).toContain('https://films.example/privacy')
  expect(answerMail('en', { answer: '<b>no</b>', origin }).html).toContain('&lt;b&gt;no')
})

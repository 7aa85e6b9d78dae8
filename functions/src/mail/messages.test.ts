import { expect, test } from 'vitest'
import { invitationMail, mentionMail } from './messages.ts'

const link = 'https://films.example/invitations/w/i?secret=abc'

test('what people call themselves is shown as words, never as markup', () => {
  const { html, text } = invitationMail('th', { workspace: '<b>ทีม</b>', by: '"><img src=x>', role: 'editor', link })
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;b&gt;ทีม&lt;/b&gt;')
  expect(text).toContain(link)
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

import { expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

// From Hosting by way of its function to the door and back: what no smaller test goes through.
test('a guest whose link is none is told so, in their language, on a page that knows nothing of the app', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page, complaints } = visitor
  await visitor.go(`/r/${'a'.repeat(32)}`)
  await page.getByRole('heading', { name: words('en', 'review')('ended') }).waitFor()
  const [titles, told] = await page.evaluate(() => [
    document.querySelectorAll('title').length,
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
  ])
  expect([titles, told]).toEqual([1, 'หนังจาก Peace Script AI'])
  // The door's own no.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('/studio/openReview')])
  await visitor.checkAccess()
  await visitor.leave()
})

import { beforeEach, expect, test } from 'vitest'
import { type Draft, forgetDraft, keepDraft, keepDraftNow, readDrafts } from './draft-store.ts'

// In a page without a database the words are kept beside it; the newest word of a tab is chosen all the same.
const draft = (tab: string, savedAt: number, text = `${tab} ${savedAt}`): Draft => ({
  ...{ filmId: 'f', tab, text, base: [], savedAt },
})
const texts = async () => (await readDrafts('f')).map(({ text }) => text)

beforeEach(() => localStorage.clear())

test.each([
  [5, 9],
  [9, 5],
])('of one tab’s words kept at %i and %i the newer are taken, whichever was written last', async (first, second) => {
  // As the version before kept them, and as they are kept now.
  localStorage.setItem('peace.draft.f', JSON.stringify({ ...draft('', first), tab: undefined }))
  keepDraftNow(draft('before', second, `before ${second}`))
  const kept = await texts()
  expect(kept).toEqual([first > second ? ` ${first}` : `before ${second}`])
})

test('those of several tabs come in the order they were written, and of this film alone', async () => {
  await keepDraft(draft('late', 8))
  await keepDraft(draft('early', 3))
  keepDraftNow({ ...draft('other', 1), filmId: 'g' })
  expect(await texts()).toEqual(['early 3', 'late 8'])
})

test('what one tab forgets, another keeps', async () => {
  await keepDraft(draft('a', 1))
  await keepDraft(draft('b', 2))
  await forgetDraft('f', 'a')
  expect(await texts()).toEqual(['b 2'])
})

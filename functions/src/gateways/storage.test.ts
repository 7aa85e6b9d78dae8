import { beforeAll, expect, test } from 'vitest'

let storage: typeof import('./storage.ts')
beforeAll(async () => {
  Object.assign(process.env, { FUNCTIONS_EMULATOR: 'true', FUNCTIONS_URL: 'http://127.0.0.1:1', LOCAL_LINK_KEY: 'k' })
  storage = await import('./storage.ts')
})

test('a link to put a file says how large it is, and is good for one file that is not there yet', async () => {
  const { url, headers } = await storage.signPut('incoming/a/0', 1_000, 'image/png', { least: 1, most: 7 })
  expect(headers).toEqual({
    'content-type': 'image/png',
    [storage.sizeHeader]: '1,7',
    [storage.createOnlyHeader]: '0',
  })
  expect(new URL(url).searchParams.get('size')).toBe('1,7')
})

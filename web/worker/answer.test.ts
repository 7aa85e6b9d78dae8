import { expect, test } from 'vitest'
import { answerTo, outlived } from './answer.ts'

const origin = 'https://peace.example'
const asked = (url: string, mode = 'cors', method = 'GET') =>
  answerTo({ url: url.startsWith('/') ? `${origin}${url}` : url, mode, method }, origin)

test('every room of the app is answered by the one page', () => {
  for (const path of ['/', '/films', '/films/a1/script?shot=2', '/workspace/billing'])
    expect(asked(path, 'navigate')).toBe('page')
})

test('files named by their content come from the device', () => {
  expect(asked('/assets/Y3dhm0H.js')).toBe('kept')
})

test('what says which project this is comes fresh, and from the device when the network is gone', () => {
  expect(asked('/__/firebase/init.js?useEmulator=true')).toBe('fresh')
  expect(asked('/before-paint.js')).toBe('fresh')
})

test('calls, the database, sign-in and signed media are never kept', () => {
  for (const url of [
    'https://asia-southeast1-peace.cloudfunctions.net/enter',
    'https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel',
    'https://identitytoolkit.googleapis.com/v1/accounts:lookup',
    'https://storage.googleapis.com/peace/w/still.webp?X-Goog-Signature=1',
    // Named as ours are, elsewhere.
    'https://elsewhere.example/assets/Y3dhm0H.js',
    'https://elsewhere.example/before-paint.js',
  ])
    expect(asked(url)).toBe('network')
  expect(asked('/__/auth/handler', 'navigate')).toBe('network')
  expect(asked('/health', 'navigate')).toBe('network')
  expect(asked('/agent/peace-agent.mjs', 'navigate')).toBe('network')
  expect(asked('/films', 'navigate', 'POST')).toBe('network')
})

test('the files of the version before stay for tabs that still run it, older ones go', () => {
  expect(outlived(['app-1', 'project', 'app-2', 'app-3'], 'app-')).toEqual(['app-1'])
  expect(outlived(['app-3'], 'app-')).toEqual([])
})

import { expect, test } from 'vitest'
import { answerHot, answerTo, outlived, plainName, withPlainNames } from './answer.ts'

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

const hot = (path: string, destination = 'script', mode = 'cors') =>
  answerHot({ url: path.startsWith('/') ? `${origin}${path}` : path, mode, method: 'GET', destination }, origin)

test('served from its sources, all that a page is made of is asked of the server first', () => {
  for (const path of [
    '/src/main.tsx',
    '/src/main.tsx?t=1795674690792',
    '/@vite/client',
    '/@fs/peace/core/src/index.ts',
    '/node_modules/.vite/deps/react.js?v=0123abcd',
    '/assets/Y3dhm0H.js',
    '/__/firebase/init.js?useEmulator=true',
  ])
    expect(hot(path)).toBe('fresh')
  expect(hot('/fonts/sarabun.woff2', '')).toBe('fresh')
  expect(hot('/films/a1/script', 'document', 'navigate')).toBe('page')
})

test('what Vite and its page say to each other is never answered for the server, nor kept', () => {
  for (const path of ['/', '/__open-in-editor?file=a.ts', '/health', '/agent/peace-agent.mjs', '/__/auth/handler'])
    expect(hot(path, '')).toBe('network')
  expect(hot('https://firestore.googleapis.com/a.js')).toBe('network')
})

test('a file that was edited is kept under one name, by which every other kept file asks for it', () => {
  expect(plainName(`${origin}/src/a.tsx?t=1795674690792`)).toBe('/src/a.tsx')
  expect(plainName(`${origin}/src/a.css?direct&t=1795674690792`)).toBe('/src/a.css?direct')
  expect(plainName(`${origin}/deps/react.js?v=0123abcd`)).toBe('/deps/react.js')
  const before =
    'import a from "/src/a.tsx"; import r from "/deps/react.js?v=0123abcd"; import i from "/i.svg?import&t=1795674690792"'
  const after =
    'import a from "/src/a.tsx?t=1795674690792"; import r from "/deps/react.js?v=4567cdef"; import i from "/i.svg?import"'
  expect(withPlainNames(after)).toBe(withPlainNames(before))
  expect(withPlainNames(after)).toContain('"/i.svg?import"')
  const words = 'say("what?"); ask("/films?t=1"); look(a ? "t=1795674690792" : b)'
  expect(withPlainNames(words)).toBe(words)
})

test('the files of the version before stay for tabs that still run it, older ones go', () => {
  expect(outlived(['app-1', 'project', 'app-2', 'app-3'], 'app-')).toEqual(['app-1'])
  expect(outlived(['app-3'], 'app-')).toEqual([])
})

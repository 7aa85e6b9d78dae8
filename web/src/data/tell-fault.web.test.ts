import { afterEach, expect, test } from 'vitest'
import { MissingPart } from '../ui/missing-part.ts'
import { Failure } from './failure.ts'
import { keepInMemory } from './in-memory.ts'
import { tellFault } from './tell-fault.ts'

afterEach(() => keepInMemory(undefined))

const calls: { name: string; input: unknown }[] = []
const listen = () => {
  calls.length = 0
  keepInMemory({
    watch: () => () => {},
    watchMany: () => () => {},
    update: () => {},
    call: async (name, input) => {
      calls.push({ name, input })
      return {}
    },
  })
}

test('a page that breaks says what and where, with no id of anybody’s, once', async () => {
  listen()
  window.history.replaceState(null, '', '/films/aB3xYz012345/board')
  const broken = new TypeError('scene is undefined')
  await tellFault(broken, '/assets/main-1.js')
  await tellFault(new TypeError('scene is undefined'), '/assets/main-1.js')
  expect(calls).toEqual([
    {
      name: 'tellFault',
      input: {
        words: 'TypeError: scene is undefined',
        stack: broken.stack?.slice(0, 4_000),
        page: '/films/:/board',
        build: '/assets/main-1.js',
        language: 'th',
      },
    },
  ])
})

test('what is expected is no fault, and one page does not tell without end', async () => {
  listen()
  const stopped = new Error('stopped')
  stopped.name = 'AbortError'
  for (const expected of [new Failure('offline'), new MissingPart('x'), stopped, 'words', undefined])
    await tellFault(expected, 'b')
  expect(calls).toEqual([])
  for (let n = 0; n < 20; n++) await tellFault(new Error(`way ${n}`), 'b')
  expect(calls.length).toBeLessThanOrEqual(5)
})

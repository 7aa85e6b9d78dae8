import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('the script alone is enough', () => {
  expect(readOptions(['--script', 'a.fountain'])).toEqual({
    script: 'a.fountain',
    language: undefined,
    stop: 'cut',
    out: undefined,
    json: false,
  })
})

test('every option is read', () => {
  const args = ['--script', 'a', '--lang', 'th', '--stop', 'stills', '--out', 'b.mp4', '--json']
  expect(readOptions(args)).toEqual({ script: 'a', language: 'th', stop: 'stills', out: 'b.mp4', json: true })
})

test('what is wrong is named', () => {
  expect(() => readOptions([])).toThrow('--script')
  expect(() => readOptions(['--script', 'a', '--lang', 'de'])).toThrow('--lang')
  expect(() => readOptions(['--script', 'a', '--stop', 'moon'])).toThrow('--stop')
  expect(() => readOptions(['--script', 'a', '--fast'])).toThrow('--fast')
})

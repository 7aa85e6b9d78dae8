import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const glossary = readFileSync(join(here, '../../../docs/glossary.md'), 'utf8')
const thai = readdirSync(join(here, 'th')).map((file) => ({
  file,
  words: JSON.parse(readFileSync(join(here, 'th', file), 'utf8')) as Record<string, string>,
}))

const unused = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| คำที่ใช้'))
  .flatMap((line) => {
    const [, used = '', , not = ''] = line.split('|').map((cell) => cell.trim())
    return not.split(', ').map((word) => ({ used, word }))
  })

test('the glossary has words that are not used', () => {
  expect(unused.length).toBeGreaterThan(30)
  expect(unused.every(({ used, word }) => used !== '' && word !== '')).toBe(true)
})

test('the interface has one word for one thing', () => {
  const wrong = thai.flatMap(({ file, words }) =>
    Object.entries(words).flatMap(([key, said]) =>
      unused.flatMap(({ used, word }) => (said.includes(word) ? [`${file} ${key}: ${word}, say ${used}`] : [])),
    ),
  )
  expect(wrong).toEqual([])
})

test('a move of the camera is called the same wherever it is named', () => {
  const wordsOf = (file: string) => thai.find((each) => each.file === file)?.words ?? {}
  const [backends, board] = [wordsOf('backends.json'), wordsOf('board.json')]
  const moves = Object.keys(backends).filter((key) => key.startsWith('move.'))
  expect(moves.length).toBeGreaterThan(8)
  for (const key of moves) expect([key, board[key.replace('move.', 'word.')]]).toEqual([key, backends[key]])
})

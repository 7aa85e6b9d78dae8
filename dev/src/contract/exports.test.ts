import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { timelineExports } from '@peace/core/timeline'
import { expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { wordsOf } from './words.ts'

const notOne = new Set(['index', 'define-export'])

it('every export that is written is offered, and has words in both languages', () => {
  const files = readdirSync(join(root, 'core/src/timeline/exports'))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !notOne.has(name))
  expect(timelineExports.map(({ format }) => String(format)).sort()).toEqual(files.sort())
  for (const { format } of timelineExports)
    for (const language of ['th', 'en'] as const)
      expect(wordsOf(language, 'film')[`download.${format}`], language).toMatch(/\S/)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { interchangePage } from './interchange-page.ts'

it('the page says what the formats carry today', () => {
  expect(readFileSync(join(root, 'docs/interchange.md'), 'utf8')).toBe(interchangePage())
})

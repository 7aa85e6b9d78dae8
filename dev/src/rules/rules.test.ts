import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withGenerated } from './generated.ts'

test('firestore.rules says what core says (node dev/src/rules/write.ts writes it)', () => {
  const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8')
  expect(withGenerated(rules)).toBe(rules)
})

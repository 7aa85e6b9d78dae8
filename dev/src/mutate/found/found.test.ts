import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../stack/places.ts'
import { checkPatch } from '../patch.ts'
import { allFaults } from './index.ts'

test.each(allFaults.map((fault) => [fault.name, fault] as const))(
  'where "%s" was mended is still there to be unmended, and who must see it too',
  (_, { patch, by }) => {
    expect(() => checkPatch(patch)).not.toThrow()
    expect(patch.length).toBeGreaterThan(0)
    if (by !== 'sim' && by !== 'types') expect(existsSync(join(root, by))).toBe(true)
  },
)

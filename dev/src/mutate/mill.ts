import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import { applied, checkPatch, type Patch, patchSchema } from './patch.ts'
import { openVitest, specsOf, verdictOf } from './vitest.ts'

// A process of its own, so that a mutant that never ends can be ended from outside: for each patch its files are given
// out changed, and the tests that reach them are run until one of them fails.
let current: Patch = []

const plugin: Plugin = {
  name: 'mutant',
  enforce: 'pre',
  transform: (source, id) => {
    const file = relative(root, id)
    return current.some((each) => each.file === file) ? { code: applied(current, file, source), map: null } : null
  },
}

const askedSchema = z.strictObject({ patch: patchSchema, tests: z.array(z.string()) })

const vitest = await openVitest(plugin, { bail: true })
const specs = await specsOf(vitest)

const meet = async ({ patch, tests }: z.infer<typeof askedSchema>): Promise<string> => {
  checkPatch(patch)
  const files = patch.map(({ file }) => join(root, file))
  current = patch
  for (const file of files) vitest.invalidateFile(file)
  let isLate = false
  try {
    for (const test of tests) {
      const spec = specs.get(test)
      const verdict = spec ? await verdictOf(vitest, spec) : 'holds'
      if (verdict === 'fails') return test
      if (verdict === 'late') isLate = true
    }
    return isLate ? 'late' : ''
  } finally {
    current = []
    for (const file of files) vitest.invalidateFile(file)
  }
}

process.on('message', (message) => {
  void meet(askedSchema.parse(message)).then((by) => process.send?.({ by }))
})
process.send?.({ by: '' })

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import { withMutant } from './find-mutants.ts'
import { type Mutant, mutantSchema } from './mutant.ts'
import { holds, openVitest, specsOf } from './vitest.ts'

// A process of its own, so that a mutant that never ends can be ended from outside: for each mutant the one file is given
// out changed, and the tests that reach it are run until one of them fails.
let current: Mutant | undefined

const plugin: Plugin = {
  name: 'mutant',
  enforce: 'pre',
  transform: (source, id) =>
    current && id === join(root, current.file) ? { code: withMutant(source, current), map: null } : null,
}

const askedSchema = z.strictObject({ mutant: mutantSchema, tests: z.array(z.string()) })

const vitest = await openVitest(plugin, { bail: true })
const specs = await specsOf(vitest)

const meet = async ({ mutant, tests }: z.infer<typeof askedSchema>): Promise<string> => {
  const path = join(root, mutant.file)
  withMutant(readFileSync(path, 'utf8'), mutant)
  current = mutant
  vitest.invalidateFile(path)
  try {
    for (const test of tests) {
      const spec = specs.get(test)
      if (spec && !(await holds(vitest, spec))) return test
    }
    return ''
  } finally {
    current = undefined
    vitest.invalidateFile(path)
  }
}

process.on('message', (message) => {
  void meet(askedSchema.parse(message)).then((by) => process.send?.({ by }))
})
process.send?.({ by: '' })

import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf } from '../stack/addresses.ts'
import { root } from '../stack/places.ts'
import type { Stack } from '../stack/stack.ts'

// Each room brings its own demo data: `dev/src/seed/NN-name.ts` exports `seed(stack)`, run in the order of their names.
export type Seed = (stack: Stack) => Promise<void>

export async function plantSeeds(stack: Stack, say: (text: string) => void): Promise<void> {
  Object.assign(process.env, environmentOf(stack))
  for (const file of globSync('dev/src/seed/[0-9]*.ts', { cwd: root }).sort()) {
    const { seed } = (await import(join(root, file))) as { seed: Seed }
    try {
      await seed(stack)
    } catch (error) {
      say(`! the demo data of ${basename(file)} is not complete: ${String(error)}`)
    }
  }
}

import { registerHooks } from 'node:module'
import { z } from 'zod'

// A text of a source, its place told from the repository's root, and what stands there instead.
export const changesSchema = z.array(z.strictObject({ file: z.string(), find: z.string(), put: z.string() }))
export type Change = z.infer<typeof changesSchema>[number]

// Loads the engine changed. The sources stay as they are: the text is changed on its way in.
export const mutate = (changes: readonly Change[]): void => {
  const targets = Map.groupBy(changes, ({ file }) => new URL(`../../../${file}`, import.meta.url).href)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      const here = targets.get(url)
      if (!here) return loaded
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source as Uint8Array)
      const changed = here.reduce((text, { file, find, put }) => {
        if (text.split(find).length !== 2) throw new Error(`"${find.slice(0, 80)}" is not once in ${file}`)
        return text.replace(find, () => put)
      }, source)
      return { ...loaded, source: changed }
    },
  })
}

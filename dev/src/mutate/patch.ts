import { z } from 'zod'
import { textOf } from './text-of.ts'

// Texts of the sources, each replaced by another. Nobody's files are touched: what is run is given out changed.
export const patchSchema = z.array(z.strictObject({ file: z.string(), find: z.string(), put: z.string() }))
export type Patch = z.infer<typeof patchSchema>

export const applied = (patch: Patch, file: string, source: string): string =>
  patch
    .filter((each) => each.file === file)
    .reduce((text, { find, put }) => {
      const parts = text.split(find)
      if (parts.length !== 2) throw new Error(`${file}: "${find.slice(0, 80)}" is there ${parts.length - 1} times`)
      return parts.join(put)
    }, source)

// Throws where a text is not there once.
export const checkPatch = (patch: Patch): void => {
  for (const { file } of patch) applied(patch, file, textOf(file))
}

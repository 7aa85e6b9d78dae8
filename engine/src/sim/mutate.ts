import { registerHooks } from 'node:module'
import { mutants } from './mutants.ts'

// Loads the engine with one line taken out. The sources stay as they are: the text is changed on its way in.
export const mutate = (name: string): void => {
  const mutant = mutants.find((each) => each.name === name)
  if (!mutant) throw new Error(`There is no mutant ${name}`)
  const target = new URL(`../${mutant.file}`, import.meta.url).href
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      if (url !== target) return loaded
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source as Uint8Array)
      if (source.split(mutant.find).length !== 2)
        throw new Error(`${mutant.name}: its line is not once in ${mutant.file}`)
      return { ...loaded, source: source.replace(mutant.find, () => mutant.put) }
    },
  })
}

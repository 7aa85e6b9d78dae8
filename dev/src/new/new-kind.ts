import { type Edits, withEntry, withImport, withWord } from './edit.ts'
import { camel, pascal, quoted } from './names.ts'

// What cannot be guessed is not written: it does not compile until it is said.
const kindFile = (name: string) => `import { z } from 'zod'
import { defineKind } from '../kind.ts'

// Say here what it is, and below, as in clip.ts:
// phase, lane, media, per, plan · asks (size, ms, move, references: what a backend must honour) · basis (what it is
// priced by) · right (what a right result is) · lower (the look below, or 'never') · looked (by moderation)
export const ${camel(name)} = defineKind({
  kind: '${name}',
  recipe: 1,
  fields: z.object({}),
  inputs: z.object({}),
  within: [],
  inKey: 'as-named',
})
`

const kindTest = (name: string) => `import { expect, it } from 'vitest'
import { planFor } from '../plan-for.ts'
import { sampleFilm } from '../sample-film.ts'

it('a film wants it where it should', () => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })
  const { units } = planFor(film, { maxHeight: 1080, watermark: false }, { stop: 'cut', quality: 'standard' })
  expect(units.filter(({ spec }) => spec.kind === '${name}')).not.toEqual([])
})
`

const makerFile = (name: string) => `import type { FilmMade, FilmOrder } from './order.ts'
import type { Studio } from './studio.ts'

// How it is made here; where only others can make it, throw a ToolError that says so.
export const make${pascal(name)} = async (studio: Studio, order: FilmOrder<'${name}'>): Promise<FilmMade> => {}
`

export const newKind = (edits: Edits, name: string): void => {
  edits.write(`core/src/build/kinds/${name}.ts`, kindFile(name))
  edits.write(`core/src/build/kinds/${name}.test.ts`, kindTest(name))
  edits.change('core/src/build/kinds/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${camel(name)} } from './${name}.ts'`),
      'export const kinds',
      '] as const',
      camel(name),
    ),
  )
  edits.write(`film/src/make/${name}.ts`, makerFile(name))
  edits.change('film/src/make/make-unit.ts', (text) =>
    withEntry(
      withImport(text, `import { make${pascal(name)} } from './${name}.ts'`),
      'const makers',
      '}\n\nexport const makeUnit',
      `${quoted(name)}: make${pascal(name)}`,
    ),
  )
  for (const language of ['th', 'en'])
    edits.change(`web/src/messages/${language}/common.json`, (text) => withWord(text, `kind.${name}`, ''))
}

import { type Edits, withEntry, withImport, withWord } from './edit.ts'
import { camel } from './names.ts'

const exportFile = (name: string) => `import { defineExport } from './define-export.ts'

// Say here its contentType, and how it is printed from the film in time, as in srt.ts.
export const ${camel(name)} = defineExport({
  format: '${name}',
  name: 'film.${name}',
})
`

const exportTest = (name: string) => `import { expect, it } from 'vitest'
import { resolveTimeline } from '../resolve.ts'
import { ${camel(name)} } from './${name}.ts'

it('tells of each scene', () => {
  const timeline = resolveTimeline([{ sceneId: 's', title: 'INT. HOUSE', shots: [] }], () => undefined)
  expect(${camel(name)}.print({ timeline, language: 'en' })).toContain('INT. HOUSE')
})
`

export const newExport = (edits: Edits, name: string): void => {
  edits.write(`core/src/timeline/exports/${name}.ts`, exportFile(name))
  edits.write(`core/src/timeline/exports/${name}.test.ts`, exportTest(name))
  edits.change('core/src/timeline/exports/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${camel(name)} } from './${name}.ts'`),
      'export const timelineExports',
      '] as const',
      camel(name),
    ),
  )
  for (const language of ['th', 'en'])
    edits.change(`web/src/messages/${language}/film.json`, (text) => withWord(text, `download.${name}`, ''))
}

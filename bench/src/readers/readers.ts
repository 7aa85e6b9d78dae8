import { csvOf } from '@peace/core/csv'
import { feelingsIn, heatOf } from '@peace/core/mind'
import { classifyText, normalText } from '@peace/core/moderation'
import { readFilm } from '@peace/core/reading/lexicon'
import {
  align,
  decodeScript,
  escapeXml,
  formsOf,
  fountainOfPages,
  fountainOfText,
  hoursOf,
  layOutScript,
  linesOfDocx,
  mergeScene,
  partsOfHeading,
  patchFdx,
  printFdx,
  printFountain,
  printRuns,
  readCue,
  readFdx,
  readFountain,
  readRuns,
  reportOn,
  type Scene,
  storedSceneSchema,
} from '@peace/core/screenplay'
import { breakDown, effectsIn, findCharacters, nameFinder, propsIn } from '@peace/core/shots'
import { sayThai } from '@peace/core/speech'
import { captionCues, estimateSpeechMs, wrapText } from '@peace/core/timeline'

// Everything that reads what users write. `ready` makes what is read and is not counted.
// `apart`: its work is done in a thread of its own, or scene by scene where it is written: it is asked to be linear only.
export type Reader = { name: string; of: 'text' | 'fdx'; apart?: true; ready: (text: string) => () => unknown }

let made = 0
const newId = () => `b${made++}`
const measure = (text: string) => text.length * 7
const scenesOf = (text: string): Scene[] => readFountain(text, { newId }).scenes
const withoutSources = (scenes: readonly Scene[]) =>
  scenes.map(({ heading, elements, ...scene }) => ({
    ...scene,
    ...(heading ? { heading: (({ source: _, ...rest }) => rest)(heading) } : {}),
    elements: elements.map(({ source: _, ...rest }) => rest),
  }))
const fdxOfAll = (text: string) => printFdx(scenesOf(text), readFountain(text, { newId }).titlePage)
// As long as the text is: of a file it is the file that has so many letters. A line of two is ninety there.
const fdxOf = (text: string) => {
  const some = text.slice(0, 10_000)
  const part = text.slice(0, Math.floor((text.length * some.length) / Math.max(some.length, fdxOfAll(some).length)))
  return { part, fdx: fdxOfAll(part) }
}
const refused = (read: () => unknown) => {
  try {
    return read()
  } catch (error) {
    return error
  }
}

const ofScenes = (name: string, read: (scenes: Scene[]) => unknown): Reader => ({
  name,
  of: 'text',
  ready: (text) => {
    const scenes = scenesOf(text)
    return () => read(scenes)
  },
})
const ofText = (name: string, read: (text: string) => unknown): Reader => ({
  name,
  of: 'text',
  ready: (text) => () => read(text),
})

export const readers: readonly Reader[] = [
  ofText('read', scenesOf),
  ofText('plain text to Fountain', (text) => fountainOfText('a.txt', text)),
  ofText('a Fountain file', (text) => fountainOfText('a.fountain', text)),
  ofText('report', (text) => refused(() => reportOn(text, newId))),
  ofText('emphasis', readRuns),
  ofText('moderation', classifyText),
  ofText('normal form', normalText),
  ofText('feelings', (text) => [feelingsIn(text), heatOf(text)]),
  ofText('sounds', effectsIn),
  ofText('props', (text) => propsIn(text, 'en')),
  ofText('time to say', (text) => estimateSpeechMs(text, 'th')),
  ofText('wrapped', (text) => wrapText(text, 'th', 400, measure)),
  ofText('cue', readCue),
  ofText('heading', partsOfHeading),
  ofText('a cast of its lines', (text) => {
    const names = text.split('\n').slice(0, 2000)
    return nameFinder(names.map((name, at) => ({ id: `c${at}`, name: name.slice(0, 80), aliases: [] }))).inText(text)
  }),
  {
    name: 'bytes to text',
    of: 'text',
    ready: (text) => {
      const bytes = new TextEncoder().encode(text)
      return () => decodeScript(bytes, (raw, encoding) => new TextDecoder(encoding).decode(raw))
    },
  },
  {
    name: 'read after a keystroke',
    of: 'text',
    ready: (text) => {
      const previous = scenesOf(text)
      const middle = text.length >> 1
      const typed = `${text.slice(0, middle)}x${text.slice(middle)}`
      return () => readFountain(typed, { newId, previous })
    },
  },
  {
    name: 'read after all was changed',
    of: 'text',
    ready: (text) => {
      const previous = scenesOf(text)
      const typed = text.replaceAll('a', 'e').replaceAll('A', 'E').replaceAll('\n', '\n ')
      return () => readFountain(typed, { newId, previous })
    },
  },
  ofScenes('print', (scenes) => printFountain(scenes)),
  {
    name: 'print without sources',
    of: 'text',
    ready: (text) => {
      const scenes = withoutSources(scenesOf(text))
      return () => printFountain(scenes)
    },
  },
  {
    name: 'merge of two',
    of: 'text',
    ready: (text) => {
      const every = scenesOf(text).map((base) => {
        const changed = (from: number) =>
          base.elements.map((each, at) => (at % 3 === from ? { ...each, text: `${from}${each.text}` } : each))
        const added = (from: number) => [
          ...base.elements.filter((_, at) => at % 2 === from),
          ...base.elements.slice(0, 500).map((each) => ({ ...each, id: `${each.id}${from}` })),
        ]
        const as = (elements: Scene['elements']) => ({ ...base, elements })
        return { base, changed: [as(changed(0)), as(changed(1))], added: [as(added(0)), as(added(1))] } as const
      })
      return () =>
        every.map(({ base, changed, added }) => [
          mergeScene(base, changed[0] ?? base, changed[1] ?? base, newId),
          mergeScene(base, added[0] ?? base, added[1] ?? base, newId),
        ])
    },
  },
  {
    name: 'lines aligned',
    of: 'text',
    ready: (text) => {
      const lines = text.split('\n')
      const other = lines.map((line, at) => (at % 7 === 0 ? `${line}x` : line)).reverse()
      return () => align(lines, other)
    },
  },
  ofScenes('pages', (scenes) => layOutScript(scenes, [], 'th', measure)),
  ofScenes('to FDX', (scenes) => printFdx(scenes)),
  ofScenes('hours', hoursOf),
  ofScenes('people', (scenes) => findCharacters(scenes, { newId })),
  ofScenes('shots', (scenes) => breakDown(scenes, findCharacters(scenes, { newId }), { language: 'th', newId })),
  ofScenes('shots again', (scenes) => {
    const cast = findCharacters(scenes, { newId })
    return breakDown(scenes, cast, {
      language: 'th',
      newId,
      previous: { shots: breakDown(scenes, cast, { language: 'th', newId }), scenes },
    })
  }),
  ofScenes('stored scenes', (scenes) =>
    scenes.map((scene) => storedSceneSchema.safeParse({ ...scene, elements: [...scene.elements, 'x'] })),
  ),
  {
    name: 'our own FDX',
    of: 'text',
    ready: (text) => {
      const { fdx } = fdxOf(text)
      return () => refused(() => readFdx(fdx, { newId }))
    },
  },
  {
    name: 'FDX out again, a line of it changed',
    of: 'text',
    ready: (text) => {
      const { part, fdx } = fdxOf(text)
      const { scenes, titlePage } = readFountain(part.replace('a', 'e'), { newId })
      return () => refused(() => patchFdx(fdx, scenes, titlePage))
    },
  },
  {
    name: 'a Word document',
    of: 'text',
    ready: (text) => {
      // As long as the text is, as of FDX: a line of nothing is forty letters there.
      const lines: string[] = []
      let left = text.length
      for (const line of text.split('\n')) {
        const paragraph = `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`
        left -= paragraph.length
        if (left < 0 && lines.length > 0) break
        lines.push(paragraph)
      }
      const xml = `<w:document><w:body>${lines.join('')}</w:body></w:document>`
      return () => refused(() => linesOfDocx(xml))
    },
  },
  ofScenes('how lines are shown', (scenes) => scenes.map(({ elements }) => formsOf(elements))),
  { name: 'FDX', of: 'fdx', ready: (text) => () => refused(() => readFdx(text, { newId })) },
  ofText('printed pages', (text) =>
    fountainOfPages(
      text
        .split('\n')
        .map((line, at) => ({ text: line, x: 72 + (at % 5) * 60, y: 72 + (at % 50) * 12, page: Math.floor(at / 50) })),
    ),
  ),
  ofText('captions', (text) =>
    captionCues({ scenes: [{ shots: [{ lines: [{ text, speaker: 'A', startMs: 0, endMs: 1000 }] }] }] } as never, 'th'),
  ),
  ofText('emphasis printed', (text) => printRuns(readRuns(text))),
  ofText('said in Thai', sayThai),
  ofText('CSV', (text) => csvOf(text.split('\n').map((line) => line.split(',')))),
  { ...ofScenes('understood', readFilm), apart: true },
]

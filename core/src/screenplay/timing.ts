import type { Language } from '../ids/index.ts'
import { estimateSpeechMs } from '../timeline/estimate.ts'
import type { Element, Scene } from './scene.ts'
import { speechesOf } from './speech.ts'

// By pages: a page of the industry layout holds 55 lines; action is 60 characters wide, dialogue 35, and one page
// plays about a minute. Thai marks above and below a letter take no width, so they are not counted.
export const linesOnPage = 55
const widths: Partial<Record<Element['kind'], number>> = { dialogue: 35, lyric: 35, parenthetical: 25, character: 38 }
const noWidth = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g
const unprinted = new Set<Element['kind']>(['note', 'boneyard', 'section', 'synopsis', 'page-break'])

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.replace(noWidth, '').length / width)), 0)

export const pageLines = (scene: Pick<Scene, 'heading' | 'elements'>): number => {
  let lines = scene.heading ? 3 : 0
  for (const { kind, text } of scene.elements) {
    if (unprinted.has(kind) || (kind === 'unknown' && text === '')) continue
    const joined = kind === 'dialogue' || kind === 'lyric' || kind === 'parenthetical'
    lines += linesOf(text, widths[kind] ?? 60) + (joined ? 0 : 1)
  }
  return lines
}

// In eighths, as scenes are counted on a schedule.
export const pageEighths = (scene: Pick<Scene, 'heading' | 'elements'>): number =>
  Math.max(1, Math.round((pageLines(scene) * 8) / linesOnPage))

export const pagesOf = (scenes: readonly Pick<Scene, 'heading' | 'elements'>[]): number =>
  Math.max(1, Math.ceil(scenes.reduce((sum, scene) => sum + pageLines(scene), 0) / linesOnPage))

// By what is said and done: speech at its spoken length (timeline/estimate counts Thai by its letters, since it has no
// spaces), and action at two thirds of the time it takes to read aloud.
export const sceneMs = (scene: Pick<Scene, 'heading' | 'elements'>, language: Language): number => {
  const said = speechesOf(scene).reduce((sum, speech) => sum + estimateSpeechMs(speech.text, language) + 350, 0)
  const done = scene.elements.reduce(
    (sum, { kind, text }) =>
      sum + (kind === 'action' && text.trim() ? estimateSpeechMs(text, language) * 0.62 + 600 : 0),
    0,
  )
  return Math.max(1500, Math.round(said + done))
}

export const scriptMs = (scenes: readonly Scene[], language: Language): number =>
  scenes.reduce((sum, scene) => sum + sceneMs(scene, language), 0)

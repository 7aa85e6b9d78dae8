import type { Place } from './read.ts'
import type { Scene } from './scene.ts'
import { speechesOf } from './speech.ts'

// What a writer should know before a film is made of it. The code is the key of its message.
export const problemCodes = [
  'empty',
  'no-heading',
  'scene-empty',
  'cue-without-speech',
  'unclosed-note',
  'unclosed-boneyard',
  'kept-as-text',
  'scene-too-long',
  'damaged-letters',
] as const
export type ProblemCode = (typeof problemCodes)[number]
export type Problem = {
  severity: 'error' | 'warning'
  code: ProblemCode
  scene?: string
  line?: number
  values: Record<string, string | number>
}

const mostProblems = 500
const damaged = /\uFFFD/
const shown = (scene: Scene): ElementShown[] =>
  scene.elements.flatMap(({ kind }) => (silent.has(kind) ? [] : [{ kind }]))
type ElementShown = { kind: string }
const silent = new Set(['note', 'boneyard', 'section', 'synopsis', 'page-break', 'transition', 'character', 'unknown'])

const cuesWithoutSpeech = (scene: Scene): Scene['elements'] => {
  const said = new Set(speechesOf(scene).map((speech) => speech.cueId))
  return scene.elements.filter(({ kind, id }) => kind === 'character' && !said.has(id))
}

const problemsOfScene = (scene: Scene, lineOf: (id: string) => number | undefined): Problem[] => {
  const at = (code: ProblemCode, id: string, values: Problem['values'] = {}): Problem => {
    const line = lineOf(id)
    return { severity: 'warning', code, scene: scene.id, ...(line === undefined ? {} : { line }), values }
  }
  const problems = cuesWithoutSpeech(scene).map(({ id, text }) =>
    at('cue-without-speech', id, { name: text.slice(0, 80) }),
  )
  if (scene.heading && shown(scene).length === 0)
    problems.push(at('scene-empty', scene.id, { heading: scene.heading.text }))
  for (const { id, kind, text } of scene.elements) {
    if (kind === 'unknown' && text.trim() !== '') problems.push(at('kept-as-text', id))
  }
  return problems
}

const lineAt = (text: string, at: number): number => (text.slice(0, at).match(/\r\n|\r|\n/g) ?? []).length + 1

const unclosed = (text: string, open: string, close: string): number => {
  const at = text.lastIndexOf(open)
  return at >= 0 && text.charAt(at - 1) !== '\\' && text.indexOf(close, at) < 0 ? at : -1
}

export const problemsOf = (
  text: string,
  scenes: readonly Scene[],
  positions: ReadonlyMap<string, Place>,
): Problem[] => {
  if (text.trim() === '' || scenes.length === 0) return [{ severity: 'error', code: 'empty', values: {} }]
  const problems: Problem[] = []
  if (!scenes.some((scene) => scene.heading)) problems.push({ severity: 'warning', code: 'no-heading', values: {} })
  const note = unclosed(text, '[[', ']]')
  if (note >= 0) problems.push({ severity: 'warning', code: 'unclosed-note', line: lineAt(text, note), values: {} })
  const boneyard = unclosed(text, '/*', '*/')
  if (boneyard >= 0) {
    problems.push({ severity: 'warning', code: 'unclosed-boneyard', line: lineAt(text, boneyard), values: {} })
  }
  const broken = text.search(damaged)
  if (broken >= 0)
    problems.push({ severity: 'warning', code: 'damaged-letters', line: lineAt(text, broken), values: {} })
  for (const [at, scene] of scenes.entries()) {
    if (at > 0 && !scene.heading)
      problems.push({ severity: 'warning', code: 'scene-too-long', scene: scene.id, values: {} })
    problems.push(...problemsOfScene(scene, (id) => positions.get(id)?.line))
    if (problems.length >= mostProblems) break
  }
  return problems.slice(0, mostProblems)
}

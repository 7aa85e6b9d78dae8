import { bracketsAtEnd, onOneLine } from '../letters/index.ts'
import type { Element, Scene } from './scene.ts'

// One thing said by one person. Its id is its dialogue element's, so an edit elsewhere leaves its voice alone.
export type Speech = {
  id: string
  // The cue it stands under; several speeches of one cue are parted by directions.
  cueId: string
  // The name as written in the cue, without (V.O.), (CONT'D) and the like.
  name: string
  extensions: string[]
  // Heard but not seen.
  offScreen: boolean
  // The directions before it, without brackets.
  parentheticals: string[]
  text: string
  sung: boolean
  dual: boolean
  // The cue's and directions' elements that belong to it, and its own.
  elementIds: string[]
}

const offScreen = /^(?:V\.?\s?O\.?|O\.?\s?S\.?|O\.?\s?C\.?|OFF|เสียง|เสียงพูด|เสียงบรรยาย|นอกจอ|นอกภาพ)/i

export const readCue = (text: string): { name: string; extensions: string[] } => {
  const extensions: string[] = []
  let name = text.trim()
  for (let found = bracketsAtEnd(name); found !== undefined; found = bracketsAtEnd(name)) {
    extensions.push(found.inside.trim())
    name = found.before
  }
  return name === '' ? { name: text.trim(), extensions: [] } : { name, extensions: extensions.reverse() }
}

export const isOffScreen = (extensions: readonly string[]): boolean => extensions.some((words) => offScreen.test(words))

type Open = { cue: Element; name: string; extensions: string[]; parentheticals: string[]; elementIds: string[] }

export const speechesOf = (scene: Pick<Scene, 'elements'>): Speech[] => {
  const speeches: Speech[] = []
  let open: Open | undefined
  for (const element of scene.elements) {
    if (element.kind === 'character') {
      open = { cue: element, ...readCue(element.text), parentheticals: [], elementIds: [element.id] }
    } else if (element.kind === 'parenthetical') {
      open?.parentheticals.push(element.text)
      open?.elementIds.push(element.id)
    } else if (open && (element.kind === 'dialogue' || element.kind === 'lyric')) {
      if (element.text.trim() !== '') speeches.push(speechOf(open, element))
      open.parentheticals = []
      open.elementIds = []
    } else if (element.kind !== 'note' && element.kind !== 'boneyard') open = undefined
  }
  return speeches
}

const speechOf = (open: Open, element: Element): Speech => ({
  id: element.id,
  cueId: open.cue.id,
  name: open.name,
  extensions: open.extensions,
  offScreen: isOffScreen(open.extensions),
  parentheticals: open.parentheticals,
  text: onOneLine(element.text).trim(),
  sung: element.kind === 'lyric',
  dual: open.cue.dual === true,
  elementIds: [...open.elementIds, element.id],
})

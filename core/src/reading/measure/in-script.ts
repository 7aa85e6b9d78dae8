import { readFountain } from '../../screenplay/read.ts'
import { fountainOfText } from '../../screenplay/read-plain.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Span } from '../fact.ts'

export type Range = [number, number]

// Where each element's letters stand in the script. A line is found behind the one before it.
export const placesOf = (script: string, scenes: readonly Scene[]) => {
  const lines = new Map<string, { from: number; length: number; at: number }[]>()
  let cursor = 0
  const put = (id: string, text: string): void => {
    let from = 0
    const own: { from: number; length: number; at: number }[] = []
    for (const line of text.split('\n')) {
      const said = line.trim()
      const found = said === '' ? -1 : script.indexOf(said, cursor)
      if (found >= 0) {
        own.push({ from: from + line.indexOf(said), length: said.length, at: found })
        cursor = found + said.length
      }
      from += line.length + 1
    }
    lines.set(id, own)
  }
  for (const scene of scenes) {
    if (scene.heading) put(scene.id, scene.heading.text)
    for (const element of scene.elements) put(element.id, element.text)
  }
  return ({ in: id, from, to }: Span): Range | undefined => {
    const line = lines.get(id)?.find((each) => from >= each.from - 1 && from <= each.from + each.length)
    return line && [line.at + from - line.from, line.at + to - line.from]
  }
}

export const scenesOf = (script: string): Scene[] => {
  let n = 0
  return readFountain(fountainOfText('scene.txt', script), { newId: () => `e${n++}` }).scenes
}

export const overlaps = ([a, b]: Range, [c, d]: Range): boolean => a < d && c < b

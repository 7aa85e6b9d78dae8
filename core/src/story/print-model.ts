import { makeHeading } from '../screenplay/heading.ts'
import { printFountain } from '../screenplay/print.ts'
import type { Element, Scene } from '../screenplay/scene.ts'
import type { ModelScene } from './model-writing.ts'

const latin = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u

const elementsOf = ({ elements }: ModelScene): Omit<Element, 'id'>[] =>
  elements.flatMap(({ kind, who, how, text }): Omit<Element, 'id'>[] => {
    const line = text.replace(/\n\s*\n+/g, '\n').trim()
    if (kind !== 'speech' || !who?.trim())
      return [{ kind: kind === 'transition' ? 'transition' : 'action', text: line }]
    const name = who.replace(/\s+/g, ' ').trim()
    return [
      { kind: 'character', text: latin.test(name) ? name.toUpperCase() : name },
      ...(how?.trim() ? [{ kind: 'parenthetical' as const, text: how.replace(/[()]/g, '').trim() }] : []),
      { kind: 'dialogue', text: line.replace(/\n/g, ' ') },
    ]
  })

// As Fountain, with marks where the words could be taken for something else: a speech that says "INT." opens no scene.
export const printModelScenes = (scenes: readonly ModelScene[]): string => {
  const printed: Pick<Scene, 'heading' | 'elements'>[] = scenes.map((scene) => ({
    heading: makeHeading(
      `${scene.setting}. ${scene.place.replace(/\s+/g, ' ').trim()}${scene.time.trim() === '' ? '' : ` - ${scene.time.trim()}`}`,
    ),
    elements: elementsOf(scene).map((element, at) => ({ id: `m${at}`, ...element })),
  }))
  return printFountain(printed)
}

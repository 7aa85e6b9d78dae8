import type { LabelledScene } from '../corpus/label.ts'
import { type Miss, measureScene, type ReadScenes } from './measure-scene.ts'
import type { Table } from './table.ts'

// How well a reader reads: its facts of labelled scenes against the labels, class by class.

export const measure = (scenes: readonly LabelledScene[], read: ReadScenes): { table: Table; misses: Miss[] } => {
  const table: Table = {}
  const misses: Miss[] = []
  for (const scene of scenes) measureScene(scene, read, table, misses)
  return { table, misses }
}

import { csvOf } from '../../csv/index.ts'
import { timeOf } from '../time-of.ts'
import { defineExport } from './define-export.ts'

// Who says what, and when: for whoever dubs or translates.
export const dialogue = defineExport({
  format: 'dialogue',
  name: 'dialogue-list.csv',
  contentType: 'text/csv',
  print: ({ timeline }) => {
    const lines = timeline.scenes.flatMap(({ title, shots }) =>
      shots.flatMap((shot) => shot.lines.map((line) => ({ title, ...line }))),
    )
    if (lines.length === 0) return undefined
    return csvOf([
      ['number', 'from', 'to', 'scene', 'speaker', 'text'],
      ...lines.map(({ startMs, endMs, title, speaker, text }, n) => [
        String(n + 1),
        timeOf(startMs),
        timeOf(endMs),
        title,
        speaker,
        text,
      ]),
    ])
  },
})

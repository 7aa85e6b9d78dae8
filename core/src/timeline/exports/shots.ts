import { csvOf } from '../../csv/index.ts'
import { timeOf } from '../time-of.ts'
import { defineExport } from './define-export.ts'

// The shots as they follow each other in the film.
export const shots = defineExport({
  format: 'shots',
  name: 'shot-list.csv',
  contentType: 'text/csv',
  print: ({ timeline }) =>
    csvOf([
      ['number', 'from', 'to', 'frames', 'scene', 'said'],
      ...timeline.scenes
        .flatMap(({ title, shots: its }) => its.map((shot) => ({ title, ...shot })))
        .map(({ startMs, endMs, frames, title, lines }, n) => [
          String(n + 1),
          timeOf(startMs),
          timeOf(endMs),
          String(frames),
          title,
          lines.map(({ text }) => text).join(' / '),
        ]),
    ]),
})

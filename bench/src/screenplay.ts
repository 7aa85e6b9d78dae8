import { createRequire } from 'node:module'
import { printFountain, readFountain } from '@peace/core/screenplay'
import { storySchema } from '@peace/core/story'
import { writeDraft } from '@peace/core/story/write'

// Reading a 120-page script, beside fountain-js on the same text, and what one keystroke costs in a 300-page one.
type Fountain = new () => { parse(text: string, tokens: boolean): { tokens?: unknown[] } }
const { Fountain } = createRequire(import.meta.url)('fountain-js') as { Fountain: Fountain }

const scriptOf = (pages: number): string => {
  const story = storySchema.parse({ genres: ['drama', 'family'], sceneCount: 120, complexity: 'intricate' })
  const { text } = writeDraft({ title: 'Bench', language: 'en', characters: [], story })
  let all = text
  while (all.split('\n').length < pages * 55) all += `\n${text.replace(/^Title:[\s\S]*?\n\n/, '')}`
  return all
    .split('\n')
    .slice(0, pages * 55)
    .join('\n')
}

// The best of some runs: what else the machine does only ever adds.
const best = (runs: number, run: () => unknown): number => {
  const times: number[] = []
  for (let at = 0; at < runs; at++) {
    const begin = performance.now()
    run()
    times.push(performance.now() - begin)
  }
  return Math.min(...times)
}

let made = 0
const newId = () => `b${made++}`
const script = scriptOf(120)
const long = scriptOf(300)
const scenes = readFountain(long, { newId }).scenes
const typed = long.replace('He', 'Hey')

for (let warm = 0; warm < 10; warm++) readFountain(script, { newId })
for (let warm = 0; warm < 3; warm++) new Fountain().parse(script, true)
const rows = {
  'read 120 pages': best(41, () => readFountain(script, { newId })),
  'fountain-js, same 120 pages': best(9, () => new Fountain().parse(script, true)),
  'read 300 pages again after a keystroke, ids kept': best(21, () => readFountain(typed, { newId, previous: scenes })),
  'print 300 pages': best(21, () => printFountain(scenes)),
}
for (const [name, ms] of Object.entries(rows)) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`)
if (rows['read 120 pages'] > 30) {
  console.error('Reading 120 pages took longer than 30 ms')
  process.exitCode = 1
}

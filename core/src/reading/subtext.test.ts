import { expect, it } from 'vitest'
import { readFountain } from '../screenplay/read.ts'
import { readFilm } from './lexicon/index.ts'
import { subtextOf } from './subtext.ts'

const read = (script: string) => {
  let made = 0
  const { scenes } = readFountain(script, { newId: () => `e${made++}` })
  const facts = [...readFilm(scenes).values()].flat()
  const text = new Map(scenes.flatMap(({ elements }) => elements.map((each) => [each.id, each.text])))
  const subtext = subtextOf(facts)
  const words = (spans: readonly { in: string; from: number; to: number }[]) =>
    spans.map(({ in: line, from, to }) => text.get(line)?.slice(from, to))
  return {
    ...subtext,
    beneath: subtext.beneath.map(({ feeling, body, words: said }) => ({
      feeling,
      body: words(body),
      words: words(said),
    })),
  }
}

const english = (said: string, body: string) => `INT. KITCHEN - NIGHT

ANNA stands at the sink.

ANNA
${said}

${body}
`

it('who says that all is well and weeps says other than is felt', () => {
  expect(read(english("I'm fine. Really.", 'Anna bursts into tears.'))).toEqual({
    lines: 1,
    against: 1,
    beneath: [{ feeling: 'sorrow', body: ['bursts into tears'], words: ["I'm fine. Really."] }],
  })
})

it('whose words and body agree has nothing beneath', () => {
  expect(read(english('I miss him so much.', 'Anna bursts into tears.'))).toMatchObject({
    lines: 1,
    against: 0,
    beneath: [],
  })
  expect(read(english("I'm fine. Really.", 'Anna laughs out loud.'))).toMatchObject({ against: 0 })
})

it('another’s body says nothing of who speaks', () => {
  const script = `${english("I'm fine.", 'Anna shrugs.')}\nBORIS bursts into tears.\n`
  expect(read(script).beneath).toEqual([])
})

it('a Thai line is read so too', () => {
  const script = `INT. ครัว - กลางคืน

มาลียืนหน้าเตา

มาลี
แม่ไม่เป็นไร ลูกไปเถอะ

มาลีปล่อยโฮ
`
  expect(read(script)).toMatchObject({ lines: 1, against: 1, beneath: [{ feeling: 'sorrow', body: ['ปล่อยโฮ'] }] })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFilm } from '../reading/lexicon/index.ts'
import { tokensOf } from '../reading/lexicon/tokens.ts'
import { words } from '../reading/lexicon/words.ts'
import { fountainOfText, readFountain } from '../screenplay/index.ts'
import { breakDown, findCharacters, propNames, propsIn } from './index.ts'

// What shots of the corpus' scenes hand to the prompts: whole words of the script, whole sentences, and no name inside a
// word.
const folder = join(import.meta.dirname, '../reading/corpus')
const labelled = ['open', 'kept'].flatMap((part) =>
  readdirSync(join(folder, part)).map((name) => {
    const { script, language } = JSON.parse(readFileSync(join(folder, part, name), 'utf8')) as {
      script: string[]
      language: 'th' | 'en'
    }
    return { id: name, text: script.join('\n'), language }
  }),
)
const short = ['fresh', 'trial'].flatMap((part) =>
  readdirSync(join(folder, part)).map((name) => {
    const [, text = ''] = readFileSync(join(folder, part, name), 'utf8').split(/^---\n/m)
    return {
      id: `${part}/${name}`,
      text: text.trim(),
      language: name.startsWith('th') ? ('th' as const) : ('en' as const),
    }
  }),
)
const scripts = [...labelled, ...short]
let n = 0
const filmOf = ({ text, language }: (typeof scripts)[number]) => {
  const { scenes } = readFountain(fountainOfText('scene.txt', text), { newId: () => `e${n++}` })
  const characters = findCharacters(scenes, { newId: () => `c${n++}`, readings: readFilm(scenes) })
  const shots = breakDown(scenes, characters, {
    language,
    newId: (from) => from ?? `s${n++}`,
    readings: readFilm(scenes, characters),
  })
  return { scenes, characters, shots }
}
const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
// Whether these words begin and end where words of the text do.
const standsWhole = (text: string, said: string): boolean => {
  const tokens = tokensOf(text, [words().thai])
  const [begins, ends] = [new Set(tokens.map(({ from }) => from)), new Set(tokens.map(({ to }) => to))]
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1))
    if (begins.has(at) && ends.has(at + said.length)) return true
  return false
}

// Read once for all tests.
const films = scripts.map((script) => ({ script, ...filmOf(script) }))

test('what is worn and held is whole words of the script, in every prompt of the corpus', () => {
  const drawn = new Set(propNames.flatMap(({ en, th }) => [en, th]))
  let worn = 0
  let held = 0
  const broken: string[] = []
  for (const { script, shots } of films) {
    const text = fold(script.text)
    for (const shot of shots) {
      for (const words of Object.values(shot.wardrobe))
        for (const each of words.split(', ')) {
          worn++
          if (!standsWhole(text, fold(each)) || /^(?:ing|ed|s)\b/.test(each)) broken.push(`${script.id} wears ${each}`)
        }
      for (const prop of shot.props) {
        held++
        if (!standsWhole(text, fold(prop)) && !drawn.has(prop)) broken.push(`${script.id} holds ${prop}`)
      }
    }
  }
  expect(broken).toEqual([])
  expect(worn).toBeGreaterThan(80)
  expect(held).toBeGreaterThan(200)
})

test('no picture is described by a sentence that was cut', () => {
  const broken: string[] = []
  for (const { script, scenes, shots } of films) {
    const texts = new Map(scenes.flatMap(({ elements }) => elements.map(({ id, text }) => [id, text.trim()])))
    for (const { description, elementIds } of shots) {
      const action = elementIds.map((id) => texts.get(id) ?? '').join('\n')
      const made = / speaks|listens to|while the voice of|พูด|ฟัง|ระหว่างได้ยินเสียง/.test(description)
      if (
        !made &&
        !action.includes(description.split('\n').at(-1) ?? '') &&
        !scenes.some(({ heading }) => heading?.text === description)
      )
        broken.push(`${script.id}: ${description}`)
    }
  }
  expect(broken).toEqual([])
})

test('nobody is in a picture of lines in which their name is only a part of a word', () => {
  // พยาบาล in โรงพยาบาล, แม่ in แม่น้ำ, Will in "will not".
  for (const [text, language] of [
    [
      'INT. CLINIC - DAY\n\nWILL\nAnything?\n\nNURSE\nNo.\n\nThe machine will not start, and nursery rhymes play from a station wagon across the road outside.\n',
      'en',
    ],
    [
      'ฉาก 1 ภายใน คลินิก – เช้า\n\nแม่\nว่าไง\n\nพยาบาล\nไม่มีค่ะ\n\nโรงพยาบาลริมแม่น้ำเงียบสนิท มีแต่เสียงเครื่องยนต์เรือไกล ๆ กับไฟดวงเดียวที่ยังเปิดอยู่บนตึกสูงฝั่งโน้น\n',
      'th',
    ],
  ] as const) {
    const { shots } = filmOf({ id: '', text, language })
    expect(shots.at(-1)?.characterIds).toEqual([])
  }
  expect(propsIn('keyboard', 'en')).not.toContain('key')
})

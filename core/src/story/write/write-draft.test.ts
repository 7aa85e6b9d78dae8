import { expect, test } from 'vitest'
import { readFountain, speechesOf } from '../../screenplay/index.ts'
import { characterSchema } from '../character.ts'
import { genres, shapes, storySchema } from '../wizard.ts'
import { writeDraft } from './write-draft.ts'

const person = (id: string, name: string, role: string, temperament?: string) =>
  characterSchema.parse({
    id,
    rank: id,
    name,
    role,
    want: role === 'protagonist' ? 'กลับบ้านให้ทัน' : '',
    mind: temperament ? { temperament } : {},
    updatedAt: 0,
    updatedBy: 'u',
  })
const casts = {
  th: [
    person('a', 'ดาว', 'protagonist', 'vitakka'),
    person('b', 'สิงห์', 'antagonist', 'dosa'),
    person('c', 'ป้าแจ่ม', 'supporting'),
    person('d', 'ต้น', 'supporting', 'buddhi'),
  ],
  en: [
    person('a', 'Nora', 'protagonist', 'vitakka'),
    person('b', 'Victor', 'antagonist', 'dosa'),
    person('c', 'Aunt May', 'supporting'),
    person('d', 'Sam', 'supporting', 'buddhi'),
  ],
}
const draft = (genre: (typeof genres)[number], shape: (typeof shapes)[number], language: 'th' | 'en', sceneCount = 8) =>
  writeDraft({
    title: language === 'th' ? 'เรื่องหนึ่ง' : 'A Story',
    language,
    characters: casts[language],
    story: storySchema.parse({ genres: [genre], shape, sceneCount, tone: 'tense', complexity: 'layered' }),
  })
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const all = (['th', 'en'] as const).flatMap((language) =>
  genres.flatMap((genre) => shapes.map((shape) => ({ language, genre, shape, ...draft(genre, shape, language) }))),
)
let n = 0
const newId = () => `n${n++}`

// Counted with repeats, cues and headings included.
const shared = (a: string[], b: string[]): number => {
  const left = new Map<string, number>()
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1)
  return a.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count > 0
  }).length
}

test('no two of the 96 kinds of draft share over half of their lines', () => {
  let worst = 0
  for (const [at, one] of all.entries()) {
    const a = linesOf(one.text)
    for (const other of all.slice(at + 1)) {
      if (other.language !== one.language) continue
      const b = linesOf(other.text)
      worst = Math.max(worst, shared(a, b) / Math.min(a.length, b.length))
    }
  }
  expect(worst).toBeLessThan(0.5)
})

test('every draft parses into the asked scenes, uses everyone and says what it is', () => {
  for (const { language, text } of all) {
    const { scenes, problems, titlePage, language: read } = readFountain(text, { newId })
    expect(problems).toEqual([])
    expect(read).toBe(language)
    expect(scenes).toHaveLength(8)
    expect(titlePage).toHaveLength(2)
    const names = new Set(scenes.flatMap((scene) => speechesOf(scene).map(({ name }) => name.toLowerCase())))
    for (const { name } of casts[language]) expect(names).toContain(name.toLowerCase())
    expect(scenes[0]?.elements[0]?.kind).toBe('note')
    expect(text).not.toMatch(/[{}]|undefined/)
  }
})

test('from one scene to sixty, with a few people or many, as many scenes as asked', () => {
  const many = Array.from({ length: 11 }, (_, at) =>
    person(`x${at}`, `คนที่${at}`, at === 0 ? 'protagonist' : 'supporting'),
  )
  for (const sceneCount of [1, 2, 3, 5, 13, 60]) {
    for (const shape of shapes) {
      const { text } = writeDraft({
        title: 'ก',
        language: 'th',
        characters: many,
        story: storySchema.parse({ genres: ['family', 'fantasy'], shape, sceneCount }),
      })
      const { scenes } = readFountain(text, { newId })
      expect(scenes).toHaveLength(sceneCount)
      const names = new Set(scenes.flatMap((scene) => speechesOf(scene).map(({ name }) => name)))
      expect(names.size).toBe(11)
    }
  }
})

test('what the writer planned for a scene stands over it, and no answer is said as a line', () => {
  const { text } = writeDraft({
    title: 'ก',
    language: 'th',
    characters: casts.th,
    story: storySchema.parse({
      genres: ['drama'],
      shape: 'five-acts',
      sceneCount: 5,
      beats: [{ id: 'b1', part: 'climax', name: 'ไฟไหม้บ้าน', text: 'บ้านไหม้หมดทั้งหลังในคืนเดียว', characterIds: ['c'] }],
    }),
  })
  expect(text).not.toContain('กลับบ้านให้ทัน')
  expect(text).toContain('= ไฟไหม้บ้าน')
  expect(text).toContain('= บ้านไหม้หมดทั้งหลังในคืนเดียว')
})

test('the same answers make the same script, another nature another one', () => {
  expect(draft('horror', 'five-acts', 'th').text).toBe(draft('horror', 'five-acts', 'th').text)
  const calm = writeDraft({
    title: 'เรื่องหนึ่ง',
    language: 'th',
    characters: casts.th.map((each) => ({ ...each, mind: { ...each.mind, temperament: 'saddha' as const } })),
    story: storySchema.parse({ genres: ['horror'], shape: 'five-acts', sceneCount: 8 }),
  })
  expect(calm.text).not.toBe(draft('horror', 'five-acts', 'th').text)
})

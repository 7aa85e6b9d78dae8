import { expect, it } from 'vitest'
import { readFountain } from '../../screenplay/index.ts'
import { factSchema } from '../fact.ts'
import { readFilm, readScene } from './index.ts'
import { cutThai, thaiWordsWith } from './thai.ts'

const toTheEnd = <T>(work: Generator<unknown, T>): T => {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

const scenesOf = (text: string) => {
  let made = 0
  return readFountain(text, { newId: () => `e${made++}` }).scenes
}
const factsOf = (text: string) => [...readFilm(scenesOf(text)).values()].flat()
const namesOf = (text: string) => factsOf(text).flatMap(({ is }) => (is.of === 'person' && is.name ? [is.name] : []))
const deedsOf = (text: string) =>
  factsOf(text).flatMap(({ is }) => (is.of === 'deed' ? [is.act ?? is.posture ?? ''] : []))
const inKitchen = (text: string) => `INT. KITCHEN - NIGHT\n\n${text}\n`

it('Thai is parted into words, and what no list has stays whole', () => {
  const words = toTheEnd(thaiWordsWith(['หลวงพ่อ']))
  const parted = (text: string) => cutThai(text, [words]).map(({ from, to }) => text.slice(from, to))
  expect(parted('พยาบาลเดินออกจากโรงพยาบาล')).toEqual(['พยาบาล', 'เดิน', 'ออก', 'จาก', 'โรงพยาบาล'])
  expect(parted('แม่น้ำเจ้าพระยา')).toEqual(['แม่น้ำ', 'เจ้าพระยา'])
  expect(parted('หลวงพ่อฆฬฏฌ')).toEqual(['หลวงพ่อ', 'ฆฬฏฌ'])
})

it('a name is found as a word only', () => {
  const thai = 'INT. โรงพยาบาล - กลางคืน\n\nฝนตกหนักเหนือแม่น้ำ\n\n@สมชาย\nไปโรงพยาบาลกัน\n'
  expect(namesOf(thai)).toEqual(['สมชาย'])
  const english = inKitchen('WILL sits.\n\nTOM\nHe will not come. Will you?')
  const seen = factsOf(english).filter(({ is }) => is.of === 'presence')
  expect(seen.map(({ is }) => is.of === 'presence' && is.how)).toEqual(['seen', 'seen'])
  expect(namesOf(english).sort()).toEqual(['TOM', 'WILL'])
})

it('who is silent is there, with or without a name', () => {
  expect(namesOf(inKitchen('An old woman kneels by the stove.'))).toEqual(['An old woman'])
  expect(namesOf('INT. ห้องครัว - เช้า\n\nเด็กชายคนหนึ่งวิ่งเข้ามา\n')).toEqual(['เด็กชาย'])
})

it.each([
  'KIET (35), the pilot, steers the boat. TOMAS sits.',
  'TOMAS sits. KIET (35), a pilot, stands at the wheel.',
  'NOI sits. KIET (9), her son, stands.',
  'NOI, his mother, sits.',
])('what somebody is, behind the name, is not another: %s', (text) => {
  const names = namesOf(inKitchen(`${text}\n\nTOMAS\nGo.\n\nKIET\nNo.\n\nNOI\nYes.`))
  expect(names.sort()).toEqual(['KIET', 'NOI', 'TOMAS'])
})

it.each(['น้อย แม่ของมะลิ นั่ง', 'น้อย (๓๕) คนขับเรือ ยืน'])('nor is it in Thai: %s', (text) => {
  const names = namesOf(`INT. ครัว - เช้า\n\n${text}\n\n@น้อย\nไปกัน\n\n@มะลิ\nไปสิ\n`)
  expect(names.sort()).toEqual(['น้อย', 'มะลิ'])
})

it('what is denied, imagined or only compared is not done', () => {
  expect(deedsOf(inKitchen('MALI stops smiling. She does not sit. She would run.'))).toEqual(['stop'])
  expect(deedsOf(inKitchen('MALI stands like a soldier who runs.'))).toEqual(['stand'])
  expect(deedsOf('INT. ห้องครัว - เช้า\n\nมะลิ (๙ ขวบ) ยืน ไม่ยิ้ม\n')).toEqual(['stand'])
})

it('a voice on the phone has no body', () => {
  const facts = factsOf(inKitchen('MALI sits.\n\nTOM (ON PHONE)\nAre you there?\n\nVOICE (V.O.)\nShe was.'))
  const how = facts.flatMap(({ is }) => (is.of === 'presence' ? [is.how] : []))
  expect(how.sort()).toEqual(['heard', 'phone', 'seen'])
})

it('the hour goes on where a heading says so, and a person stays known', () => {
  const scenes = scenesOf('INT. KITCHEN - DUSK\n\nMALI sits.\n\nINT. HALL - CONTINUOUS\n\nMali runs.\n')
  const read = [...readFilm(scenes).values()]
  expect(read[1]?.map(({ is }) => is)).toContainEqual({ of: 'time', hour: 'dusk', from: 'before' })
  const ids = read.map((facts) => facts.flatMap(({ is }) => (is.of === 'presence' ? [is.person] : [])))
  expect(ids[0]).toEqual(ids[1])
})

it('ages are read in both digits and in words, sex from title, noun and polite word', () => {
  const facts = factsOf('INT. บ้าน - เช้า\n\nป้าแจ๋ว วัยหกสิบ ยืน มะลิ (๙ ขวบ) นั่ง\n\n@มะลิ\nหนูหิวค่ะ\n')
  const said = facts.flatMap(({ is }) => (is.of === 'person' ? [is.age ?? is.sex] : [])).filter(Boolean)
  expect(said.sort()).toEqual([60, 9, 'f', 'f'])
})

it('every fact keeps its schema, stands where it says, and has the same id when it is read again', () => {
  const [scene] = scenesOf(inKitchen('MALI, 40, in a red dress, sits at the table with a cup in her hand. She laughs.'))
  if (!scene) throw new Error('no scene')
  const { facts } = readScene(scene)
  const texts = new Map([
    [scene.id, scene.heading?.text ?? ''],
    ...scene.elements.map(({ id, text }) => [id, text] as const),
  ])
  for (const fact of facts) {
    expect(factSchema.parse(fact)).toEqual(fact)
    for (const span of fact.spans) expect(span.to).toBeLessThanOrEqual(texts.get(span.in)?.length ?? 0)
  }
  expect(readScene(scene).facts).toEqual(facts)
  const cup = facts.find(({ is }) => is.of === 'thing' && is.name === 'cup')
  expect(cup?.is).toMatchObject({ state: 'held' })
})

it('any text is read without an error', () => {
  for (const text of ['', '\n\n', '“', '"""', 'ๆๆๆ', "'s 's", '( ( (', 'เเเเ', '—', 'A\u0000B', '์์์', '0 ๙ ๙๙๙'])
    expect(() => readScene({ id: 's', elements: [{ id: 'e', kind: 'action', text }] })).not.toThrow()
})

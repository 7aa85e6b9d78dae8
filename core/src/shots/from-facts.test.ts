import { describe, expect, test } from 'vitest'
import { withoutSubtext } from '../reading/index.ts'
import { readFilm } from '../reading/lexicon/index.ts'
import { readFountain } from '../screenplay/index.ts'
import { breakDown, findCharacters, type Readings, type Shot } from './index.ts'

const filmOf = (script: string, language: 'th' | 'en' = 'en', beneath = true) => {
  let n = 0
  const newId = (from?: string) => from ?? `id${n++}`
  const { scenes } = readFountain(script, { newId: () => `id${n++}` })
  const characters = findCharacters(scenes, { newId: () => `c${n++}`, readings: readFilm(scenes) })
  const read = readFilm(scenes, characters)
  const readings: Readings = beneath ? read : new Map([...read].map(([id, facts]) => [id, withoutSubtext(facts)]))
  const shots = breakDown(scenes, characters, { language, newId, readings })
  const nameOf = (id: string) => characters.find((each) => each.id === id)?.name ?? id
  const people = (shot: Shot | undefined) => shot?.characterIds.map(nameOf).sort() ?? []
  const by = (name: string) => characters.find((each) => each.name === name)
  return { shots, characters, people, by, scenes }
}
const saying = (shots: readonly Shot[], words: string) => shots.find(({ description }) => description.includes(words))

describe('shots are made from what was understood', () => {
  test('whose body says something else than their words is seen near and still, unless the film does not frame it', () => {
    const script = `INT. KITCHEN - NIGHT

ANNA stands at the sink. BORIS packs a bag.

BORIS
I have to go.

ANNA
I'm fine. Really.

Anna bursts into tears.
`
    const framed = filmOf(script)
    const plain = filmOf(script, 'en', false)
    const agreed = filmOf(script.replace("I'm fine. Really.", 'It is raining.'))
    const said = ({ shots, scenes }: ReturnType<typeof filmOf>, from: number) => {
      const line = scenes[0]?.elements.at(from)?.id ?? ''
      return shots.find(({ elementIds }) => elementIds.includes(line))
    }
    expect(said(framed, -2)).toMatchObject({ size: 'close', move: 'static', lens: 'portrait-85' })
    expect(framed.people(said(framed, -2))).toEqual(['Anna'])
    expect(said(framed, -1)).toMatchObject({ size: 'extreme-close', angle: 'eye', move: 'static' })
    expect(said(plain, -1)?.size).not.toBe('extreme-close')
    expect(said(plain, -1)?.size).toBe(said(agreed, -1)?.size)
  })

  test('who is meant by a pronoun is seen, and a word that is no name is nobody', () => {
    const { shots, people } = filmOf(`INT. OFFICE - DAY

WILL stands at the window. ANN types.

WILL
Anything?

ANN
Nothing.

She will not look at the door. She closes the laptop.
`)
    expect(people(saying(shots, 'She will not'))).toEqual(['Ann'])
  })

  test('what somebody wears is said whole', () => {
    const { shots, by } = filmOf(`EXT. PIER - NIGHT

LENNOX waits, wearing a grey raincoat.

LENNOX
You're late.
`)
    const worn = shots.map(({ wardrobe }) => wardrobe[by('Lennox')?.id ?? '']).find((each) => each !== undefined)
    expect(worn).toMatch(/^(?:a )?grey raincoat$/)
  })

  test('what is held is held until it is put down, and whoever is given it has it then', () => {
    const { shots, by } = filmOf(`INT. KITCHEN - DAY

MARTA holds a knife. IVO comes in from the yard, stops at the door and looks at her for a long time without a word.

MARTA
Sit.

Marta gives Ivo the knife. He looks at it and at her, and neither of them says anything for as long as it takes to boil water.

IVO
Why?

He says it to the wall behind her, and the wall has heard it before, and it says nothing either.
`)
    const note = (name: string) => (shot: Shot) =>
      shot.continuity.some((each) => each.includes(`${name} has the knife`))
    expect(shots.findIndex(note('Marta'))).toBe(0)
    const passed = shots.findIndex(note('Ivo'))
    expect(passed).toBeGreaterThan(0)
    expect(note('Marta')(shots.at(-1) as Shot)).toBe(false)
    expect(by('Ivo')).toBeDefined()
  })

  test('a call is two rooms, and a voice on the phone has no body', () => {
    const { shots, people } = filmOf(`INT. KITCHEN - NIGHT

INTERCUT - MALI IN THE KITCHEN / JOE IN HIS CAR

Mali holds the phone to her ear.

MALI
Where are you?

JOE
Nearly home.

MALI
You said that an hour ago.
`)
    for (const shot of shots) expect(people(shot).length).toBeLessThan(2)
    const call = filmOf(`INT. KITCHEN - NIGHT

Mali holds the phone to her ear.

MALI
Where are you?

JOE (ON PHONE)
Nearly home.
`)
    expect(call.shots.flatMap((shot) => call.people(shot))).not.toContain('Joe')
  })

  test('a super is text over the picture', () => {
    const { shots } = filmOf(`EXT. ROAD - DAY

SUPER: "Ten years later"

A dog sleeps.
`)
    expect(shots[0]?.overlay).toBe('Ten years later')
    expect(shots[0]?.characterIds).toEqual([])
  })

  test('a Thai word in which a name stands is not that person', () => {
    const { shots, people } = filmOf(
      `ฉาก 1 ภายใน โรงพยาบาล – เช้า

แม่
ลูกอยู่ไหน

พยาบาล
ห้องสามค่ะ

ภาพโรงพยาบาลริมแม่น้ำในสายหมอก เรือหางยาวแล่นผ่านไปช้า ๆ ไม่มีใครโบกมือให้ใครทั้งนั้น น้ำนิ่งเหมือนกระจก
`,
      'th',
    )
    expect(people(saying(shots, 'ภาพโรงพยาบาลริม'))).toEqual([])
  })

  test('people are cast as the script tells of them', () => {
    const { by } = filmOf(`INT. CLINIC - DAY

DR. OKAFOR, a woman of sixty-one, reads. Her patient SAMI (9) hums.

DR. OKAFOR
Breathe in.

SAMI
I am.
`)
    expect(by('Dr. Okafor')).toMatchObject({ appearance: 'a woman of 61', voice: { register: 'elder-woman' } })
    expect(by('Sami')).toMatchObject({ voice: { register: 'child' } })
  })
})

import { expect, test } from 'vitest'
import { readFountain } from '../screenplay/index.ts'
import { breakDown } from './break-down.ts'
import { findCharacters, findLocations } from './people.ts'
import { type Shot, shotSchema } from './shot.ts'

const counter = (prefix: string) => {
  let n = 0
  return () => `${prefix}${n++}`
}
const newId = counter('n')
const made = (text: string) => {
  const read = readFountain(text, { newId })
  const characters = findCharacters(read.scenes, { newId })
  return { ...read, characters, shots: breakDown(read.scenes, characters, { language: read.language, newId }) }
}
const of = (shots: Shot[], words: string) => shots.filter((shot) => shot.description.includes(words))

const thai = `INT. บ้านยาย - กลางคืน

ฝนตกหนัก ยายมาลีนั่งรอที่โต๊ะ ถือจดหมายไว้ในมือ

เสียงเคาะประตู

@ยายมาลี
(ถอนใจ)
ใครน่ะ ดึกป่านนี้แล้ว

@ก้อง (V.O.)
ผมเอง ก้อง

ยายมาลีลุกขึ้นเปิดประตู ก้องยืนตัวสั่น สวมเสื้อกันฝนสีเหลือง

@ก้อง
ผมขอโทษครับยาย

FADE OUT.

EXT. ทุ่งนา - เช้า

ก้องวิ่งไปตามคันนา นกร้อง
`

const english = `INT. WAREHOUSE - NIGHT

Rain on the roof. MARA runs in, slams the door, a gun in her hand.

MARA
Don't move.

JOEL
I wasn't going to.

MARA
You know who! Don't lie to me!

JOEL
She left an hour ago.

Joel walks out. There is no thunder.
`

test('every word said and done is in exactly one shot', () => {
  for (const text of [thai, english]) {
    const { scenes, shots } = made(text)
    const shown = shots.flatMap(({ elementIds }) => elementIds)
    const wanted = scenes.flatMap(({ elements }) =>
      elements.flatMap(({ kind, id }) =>
        ['action', 'dialogue', 'character', 'parenthetical'].includes(kind) ? [id] : [],
      ),
    )
    expect([...shown].sort()).toEqual([...wanted].sort())
    for (const shot of shots) shotSchema.parse(shot)
  }
})

test('sounds, things and weather are heard and seen in Thai as in English', () => {
  const th = made(thai).shots
  expect(of(th, 'เสียงเคาะประตู')[0]).toMatchObject({
    effects: ['knock'],
    ambience: expect.arrayContaining(['rain', 'room']),
  })
  expect(of(th, 'จดหมาย')[0]?.props).toContain('จดหมาย')
  expect(of(th, 'ทุ่งนา')).toHaveLength(0)
  expect(of(th, 'นกร้อง')[0]?.effects).toEqual(['steps', 'bird'])
  const en = made(english).shots
  expect(en[0]).toMatchObject({ effects: ['steps', 'door'], props: ['gun'], ambience: ['rain', 'room'] })
  expect(of(en, 'no thunder')[0]?.effects).toEqual(['steps'])
})

test('who is heard from outside the picture is not shown in it', () => {
  const { shots, characters } = made(thai)
  const kong = characters.find(({ name }) => name === 'ก้อง')?.id
  const heard = of(shots, 'ได้ยินเสียงก้อง')[0]
  expect(heard?.characterIds).not.toContain(kong)
})

test('clothes the script puts on somebody stay on in the shots after it', () => {
  const { shots, characters } = made(thai)
  const kong = characters.find(({ name }) => name === 'ก้อง')?.id ?? ''
  const after = of(shots, 'ตัวสั่น')[0]
  expect(after?.wardrobe[kong]).toBe('เสื้อกันฝนสีเหลือง')
  expect(after?.continuity.join(' ')).toContain('ยายมาลีถือจดหมายอยู่')
})

test('a fade in the script opens the next scene with a fade', () => {
  const { shots, scenes } = made(thai)
  expect(shots.find((shot) => shot.sceneId === scenes[1]?.id)?.transition).toBe('fade')
})

test('voices fit those who speak', () => {
  const voices = Object.fromEntries(
    [...made(thai).characters, ...made(english).characters].map(({ name, voice }) => [name, voice.register]),
  )
  expect(voices).toEqual({ ยายมาลี: 'elder-woman', ก้อง: 'man', Mara: 'woman', Joel: 'man' })
  expect(findLocations(made(english).scenes, { newId }).map(({ name }) => name)).toEqual(['WAREHOUSE'])
})

test('a quiet scene and a loud one are not covered alike', () => {
  const scene = (lines: string[]) =>
    `INT. ROOM - DAY\n\nAnn and Bob sit.\n\n${lines.map((line, at) => `${at % 2 ? 'BOB' : 'ANN'}\n${line}\n`).join('\n')}`
  const quiet = made(scene(['Tea?', 'Please.', 'Milk?', 'A little.', 'Here.', 'Thank you.'])).shots
  const loud = made(
    scene(['You lied to me!', 'I hate you!', 'Get out!', 'Shut up! Shut up!', 'Liar!', 'How dare you!']),
  ).shots
  expect(loud.length).toBeGreaterThan(quiet.length)
  const near = (shots: Shot[]) => shots.filter(({ size }) => size === 'close' || size === 'extreme-close').length
  expect(near(loud)).toBeGreaterThan(near(quiet))
  expect(new Set(loud.map(({ size }) => size)).size).toBeGreaterThan(2)
})

test('editing one line keeps every other shot as it was, and that line its shot and takes', () => {
  const before = made(english)
  const touched = before.shots.map((shot) => ({ ...shot, clipTake: 2 }))
  const after = readFountain(english.replace('She left an hour ago.', 'She left a year ago.'), {
    newId,
    previous: before.scenes,
  })
  const shots = breakDown(after.scenes, before.characters, {
    language: 'en',
    newId,
    previous: { shots: touched, scenes: before.scenes },
  })
  expect(shots.map(({ id }) => id)).toEqual(touched.map(({ id }) => id))
  const said = after.scenes[0]?.elements.find(({ text }) => text.includes('a year'))?.id ?? ''
  for (const shot of shots) {
    if (!shot.elementIds.includes(said)) expect(touched).toContain(shot)
    expect(shot.clipTake).toBe(2)
  }
})

test('a shot made by hand outlives its lines and remembers them; a new line gets a new shot in its place', () => {
  const before = made(english)
  const [, second, ...rest] = before.shots
  if (!second) throw new Error('no second shot')
  const mine: Shot = { ...second, byHand: true, size: 'extreme-close' }
  const shots = [before.shots[0] ?? second, mine, ...rest]
  const text = english
    .replace("MARA\nDon't move.\n\n", '')
    .replace('Joel walks out.', 'A dog barks.\n\nJoel walks out.')
  const after = readFountain(text, { newId, previous: before.scenes })
  const again = breakDown(after.scenes, before.characters, {
    language: 'en',
    newId,
    previous: { shots, scenes: before.scenes },
  })
  expect(again.find(({ id }) => id === mine.id)).toMatchObject({ size: 'extreme-close', elementIds: mine.elementIds })
  expect(again.map(({ rank }) => rank)).toEqual(again.map(({ rank }) => rank).sort())
  const bark = again.findIndex(({ effects }) => effects.includes('dog'))
  expect(bark).toBeGreaterThan(1)
  expect(bark).toBeLessThanOrEqual(again.length - 1)
})

test('a shot taken away stays away when another line is edited', () => {
  const before = made(english)
  const [, second] = before.shots
  if (!second) throw new Error('no second shot')
  const shots = before.shots.filter((shot) => shot !== second)
  const text = english.replace('Joel walks out.', 'Joel walks out, slowly.')
  const after = readFountain(text, { newId, previous: before.scenes })
  const again = breakDown(after.scenes, before.characters, {
    language: 'en',
    newId,
    previous: { shots, scenes: before.scenes },
  })
  expect(again.flatMap(({ elementIds }) => elementIds)).not.toContain(second.elementIds[0])
  expect(again).toHaveLength(shots.length)
})

test('two who break a script down at once come to the same ids, and a line moved to another scene takes no shot’s id', () => {
  const before = readFountain('INT. A - DAY\n\nA cat sleeps.\n\nA dog barks.\n\nINT. B - DAY\n\nRain.\n', { newId })
  let random = 0
  const from = (id?: string) => (id === undefined ? `random${random++}` : `of-${id}`)
  const ask = { language: 'en', newId: from } as const
  const one = breakDown(before.scenes, [], ask)
  expect(breakDown(before.scenes, [], ask).map(({ id }) => id)).toEqual(one.map(({ id }) => id))
  const kept = one.map((shot) => ({ ...shot, byHand: true }))
  const [a, b] = before.scenes
  if (!a || !b) throw new Error('two scenes')
  const moved = [
    { ...a, elements: a.elements.slice(0, 1) },
    { ...b, elements: [...b.elements, ...a.elements.slice(1)] },
  ]
  const ids = breakDown(moved, [], { ...ask, previous: { shots: kept, scenes: before.scenes } }).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an action without a name shows those it is about', () => {
  const { shots, characters } = made(`INT. KITCHEN - DAY

Anna looks up. Ben waits at the door.

ANNA
Sit down.

BEN
I will.

They look at each other and laugh.

BEN
Listen.

Rain falls on the roof.
`)
  const everyone = characters.map(({ id }) => id).sort()
  expect([...(of(shots, 'laugh')[0]?.characterIds ?? [])].sort()).toEqual(everyone)
  expect(of(shots, 'Rain falls')[0]?.characterIds).toEqual([])
})

test('a Thai one too, and a mountain is nobody', () => {
  const { shots } = made(`EXT. ทุ่งนา - เย็น

ต้น เด็กชายวัยเก้าขวบ นั่งอยู่

@ต้น
ฟังสิ

เขายิ้ม แล้วหลับตา

@ต้น
ไปกัน

ดวงอาทิตย์ลับภูเขา
`)
  expect(of(shots, 'เขายิ้ม')[0]?.characterIds).toHaveLength(1)
  expect(of(shots, 'ภูเขา')[0]?.characterIds).toEqual([])
})

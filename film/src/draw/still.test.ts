import type { Picture } from '@peace/core/build'
import { cameraMoves, shotAngles, shotSizes } from '@peace/core/shots'
import { describe, expect, it } from 'vitest'
import { ease, placingOf } from '../move/camera.ts'
import { type Stage, stageOf } from './stage.ts'
import { drawStill } from './still.ts'
import { daylightOf, placeOf } from './words.ts'

const picture = (more: Partial<Picture> = {}): Picture => ({
  ...{
    width: 320,
    height: 180,
    style: 'natural',
    size: 'medium',
    angle: 'eye',
    lens: 'normal-50',
    setting: 'ext',
    place: 'ทุ่งนา',
  },
  ...{ time: 'เช้า', mood: 'joy', weather: [], description: '', props: [] },
  figures: [
    {
      characterId: 'mali',
      name: 'มะลิ',
      index: 0,
      register: 'woman',
      look: 'เสื้อแดง',
      mood: 'joy',
      speaking: true,
      focus: true,
    },
  ],
  ...more,
})
const pixels = (more: Partial<Picture> = {}, seed = 3) => drawStill(picture(more), seed).data()

const difference = (a: Buffer, b: Buffer): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 4) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / (a.length / 4)
}

describe('a draft still', () => {
  it('is the same pixels for the same shot', () => {
    expect(Buffer.compare(pixels(), pixels())).toBe(0)
  })

  it('differs by size, hour, place and by who is in it', () => {
    const plain = pixels()
    const others: Partial<Picture>[] = [
      { size: 'close' },
      { time: 'กลางคืน' },
      { setting: 'int', place: 'ห้องครัว' },
      { figures: [] },
      { weather: ['rain'] },
    ]
    for (const more of others) expect(difference(plain, pixels(more))).toBeGreaterThan(more.weather ? 0.01 : 4)
  })

  it('can be drawn for every size, angle and shape of frame', () => {
    for (const size of shotSizes)
      for (const angle of shotAngles)
        expect(
          pixels({ size, angle, width: 180, height: size === 'wide' ? 320 : 180 }).some((value) => value > 60),
        ).toBe(true)
  })

  it('knows places in both languages', () => {
    const of = (setting: Picture['setting'], place: string) => placeOf({ setting, place, description: '' })
    expect(of('ext', 'ทุ่งนา')).toBe('field')
    expect(of('ext', 'CITY STREET')).toBe('city')
    expect(of('int', 'วิหารวัดป่า')).toBe('shrine')
    expect(of('ext', 'ลานวัด')).toBe('temple')
    expect(of('int', 'HOSPITAL CORRIDOR')).toBe('corridor')
    expect(of('int', 'POLICE STATION')).toBe('office')
    expect(of('int', 'สถานีตำรวจ')).toBe('office')
    expect(of('ext', 'สถานีรถไฟหัวลำโพง')).toBe('station')
    expect(of('int', 'SUPERMARKET')).toBe('shop')
    expect([of('ext', 'CHURCH'), of('int', 'CHURCH'), of('int', 'อุโบสถ')]).toEqual(['church', 'chapel', 'shrine'])
    expect([of('ext', 'FISHING BOAT - OPEN SEA'), of('ext', 'กลางทะเล')]).toEqual(['deck', 'deck'])
    expect(of('ext', 'ดาดฟ้าตึก')).toBe('roof')
    expect(of('ext', 'ริมแม่น้ำ')).toBe('river')
    expect(of('int', 'somewhere unheard of')).toBe('room')
  })

  it('is lit by the hour the plan read, and one planned before that as it was then', () => {
    expect(daylightOf({ time: 'CONTINUOUS', hour: 'night' })).toBe('night')
    expect(daylightOf({ time: 'เช้ามืด', hour: 'dawn' })).toBe('dawn')
    const before = ['พลบค่ำ', 'กลางคืน', 'MORNING', 'CONTINUOUS', 'เช้ามืด'].map((time) => daylightOf({ time }))
    expect(before).toEqual(['dusk', 'night', 'dawn', 'day', 'night'])
  })
})

describe('a camera move', () => {
  it('never stands still between two frames, however slow', () => {
    for (const move of cameraMoves.filter((name) => name !== 'static')) {
      const shot = { width: 1280, height: 720, seconds: 12 }
      let before = placingOf(move, 0, 1, shot)
      for (let frame = 1; frame <= 288; frame++) {
        const now = placingOf(move, frame / 288, 1, shot)
        expect(
          Math.abs(now.dx - before.dx) +
            Math.abs(now.dy - before.dy) +
            Math.abs(now.scale - before.scale) * 640 +
            Math.abs(now.turn - before.turn) * 640,
          `${move} ${frame}`,
        ).toBeGreaterThan(0.0005)
        before = now
      }
    }
  })

  it('begins and ends softly', () => {
    expect(ease(0)).toBe(0)
    expect(ease(1)).toBe(1)
    expect(ease(0.05) / 0.05).toBeLessThan((ease(0.55) - ease(0.5)) / 0.05)
  })

  it('moves what is near more than what is far', () => {
    const at = (depth: number) => placingOf('truck-left', 1, depth, { width: 1280, height: 720, seconds: 5 }).dx
    expect(at(1.6)).toBeGreaterThan(at(1))
    expect(at(1)).toBeGreaterThan(at(0.1) * 2)
  })
})

describe('framing', () => {
  const nearSizes = ['medium', 'medium-close', 'close', 'extreme-close'] as const

  it('keeps a face where it belongs from every angle, standing or sitting', () => {
    for (const size of nearSizes)
      for (const description of ['', 'Mali sits and weeps'])
        for (const angle of shotAngles) {
          const crown = (stage: Stage): number => {
            const lead = stage.actors.find(({ behind }) => !behind)
            if (!lead) return Number.NaN
            const heads = lead.pose === 'sit' ? 4.3 : lead.look.heads
            return lead.feet - heads * lead.head * stage.squash
          }
          const seen = crown(stageOf(picture({ size, angle, description }), 3))
          expect(seen, `${size} ${angle}`).toBeCloseTo(crown(stageOf(picture({ size, description }), 3)), 3)
        }
  })

  it('looks up at a kite that flies, and down at one that lies there', () => {
    const insert = (description: string) => stageOf(picture({ size: 'insert', props: ['ว่าว'], description }), 3)
    expect(insert('ว่าวแดงลอยขึ้น เหนือยอดตาล').horizon).toBeGreaterThan(insert('ว่าวแดงวางอยู่บนโต๊ะ').horizon)
    expect(insert('ว่าวแดงที่ไม่ยอมขึ้น').horizon).toBe(insert('ว่าวแดงวางอยู่บนโต๊ะ').horizon)
  })
})

import { describe, expect, it } from 'vitest'
import { mergeShots, splitShot } from './edit-shots.ts'
import { type Shot, shotSchema } from './shot.ts'
import { printShotList } from './shot-list.ts'

const stamp = { updatedAt: 5, updatedBy: 'me' }
const shot = (more: Partial<Shot>): Shot =>
  shotSchema.parse({
    id: 'a',
    sceneId: 's',
    rank: 'V',
    elementIds: ['1', '2', '3'],
    size: 'medium',
    angle: 'eye',
    move: 'static',
    lens: 'normal-50',
    description: 'Mali waits.',
    characterIds: ['mali'],
    mood: 'calm',
    updatedAt: 0,
    updatedBy: 'rule',
    ...more,
  })

describe('a shot', () => {
  it('split in two shows the same lines in the same order, between its neighbours', () => {
    const next = shot({ id: 'b', rank: 'W' })
    const [first, second] = splitShot(shot({ ms: 4000 }), next, 1, 'new', stamp) ?? []
    expect(first).toMatchObject({ id: 'a', elementIds: ['1'], byHand: true })
    expect(second).toMatchObject({ id: 'new', elementIds: ['2', '3'], byHand: true })
    expect(first?.ms).toBeUndefined()
    expect(second && second.rank > 'V' && second.rank < 'W').toBe(true)
  })

  it('of one line cannot be split', () => {
    expect(splitShot(shot({ elementIds: ['1'] }), undefined, 1, 'new', stamp)).toBeUndefined()
    expect(splitShot(shot({}), undefined, 0, 'new', stamp)).toBeUndefined()
    expect(splitShot(shot({}), undefined, 3, 'new', stamp)).toBeUndefined()
  })

  it('split and merged again shows what it did', () => {
    const [first, second] = splitShot(shot({}), undefined, 2, 'new', stamp) ?? []
    if (!first || !second) throw new Error('not split')
    expect(mergeShots(first, second, stamp)).toMatchObject({ id: 'a', elementIds: ['1', '2', '3'] })
  })

  it('is not merged with one of another scene, nor beyond what a shot can hold', () => {
    expect(mergeShots(shot({}), shot({ id: 'b', sceneId: 't' }), stamp)).toBeUndefined()
    const many = (from: number) => Array.from({ length: 40 }, (_, at) => `e${from + at}`)
    expect(mergeShots(shot({ elementIds: many(0) }), shot({ id: 'b', elementIds: many(40) }), stamp)).toBeUndefined()
  })
})

describe('a shot list', () => {
  const heads = {
    number: '#',
    scene: 'Scene',
    size: 'Size',
    angle: 'Angle',
    move: 'Move',
    lens: 'Lens',
    seconds: 'Seconds',
    characters: 'Characters',
    description: 'Description',
    line: 'Line',
    props: 'Props',
    sound: 'Sound',
  }
  const scene = {
    id: 's',
    rank: 'V',
    heading: { text: 'EXT. ท่าน้ำ, "เย็น"', setting: 'ext' as const, place: 'ท่าน้ำ', time: 'เย็น' },
    elements: [{ id: '2', kind: 'dialogue' as const, text: 'รอด้วย' }],
    minds: {},
    revision: 1,
    updatedAt: 0,
    updatedBy: 'u',
  }

  it('is read by a spreadsheet as it was meant', () => {
    const row = { number: 1, scene, shot: shot({ description: '=HYPERLINK("http://x")' }), ms: 2500 }
    const csv = printShotList([row], [{ id: 'mali', name: 'มะลิ' }], heads)
    expect(csv.startsWith('\uFEFF#,Scene,')).toBe(true)
    expect(csv).toContain('"EXT. ท่าน้ำ, ""เย็น"""')
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv).toContain(',2.5,มะลิ,')
    expect(csv).toContain(',รอด้วย,')
  })
})

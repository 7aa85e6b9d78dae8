import { expect, it } from 'vitest'
import { deliveryFormats } from '../../deliveries/index.ts'
import { planFor } from '../plan-for.ts'
import { sampleFilm } from '../sample-film.ts'

const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const account = { maxHeight: 1080, watermark: false } as const
const draft = { stop: 'cut', quality: 'draft' } as const

it('a film is handed on in the files that are asked for, each made from its cut, and in none unasked', () => {
  const plain = planFor(film, account, draft)
  expect(plain.units.some(({ spec }) => spec.kind === 'delivery')).toBe(false)
  const { units } = planFor({ ...film, deliver: deliveryFormats }, account, draft)
  const asked = units.filter(({ spec }) => spec.kind === 'delivery')
  expect(asked).toHaveLength(deliveryFormats.length)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(deliveryFormats.length)
  for (const { spec } of asked) expect('cut' in spec.inputs && spec.inputs.cut).toBe(plain.resultKey)
})

it('one file is planned with all it is made from, and is the result', () => {
  const target = { type: 'delivery', id: 'main', format: 'webm' } as const
  const { units, resultKey } = planFor({ ...film, deliver: ['webm'] }, account, { ...draft, target })
  expect(units.at(-1)).toMatchObject({ key: resultKey, spec: { kind: 'delivery', fields: { format: 'webm' } } })
  expect(units.some(({ spec }) => spec.kind === 'poster')).toBe(false)
  const other = { ...target, id: 'tall' }
  expect(() => planFor({ ...film, deliver: ['webm'] }, account, { ...draft, target: other })).toThrow('not-found')
})

it('a package has the cut, all it is made of and its words, of a film that was edited or not', () => {
  const target = { type: 'delivery', id: 'main', format: 'package' } as const
  const asked = { ...film, deliver: ['package' as const] }
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations: [], lengths: {} }
  for (const data of [asked, { ...asked, edit }]) {
    const { units, resultKey } = planFor(data, account, { ...draft, target })
    const last = units.at(-1)
    expect(last?.key).toBe(resultKey)
    if (last?.spec.kind !== 'package') throw new Error('a package')
    const of = (kind: string) => units.filter(({ spec }) => spec.kind === kind).map(({ key }) => key)
    const { inputs, fields } = last.spec
    expect([inputs.cut]).toEqual(of('cut'))
    expect(new Set(inputs.clips)).toEqual(new Set(of('clip')))
    expect(new Set(inputs.lines)).toEqual(new Set(of('line')))
    expect(fields.laid !== undefined).toBe('edit' in data)
  }
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../errors/index.ts'
import { canonicalBytes } from './canonical.ts'
import type { FilmData } from './film-data.ts'
import { amend, needsByIndex, ordered } from './graph.ts'
import { needsOf } from './inputs.ts'
import { unitKey } from './key.ts'
import { plan } from './plan.ts'
import { sampleFilm } from './sample-film.ts'
import { type Unit, unitSpecSchema } from './unit.ts'

const needsAt = (units: readonly Unit[], at: number) => needsOf(must(units[at], 'unit').spec)

const canonicalJson = (value: unknown): string => Buffer.from(canonicalBytes(value)).toString()

const size = fc.record({
  scenes: fc.integer({ min: 1, max: 4 }),
  shotsPerScene: fc.integer({ min: 1, max: 4 }),
  characters: fc.integer({ min: 1, max: 3 }),
})
const film = fc.tuple(size, fc.nat(1000)).map(([each, seed]) => sampleFilm(each, seed))
const quality = fc.constantFrom('draft', 'standard', 'premium' as const)
const keys = (data: FilmData, q: 'draft' | 'standard' | 'premium' = 'draft') =>
  plan(data, { stop: 'cut', quality: q }).units.map(({ key }) => key)

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((each, at) => ({ each, by: Math.imul(at + 1, seed * 2 + 1) % 1009 }))
    .sort((a, b) => a.by - b.by)
    .map(({ each }) => each)

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, reversed(v)]),
        )
      : value

const changeLine = (data: FilmData, lineId: string, text: string): FilmData => ({
  ...data,
  scenes: data.scenes.map((scene) => ({
    ...scene,
    elements: scene.elements.map((each) => (each.id === lineId ? { ...each, text } : each)),
  })),
})

describe('canonical JSON', () => {
  it('does not depend on the order of names or on how a letter is composed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
    expect(canonicalJson('e\u0301')).toBe(canonicalJson('\u00e9'))
  })
  it('refuses what two machines may print differently', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, () => 1]) {
      expect(() => canonicalJson({ value })).toThrow('invalid-input')
    }
  })
  it('writes as JSON does, names sorted', () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, each]) => [name, sorted(each)]),
            )
          : typeof value === 'string'
            ? value.normalize('NFC')
            : value
    const name = fc.string({ unit: 'grapheme-ascii' }).map((each) => `n${each}`)
    const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(name, tie('tree'))),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(canonicalJson(plain)).toBe(JSON.stringify(sorted(plain)))
      }),
    )
  })
  it('writes minus zero as zero', () => expect(canonicalJson(-0)).toBe('0'))
})

describe('a plan', () => {
  it('has the keys it has always had: what films have made stays found', () => {
    const all = createHash('sha256')
    for (const q of ['draft', 'standard', 'premium'] as const)
      for (let seed = 0; seed < 4; seed++)
        for (const key of keys(sampleFilm({ scenes: 3, shotsPerScene: 4, characters: 3 }, seed), q)) all.update(key)
    expect(all.digest('hex')).toBe('0f1b4eab5c54542aa8f2661fefdda88146a4246eaf4d71be5c62425626a79f1e')
  })

  it('holds only units of the contract, each after what it is made from', () => {
    fc.assert(
      fc.property(film, quality, (data, q) => {
        const { units, resultKey } = plan(data, { stop: 'cut', quality: q })
        for (const { spec } of units) expect(unitSpecSchema.parse(spec)).toEqual(spec)
        needsByIndex(units).forEach((needs, at) => {
          expect(needs).toHaveLength(needsAt(units, at).length)
          for (const need of needs) expect(need).toBeLessThan(at)
        })
        expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
        expect(units.at(-1)?.key).toBe(resultKey)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same film in any order', () => {
    fc.assert(
      fc.property(film, fc.nat(50), quality, (data, seed, q) => {
        const other = {
          ...data,
          scenes: shuffled(data.scenes, seed),
          shots: shuffled(data.shots, seed),
          characters: shuffled(data.characters, seed),
        }
        expect(keys(reversed(other) as FilmData, q)).toEqual(keys(data, q))
      }),
      { numRuns: 40 },
    )
  })

  it('shares nothing with the same film of another workspace', () => {
    const mine = keys(sampleFilm({ scenes: 2, shotsPerScene: 2 }))
    const theirs = keys(sampleFilm({ scenes: 2, shotsPerScene: 2, salt: '1'.repeat(32) }))
    expect(mine.filter((key) => theirs.includes(key))).toEqual([])
  })

  it('changes, with one line, only what that line feeds', () => {
    fc.assert(
      fc.property(film, fc.nat(100), fc.boolean(), (data, at, longer) => {
        const scene = data.scenes[at % data.scenes.length]
        const lines = scene?.elements.filter(({ kind }) => kind === 'dialogue') ?? []
        const line = lines[at % lines.length]
        if (!scene || !line) return
        const changed = changeLine(data, line.id, longer ? `${line.text} And more.` : 'No.')
        const before = plan(data, { stop: 'cut', quality: 'draft' }).units
        const kept = new Set(keys(changed))
        const lost = before.filter(({ key }) => !kept.has(key)).map(({ spec }) => spec)
        const shot = data.shots.find(({ elementIds }) => elementIds.includes(line.id))
        const fed = new Set([`line ${line.id}`, `clip ${shot?.id}`, `part ${scene.id}`, 'mix', 'cut', 'captions'])
        for (const { kind, subject } of lost) {
          const film = subject === 'film'
          // Bed sounds are ten seconds coarse: a line may carry a scene over the step.
          if (kind === 'music' || kind === 'ambience') continue
          expect(fed).toContain(film ? kind : `${kind} ${subject}`)
        }
        expect(lost.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['line', 'part', 'mix', 'captions', 'cut']))
      }),
      { numRuns: 60 },
    )
  })

  it('makes another take of a still anew, with what shows it', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    const again = { ...data, shots: data.shots.map((shot) => (shot.id === 'h0-0' ? { ...shot, stillTake: 1 } : shot)) }
    const known = new Set(keys(data))
    const fresh = plan(again, { stop: 'cut', quality: 'draft' }).units.filter(({ key }) => !known.has(key))
    expect(fresh.map(({ spec }) => `${spec.kind} ${spec.subject}`).sort()).toEqual([
      'clip h0-0',
      'cut film',
      'part s0',
      'poster film',
      'still h0-0',
    ])
  })

  it('goes only as far as asked, and to the part asked', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 3 })
    const kinds = (stop: 'script' | 'stills' | 'clips' | 'sound' | 'cut') =>
      new Set(plan(data, { stop, quality: 'draft' }).units.map(({ spec }) => spec.kind))
    expect(kinds('script').size).toBe(0)
    expect([...kinds('stills')]).toEqual(['still'])
    expect(kinds('clips').has('part')).toBe(false)
    expect(kinds('sound').has('mix')).toBe(true)
    const whole = plan(data, { stop: 'cut', quality: 'draft' })
    const scene = plan(data, { stop: 'cut', quality: 'draft', target: { type: 'scene', id: 's1' } })
    const shot = plan(data, { stop: 'clips', quality: 'draft', target: { type: 'shot', id: 'h1-2' } })
    const known = new Set(whole.units.map(({ key }) => key))
    for (const { key } of [...scene.units, ...shot.units]) expect(known.has(key)).toBe(true)
    expect(scene.units.map(({ spec }) => spec.kind)).not.toContain('cut')
    expect(shot.units.map(({ spec }) => spec.kind).sort()).toEqual(['clip', 'still'])
    const unit = plan(data, { stop: 'cut', quality: 'draft', target: { type: 'unit', key: whole.resultKey ?? '' } })
    expect(unit.units.length).toBe(whole.units.length - 2 - 6)
  })

  it('says what is wrong with a film it cannot build', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 3 })
    const build = (change: Partial<FilmData>, options: object = {}) =>
      plan({ ...data, ...change }, { stop: 'cut', quality: 'draft', ...options } as Parameters<typeof plan>[1])
    expect(() => build({ scenes: [] })).toThrow('film-empty')
    expect(() => build({ shots: [] })).toThrow('film-empty')
    expect(() => build({}, { maxShots: 5 })).toThrow('film-too-long')
    expect(() => build({}, { stop: 'moon' })).toThrow('unknown-stop')
    expect(() => build({}, { target: { type: 'scene', id: 'none' } })).toThrow('not-found')
  })

  it('makes a long shot of a final in pieces that add up', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 1 })
    const long = { ...data, shots: data.shots.map((shot) => ({ ...shot, ms: 17_030 })) }
    const clips = plan(long, { stop: 'clips', quality: 'standard' }).units.flatMap(({ spec }) =>
      spec.kind === 'clip' ? [spec.fields] : [],
    )
    expect(clips).toHaveLength(4)
    expect(clips.every(({ ms }) => ms <= 5000)).toBe(true)
    expect(Math.abs(clips.reduce((sum, { ms }) => sum + ms, 0) - 17_030)).toBeLessThan(50)
  })
})

describe('a graph', () => {
  it('with a cycle is refused', () => {
    const [first, second] = plan(sampleFilm({ scenes: 1, shotsPerScene: 2 }), {
      stop: 'stills',
      quality: 'draft',
    }).units
    if (!first || !second) throw new Error('no units')
    const from = (unit: Unit, key: string) =>
      ({ ...unit, spec: { ...unit.spec, inputs: { portraits: [key] } } }) as Unit
    expect(() => ordered([from(first, second.key), from(second, first.key)])).toThrow('graph-cycle')
    expect(ordered([second, from(first, second.key)])).toHaveLength(2)
  })

  it('amended keeps its places and renames all that is made from the changed unit', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    const { units } = plan(data, { stop: 'cut', quality: 'premium' })
    const target = units.findIndex(({ spec }) => spec.kind === 'clip')
    const amended = amend(units, data.salt, (spec, at) => (at === target ? { ...spec, quality: 'standard' } : spec))
    expect(amended.map(({ spec }) => `${spec.kind} ${spec.subject}`)).toEqual(
      units.map(({ spec }) => `${spec.kind} ${spec.subject}`),
    )
    const changed = amended.filter(({ key }, at) => key !== units[at]?.key)
    expect(changed.map(({ spec }) => spec.kind).sort()).toEqual(['clip', 'cut', 'part'])
    const known = new Set(amended.map(({ key }) => key))
    for (const { key, spec } of amended) {
      expect(key).toBe(unitKey(data.salt, spec))
      for (const need of needsOf(spec)) expect(known.has(need)).toBe(true)
    }
  })
})

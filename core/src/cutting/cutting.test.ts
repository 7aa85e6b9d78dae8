import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFilm } from '../build/sample-film.ts'
import { variedFilm } from '../build/varied-film.ts'
import { must } from '../errors/index.ts'
import { applyOperations } from './apply.ts'
import { clipIdOf } from './automatic.ts'
import { type Cut, type CutClip, cutFrames, cutSchema } from './cut.ts'
import { historyOf, merged, nextTurn, standing, stepsOf } from './history.ts'
import { layOut } from './lay-out.ts'
import { type Montage, shownAt } from './montage.ts'
import { type CutOperation, cutOperationSchema, type Deed } from './operation.ts'
import { editedBy, montageOf, sampleMontage } from './sample-montage.ts'

const operation = (deed: Deed, turn = 1, by = 'me'): CutOperation =>
  ({ ...deed, id: `x${turn}-${by}`, by, madeAt: turn, turn }) as CutOperation
const edited = (montage: Montage, ...deeds: Deed[]) =>
  applyOperations(
    montage,
    deeds.map((deed, n) => operation(deed, n + 1)),
  )
const clipIn = (cut: Cut, id: string): CutClip =>
  must(
    cut.tracks.flatMap(({ clips }) => clips).find((clip) => clip.id === id),
    id,
  )
const storyOf = (montage: Montage) => montage.story.map(({ id }) => id)
const pictures = (montage: Montage) => montage.story.filter(({ source }) => 'shot' in source.subject)
const pick = (montage: Montage, n: number) => must(pictures(montage)[n], 'picture')

describe('the automatic cut', () => {
  it('is the film as it is planned, frame by frame', () => {
    const cut = layOut(sampleMontage())
    expect(cutSchema.parse(cut)).toEqual(cut)
    const [track] = cut.tracks
    let at = 0
    for (const clip of must(track, 'track').clips) {
      expect(clip.at).toBe(at)
      at += clip.frames
    }
    expect(cutFrames(cut)).toBe(at)
    expect(cut.chapters).toHaveLength(3)
    for (const clip of cut.tracks.filter(({ of }) => of === 'dialogue').flatMap(({ clips }) => clips)) {
      const picture = clipIn(cut, must(clip.link, 'link'))
      expect(clip.at).toBeGreaterThanOrEqual(picture.at)
      expect(clip.at + clip.frames).toBeLessThanOrEqual(picture.at + picture.frames)
    }
  })

  it('names things by what they show, of every film there is', () => {
    for (let n = 0; n < 40; n++) {
      const { data } = variedFilm(n)
      const montage = montageOf(data)
      expect(pictures(montage).map(({ id }) => id)).toEqual(data.shots.map(({ id }) => clipIdOf.shot(id)))
      expect(() => cutSchema.parse(layOut(montage))).not.toThrow()
    }
  })
})

describe('whatever is done, by anyone', () => {
  const seeds = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 25 }))

  it('nothing lies over anything on its track, and the cut is a cut', () => {
    fc.assert(
      fc.property(seeds, ([seed, count]) => {
        const { cut, operations } = editedBy(seed, count)
        for (const { by: _, ...each } of operations) cutOperationSchema.parse(each)
        cutSchema.parse(cut)
        for (const { clips } of cut.tracks)
          for (const [n, clip] of clips.entries()) {
            const next = clips[n + 1]
            expect(next === undefined || clip.at + clip.frames <= next.at).toBe(true)
            expect(clip.length === undefined || clip.out <= clip.length).toBe(true)
          }
      }),
      // A clip at half its speed, cut at its head by an odd frame, once ended a frame after its source.
      { numRuns: 150, examples: [[[42, 19]]] },
    )
  })

  it('sound that hangs on a picture is heard at its frame of it, wherever the picture went', () => {
    fc.assert(
      fc.property(seeds, ([seed, count]) => {
        const { cut, montage } = editedBy(seed, count)
        const all = new Map(cut.tracks.flatMap(({ clips }) => clips).map((clip) => [clip.id, clip]))
        for (const held of montage.held) {
          const [clip, host] = [all.get(held.id), held.host === undefined ? undefined : all.get(held.host)]
          if (clip && host) expect(clip.at).toBe(Math.max(0, shownAt(host, host.at, held.sync)))
          // Every one that is left has its picture.
          if (held.host !== undefined) expect(montage.story.some(({ id }) => id === held.host)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('undone to the beginning it is the film again, and redone it is the cut again', () => {
    fc.assert(
      fc.property(seeds, ([seed, count]) => {
        const base = sampleMontage()
        const { cut, operations } = editedBy(seed, count, base)
        let list = operations
        for (let step = stepsOf(list, 'editor').undo; step; step = stepsOf(list, 'editor').undo)
          list = [...list, operation({ do: 'undo', operation: step }, nextTurn(list), 'editor')]
        expect(layOut(applyOperations(base, standing(list)).montage)).toEqual(layOut(base))
        for (let step = stepsOf(list, 'editor').redo; step; step = stepsOf(list, 'editor').redo)
          list = [...list, operation({ do: 'redo', operation: step }, nextTurn(list), 'editor')]
        expect(layOut(applyOperations(base, standing(list)).montage)).toEqual(cut)
      }),
      { numRuns: 40 },
    )
  })

  it('two who edit one cut see the same, in whatever order the edits arrive', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, other) => {
        const base = sampleMontage()
        const [mine, hers] = [editedBy(one, 12, base, 'me').operations, editedBy(other, 12, base, 'her').operations]
        const here = applyOperations(base, standing(merged([mine, hers])))
        const there = applyOperations(base, standing(merged([hers, mine, mine])))
        expect(layOut(here.montage)).toEqual(layOut(there.montage))
        expect(here.collisions).toEqual(there.collisions)
        cutSchema.parse(layOut(here.montage))
      }),
      { numRuns: 40 },
    )
  })

  it('what the script changes elsewhere flows in, and what was edited stands', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 10 }), (seed, count) => {
        const before = sampleFilm({ scenes: 3, shotsPerScene: 4, characters: 2 })
        const [base] = [montageOf(before)]
        const { operations, montage } = editedBy(seed, count, base)
        const touched = new Set(operations.flatMap((each) => ('clip' in each ? [each.clip] : [])))
        const free = pictures(base).find(({ id }, n) => {
          const beside = [pick(base, Math.max(0, n - 1)), pick(base, Math.min(11, n + 1))]
          return !touched.has(id) && beside.every((each) => !touched.has(each.id)) && storyOf(montage).includes(id)
        })
        if (!free) return
        const longer = {
          ...before,
          shots: before.shots.map((shot) => (clipIdOf.shot(shot.id) === free.id ? { ...shot, ms: 30_000 } : shot)),
        }
        const after = applyOperations(montageOf(longer), operations).montage
        expect(storyOf(after)).toEqual(storyOf(montage))
        for (const piece of montage.story) {
          const now = must(
            after.story.find(({ id }) => id === piece.id),
            piece.id,
          )
          if (piece.id === free.id) expect(now.frames).toBe(720)
          else expect(now).toEqual(piece)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('one edit', () => {
  const base = sampleMontage()
  const [first, second, third] = [pick(base, 0), pick(base, 1), pick(base, 2)]
  const length = (montage: Montage) => montage.story.reduce((sum, { frames }) => sum + frames, 0)

  it('a trim that ripples shortens the film, one that does not leaves a gap, which a longer one takes back', () => {
    const short: Deed = { do: 'trim', clip: second.id, edge: 'out', to: second.in + 10, ripple: true }
    expect(length(edited(base, short).montage)).toBe(length(base) - second.frames + 10)
    const free = edited(base, { ...short, ripple: false }).montage
    expect(length(free)).toBe(length(base))
    expect(free.story.filter(({ gap }) => gap)).toHaveLength(1)
    const back = edited(base, { ...short, ripple: false }, { ...short, to: second.in + second.frames, ripple: false })
    expect(back.montage.story).toEqual(base.story)
  })

  it('roll, slip and slide leave the film as long as it was', () => {
    for (const deed of [
      { do: 'roll', clip: second.id, to: 7 },
      { do: 'slip', clip: second.id, to: 3 },
      { do: 'slide', clip: second.id, frames: -5 },
    ] satisfies Deed[])
      expect(length(edited(base, deed).montage), deed.do).toBe(length(base))
    const room: Deed = { do: 'trim', clip: third.id, edge: 'in', to: 9, ripple: true }
    const slid = edited(base, room, { do: 'slide', clip: second.id, frames: -5 }).montage
    expect(pick(slid, 2)).toMatchObject({ in: 4, frames: third.frames - 4 })
    expect(pick(slid, 0).frames).toBe(first.frames - 5)
    expect(pick(slid, 1)).toEqual(second)
  })

  it('a split shows the same, and sound after it hangs on the second half', () => {
    const { montage } = edited(base, { do: 'split', clip: first.id, frame: 5, right: 'half' })
    expect(pictures(montage).slice(0, 2)).toMatchObject([
      { id: first.id, in: 0, frames: 5 },
      { id: 'half', in: 5, frames: first.frames - 5 },
    ])
    const placed = (cut: Cut) =>
      cut.tracks
        .filter(({ of }) => of === 'dialogue')
        .flatMap(({ clips }) => clips)
        .map(({ at }) => at)
    expect(placed(layOut(montage))).toEqual(placed(layOut(base)))
    const moved = edited(
      base,
      { do: 'split', clip: first.id, frame: 5, right: 'half' },
      { do: 'move', clip: 'half', after: third.id },
    )
    const half = clipIn(layOut(moved.montage), 'half')
    const heard = moved.montage.held.find(({ host }) => host === 'half')
    if (heard) expect(clipIn(layOut(moved.montage), heard.id).at).toBe(half.at + heard.sync - 5)
  })

  it('music under scenes ends with them, however they are cut', () => {
    const music = must(
      base.held.find(({ of }) => of === 'music'),
      'music',
    )
    const whole = clipIn(layOut(base), music.id)
    const cut = layOut(edited(base, { do: 'trim', clip: second.id, edge: 'out', to: 12, ripple: true }).montage)
    expect(clipIn(cut, music.id).frames).toBe(whole.frames - second.frames + 12)
    const later = layOut(edited(base, { do: 'span', clip: music.id, lead: 24, tail: -12 }).montage)
    expect(clipIn(later, music.id)).toMatchObject({ at: whole.at + 24, frames: whole.frames - 36 })
  })

  it('what the script took away, shortened or reworded is told and asked, and an answer ends the asking', () => {
    const film = sampleFilm({ scenes: 1, shotsPerScene: 3, characters: 2 })
    const montage = montageOf(film)
    const shot = pick(montage, 1)
    const trim = operation({
      do: 'trim',
      clip: shot.id,
      edge: 'out',
      to: 20,
      ripple: true,
      was: must(shot.length, 'length'),
    })
    const move = operation({ do: 'move', clip: pick(montage, 2).id, after: shot.id }, 2)
    const gone = montageOf({ ...film, shots: film.shots.filter(({ id }) => clipIdOf.shot(id) !== shot.id) })
    expect(applyOperations(gone, [trim, move]).collisions).toEqual([
      { operation: trim.id, clip: shot.id, what: 'gone' },
      { operation: move.id, clip: pick(montage, 2).id, what: 'neighbour' },
    ])
    const longer = montageOf({
      ...film,
      shots: film.shots.map((each) => (clipIdOf.shot(each.id) === shot.id ? { ...each, ms: 20_000 } : each)),
    })
    const asked = applyOperations(longer, [trim])
    expect(asked.collisions).toEqual([
      { operation: trim.id, clip: shot.id, what: 'length', was: shot.length, now: 480 },
    ])
    expect(pick(asked.montage, 1).frames).toBe(20)
    const keep = operation({ do: 'keep', operation: trim.id, was: 480 }, 3)
    expect(applyOperations(longer, [trim, keep]).collisions).toEqual([])
  })

  it('another’s edit is not mine to take back, and is told when it came too late', () => {
    const mine = operation({ do: 'remove', clip: second.id }, 1, 'me')
    const hers = operation({ do: 'speed', clip: second.id, speed: 2 }, 2, 'her')
    expect(applyOperations(base, [mine, hers]).collisions).toEqual([
      { operation: hers.id, clip: second.id, what: 'removed' },
    ])
    expect(stepsOf([mine, hers], 'me')).toEqual({ undo: mine.id })
    const undo = operation({ do: 'undo', operation: mine.id }, 3, 'me')
    expect(stepsOf([mine, hers, undo], 'me')).toEqual({ redo: mine.id })
    expect(historyOf([mine, hers, undo])).toEqual([
      { operation: mine, undone: true },
      { operation: hers, undone: false },
    ])
  })
})

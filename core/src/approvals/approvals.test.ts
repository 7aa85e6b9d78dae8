import { describe, expect, it } from 'vitest'
import { sampleFilm } from '../build/index.ts'
import { must } from '../errors/index.ts'
import {
  type Approval,
  boardVersion,
  cutVersion,
  missingApproval,
  scriptVersion,
  standingApproval,
  type Version,
} from './index.ts'

const film = sampleFilm({ scenes: 2, shotsPerScene: 2 })
const by = { by: 'u', name: 'Noi', at: 1 }
const approved = (of: Approval['of'], version: Version): Approval => ({
  ...{ of, state: 'approved', version, asked: by, answered: by },
})

describe('a yes', () => {
  it('stands while what was approved is the same, whoever touched it', () => {
    const script = approved('script', scriptVersion(film))
    const touched = film.scenes.map((scene) => ({ ...scene, updatedAt: 99, updatedBy: 'other' })).reverse()
    expect(standingApproval(script, scriptVersion({ scenes: touched }))).toEqual({ is: 'approved', changed: [] })
    const board = approved('board', boardVersion(film))
    const again = film.shots.map((shot) => ({ ...shot, clipTake: shot.clipTake + 1 }))
    expect(standingApproval(board, boardVersion({ shots: again }))).toEqual({ is: 'approved', changed: [] })
  })

  it('falls when a word of it, a shot of it or the cut is another, and names which', () => {
    const [first] = film.scenes
    const scene = must(first, 'scene')
    const scenes = film.scenes.map((each) =>
      each.id === scene.id
        ? { ...each, elements: each.elements.map((element) => ({ ...element, text: `${element.text}!` })) }
        : each,
    )
    expect(standingApproval(approved('script', scriptVersion(film)), scriptVersion({ scenes }))).toEqual({
      is: 'fallen',
      changed: [scene.id],
    })
    const gone = must(film.shots[1], 'shot')
    const shots = film.shots.filter(({ id }) => id !== gone.id)
    expect(standingApproval(approved('board', boardVersion(film)), boardVersion({ shots }))).toEqual({
      is: 'fallen',
      changed: [gone.id],
    })
    expect(standingApproval(approved('cut', cutVersion('f', 'a')), cutVersion('f', 'b'))).toEqual({
      is: 'fallen',
      changed: ['f'],
    })
  })

  it('to the newest cut lets no other cut out', () => {
    const versions = { script: scriptVersion(film), board: boardVersion(film), cut: cutVersion('f', 'newest') }
    const yes = [approved('cut', versions.cut)]
    expect(missingApproval(['cut'], yes, versions)).toBeUndefined()
    const other = { ...versions, cut: cutVersion('f', 'other') }
    expect(missingApproval(['cut'], yes, other)).toEqual({ what: 'cut', state: 'fallen' })
    expect(missingApproval(['cut', 'script'], yes, versions)).toEqual({ what: 'script', state: 'open' })
  })

  it('is not there before it is asked for, and what is only asked does not fall', () => {
    expect(standingApproval(undefined, scriptVersion(film))).toEqual({ is: 'open', changed: [] })
    const asked: Approval = { of: 'cut', state: 'asked', version: cutVersion('f', 'a'), asked: by }
    expect(standingApproval(asked, cutVersion('f', 'b'))).toEqual({ is: 'asked', changed: ['f'] })
  })
})

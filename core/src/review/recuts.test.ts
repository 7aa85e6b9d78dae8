import { describe, expect, it } from 'vitest'
import { anchorAt, type Cue, drawingOfText, drawingToText, linkState, standingOf } from './index.ts'

// A cut of pieces of shots; the film's times follow from their lengths. What each moment shows is known beside it.
type Piece = { shot: string; clip: string; inMs: number; ms: number }

const randomOf = (seed: number) => {
  let state = seed * 2654435761 + 1
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof randomOf>

const key = (shot: string, take: number) => `${shot.charCodeAt(1).toString(16)}${take}`.padEnd(64, '0')
const cuesOf = (pieces: readonly Piece[]): Cue[] => {
  let at = 3000
  return pieces.map(({ shot, clip, inMs, ms }) => {
    const startMs = at
    at += ms
    return { shot, clip, inMs, startMs, endMs: at }
  })
}

const begin = (below: Random): Piece[] =>
  Array.from({ length: 3 + below(9) }, (_, n) => {
    const shot = `s${String.fromCharCode(97 + n)}`
    return { shot, clip: key(shot, 0), inMs: below(3) * 200, ms: 1000 + below(6000) }
  })

const recut = (pieces: readonly Piece[], below: Random): Piece[] => {
  const at = below(pieces.length)
  const piece = pieces[at]
  if (!piece) return [...pieces]
  const rest = pieces.filter((_, n) => n !== at)
  const cut = Math.max(1, below(piece.ms))
  switch (below(6)) {
    case 0:
      return rest
    case 1: {
      const to = below(pieces.length)
      return [...rest.slice(0, to), piece, ...rest.slice(to)]
    }
    case 2:
      return pieces.map((each, n) => (n === at ? { ...piece, inMs: piece.inMs + cut, ms: piece.ms - cut } : each))
    case 3:
      return pieces.map((each, n) => (n === at ? { ...piece, ms: cut } : each))
    case 4: {
      const [head, tail] = [
        { ...piece, ms: cut },
        { ...piece, inMs: piece.inMs + cut, ms: piece.ms - cut },
      ]
      return [...pieces.slice(0, at), head, ...pieces.slice(at + 1), tail]
    }
    default:
      return pieces.map((each) => (each.shot === piece.shot ? { ...each, clip: key(each.shot, 1 + below(3)) } : each))
  }
}

// By the pieces alone: every moment of the new film that shows that moment of that shot.
const shows = (pieces: readonly Piece[], shot: string, moment: number): { ms: number; clip: string }[] => {
  let at = 3000
  return pieces.flatMap((piece) => {
    const start = at
    at += piece.ms
    const within = piece.shot === shot && moment >= piece.inMs && moment < piece.inMs + piece.ms
    return within ? [{ ms: start + moment - piece.inMs, clip: piece.clip }] : []
  })
}

describe('a note', () => {
  it('stays on its picture over two hundred recuts, or says that it is gone, cut short or made anew', () => {
    const seen = { here: 0, remade: 0, trimmed: 0, cut: 0 }
    for (let seed = 1; seed <= 200; seed++) {
      const below = randomOf(seed)
      let pieces = begin(below)
      const cues = cuesOf(pieces)
      const spoken = cues[below(cues.length)]
      if (!spoken) throw new Error('a cue')
      const ms = spoken.startMs + below(spoken.endMs - spoken.startMs)
      const anchor = anchorAt(cues, 'film', ms)
      const moment = spoken.inMs + ms - spoken.startMs
      expect(standingOf(anchor, cues)).toEqual({ is: 'here', ms })
      for (let n = 0; n < 1 + below(12); n++) pieces = recut(pieces, below)
      const after = cuesOf(pieces)
      const standing = standingOf(anchor, after)
      seen[standing.is] += 1
      const truth = shows(pieces, spoken.shot, moment)
      const left = pieces.filter(({ shot, ms: length }) => shot === spoken.shot && length > 0)
      if (standing.is === 'here') expect(truth).toContainEqual({ ms: standing.ms, clip: spoken.clip })
      else if (standing.is === 'remade') {
        expect(truth.map((each) => each.ms)).toContain(standing.ms)
        expect(truth[0]?.clip).not.toBe(spoken.clip)
      } else {
        expect(truth).toEqual([])
        expect(left.length > 0).toBe(standing.is === 'trimmed')
        if (standing.is === 'trimmed')
          expect(after.find((cue) => standing.ms >= cue.startMs && standing.ms < cue.endMs)?.shot).toBe(spoken.shot)
      }
    }
    // Each end is met, so that none is only thought of.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5)
  })

  it('on a title speaks of the film', () => {
    expect(anchorAt([], 'film', 700)).toEqual({ kind: 'cut', subject: { film: 'film' }, ms: 700 })
    expect(standingOf({ kind: 'cut', subject: { film: 'film' }, ms: 700 }, [])).toEqual({ is: 'here', ms: 700 })
  })

  it('keeps its drawing as text, stroke by stroke', () => {
    const drawing: [number, number][][] = [
      [
        [0, 0.25],
        [1, 0.5],
      ],
      [[0.1234, 0.9]],
    ]
    expect(drawingOfText(drawingToText(drawing))).toEqual(drawing)
    expect(drawingOfText('')).toEqual([])
    expect(() => drawingOfText('2,0')).toThrow()
  })
})

it('a link ends when it is taken back, or when its time is over', () => {
  expect(linkState({}, 5)).toBe('open')
  expect(linkState({ expiresAt: 5 }, 5)).toBe('expired')
  expect(linkState({ expiresAt: 6 }, 5)).toBe('open')
  expect(linkState({ expiresAt: 6, revokedAt: 1 }, 5)).toBe('revoked')
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './index.ts'

const letters = fc.array(
  fc.constantFrom('a', ' ', '\n', '\r\n', '\r', 'กำ', 'น้ำ', '่', '😀', '\uD83D', '\uDE00', '🏳️‍🌈'),
  {
    maxLength: 300,
  },
)

it('a text in pieces is the text, none too long, no letter torn', () => {
  fc.assert(
    fc.property(letters, fc.integer({ min: 50, max: 90 }), (parts, most) => {
      const text = parts.join('')
      const pieces = piecesOf(text, most)
      expect(pieces.join('')).toBe(text)
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most)
      if (text.isWellFormed()) for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) expect(piece.startsWith('\n') && (pieces[at - 1] ?? '').endsWith('\r')).toBe(false)
      }
    }),
  )
})

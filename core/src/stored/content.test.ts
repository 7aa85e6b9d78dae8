import { expect, it } from 'vitest'
import { sampleFilm } from '../build/index.ts'
import { contentTables } from './content.ts'

const film = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId: 'f' }, 1)
const most = Number.MAX_SAFE_INTEGER

// What the rules let through: they cannot bound every whole number (1,000 expressions a decision).
it('a count or a time beyond what can be counted hides neither a film nor what is in it', () => {
  const [scene, character, shot] = [film.scenes[0], film.characters[0], film.shots[0]]
  for (const far of [2 ** 53, 2 ** 63, 1e308]) {
    expect(contentTables.film.read({ ...film.film, updatedAt: far }, 'f').updatedAt).toBe(most)
    expect(contentTables.scene.read({ ...scene, updatedAt: far, revision: far }, 's')).toMatchObject({
      updatedAt: most,
      revision: most,
    })
    expect(contentTables.character.read({ ...character, updatedAt: far }, 'c').updatedAt).toBe(most)
    expect(contentTables.shot.read({ ...shot, updatedAt: far }, 'h').updatedAt).toBe(most)
  }
  const place = { id: 'l', rank: 'V', name: 'Hall', updatedAt: 2 ** 63, updatedBy: 'u' }
  expect(contentTables.location.read(place, 'l').updatedAt).toBe(most)
})

it('what is no count is refused as before', () => {
  for (const wrong of [-1, 0.5, Number.NaN, '9', null])
    expect(() => contentTables.shot.read({ ...film.shots[0], updatedAt: wrong }, 'h')).toThrow('data-damaged')
})

import { describe, expect, it } from 'vitest'
import { idsOf } from '../ids.ts'
import { filmOfScript } from './film-of-script.ts'
import { filmApart, reportApart } from './read-apart.ts'

const scene = 'INT. ROOM - NIGHT\n\nMali opens the door.\n\nMALI\nIt is raining.\n\n'
const asked = (script: string) => ({
  workspaceId: 'w1',
  filmId: 'f1',
  title: 'Rain',
  language: 'en' as const,
  script,
  uid: 'u1',
  now: 1_700_000_000_000,
})

describe('a long script, read in a thread of its own', () => {
  it('gives the film it would give here', async () => {
    // Notes count as letters and not as pages.
    const script = `${scene.repeat(20)}/* ${'kept '.repeat(45_000)}*/\n`
    const apart = await filmApart(asked(script))
    expect(apart).toEqual(filmOfScript({ ...asked(script), newId: idsOf('f1') }))
    expect(apart.scenes.filter(({ heading }) => heading)).toHaveLength(20)
  })

  it('is refused with the same sentence, and before it is read where it is too long for any film', async () => {
    await expect(reportApart({ text: scene.repeat(5_000), language: 'en' })).rejects.toMatchObject({
      code: 'script-too-long',
      values: { mostPages: 400 },
    })
    await expect(reportApart({ text: 'a'.repeat(4_000_001), language: 'en' })).rejects.toMatchObject({
      code: 'script-too-long',
      values: { letters: 4_000_001, mostLetters: 4_000_000 },
    })
  })

  it('leaves the others their turn', async () => {
    let turns = 0
    const reading = reportApart({ text: scene.repeat(5_000), language: 'en' }).catch(() => 'refused')
    const others = async () => {
      while (turns < 100) {
        turns += 1
        await new Promise((turn) => setImmediate(turn))
      }
      return 'others'
    }
    expect(await Promise.race([reading, others()])).toBe('others')
  })
})

import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFrames } from '../../session/film-frames.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { Approvals } from './approvals.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const There = () => {
  const found = useFrames()
  return found ? <Approvals found={found} /> : null
}

it('says that a yes has fallen and which shots changed, and takes the answer to what is asked with its words', async () => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 3, filmId: 'yes' })
  const shot = must(film.shots[1], 'shot')
  const asked: object[] = []
  const mark = 'a'.repeat(64)
  const word = { name: 'Noi', at: 1_760_000_000_000 }
  const here = new FilmInMemory(film, {
    readApprovals: () => ({
      rules: { needs: ['board'], approvers: [] },
      mayAnswer: true,
      approvals: [
        { of: 'script', is: 'asked', mark, changed: [], asked: { ...word, note: 'Please look' } },
        { of: 'board', is: 'fallen', mark, changed: [shot.id], asked: word, answered: word },
        { of: 'cut', is: 'open', mark, changed: [] },
      ],
    }),
    answerApproval: (input: object) => {
      asked.push(input)
      return { mark }
    },
  })
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  await showRouted(() => here.around(<There />), 'en', 'film', 'review', 'errors', 'common')
  expect(await screen.findByText(/approved before, and changed since/)).toBeTruthy()
  expect(screen.getByText('Changed since: shots 2')).toBeTruthy()
  expect(screen.getByText('“Please look”')).toBeTruthy()
  const no = screen.getByRole('button', { name: 'Ask for changes' })
  expect(no).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Scene 1 is too long' } })
  fireEvent.click(no)
  await waitFor(() =>
    expect(asked).toMatchObject([{ of: 'script', mark, approved: false, note: 'Scene 1 is too long' }]),
  )
  expect(screen.getByLabelText('Finals wait for a yes to: Board')).toHaveProperty('checked', true)
})

import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFrames } from '../../session/film-frames.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { useMadeFilm } from '../../session/made-film.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import { Outside } from './outside.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const There = () => {
  const found = useFrames()
  const { cut, captions, poster } = useMadeFilm(found)
  return found && cut ? <Outside cut={cut} captions={captions} poster={poster} found={found} /> : null
}

type Asked = { linkId: string; shown: { cut: string; cues: unknown[] }; noteId: string; pass?: string }
const open = async (notes: (shots: string[]) => object[] = () => []) => {
  const asked: Record<string, Asked[]> = { makeReviewLink: [], revokeReviewLink: [], answerNote: [] }
  const links: object[] = []
  const film = sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'out' })
  const here = new FilmInMemory(film, {
    listReviewLinks: () => ({ links: [...links] }),
    listNotes: () => ({ notes: notes(film.shots.map(({ id }) => id)) }),
    makeReviewLink: (input: Asked) => {
      asked.makeReviewLink?.push(input)
      const token = 'a'.repeat(32)
      links.push({
        id: input.linkId,
        token,
        cut: input.shown.cut,
        pass: input.pass !== undefined,
        createdAt: 1,
        opened: 3,
      })
      return {}
    },
    revokeReviewLink: (input: Asked) => void asked.revokeReviewLink?.push(input),
    answerNote: (input: Asked) => {
      asked.answerNote?.push(input)
      return { noteId: input.noteId }
    },
  })
  here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
  await showRouted(() => here.around(<There />), 'en', 'film', 'review', 'errors', 'common')
  return { here, asked }
}

it('makes a link to the version that is seen, with its times, and takes it back', async () => {
  const { asked } = await open()
  fireEvent.change(await screen.findByLabelText('Pass-phrase, if there is to be one'), { target: { value: 'kite' } })
  fireEvent.click(screen.getByRole('button', { name: 'Make a link' }))
  await screen.findByText(/opened 3 times · with a pass-phrase/)
  const sent = must(asked.makeReviewLink?.[0], 'asked')
  expect(sent.shown.cues).toHaveLength(2)
  expect(screen.getByRole('link').getAttribute('href')).toContain(`/r/${'a'.repeat(32)}`)
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(asked.revokeReviewLink).toMatchObject([{ linkId: sent.linkId }]))
})

it('shows each note on its picture, says when that is gone, and makes of one another take of its shot', async () => {
  const note = (id: string, shot: string, ms: number) => ({
    ...{ id, filmId: 'out', cut: 'c', text: `note ${id}`, createdAt: 1 },
    ...{ anchor: { kind: 'clip', subject: { shot }, ms }, by: { guest: 'ป้าแดง', link: 'l' } },
  })
  const remadeOf = (shot: string) => ({ kind: 'clip', subject: { shot }, artifact: 'b'.repeat(64), ms: 100 })
  const { here, asked } = await open((shots) => [
    note('stands', must(shots[1], 'shot'), 100),
    note('short', must(shots[0], 'shot'), 3_600_000),
    note('gone', 'nowhere', 0),
    { ...note('anew', must(shots[0], 'shot'), 100), anchor: remadeOf(must(shots[0], 'shot')), drawing: [[[0.1, 0.2]]] },
  ])
  const of = async (id: string) => within(must((await screen.findByText(`note ${id}`)).closest('li'), 'note'))
  expect((await of('gone')).getByText('The shot this speaks of is not in the film any more.')).toBeTruthy()
  expect((await of('gone')).queryByRole('button', { name: 'Remake this shot' })).toBeNull()
  expect((await of('short')).getByText(/is cut away/)).toBeTruthy()
  // Of one that was made anew both are shown, at the moment it speaks of.
  expect((await of('stands')).queryByRole('button', { name: 'Before and after' })).toBeNull()
  fireEvent.click((await of('anew')).getByRole('button', { name: 'Before and after' }))
  const both = within(await screen.findByRole('dialog'))
  expect(both.getByRole('img', { name: 'Drawing over the frame' })).toBeTruthy()
  fireEvent.click(both.getByRole('button', { name: 'Wipe' }))
  expect(both.getByRole('slider', { name: 'How much of each' })).toBeTruthy()
  fireEvent.click(both.getByRole('button', { name: 'Close' }))
  const stands = await of('stands')
  fireEvent.click(stands.getByRole('button', { name: 'Remake this shot' }))
  const shot = must(here.film.shots[1], 'shot')
  const kept: unknown[] = []
  here.store.watch(paths.shot(here.workspace.id, 'out', shot.id), (data) => void kept.push(data))
  await waitFor(() => expect(kept.at(-1)).toMatchObject({ stillTake: shot.stillTake + 1 }))
  fireEvent.click((await of('stands')).getByRole('button', { name: 'Done' }))
  await waitFor(() => expect(asked.answerNote).toMatchObject([{ noteId: 'stands', resolved: true }]))
})

import { EditorView } from '@codemirror/view'
import { type FilmData, planFor, sampleFilm, timelineOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { shotsOf } from '@peace/core/timeline'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFilm } from '../../session/film.tsx'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import type { Playhead } from '../../session/playhead.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import ScriptRoom from './page.tsx'

// A browser knows its fonts; fields that grow listen to them.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const free = defaultPlanTable.plans.free.entitlements
const film: FilmData = sampleFilm({ scenes: 2, shotsPerScene: 2, filmId: 'script-room' })
const { units } = planFor(film, free, { stop: 'cut', quality: 'draft' })
const timeline = must(
  timelineOf(units, () => undefined),
  'the film in time',
)
const shots = shotsOf(timeline)
const shot = (at: number) => must(shots[at], `shot ${at}`)

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

let playhead: Playhead
const Tell = () => {
  playhead = useFilm().playhead
  return null
}

const open = async () => {
  const here = new FilmInMemory(film)
  here.make(here.film, free, 'draft')
  await showRouted(
    () =>
      here.around(
        <>
          <Tell />
          <ScriptRoom />
        </>,
      ),
    'en',
    'script',
    'errors',
  )
  await waitFor(() => expect(document.querySelector('.cm-content')?.textContent).toContain('INT. HOUSE 0'))
  await waitFor(() => expect(playhead.timeline()).toBeDefined())
  return here
}
const lines = (kind: string) => [...document.querySelectorAll(`.cm-line.${kind}`)].map(({ textContent }) => textContent)

it('marks the lines of the shot one is at, wherever it was asked for', async () => {
  await open()
  act(() => playhead.goToShot(shot(2).shotId, 'keys'))
  await waitFor(() => expect(lines('cm-here').join(' ')).toContain('Someone crosses room 0'))
  expect(lines('cm-here').join(' ')).toContain(must(shot(2).lines[0], 'its line').text)
  act(() => playhead.goToShot(shot(1).shotId, 'keys'))
  await waitFor(() => expect(lines('cm-here').join(' ')).toContain('Someone crosses room 1'))
})

it('lights the line that is heard, and none between two', async () => {
  await open()
  const line = must(shot(3).lines[0], 'a line')
  act(() => playhead.seek(line.startMs + 10))
  await waitFor(() => expect(lines('cm-heard')).toEqual([line.text]))
  act(() => playhead.seek(line.endMs + 30))
  await waitFor(() => expect(lines('cm-heard')).toEqual([]))
})

it('shows what somebody else writes', async () => {
  const here = await open()
  const [first] = here.film.scenes
  const scene = must(first, 'a scene')
  const elements = scene.elements.map((each, at) => (at === 0 ? { ...each, text: 'Somebody else was here.' } : each))
  act(() =>
    here.put(`workspaces/${here.workspace.id}/films/script-room/scenes`, {
      ...scene,
      elements,
      revision: scene.revision + 1,
    }),
  )
  await waitFor(() => expect(document.querySelector('.cm-content')?.textContent).toContain('Somebody else was here.'))
  expect(screen.getByRole('textbox', { name: 'Script' })).toBeTruthy()
})

const AtShot = ({ id }: { id: string }) => {
  const { playhead: head } = useFilm()
  useState(() => head.goToShot(id))
  return <ScriptRoom />
}

// In development React makes an effect twice, and the editor with it: the one that stays is led too.
it('is scrolled to the shot one is at when it is entered, whichever editor stands in the end', async () => {
  const scroll = vi.spyOn(EditorView, 'scrollIntoView')
  const here = new FilmInMemory(film)
  const room = here.around(<AtShot id={shot(3).shotId} />)
  await showRouted(() => <StrictMode>{room}</StrictMode>, 'en', 'script', 'errors')
  await waitFor(() => expect(scroll.mock.calls.length).toBeGreaterThan(0))
  await waitFor(() => expect(lines('cm-here').length).toBeGreaterThan(0))
  const editor = must(document.querySelector<HTMLElement>('.cm-editor'), 'editor')
  const text = must(EditorView.findFromDOM(editor), 'view').state.doc.toString()
  const heading = text.indexOf('INT. HOUSE 1')
  expect(heading).toBeGreaterThan(0)
  expect(document.activeElement).toBe(editor.querySelector('.cm-content'))
  expect(Number(scroll.mock.lastCall?.[0])).toBeGreaterThan(heading)
  scroll.mockRestore()
})

import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { ImportScript } from './import-script.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

// The field for pasted text grows when the fonts have come; jsdom has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })

it('is busy from the moment a file is chosen until it is read', async () => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 1 }))
  await showRouted(() => here.around(<ImportScript />), 'en', 'films', 'errors', 'common')
  const file = new File([], 'tide.fountain')
  const { promise, resolve } = Promise.withResolvers<ArrayBuffer>()
  file.arrayBuffer = () => promise
  const input = must(document.querySelector('input[type=file]'), 'input')
  act(() => fireEvent.change(input, { target: { files: [file] } }))
  expect(screen.getByRole('status').textContent).toBe('Reading tide.fountain')
  expect(document.querySelectorAll('button[data-loading]')).toHaveLength(2)
  resolve(new TextEncoder().encode('INT. PIER - DAY\n\nA gull.\n').buffer)
  await expect.poll(() => screen.getAllByRole('status')[0]?.textContent).toBe('tide.fountain')
  await expect.poll(() => document.querySelectorAll('button[data-loading]').length).toBe(0)
})

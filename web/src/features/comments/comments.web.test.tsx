import { sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { commentSchema } from '@peace/core/story'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import Comments from './part.tsx'

// The test's page has no fonts of its own, whose coming a growing field waits for.
Object.assign(document, { fonts: document.fonts ?? new EventTarget() })

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

it.each([
  ['en', 'Shot 2', 'Go to the scene'],
  ['th', 'ช็อต 2', 'ไปที่ฉาก'],
] as const)('an entry says in %s what it is about and has a way there', async (language, shotName, way) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'f' }))
  const [scene, shot] = [must(here.film.scenes[0], 'scene'), must(here.film.shots[1], 'shot')]
  const say = (id: string, about: object) =>
    here.store.put(
      `${paths.comments(here.workspace.id, 'f')}/${id}`,
      commentSchema.parse({ id, about, text: id, authorId: 'u', createdAt: 1 }),
    )
  say('of-scene', { type: 'scene', id: scene.id })
  say('of-shot', { type: 'shot', id: shot.id })
  const line = must(
    scene.elements.find(({ kind }) => kind === 'dialogue'),
    'a line',
  )
  say('of-line', { type: 'line', id: line.id })
  say('of-gone', { type: 'line', id: 'nowhere' })
  await showRouted(() => here.around(<Comments />), language, 'people', 'errors')
  fireEvent.click(screen.getByRole('button'))
  const entry = async (id: string) => within(must((await screen.findByText(id)).closest('li'), id))
  const heading = must(scene.heading, 'heading').text
  expect((await (await entry('of-shot')).findByText(new RegExp(`^${shotName} · `))).textContent).toContain(heading)
  expect((await entry('of-scene')).getByText(heading)).toBeTruthy()
  const ofLine = await entry('of-line')
  expect(ofLine.getByText(new RegExp(`“${line.text}”$`)).textContent).toContain(heading)
  expect((await entry('of-gone')).queryByText(new RegExp(heading))).toBeNull()
  const href = (await entry('of-scene')).getByRole('link', { name: way }).getAttribute('href')
  expect(href).toContain('/films/f/script?shot=')
  // What closes the drawer is not named like what settles an entry.
  const names = screen
    .getAllByRole('button', { hidden: true })
    .map((each) => each.getAttribute('aria-label') ?? each.textContent)
  const closes = must(document.querySelector('.mantine-Drawer-close'), 'the X').getAttribute('aria-label')
  expect(names.filter((name) => name === closes)).toHaveLength(1)
})

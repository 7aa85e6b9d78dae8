import { frameGone, sampleFilm } from '@peace/core/build'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import Build from './part.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const free = defaultPlanTable.plans.free.entitlements
const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })

// A draft: free, some of it there already.
const quote = (units: number, reused: number) => ({
  ...{ units, reused, kinds: [], expectedMillis: 0, maxMillis: 0, seconds: 12, warnings: [] },
})

const showButton = (here: FilmInMemory, language: 'th' | 'en') =>
  showRouted(() => here.around(<Build />), language, 'build', 'freshness', 'errors')
const button = () => screen.getAllByRole('button').at(-1)?.textContent

it('builds what is not there yet, says what it costs, and is asked once however often it is pressed', async () => {
  const here = new FilmInMemory(film, {
    quoteJob: () => quote(12, 0),
    createJob: () => new Promise(() => undefined),
  })
  await showButton(here, 'en')
  await waitFor(() => expect(button()).toBe('Build drafts · free · about 15 s'))
  const one = screen.getByRole('button', { name: /Build drafts/ })
  one.click()
  await waitFor(() => expect(here.store.called.filter(({ name }) => name === 'createJob')).toHaveLength(1))
  one.click()
  expect(here.store.called.filter(({ name }) => name === 'createJob')).toHaveLength(1)
})

it('names the changed shots and why they are remade, and is watched when all is there', async () => {
  let there = 12
  const here = new FilmInMemory(film, { quoteJob: () => quote(12, there) })
  here.make(here.film, free, 'draft')
  await showButton(here, 'th')
  await waitFor(() => expect(button()).toBe('ดูหนัง'))
  expect(document.querySelector('[data-because]')).toBeNull()
  there = 7
  const [person] = here.film.characters
  if (!person) throw new Error('nobody')
  here.put(paths.characters(here.workspace.id, here.film.film.id), { ...person, wardrobe: 'a red coat' })
  await waitFor(() => expect(button()).toBe('ทำใหม่ 1 ช็อตที่เปลี่ยน · ฟรี · ราว 15 วินาที'))
  expect(document.querySelector('[data-because]')?.textContent).toBe('ช็อต 1: เปลี่ยนเสื้อผ้าของ PERSON A')
})

it.each([
  ['th', /^ช็อต 2: ไม่พบภาพของคุณแล้ว/],
  ['en', /^Shot 2: your own picture is not there any more/],
] as const)('names in %s the shot whose own picture is not there, before it is built', async (language, words) => {
  const [, second] = film.shots
  if (!second) throw new Error('no second shot')
  const warnings = ['backend-down', frameGone(second.id)]
  const here = new FilmInMemory(film, { quoteJob: () => ({ ...quote(12, 0), warnings }) })
  await showButton(here, language)
  expect((await screen.findByText(words)).getAttribute('role')).toBe('status')
})

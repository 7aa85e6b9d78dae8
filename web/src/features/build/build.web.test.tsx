import { buildSchema, frameGone, portraitGone, sampleFilm } from '@peace/core/build'
import { machineSchema } from '@peace/core/machines'
import { defaultPlanTable, walletSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { enterInMemory } from '../../session/session.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import { choose } from './choice.ts'
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
  showRouted(() => here.around(<Build />), language, 'build', 'freshness', 'errors', 'made')
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
  ['en', 'Build 1 draft · Remake 1 changed shot · free · about 15 s'],
  ['th', 'สร้างฉบับร่าง 1 ช็อต · ทำใหม่ 1 ช็อตที่เปลี่ยน · ฟรี · ราว 15 วินาที'],
] as const)('counts in %s shots with no picture apart from those that changed', async (language, words) => {
  const [first] = film.shots
  const [person] = film.characters
  if (!first || !person) throw new Error('nothing')
  const here = new FilmInMemory(film, { quoteJob: () => quote(12, 5) })
  here.make({ ...here.film, shots: [first] }, free, 'draft')
  here.put(paths.characters(here.workspace.id, here.film.film.id), { ...person, wardrobe: 'a red coat' })
  await showButton(here, language)
  await waitFor(() => expect(button()).toBe(words))
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

it.each([
  ['th', 'PERSON A: ไม่พบภาพของคุณแล้ว'],
  ['en', 'PERSON A: your own picture is not there any more'],
] as const)('names in %s the person whose own picture is not there', async (language, words) => {
  const [person] = film.characters
  const warnings = [portraitGone(person?.id ?? '')]
  const here = new FilmInMemory(film, { quoteJob: () => ({ ...quote(12, 0), warnings }) })
  await showButton(here, language)
  expect((await screen.findByText(words, { exact: false })).getAttribute('role')).toBe('status')
})

it('of two changes in one scene names both', async () => {
  const here = new FilmInMemory(film, { quoteJob: () => quote(12, 5) })
  here.make(here.film, free, 'draft')
  await showButton(here, 'en')
  const [scene] = here.film.scenes
  const [shot] = here.film.shots
  if (!scene || !shot) throw new Error('nothing')
  const elements = scene.elements.map((each) => (each.id === 'l0-1' ? { ...each, text: 'I sang it, then.' } : each))
  here.put(paths.scenes(here.workspace.id, here.film.film.id), { ...scene, elements })
  here.put(paths.shots(here.workspace.id, here.film.film.id), { ...shot, description: 'Someone runs.' })
  await waitFor(() => expect(button()).toBe('Remake 2 changed shots · free · about 15 s'))
  expect(document.querySelector('[data-because]')?.textContent).toBe(
    'Shots 1 and 2: line 2 of “INT. HOUSE 0 - NIGHT” changed and the action in shot 1 changed',
  )
})

it.each([
  ['en', 'standard', 'Build the Standard version · all 2 shots · 18.5 credits · about 15 s'],
  ['th', 'premium', 'สร้างฉบับพรีเมียม · ทั้ง 2 ช็อต · 18.5 เครดิต · ราว 15 วินาที'],
] as const)(
  'builds a version that has no finals yet, though one shot is out of date too, in %s, %s',
  async (language, quality, words) => {
    const asked = { ...film, film: { ...film.film, settings: { ...film.film.settings, quality } } }
    const here = new FilmInMemory(asked, { quoteJob: () => ({ ...quote(12, 0), maxMillis: 18_500 }) })
    here.make(film, free, 'draft')
    const [person] = here.film.characters
    if (!person) throw new Error('nobody')
    here.put(paths.characters(here.workspace.id, here.film.film.id), { ...person, wardrobe: 'a red coat' })
    await showButton(here, language)
    await waitFor(() => expect(button()).toBe(words))
    // Out of date is said beside it, of that shot alone.
    expect(document.querySelector('[data-because]')?.textContent).toMatch(/1: /)
  },
)

it.each([
  ['en', 'Draft again shot 1 · free', 'Build the Standard version · all 2 shots · 18.5 credits · about 15 s'],
  ['th', 'ร่างใหม่เฉพาะช็อต 1 · ฟรี', 'สร้างฉบับมาตรฐาน · ทั้ง 2 ช็อต · 18.5 เครดิต · ราว 15 วินาที'],
] as const)(
  'keeps in %s the free draft of the shot that changed on offer beside a version that costs',
  async (language, words, version) => {
    const asked = { ...film, film: { ...film.film, settings: { ...film.film.settings, quality: 'standard' as const } } }
    const here = new FilmInMemory(asked, {
      quoteJob: ({ quality }: { quality: string }) =>
        quality === 'draft' ? quote(12, 9) : { ...quote(12, 0), maxMillis: 18_500 },
      createJob: () => new Promise(() => undefined),
    })
    here.make(film, free, 'draft')
    const [person] = here.film.characters
    if (!person) throw new Error('nobody')
    here.put(paths.characters(here.workspace.id, here.film.film.id), { ...person, wardrobe: 'a red coat' })
    await showButton(here, language)
    const draft = await screen.findByRole('button', { name: words })
    await waitFor(() => expect(button()).toBe(version))
    draft.click()
    await expect
      .poll(() => here.store.called.find(({ name }) => name === 'createJob')?.input)
      .toMatchObject({ target: { type: 'film' }, quality: 'draft', shownMillis: 0 })
  },
)

it.each([
  ['en', 'Build 1 draft · Remake the film · free · about 15 s', 'shot 3 has no picture yet'],
  ['th', 'สร้างฉบับร่าง 1 ช็อต · ทำหนังใหม่ · ฟรี · ราว 15 วินาที', 'ช็อต 3 ยังไม่มีภาพ'],
] as const)('names in %s a shot without a picture though no other shot changed', async (language, words, bare) => {
  const last = film.shots.at(-1)
  if (!last) throw new Error('no shot')
  const here = new FilmInMemory(film, { quoteJob: () => quote(12, 5) })
  here.make(here.film, free, 'draft')
  here.put(paths.shots(here.workspace.id, here.film.film.id), {
    ...last,
    ...{ id: 'new', rank: `${last.rank}z`, elementIds: [], description: 'A door opens.' },
  })
  await showButton(here, language)
  await waitFor(() => expect(button()).toBe(words))
  expect(document.querySelector('[data-because]')?.textContent).toContain(bare)
})

it.each([
  ['en', 50_000, 'Needs 154.2 credits; you have only 50 credits'],
  ['th', 50_000, 'ต้องใช้ 154.2 เครดิต คุณมีเพียง 50 เครดิต'],
  ['en', 200_000, 'You have 200 credits'],
] as const)(
  'says in %s beside the price what one has, before it is pressed',
  async (language, balanceMillis, words) => {
    const asked = { ...film, film: { ...film.film, settings: { ...film.film.settings, quality: 'standard' as const } } }
    const here = new FilmInMemory(asked, { quoteJob: () => ({ ...quote(12, 0), maxMillis: 154_200 }) })
    here.store.put(paths.wallet(here.workspace.id), walletSchema.parse({ balanceMillis, updatedAt: 0 }))
    await showButton(here, language)
    await waitFor(() => expect(button()).toContain('154.2'))
    expect(await screen.findByText(words)).toBeTruthy()
  },
)

const finalOf = (answers: Record<string, (input: never) => unknown> = {}) => {
  const settings = { ...film.film.settings, quality: 'standard' as const }
  return new FilmInMemory(
    { ...film, film: { ...film.film, settings } },
    { quoteJob: () => ({ ...quote(12, 0), maxMillis: 154_200 }), ...answers },
  )
}

it.each([
  ['en', 'Finals begin once u@memory.test is verified.', 'Send the link'],
  ['th', 'สร้างฉบับจริงได้เมื่อยืนยันอีเมล u@memory.test แล้ว', 'ส่งลิงก์ยืนยันอีเมล'],
] as const)('says in %s that a final needs a verified address before it is pressed', async (language, words, send) => {
  const here = finalOf()
  enterInMemory('u', { emailVerified: false })
  await showButton(here, language)
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.getByRole('button', { name: send })).toBeTruthy()
  await waitFor(() => expect(button()).toContain('154.2'))
})

it('says nothing of the address to whom it is verified, or of a draft', async () => {
  await showButton(finalOf(), 'en')
  await waitFor(() => expect(button()).toContain('154.2'))
  expect(document.querySelector('[data-verify-first]')).toBeNull()
  cleanup()
  const draft = new FilmInMemory(film, { quoteJob: () => quote(12, 0) })
  enterInMemory('u', { emailVerified: false })
  await showButton(draft, 'en')
  await waitFor(() => expect(button()).toContain('free'))
  expect(document.querySelector('[data-verify-first]')).toBeNull()
})

it('of too few credits says how many are needed, how many there are, and what costs less', async () => {
  const values = { neededMillis: 154_200, balanceMillis: 50_400 }
  const here = finalOf({ createJob: () => Promise.reject({ details: { code: 'no-credit', values } }) })
  await showButton(here, 'en')
  const one = await screen.findByRole('button', { name: /154\.2/ })
  one.click()
  expect((await screen.findByRole('alert')).textContent).toContain(
    'It needs 154.2 credits and you have 50 credits. Fewer are needed for one shot, or if you stop at stills.',
  )
})

it('a build that no machine takes says what the page of builds says, and no time', async () => {
  const here = new FilmInMemory(film)
  const at = Date.now()
  const job = buildSchema.parse({
    ...{ id: 'j', workspaceId: here.workspace.id, filmId: here.film.film.id, createdBy: 'u' },
    ...{ state: 'GENERATING_VIDEO', marks: 'ddqq', paid: true, quoteMillis: 0, createdAt: at - 60_000 },
    request: { jobId: 'j', workspaceId: 'w', filmId: 'f', stop: 'cut', quality: 'standard', shownMillis: 0 },
    counts: { wanted: 10, done: 5, failed: 0, reused: 0 },
    money: { heldMillis: 0, capturedMillis: 0, releasedMillis: 0 },
    startedAt: at - 50_000,
  })
  const stands = (marks: string) => here.store.put(paths.job('j'), { ...job, marks, open: true })
  const live = (id: string, more: object) => here.store.put(paths.backend(id), { id, health: 'down', ...more })
  live('fal', { offered: false })
  live('runpod', { vendor: 'runpod' })
  stands('ddqq')
  await showButton(here, 'en')
  const says = () => document.querySelector('[role="status"]')?.textContent
  await waitFor(() =>
    expect(says()).toBe(
      'Making the clips · 50% · Waits for a machine: Cloud: RunPod does not answer now. It goes on by itself.',
    ),
  )
  stands('dduq')
  await waitFor(() => expect(says()).toMatch(/^Making the clips · 50% · about .* left$/))
})

it('asks whoever has machines what they are for in this build, and shows who is likely to make how many', async () => {
  const asked = { ...film, film: { ...film.film, settings: { ...film.film.settings, quality: 'standard' as const } } }
  const backends = [
    { backend: 'agent', count: 3, millis: 0 },
    { backend: 'runpod', count: 7, millis: 8_000 },
  ]
  const still = { kind: 'still', count: 10, reused: 0, millis: 8_000, backend: 'agent', backends }
  const here = new FilmInMemory(asked, {
    quoteJob: () => ({ ...quote(12, 0), kinds: [still], expectedMillis: 8_000, maxMillis: 18_500 }),
  })
  const machine = machineSchema.parse({ id: 'm', name: 'studio', pairedAt: 1, pairedBy: 'u' })
  here.put(paths.machines(here.workspace.id), machine)
  await showButton(here, 'en')
  const options = await screen.findByRole('button', { name: 'Build options' })
  options.click()
  const choice = await screen.findByRole('combobox', { name: 'My own machines' })
  expect(screen.queryByLabelText('To be done by')).toBeNull()
  fireEvent.change(choice, { target: { value: 'both' } })
  fireEvent.change(await screen.findByLabelText('To be done by'), { target: { value: '18:00' } })
  const lastAsked = () => here.store.called.filter(({ name }) => name === 'quoteJob').at(-1)?.input
  await expect.poll(lastAsked, { timeout: 3_000 }).toMatchObject({ own: 'both', by: expect.any(Number) })
  expect(await screen.findByText('My GPU machine 3 · Cloud: RunPod 7')).toBeTruthy()
  choose({ own: undefined, by: undefined })
})

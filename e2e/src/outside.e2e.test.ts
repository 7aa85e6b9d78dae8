import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { isLong } from '@peace/dev/tests/long'
import { eventually, signUp, tick } from '@peace/dev/tests/people'
import { makePlayable, playedFilm } from '@peace/dev/tests/played-film'
import { getStorage } from 'firebase-admin/storage'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { admin, store } from './harness/made-film.ts'
import { type Language, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()
type There = {
  films: { id: string; captions: { language: string }[]; resource: { snippet: { description: string } } }[]
}

// A moment of the second scene, on a frame, in the film as the link shows it.
const inSecondScene = async (workspaceId: string, filmId: string): Promise<number> => {
  const links = await store().collection(paths.reviews()).where('filmId', '==', filmId).get()
  const cues: { shot: string; startMs: number }[] = links.docs[0]?.get('shown').cues ?? []
  const shots = await store().collection(paths.shots(workspaceId, filmId)).get()
  const sceneOf = (id: string | undefined) => shots.docs.find((each) => each.id === id)?.get('sceneId')
  const first = sceneOf(cues[0]?.shot)
  const start = cues.find(({ shot }) => sceneOf(shot) !== first)?.startMs ?? 0
  return Math.ceil((start + 400) / (1000 / 24)) * (1000 / 24)
}

// What was asked of the outlet is done by its schedule, which nothing runs here but we; nobody waits out its minutes.
const sendDue = async (filmId: string): Promise<string> =>
  eventually(async () => {
    await tick('publishDue')
    const [row] = (await store().collection(paths.publications()).where('filmId', '==', filmId).get()).docs
    if (row?.get('state') === 'published') return String(row.get('vendorId'))
    if (row?.get('dueAt') !== undefined) await row.ref.update({ dueAt: 0 })
    return undefined
  })

const draw = async (page: Page) => {
  const box = await page.locator('video').boundingBox()
  if (!box) throw new Error('The film is not shown')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.3, 0.3))
  await page.mouse.down()
  await page.mouse.move(...at(0.6, 0.5), { steps: 5 })
  await page.mouse.up()
}

// Minutes, so by `npm test -- long e2e outside` alone; its parts are in smaller tests.
describe.runIf(isLong).each<Language>(['th', 'en'])('a film and those outside, in %s', (language) => {
  const [review, publish, people] = [words(language, 'review'), words(language, 'publish'), words(language, 'people')]

  test('is shown, spoken of, remade, approved, published, and taken back while it plays', async () => {
    const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
    const bucket = getStorage(admin()).bucket(stackFromEnvironment().bucket)
    const { maker, workspaceId, filmId } = await playedFilm(store(), bucket, ffmpeg, { scenes: 3, shotsPerScene: 4 })
    const playable = () => makePlayable(store(), bucket, ffmpeg, workspaceId, ['cut', 'clip'])
    const film = `/films/${filmId}`
    // When each said where they are, by the database's own clock.
    const said = new Map<string, number[]>()
    const stopCounting = store()
      .collection(paths.presences(workspaceId, filmId))
      .onSnapshot((found) => {
        for (const { doc, type } of found.docChanges())
          if (type !== 'removed') said.set(doc.id, [...(said.get(doc.id) ?? []), doc.updateTime.toMillis()])
      })
    const a = await visit(browser(), { language })
    const { page } = a
    await signIn(a, { ...maker, name: 'Naruemon' })
    await a.go(`${film}/film`)
    await page.locator('video').first().waitFor()

    // A link, and a guest who speaks of a picture of the second scene.
    await page.getByRole('button', { name: review('outside.make') }).click()
    const address = await page.locator('a[href*="/r/"]').first().getAttribute('href')
    const guest = await visit(browser(), { language: language === 'th' ? 'en' : 'th', phone: true })
    const says = words(guest.language, 'review')
    await guest.go(new URL(String(address)).pathname)
    await guest.page.getByRole('textbox').fill('ป้าแดง')
    await guest.page.getByRole('button', { name: says('watch') }).click()
    const place = guest.page.getByRole('slider', { name: says('place') })
    await guest.page.locator('video').waitFor()
    await place.fill(String(await inSecondScene(workspaceId, filmId)))
    await guest.page.getByRole('button', { name: says('draw'), exact: true }).click()
    await draw(guest.page)
    await guest.page.locator('form textarea').fill('ว่าวควรสูงกว่านี้')
    await guest.checkAccess()
    await guest.page.getByRole('button', { name: says('send'), exact: true }).click()
    await guest.page
      .getByRole('list', { name: says('notes') })
      .getByText('ว่าวควรสูงกว่านี้')
      .waitFor()

    // It is a task in the film's room, done by one press; then both are seen.
    await page.reload()
    const note = page.getByRole('listitem').filter({ hasText: 'ว่าวควรสูงกว่านี้' })
    await note.getByRole('button', { name: review('outside.remake') }).click()
    await note.locator('button[data-press]').click()
    await note.getByRole('button', { name: review('outside.both') }).waitFor()
    await playable()
    await note.getByRole('button', { name: review('outside.both') }).click()
    const both = page.getByRole('dialog', { name: review('both.title') })
    await expect
      .poll(() =>
        both
          .locator('video')
          .evaluateAll((all) => all.filter((each) => (each as HTMLVideoElement).readyState > 1).length),
      )
      .toBe(2)
    await both.getByRole('img', { name: review('drawing') }).waitFor()
    await both.getByRole('button', { name: review('both.wipe') }).click()
    await a.checkAccess()
    await page.keyboard.press('Escape')
    await note.getByRole('button', { name: review('outside.done') }).click()

    // Nothing goes out without a yes, which somebody else gives.
    const approvals = page.getByRole('region', { name: review('approval.title') })
    await approvals
      .getByRole('checkbox', { name: review('approval.publishing', { what: review('approval.of.cut') }) })
      .check()
    await approvals
      .locator('[data-approval="cut"]')
      .getByRole('button', { name: review('approval.ask') })
      .click()
    await approvals.locator('[data-approval="cut"][data-is="asked"]').waitFor()
    const partner = await signUp('Malee')
    await partner.call('enter', {})
    const member = { id: partner.uid, role: 'admin', name: 'Malee', email: partner.email, joinedAt: 1 }
    await store().doc(paths.member(workspaceId, partner.uid)).set(member)
    await store().doc(paths.user(partner.uid)).update({ currentWorkspaceId: workspaceId })
    const metAt = Date.now()
    const b = await visit(browser(), { language })
    await signIn(b, { ...partner, name: 'Malee' })
    await b.go(`${film}/film`)
    await b.page
      .locator('[data-approval="cut"]')
      .getByRole('button', { name: review('approval.yes') })
      .click()
    await b.page.locator('[data-approval="cut"][data-is="approved"]').waitFor()

    // Each sees that the other is here, where they write, and what they watch.
    const nameOfMaker = (await store().doc(paths.member(workspaceId, maker.uid)).get()).get('name')
    const [seesMalee, seesMaker] = [people('here.who', { names: 'Malee' }), people('here.who', { names: nameOfMaker })]
    await page.getByRole('button', { name: seesMalee }).waitFor()
    const go = (of: Page, room: string) => of.locator(`header a[href*='${film}/${room}']`).click()
    for (const each of [page, b.page]) await go(each, 'script')
    for (const each of [page, b.page]) await each.locator('.cm-line').nth(3).click()
    await page.getByRole('img', { name: people('here.cursor', { name: 'Malee' }) }).waitFor()
    await b.page.getByRole('img', { name: people('here.cursor', { name: nameOfMaker }) }).waitFor()
    for (let n = 0; n < 6; n++) await b.page.keyboard.press('ArrowDown')
    await b.page.getByRole('button', { name: seesMaker }).click()
    await b.checkAccess()
    await b.page.getByRole('button', { name: people('here.together') }).click()
    await go(page, 'film')
    await Promise.all([page, b.page].map((each) => each.locator('video').first().waitFor()))
    const at = (of: Page) =>
      of
        .locator('video')
        .first()
        .evaluate((each: HTMLVideoElement) => each.currentTime)
    await page.locator('nav [data-shot]').nth(5).click()
    await expect
      .poll(async () => (await at(page)) > 1 && Math.abs((await at(page)) - (await at(b.page))) < 0.3)
      .toBe(true)
    await b.leave()
    const most = (times: readonly number[], ms: number) =>
      Math.max(...times.map((from) => times.filter((each) => each >= from && each < from + ms).length))
    expect([...said.values()].map((times) => most(times, 1000))).toEqual([1, 1])
    stopCounting()
    expect(most(said.get(maker.uid)?.filter((each) => each < metAt) ?? [], 60_000)).toBeLessThanOrEqual(2)

    // To the account of whoever lets us in.
    await a.go('/workspace/channels')
    await page.getByRole('button', { name: publish('connect', { outlet: 'YouTube' }) }).click()
    await page.getByRole('link', { name: 'Allow', exact: true }).waitFor()
    const youtube = new URL(page.url()).origin
    await page.getByRole('link', { name: 'Allow', exact: true }).click()
    await page.locator('[data-channel="open"]').waitFor()
    await a.checkAccess()
    await a.go(`${film}/publish`)
    const chosen = page.waitForEvent('filechooser')
    await page.getByLabel(publish('otherCaptions', { language: publish('language.th') })).click()
    await (await chosen).setFiles({
      ...{ name: 'th.vtt', mimeType: 'text/vtt' },
      buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nบินเลย\n'),
    })
    await a.checkAccess()
    await page.getByRole('button', { name: publish('send') }).click()
    await page.locator('[data-state="waiting"]').waitFor()
    const vendorId = await sendDue(filmId)
    await page.locator('[data-state="published"]').getByRole('link').waitFor()
    expect(await page.locator('[data-state="published"]').getByRole('link').getAttribute('href')).toContain(vendorId)

    const there = (await (await fetch(`${youtube}/_films`)).json()) as There
    const [sent, ...others] = there.films.filter(({ id }) => id === vendorId)
    expect(others).toEqual([])
    expect(sent?.captions.map(({ language: of }) => of).toSorted()).toEqual(['en', 'th'])
    expect(sent?.resource.snippet.description).toMatch(/^0:00 .+\n0:\d\d .+/m)

    // For everybody: within another's page, found by its address alone.
    await a.go(`${film}/film`)
    await page.getByRole('switch', { name: review('outside.public') }).check()
    await page.getByRole('switch', { name: review('outside.credit') }).check()
    await page.getByRole('button', { name: review('outside.make') }).click()
    const open = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: review('outside.copyEmbed') }) })
    const openAddress = String(await open.locator('a').getAttribute('href'))
    const told = await fetch(new URL(`/oembed?url=${encodeURIComponent(openAddress)}&maxwidth=640`, openAddress))
    const { html } = (await told.json()) as { html: string }
    const anybody = await visit(browser(), { language: guest.language })
    await anybody.page.goto(`${youtube}/health`)
    await anybody.page.setContent(html)
    await anybody.page.frameLocator('iframe').locator('video').waitFor()
    await anybody.go(new URL(openAddress).pathname)
    await anybody.page.getByRole('combobox', { name: says('captions') }).waitFor()
    await anybody.checkAccess()
    await anybody.leave()

    // Taken back while it plays.
    await guest.page.locator('video').evaluate((each: HTMLVideoElement) => {
      each.muted = true
      each.loop = true
      return each.play()
    })
    await a.go(`${film}/film`)
    await page
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href="${address}"]`) })
      .getByRole('button', { name: review('outside.revoke') })
      .click()
    await guest.page.getByRole('heading', { name: says('ended') }).waitFor({ timeout: 60_000 })
    await guest.page.getByText(words(guest.language, 'errors')('review-revoked')).waitFor()
    guest.complaints.splice(0)
    await guest.leave()
    await a.leave()
  }, 900_000)
})

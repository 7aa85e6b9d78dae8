import { expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { buildAndWatch, openRoom } from './harness/film.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

test('somebody new answers the five steps, reloads at each, takes the plain draft, changes it and watches the film', async () => {
  const visitor = await visit(browser(), { language: 'th' })
  const { page } = visitor
  const [films, story, script, common] = [
    words('th', 'films'),
    words('th', 'story'),
    words('th', 'script'),
    words('th', 'common'),
  ]
  const box = (name: string) => page.getByRole('textbox', { name: story(name) })
  const shows = (name: string, value: string) =>
    expect
      .poll(() => box(name).first().inputValue(), { timeout: 60_000, message: `${name} after the reload` })
      .toBe(value)
  // Reloaded as soon as the room says that all is saved.
  const reload = async () => {
    await page.getByText(common('saved'), { exact: true }).waitFor()
    await page.reload()
  }
  const next = (name: string) =>
    page.getByRole('button', { name: story('next', { step: story(`step.${name}`) }) }).click()

  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, newPerson('Karawek'))
  await visitor.go('/films/new')
  await page.getByLabel(films('filmTitle')).fill('ข้าวต้มมื้อสุดท้าย')
  await page.getByRole('button', { name: films('begin') }).click()
  await page.waitForURL(/\/story/)

  // The page before has a field of that name too.
  await page.getByRole('checkbox', { name: story('genre.family') }).waitFor()
  await box('idea').fill('ยายรอหลานกลับบ้านในคืนฝนตก')
  await page.getByRole('checkbox', { name: story('genre.family') }).check()
  await page.getByRole('radio', { name: story('tone.warm') }).check()
  await reload()
  await shows('idea', 'ยายรอหลานกลับบ้านในคืนฝนตก')
  expect(await page.getByRole('checkbox', { name: story('genre.family') }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: story('tone.warm') }).isChecked()).toBe(true)
  await visitor.checkAccess()

  await next('scope')
  await box('sceneCount').fill('1')
  await page.getByRole('radio', { name: story('complexity.simple') }).check()
  await reload()
  await shows('sceneCount', '1')
  expect(await page.getByRole('radio', { name: story('complexity.simple') }).isChecked()).toBe(true)
  // The browser's Back is a step back, not out of the wizard.
  await page.goBack()
  await shows('idea', 'ยายรอหลานกลับบ้านในคืนฝนตก')
  await page.goForward()
  await shows('sceneCount', '1')

  await next('people')
  await page.getByRole('button', { name: story('addPerson.protagonist') }).click()
  await box('name').fill('มะลิ')
  await box('want').fill('กลับไปให้ทันกินข้าวต้มของยาย')
  await page.getByRole('button', { name: story('addPerson.supporting') }).click()
  await box('name').nth(1).fill('ยายแก้ว')
  await reload()
  await shows('want', 'กลับไปให้ทันกินข้าวต้มของยาย')
  expect(await box('name').nth(1).inputValue()).toBe('ยายแก้ว')

  await next('structure')
  await page.getByRole('radio', { name: story('shape.kishotenketsu') }).check()
  await page.getByRole('button', { name: story('layBeats') }).click()
  await box('beatText').first().fill('ยายต้มข้าวต้มหม้อใหญ่แล้วมองนาฬิกา')
  await reload()
  await shows('beatText', 'ยายต้มข้าวต้มหม้อใหญ่แล้วมองนาฬิกา')
  expect(await page.getByRole('radio', { name: story('shape.kishotenketsu') }).isChecked()).toBe(true)

  await next('output')
  await page.getByRole('checkbox', { name: story('output.film') }).check()
  await reload()
  await page.getByRole('checkbox', { name: story('output.film'), checked: true }).waitFor()
  await page.getByRole('button', { name: story('writeDraft') }).click()
  await page.waitForURL(/\/script/)
  const editor = page.locator('.cm-content')
  await editor.getByText('ยายต้มข้าวต้มหม้อใหญ่แล้วมองนาฬิกา').waitFor()

  // The writer's own line, at the end of the script; the room is left while it is still being saved.
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n\nมะลิยิ้มทั้งน้ำตา ตักข้าวต้มคำสุดท้าย\n')
  await openRoom(visitor, 'board')
  await page.getByText('มะลิยิ้มทั้งน้ำตา').first().waitFor()
  await visitor.checkAccess()
  await openRoom(visitor, 'script')
  // Only what is in sight of a long script is drawn.
  await editor.click()
  await page.keyboard.press('Control+End')
  await editor.getByText('มะลิยิ้มทั้งน้ำตา').waitFor()
  await page.getByText(script('status.saved'), { exact: true }).waitFor()
  await openRoom(visitor, 'cast')
  await page.getByRole('heading', { name: 'มะลิ' }).first().waitFor()
  await visitor.checkAccess()
  await buildAndWatch(visitor, 15)
  await visitor.leave()
}, 900_000)

test('somebody new is six clicks from the first page to a film of their own idea', async () => {
  const visitor = await visit(browser(), { language: 'en' })
  const { page } = visitor
  const [film, films, landing, signIn, build] = [
    words('en', 'film'),
    words('en', 'films'),
    words('en', 'landing'),
    words('en', 'sign-in'),
    words('en', 'build'),
  ]
  let clicks = 0
  const press = async (button: ReturnType<typeof page.getByRole>) => {
    clicks++
    await button.first().click()
  }
  const person = newPerson('Kinnari')
  await visitor.go('/')
  await press(page.getByRole('link', { name: landing('begin') }))
  await page.getByLabel(signIn('name')).fill(person.name)
  await page.getByLabel(signIn('email'), { exact: true }).fill(person.email)
  await page.getByLabel(signIn('password'), { exact: true }).fill(person.password)
  await press(page.getByRole('button', { name: signIn('signUp') }))
  await page.waitForURL(/\/films$/)
  await press(page.getByRole('link', { name: films('new') }))
  await page.getByLabel(films('idea')).fill('A blind watchmaker repairs the clock of a drowned village')
  await press(page.getByRole('button', { name: films('draftNow') }))
  await page.waitForURL(/\/film$/)
  await press(page.getByRole('button', { name: build('buildDrafts') }))
  const video = page.locator('video')
  await video.waitFor({ timeout: 300_000 })
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true
  })
  // By its button, which may be pressed before the file's link is here.
  const player = page.getByRole('region', { name: film('player'), exact: true })
  await press(player.getByRole('button', { name: film('play'), exact: true }))
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.5)
  expect(clicks).toBeLessThanOrEqual(6)
  await visitor.leave()
})

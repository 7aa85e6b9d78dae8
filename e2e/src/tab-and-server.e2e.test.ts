import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { creditsOf } from '@peace/core/build'
import { type Cut, cutFrames } from '@peace/core/cutting'
import { type Asked, type Shown, tabScript } from '@peace/dev/cutting/in-the-tab'
import { atFirst } from '@peace/dev/tests/long'
import { openStudio } from '@peace/film'
import { afterAll, expect, test } from 'vitest'
import { oneBrowser } from './harness/browser.ts'
import { framesIn, lateness, likeness, louderBy, soundOf } from './tab-and-server/alike.ts'
import { makeCut, size } from './tab-and-server/cut-made.ts'

// What the tab shows of a cut and what the server makes of it are one film: the room's own player in Chromium beside the
// unit's own maker, on the same sources. Eight cuts: npm test -- long e2e tab-and-server

const browser = oneBrowser()
const folder = mkdtempSync(join(tmpdir(), 'tab-and-server-'))
const studio = openStudio({
  tools: { ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg', espeak: undefined },
  folder,
  processes: 1,
})
afterAll(() => {
  studio.close()
  rmSync(folder, { recursive: true, force: true })
})

const font = (file: string) =>
  readFileSync(
    createRequire(import.meta.resolve('@peace/film')).resolve(`@expo-google-fonts/sarabun/${file}`),
  ).toString('base64')
const fonts = {
  Film: font('400Regular/Sarabun_400Regular.ttf'),
  'Film Medium': font('500Medium/Sarabun_500Medium.ttf'),
  'Film Bold': font('700Bold/Sarabun_700Bold.ttf'),
}

// Where each picture begins, in the middle of what goes over into it, and where something is written.
const worthSeeing = (cut: Cut): number[] => {
  const pictures = (cut.tracks[0]?.clips ?? []).flatMap(({ at, frames, enter }) => [
    at + Math.min(frames - 1, Math.floor((enter?.frames ?? 0) / 2)),
    at + Math.floor(frames / 2),
  ])
  const titles = cut.tracks
    .filter(({ of }) => of === 'title')
    .flatMap(({ clips }) => clips.map(({ at, frames }) => at + (frames >> 1)))
  const all = [...new Set([...pictures, ...titles])].filter((frame) => frame < cutFrames(cut))
  return all.sort((a, b) => a - b)
}

test.each(atFirst([38, 50, 2, 5, 7, 13, 45, 52], 2).map((seed) => [seed]))(
  'a cut by seeded editor %i looks and sounds in the tab as it is rendered',
  async (seed) => {
    const { cut, film, path, pieces, needs } = await makeCut(studio, folder, seed)
    const used = new Set(Object.values(pieces).flatMap((all) => all.map(({ key }) => key)))
    const files = Object.fromEntries(
      needs.flatMap(({ key, files: [file] }) =>
        used.has(key) && file
          ? [[key, { type: file.contentType, base64: readFileSync(file.path).toString('base64') }]]
          : [],
      ),
    )
    expect(framesIn(path)).toBe(cutFrames(cut))
    const frames = worthSeeing(cut)
    const asked: Asked = {
      ...{ cut, pieces, files, fonts, size, frames, levels: film.settings.levels },
      about: { language: film.language, title: film.title, credits: creditsOf({ film }) },
    }
    const page = await browser().newPage()
    await page.addScriptTag({ content: await tabScript() })
    const shown = await page.evaluate(
      (given) => (globalThis as unknown as { showCut: (asked: Asked) => Promise<Shown> }).showCut(given),
      asked,
    )
    await page.close()
    const alike = likeness(path, frames, shown.pictures)
    expect(alike).toHaveLength(frames.length)
    const unlike = alike.flatMap((each, n) => (each < 0.97 ? [`${frames[n]}: ${each}`] : []))
    expect(unlike).toEqual([])
    const bytes = Buffer.from(shown.sound, 'base64')
    const [tab, server] = [
      new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      soundOf(path),
    ]
    expect(Math.abs(lateness(tab, server))).toBeLessThanOrEqual(10)
    const apart = louderBy(tab, server)
    expect(apart.length).toBeGreaterThan(4)
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
  },
)

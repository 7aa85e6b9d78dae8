import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../stack/places.ts'

// The cutting room's own player, drawer and sounds as one script for an empty page: what a tab shows and plays of a cut.

export type Asked = {
  cut: unknown
  // Which files show each clip, and the files themselves.
  pieces: Record<string, { key: string; ms: number }[]>
  files: Record<string, { type: string; base64: string }>
  fonts: Record<string, string>
  size: { width: number; height: number }
  about: { language: string; title: string; credits: { role: string; name: string }[] }
  levels: { voice: number; music: number; effects: number }
  frames: number[]
}
// Pictures as PNG, sound as one side of 48,000 floats a second; both in base64.
export type Shown = { pictures: string[]; sound: string }

const script = `
import { CutPlayer } from './cut-player.ts'
import { drawFrame } from './draw-frame.ts'
import { Sounding } from './sounding.ts'
import { cardOf, cutFrames } from '@peace/core/cutting'
import { creditsCard, titleCard } from '@peace/draw/cut'

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const base64Of = (bytes) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

globalThis.showCut = async ({ cut, pieces, files, fonts, size, about, levels, frames }) => {
  for (const [name, base64] of Object.entries(fonts))
    document.fonts.add(await new FontFace(name, bytesOf(base64)).load())
  const urls = Object.fromEntries(
    Object.entries(files).map(([key, { type, base64 }]) => [key, URL.createObjectURL(new Blob([bytesOf(base64)], { type }))]),
  )
  const media = {
    levels,
    pieces: ({ id }) => pieces[id]?.map(({ key, ms }) => ({ url: urls[key], ms })),
  }
  const canvas = Object.assign(document.createElement('canvas'), size)
  document.body.append(canvas)
  const player = new CutPlayer()
  player.show(cut, media)
  player.drawOn(canvas, drawFrame((clip, given) => {
    const card = cardOf(clip)
    return card && (card === 'title' ? titleCard : creditsCard)({ ...given, ...about })
  }, ''))
  const pictures = []
  for (const frame of frames) {
    player.seek(frame)
    await painted()
    while (!player.settled()) await painted()
    player.seek(frame)
    await painted()
    pictures.push(canvas.toDataURL('image/png').split(',')[1])
  }
  const context = new OfflineAudioContext(2, Math.ceil((cutFrames(cut) / cut.rate) * 48000), 48000)
  const timeOf = (frame) => frame / cut.rate
  for (const track of cut.tracks)
    if (track.of !== 'picture' && track.of !== 'title')
      for (const clip of track.clips) {
        const [piece] = pieces[clip.id] ?? []
        if (!piece) continue
        const sounding = new Sounding(context, { cut, track, clip, levels, timeOf })
        sounding.tell(clip.at, clip.at + clip.frames)
        sounding.start(await context.decodeAudioData(bytesOf(files[piece.key].base64).buffer), 0)
      }
  const played = await context.startRendering()
  const [left, right] = [played.getChannelData(0), played.getChannelData(1)]
  const both = left.map((value, at) => (value + right[at]) / 2)
  return { pictures, sound: base64Of(new Uint8Array(both.buffer)) }
}
`

export const tabScript = async (): Promise<string> => {
  const made = await build({
    stdin: { contents: script, resolveDir: join(root, 'web/src/features/edit'), loader: 'ts' },
    ...{ bundle: true, write: false, format: 'iife', platform: 'browser' },
  })
  return made.outputFiles[0]?.text ?? ''
}

import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'

// Real little pictures and films, so that everything behind a stand-in handles true bytes.
export type PictureWish = { width: number; height: number; seed: number; text: string; base?: Uint8Array | undefined }
export type VideoWish = PictureWish & { fps: number; frames: number; move?: string | undefined }

// A small repeatable mix of the seed: the same wish makes the same picture.
const mix = (seed: number, n: number) => {
  let value = (seed ^ Math.imul(n + 1, 0x9e3779b1)) >>> 0
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32
}

const paintScene = (ink: SKRSContext2D, wish: PictureWish) => {
  const { width, height, seed } = wish
  const hue = mix(seed, 1) * 360
  const sky = ink.createLinearGradient(0, 0, 0, height)
  sky.addColorStop(0, `hsl(${hue}, 32%, ${28 + mix(seed, 2) * 30}%)`)
  sky.addColorStop(1, `hsl(${(hue + 50) % 360}, 38%, 74%)`)
  ink.fillStyle = sky
  ink.fillRect(0, 0, width, height)
  for (let layer = 0; layer < 4; layer++) {
    ink.fillStyle = `hsl(${(hue + 190 + layer * 12) % 360}, 26%, ${46 - layer * 9}%)`
    ink.beginPath()
    ink.moveTo(0, height)
    for (let x = 0; x <= 8; x++) {
      const rise = 0.35 + layer * 0.13 + (mix(seed, layer * 20 + x) - 0.5) * 0.16
      ink.lineTo((width * x) / 8, height * rise)
    }
    ink.lineTo(width, height)
    ink.fill()
  }
}

const paintText = (ink: SKRSContext2D, wish: PictureWish) => {
  const size = Math.max(9, Math.round(wish.height / 26))
  ink.font = `${size}px sans-serif`
  ink.fillStyle = 'rgba(0,0,0,0.45)'
  ink.fillRect(0, wish.height - size * 2, wish.width, size * 2)
  ink.fillStyle = 'rgba(255,255,255,0.85)'
  ink.fillText(`stand-in · ${wish.text.slice(0, 90)}`, size * 0.6, wish.height - size * 0.65)
}

const cover = (ink: SKRSContext2D, image: Image, wish: PictureWish, zoom: number, shift: number) => {
  const scale = Math.max(wish.width / image.width, wish.height / image.height) * zoom
  const [w, h] = [image.width * scale, image.height * scale]
  ink.drawImage(image, (wish.width - w) / 2 + shift * wish.width, (wish.height - h) / 2, w, h)
}

const readBase = async (base: Uint8Array | undefined) => {
  if (!base) return undefined
  try {
    return await loadImage(Buffer.from(base))
  } catch {
    return undefined
  }
}

export const makePicture = async (wish: PictureWish): Promise<Buffer> => {
  const canvas = createCanvas(wish.width, wish.height)
  const ink = canvas.getContext('2d')
  paintScene(ink, wish)
  const base = await readBase(wish.base)
  if (base) {
    ink.globalAlpha = 0.35
    cover(ink, base, wish, 1, 0)
    ink.globalAlpha = 1
  }
  paintText(ink, wish)
  return canvas.encode('png')
}

const run = (args: string[], feed: (write: (frame: Uint8Array) => Promise<void>) => Promise<void>) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let told = ''
    child.stderr.on('data', (part) => {
      told += String(part)
    })
    child.once('error', reject)
    child.stdin.on('error', () => undefined)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(told || `ffmpeg ended with ${code}`))))
    const write = (frame: Uint8Array) =>
      new Promise<void>((next) => {
        child.stdin.write(frame, () => next())
      })
    feed(write).then(
      () => child.stdin.end(),
      (error) => {
        child.kill()
        reject(error)
      },
    )
  })

const shiftOf = (move: string | undefined, at: number) => {
  if (move?.endsWith('left')) return 0.04 - at * 0.08
  if (move?.endsWith('right')) return at * 0.08 - 0.04
  return 0
}

// Frames are drawn at half size and enlarged by ffmpeg: a stand-in owes motion, not sharpness.
const paintFrames = async (wish: VideoWish, write: (frame: Uint8Array) => Promise<void>) => {
  const small = { ...wish, width: Math.ceil(wish.width / 4) * 2, height: Math.ceil(wish.height / 4) * 2 }
  const canvas = createCanvas(small.width, small.height)
  const ink = canvas.getContext('2d')
  const base = (await readBase(wish.base)) ?? (await loadImage(await makePicture(small)))
  for (let frame = 0; frame < wish.frames; frame++) {
    const at = frame / Math.max(1, wish.frames - 1)
    cover(ink, base, small, 1.12 + (wish.move?.endsWith('out') ? 1 - at : at) * 0.1, shiftOf(wish.move, at))
    paintText(ink, small)
    await write(canvas.data())
  }
}

export const makeVideo = async (wish: VideoWish, extension: 'mp4' | 'webm' = 'mp4'): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'))
  const file = join(folder, `film.${extension}`)
  const small = `${Math.ceil(wish.width / 4) * 2}x${Math.ceil(wish.height / 4) * 2}`
  const even = `scale=${wish.width - (wish.width % 2)}:${wish.height - (wish.height % 2)}`
  const codec =
    extension === 'mp4'
      ? ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '28', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
      : ['-c:v', 'libvpx', '-pix_fmt', 'yuv420p', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '400k']
  try {
    const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', small, '-r', String(wish.fps), '-i', 'pipe:0']
    await run([...input, '-vf', even, '-threads', '1', ...codec, file], (write) => paintFrames(wish, write))
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// 16-bit PCM that rises and falls like a voice: a cue for every syllable-long piece of the text.
export const makeSpeechPcm = (text: string, rate: number): Buffer => {
  const seconds = Math.min(60, Math.max(0.6, text.length * 0.06))
  const samples = Math.round(seconds * rate)
  const pcm = Buffer.alloc(samples * 2)
  for (let n = 0; n < samples; n++) {
    const time = n / rate
    const letter = text.codePointAt(Math.floor((n / samples) * text.length)) ?? 97
    const pitch = 140 + (letter % 24) * 4
    const swell = Math.abs(Math.sin(time * Math.PI * 4.2)) * 0.22
    pcm.writeInt16LE(Math.round(Math.sin(2 * Math.PI * pitch * time) * swell * 32767), n * 2)
  }
  return pcm
}

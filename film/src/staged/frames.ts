import type { Picture } from '@peace/core/build'
import { cameraAt } from '@peace/core/stage'
import { hash } from '../draw/random.ts'
import type { RawFrames } from '../move/clip.ts'
import type { Motion } from '../move/frames.ts'
import { movedCamera } from './camera.ts'
import { standUp, thePress } from './stand.ts'

// A clip's frames as an encoder wants them. Where the camera stands, a drawing is kept for every state of the faces.
const openings = [0, 0.35, 0.75] as const
const speaksFrom = 0.25
const speaksUntil = 0.4
const blinkEvery = 3.3
const blinkFor = 0.12

export const stagedFrames = (picture: Picture, motion: Motion): RawFrames => {
  const stood = standUp(picture)
  const press = thePress()
  const camera = movedCamera(stood.camera, motion.move, motion.seconds / Math.max(0.01, motion.to - motion.from))
  const ids = Object.keys(stood.moment.people)
  const speakers = ids.filter((id) => stood.moment.people[id]?.speaks)
  const raining = !stood.moment.set.inside && ['rain', 'storm'].includes(stood.moment.palette.sky)
  const kept = new Map<string, Uint8Array>()
  const scenes = new Map<string, ReturnType<typeof stood.at>>()
  const mouthAt = (id: string, seconds: number): number => {
    if (seconds < speaksFrom || seconds > motion.seconds - speaksUntil) return 0
    const beat = hash(`${id} ${Math.floor(seconds * 8)}`) % 100
    return openings[beat < 32 ? 0 : beat < 70 ? 1 : 2]
  }
  const draw = (seconds: number): Uint8Array => {
    const mouths = Object.fromEntries(speakers.map((id) => [id, mouthAt(id, seconds)]))
    const blinks = ids.filter((id) => (seconds + (hash(id) % 33) / 10) % blinkEvery < blinkFor)
    const faces = JSON.stringify([mouths, blinks, raining ? Math.floor(seconds * 12) % 6 : 0])
    const moving = motion.move !== 'static'
    const known = moving ? undefined : kept.get(faces)
    if (known) return known
    const scene =
      scenes.get(faces) ?? stood.at({ seconds: raining ? (Math.floor(seconds * 12) % 6) / 12 : 0, mouths, blinks })
    if (scenes.size < 24) scenes.set(faces, scene)
    const share = motion.from + (motion.to - motion.from) * (seconds / motion.seconds)
    const planes = Uint8Array.from(press.draw(scene, cameraAt(camera, share), stood.size).planes())
    if (!moving && kept.size < 24) kept.set(faces, planes)
    return planes
  }
  const { width, height } = stood.size
  return { width: width - (width % 4), height: height - (height % 2), pixels: 'yuv420p', everyFrame: false, draw }
}

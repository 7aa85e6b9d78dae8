import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Picture, pictureSchema } from '@peace/core/build'
import { cameraMoves, shotAngles, shotSizes } from '@peace/core/shots'
import { cameraAt } from '@peace/core/stage'
import { lensOf, onHead, project } from '@peace/draw'
import { afterAll, describe, expect, it } from 'vitest'
import { renderClip } from '../move/clip.ts'
import { movedCamera } from './camera.ts'
import { stagedFrames } from './frames.ts'
import { standUp } from './stand.ts'
import { drawStaged } from './still.ts'

const folder = mkdtempSync(join(tmpdir(), 'staged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'

const figure = (characterId: string, name: string, register: 'man' | 'woman', speaking = false) => ({
  ...{ characterId, name, register, index: 0, look: '', mood: 'calm', speaking, focus: speaking },
})
const picture = (more: Partial<Picture> = {}): Picture =>
  pictureSchema.parse({
    ...{ width: 320, height: 180, style: 'natural', size: 'medium', angle: 'eye', lens: 'normal-50' },
    ...{ setting: 'int', place: 'KITCHEN', time: 'DAY', hour: 'day', mood: 'calm', weather: [], props: [] },
    description: 'Mali stands by the table. Boon sits.',
    figures: [figure('c1', 'Mali', 'woman', true), figure('c2', 'Boon', 'man')],
    ...more,
  })

describe('a picture on its stage', () => {
  it('is the same picture each time, of the size that was asked', () => {
    const [one, two] = [drawStaged(picture()), drawStaged(picture())]
    expect([one.width, one.height]).toEqual([320, 180])
    expect(Buffer.compare(one.data(), two.data())).toBe(0)
  })

  it('has in it whom the shot is of, with the eyes in the frame, at every size and angle', () => {
    for (const size of shotSizes)
      for (const angle of shotAngles) {
        const { camera, size: paper, at } = standUp(picture({ size, angle }))
        const scene = at({})
        expect(scene.people.map(({ id }) => id).sort()).toEqual(['c1', 'c2'])
        const lens = lensOf(camera, paper.width, paper.height)
        const focus = scene.people.find(({ id }) => id === 'c1')
        const [x, y, z] = focus ? project(lens, onHead(focus.skeleton, 0, 0.2, 7)) : [-1, -1, -1]
        expect(z, `${size} ${angle}`).toBeGreaterThan(0)
        expect(x > 0 && x < paper.width && y > 0 && y < paper.height, `${size} ${angle}`).toBe(true)
      }
  })

  it('is of the age and sex that the film says, whatever the shot says of the mood', () => {
    const { moment } = standUp(
      picture({
        description: 'Mali speaks to Boon, eyes lowered, shoulders fallen',
        figures: [
          { ...figure('c1', 'Mali', 'woman', true), look: 'aged 34' },
          { ...figure('c2', 'Boon', 'man'), register: 'elder-man' as const, look: 'a man of 70' },
        ] as Picture['figures'],
      }),
    )
    expect(moment.people.c1?.body).toMatchObject({ age: 34, sex: 'f' })
    expect(moment.people.c2?.body).toMatchObject({ age: 70, sex: 'm' })
    for (const { pose } of Object.values(moment.people)) expect(['fallen', 'fall', 'lie']).not.toContain(pose)
  })

  it('moves as it is told, and ends elsewhere than it began', () => {
    const { camera } = standUp(picture())
    for (const move of cameraMoves) {
      const moved = movedCamera(camera, move, 4)
      const same = JSON.stringify(cameraAt(moved, 0.6)) === JSON.stringify(cameraAt(moved, 0))
      expect(same, move).toBe(move === 'static')
    }
  })

  it('becomes a film: as many frames as asked, a mouth that moves, no drawing twice', async () => {
    const motion = { move: 'static', seconds: 2, from: 0, to: 1, width: 320, height: 180 } as const
    const frames = stagedFrames(picture({ size: 'close' }), motion)
    const drawn = new Set(Array.from({ length: 24 }, (_, i) => frames.draw(i / 12)))
    expect(drawn.size).toBeGreaterThan(1)
    expect(drawn.size).toBeLessThan(12)
    const out = join(folder, 'clip.mp4')
    await renderClip({ ffmpeg, espeak: undefined }, { frames, count: 48, out })
    const said = spawnSync(ffmpeg, ['-hide_banner', '-i', out, '-f', 'null', '-'], { encoding: 'utf8' }).stderr
    expect(said).toContain('320x180')
    expect(said).toContain('frame=   48')
  })
})

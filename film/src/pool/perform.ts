import { readFile, writeFile } from 'node:fs/promises'
import { loadImage } from '@napi-rs/canvas'
import { filmFps } from '@peace/core/timeline'
import { ToolError } from '../cut/ffmpeg.ts'
import { renderStretch } from '../cut/stretch.ts'
import { drawCard } from '../draw/cards.ts'
import { drawPoster } from '../draw/poster.ts'
import { drawStill, shrink } from '../draw/still.ts'
import { canvasFrames, type RawFrames, renderClip } from '../move/clip.ts'
import { drawnFrames, type Motion, pictureFrames } from '../move/frames.ts'
import { composeMusic } from '../music/compose.ts'
import { makeAmbience, makeEffect } from '../sound/ambience.ts'
import { renderMix } from '../sound/render-mix.ts'
import { writeWav } from '../sound/wave.ts'
import { actedFrames } from '../staged/acted-frames.ts'
import { stagedFrames } from '../staged/frames.ts'
import { drawStaged } from '../staged/still.ts'
import type { ClipTask, PosterTask, StillTask, Task, TaskResult } from './messages.ts'

const thumbnailHeight = 180

const pictureIn = async (path: string) => {
  try {
    const image = await loadImage(await readFile(path))
    if (image.width < 1 || image.height < 1) throw new Error('empty')
    return image
  } catch (error) {
    throw new ToolError('corrupt', `not a picture: ${error instanceof Error ? error.message : ''}`)
  }
}

const still = async (task: StillTask): Promise<TaskResult> => {
  const canvas = task.staged ? drawStaged(task.picture) : drawStill(task.picture, task.seed)
  await writeFile(task.out, await canvas.encode('jpeg', 92))
  await writeFile(task.thumbnail, await shrink(canvas, thumbnailHeight).encode('webp', 78))
  return { width: canvas.width, height: canvas.height }
}

const framesFor = async ({ from, seed }: ClipTask, motion: Motion): Promise<RawFrames> => {
  if (!('picture' in from)) return canvasFrames(pictureFrames(await pictureIn(from.image), motion))
  const { picture } = from
  if (picture.staged && from.acted) return actedFrames(picture, picture.staged, from.acted, motion)
  return from.staged ? stagedFrames(picture, motion) : canvasFrames(drawnFrames(picture, seed, motion))
}

const clip = async (task: ClipTask, report: (percent: number) => void, signal: AbortSignal): Promise<TaskResult> => {
  const motion: Motion = {
    move: task.move,
    seconds: task.frames / filmFps,
    from: task.pieceFrom,
    to: task.pieceTo,
    width: task.width,
    height: task.height,
  }
  const frames = await framesFor(task, motion)
  await renderClip(task.tools, { frames, count: task.frames, out: task.out, report, signal })
  return { width: task.width, height: task.height, ms: Math.round((task.frames * 1000) / filmFps) }
}

const poster = async (task: PosterTask): Promise<TaskResult> => {
  const canvas = drawPoster(task.from === undefined ? undefined : await pictureIn(task.from), task)
  await writeFile(task.out, await canvas.encode('webp', 86))
  await writeFile(task.thumbnail, await shrink(canvas, thumbnailHeight).encode('webp', 78))
  return { width: canvas.width, height: canvas.height }
}

export const perform = async (
  task: Task,
  report: (percent: number) => void,
  signal: AbortSignal,
): Promise<TaskResult> => {
  switch (task.do) {
    case 'still':
      return still(task)
    case 'clip':
      return clip(task, report, signal)
    case 'poster':
      return poster(task)
    case 'card': {
      const canvas = drawCard(task.order)
      await writeFile(task.out, await canvas.encode('png'))
      return { width: canvas.width, height: canvas.height }
    }
    case 'music':
      return { ms: await writeWav(task.out, composeMusic(task.order)) }
    case 'ambience':
      return { ms: await writeWav(task.out, makeAmbience(task.order)) }
    case 'mix': {
      const { sounds, endings, ...order } = task
      await renderMix(task.tools, {
        ...order,
        soundOf: (unit) => sounds[unit],
        endingOf: (unit) => endings[unit],
        report,
        signal,
      })
      return { ms: task.timeline.ms }
    }
    case 'stretch':
      await renderStretch(task.tools, task.order, report, signal)
      return {}
    case 'effect':
      return { ms: await writeWav(task.out, makeEffect(task.order)) }
  }
}

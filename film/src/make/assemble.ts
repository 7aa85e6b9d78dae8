import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bindScenes } from '@peace/core/build'
import { must } from '@peace/core/errors'
import {
  captionCues,
  type LineLength,
  msOfFrames,
  printChapters,
  printSrt,
  printVtt,
  resolveTimeline,
} from '@peace/core/timeline'
import { makeCut } from '../cut/cut.ts'
import { probe, ToolError } from '../cut/ffmpeg.ts'
import { makePart } from '../cut/part.ts'
import type { SourceClip } from '../cut/segment.ts'
import { mixFile, stemFile, stemNames } from '../sound/render-mix.ts'
import { drawnModel, type FilmFile, type FilmMade, type FilmNeed, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

const byKey = (needs: readonly FilmNeed[]) => new Map(needs.map((need) => [need.key, need]))

const lengthsOf =
  (needs: ReadonlyMap<string, FilmNeed>): LineLength =>
  (unit) => {
    const need = needs.get(unit)
    return need?.kind === 'line' ? (need.ms ?? mainOf(need)?.ms) : undefined
  }

export const makeMix = async (studio: Studio, order: FilmOrder<'mix'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const needs = byKey(order.needs)
  const timeline = resolveTimeline(bindScenes(fields.scenes, inputs), lengthsOf(needs), fields)
  const filesOf = (role: 'main' | 'stem') =>
    Object.fromEntries(
      order.needs.flatMap((need) => {
        const file = role === 'main' ? mainOf(need) : need.files.find((each) => each.role === role)
        return file ? [[need.key, file.path]] : []
      }),
    )
  const { folder, report, signal } = order
  await studio.pool.run(
    {
      do: 'mix',
      tools: studio.tools,
      fields,
      inputs,
      timeline,
      sounds: filesOf('main'),
      endings: filesOf('stem'),
      folder,
    },
    report,
    signal,
  )
  const { ms } = timeline
  return {
    files: [
      { role: 'main', name: mixFile, path: join(folder, mixFile), contentType: 'audio/mp4', ms },
      ...stemNames.map((name) => ({
        ...{
          role: 'stem' as const,
          name: stemFile(name),
          path: join(folder, stemFile(name)),
          contentType: 'audio/flac',
        },
        ms,
      })),
    ],
    ms,
    model: 'composed',
  }
}

// What a clip of another's really is: its own size and length, whatever was said of it.
const sourceOf = async (studio: Studio, need: FilmNeed): Promise<SourceClip> => {
  const file = mainOf(need)
  if (!file) throw new ToolError('corrupt', 'a clip without a file')
  const { path } = file
  if (need.model === drawnModel && file.width && file.height && file.ms !== undefined)
    return { path, ms: file.ms, width: file.width, height: file.height, ours: true }
  const { ms, video } = await probe(studio.tools, path)
  if (!video) throw new ToolError('corrupt', 'a clip without a picture')
  return { path, ms, width: video.width, height: video.height, ours: false }
}

export const makeScenePart = async (studio: Studio, order: FilmOrder<'part'>): Promise<FilmMade> => {
  const { fields, inputs, quality } = order.spec
  const needs = byKey(order.needs)
  const shown = new Set(inputs.clips)
  const clips = new Map(
    await Promise.all(
      order.needs
        .filter(({ key }) => shown.has(key))
        .map(async (need) => [need.key, await sourceOf(studio, need)] as const),
    ),
  )
  const out = join(order.folder, 'part.mp4')
  const { frames } = await makePart(studio.tools, {
    ...{
      fields,
      scene: must(bindScenes([fields.scene], inputs)[0], 'scene of a part'),
      quality: quality === 'draft' ? 'draft' : 'final',
      lengthOf: lengthsOf(needs),
      folder: order.folder,
      out,
    },
    clipOf: (unit) => clips.get(unit),
    report: order.report,
    signal: order.signal,
  })
  const ms = msOfFrames(frames)
  return {
    files: [
      {
        role: 'main',
        name: 'part.mp4',
        path: out,
        contentType: 'video/mp4',
        width: fields.width,
        height: fields.height,
        ms,
      },
    ],
    ms,
    model: drawnModel,
  }
}

export const makeFilmCut = async (studio: Studio, order: FilmOrder<'cut'>): Promise<FilmMade> => {
  const { fields, inputs, quality } = order.spec
  const needs = byKey(order.needs)
  const timeline = resolveTimeline(bindScenes(fields.scenes, inputs), lengthsOf(needs), fields)
  const out = join(order.folder, 'film.mp4')
  const { frames } = await makeCut(studio.tools, {
    ...{
      fields,
      parts: inputs.parts,
      quality: quality === 'draft' ? 'draft' : 'final',
      timeline,
      folder: order.folder,
      out,
    },
    partOf: (unit) => mainOf(needs.get(unit))?.path,
    mix: mainOf(needs.get(inputs.mix))?.path,
    drawCard: (card, path) => studio.pool.run({ do: 'card', order: card, out: path }, undefined, order.signal),
    report: order.report,
    signal: order.signal,
  })
  const ms = msOfFrames(frames)
  return {
    files: [
      {
        role: 'main',
        name: 'film.mp4',
        path: out,
        contentType: 'video/mp4',
        width: fields.width,
        height: fields.height,
        ms,
      },
    ],
    ms,
    model: drawnModel,
  }
}

export const makeCaptions = async (_studio: Studio, order: FilmOrder<'captions'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const { language, titleMs } = fields
  const timeline = resolveTimeline(bindScenes(fields.scenes, inputs), lengthsOf(byKey(order.needs)), {
    titleMs,
    creditsMs: 0,
  })
  const cues = captionCues(timeline, language)
  const write = async (name: string, text: string) => {
    const path = join(order.folder, name)
    await writeFile(path, text)
    return path
  }
  // A film in which nobody speaks has nothing to caption: an SRT of it would be a file without a byte.
  const srt: FilmFile[] =
    cues.length > 0
      ? [
          {
            role: 'srt',
            name: 'captions.srt',
            path: await write('captions.srt', printSrt(cues)),
            contentType: 'application/x-subrip',
          },
        ]
      : []
  return {
    files: [
      ...srt,
      { role: 'vtt', name: 'captions.vtt', path: await write('captions.vtt', printVtt(cues)), contentType: 'text/vtt' },
      {
        role: 'chapters',
        name: 'chapters.vtt',
        path: await write('chapters.vtt', printChapters(timeline)),
        contentType: 'text/vtt',
      },
    ],
    ms: timeline.ms,
    model: 'composed',
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { UnitSpecOf } from '@peace/core/build'
import type { EditedSound } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import type { Wave } from '@peace/core/media'
import type { Timeline } from '@peace/core/timeline'
import { ended, run, type Tools } from '../cut/ffmpeg.ts'
import { editedTracks } from './edited-tracks.ts'
import { loadSound } from './load.ts'
import { broughtTo, measured } from './loudness.ts'
import {
  ambienceTrack,
  type Block,
  duckingOf,
  effectTrack,
  mixBlock,
  mixRate,
  musicTracks,
  type Track,
  trackEndMs,
  voiceTrack,
} from './mix.ts'

export type MixOrder = {
  fields: UnitSpecOf<'mix'>['fields']
  inputs: UnitSpecOf<'mix'>['inputs']
  timeline: Timeline
  // The main sound of a unit, and a music cue's ending.
  soundOf: (unit: string) => string | undefined
  endingOf: (unit: string) => string | undefined
  folder: string
  report: (percent: number) => void
  signal?: AbortSignal | undefined
}
export const stemNames = ['voice', 'music', 'effects'] as const
export const mixFile = 'mix.m4a'
export const stemFile = (name: (typeof stemNames)[number]): string => `${name}.flac`

// What sounds when, by file; it is read when its time comes and let go after.
type Planned = { fromMs: number; toMs: number; open: () => Promise<Track[]>; tracks?: Track[] }

const planEdited = (tools: Tools, order: MixOrder, edit: EditedSound): Planned[] =>
  editedTracks(edit, order.fields.levels).flatMap(({ fromMs, toMs, sound, track }): Planned[] => {
    const path = order.soundOf(must(order.inputs[sound.from][sound.unit], 'sound of the cut'))
    if (path === undefined) return []
    return [{ fromMs, toMs, open: async () => [track(await loadSound(tools, path, order.folder))] }]
  })

const planTracks = (tools: Tools, order: MixOrder): Planned[] => {
  const { fields, inputs, timeline, soundOf, endingOf, folder } = order
  if (fields.edit) return planEdited(tools, order, fields.edit)
  const { levels } = fields
  const ducking = duckingOf(timeline)
  const planned: Planned[] = []
  const sound = (unit: string): (() => Promise<Wave>) | undefined => {
    const path = soundOf(unit)
    return path === undefined ? undefined : () => loadSound(tools, path, folder)
  }
  const sceneAt = (id: string) => timeline.scenes.find((scene) => scene.sceneId === id)
  for (const shot of timeline.scenes.flatMap((scene) => scene.shots)) {
    for (const line of shot.lines) {
      const wave = sound(line.unit)
      if (wave)
        planned.push({
          fromMs: line.startMs,
          toMs: line.endMs + 4000,
          open: async () => [voiceTrack(await wave(), line.startMs, levels.voice / 100)],
        })
    }
    for (const effect of shot.effects) {
      const wave = sound(effect.unit)
      if (wave)
        planned.push({
          fromMs: effect.startMs,
          toMs: effect.startMs + 9000,
          open: async () => [effectTrack(await wave(), effect.startMs, levels.effects / 100)],
        })
    }
  }
  for (const [index, { sceneId }] of fields.ambiences.entries()) {
    const unit = must(inputs.ambiences[index], 'ambience of a scene')
    const [scene, wave] = [sceneAt(sceneId), sound(unit)]
    if (scene && wave)
      planned.push({
        fromMs: scene.startMs - 300,
        toMs: scene.endMs + 300,
        open: async () => [ambienceTrack(await wave(), scene.startMs, scene.endMs, levels.effects / 100)],
      })
  }
  for (const [index, { fromSceneId, toSceneId }] of fields.music.entries()) {
    const unit = must(inputs.music[index], 'music of a span')
    const [first, final, wave] = [sceneAt(fromSceneId), sceneAt(toSceneId), sound(unit)]
    if (!first || !final || !wave) continue
    const last = index === fields.music.length - 1
    // The first cue already plays under the title, the last goes on under the credits.
    const fromMs = index === 0 ? 0 : first.startMs
    const toMs = last ? timeline.ms : final.endMs
    const end = endingOf(unit)
    planned.push({
      fromMs,
      toMs: toMs + 5000,
      open: async () =>
        musicTracks(
          await wave(),
          end === undefined ? undefined : await loadSound(tools, end, folder),
          { fromMs, toMs, last },
          levels.music / 100,
          ducking,
        ),
    })
  }
  return planned
}

const audible = async (planned: Planned[], fromMs: number, toMs: number): Promise<Track[]> => {
  const tracks: Track[] = []
  for (const each of planned) {
    if (each.toMs <= fromMs) {
      delete each.tracks
      continue
    }
    if (each.fromMs >= toMs) continue
    each.tracks ??= await each.open()
    tracks.push(...each.tracks.filter((track) => trackEndMs(track) > fromMs))
  }
  return tracks
}

const bytesOf = (samples: Float32Array): Buffer => Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)

const targetLufs = -16
const raw = ['-f', 'f32le', '-ar', String(mixRate), '-ac', '2'] as const
const blockSeconds = 15

// Mixed once into raw sound while ffmpeg listens for how loud it is; then brought to −16 LUFS and encoded.
export const renderMix = async (tools: Tools, order: MixOrder): Promise<void> => {
  const { timeline, folder, signal } = order
  await mkdir(folder, { recursive: true })
  const planned = planTracks(tools, order)
  const files = new Map(
    await Promise.all(
      (['all', ...stemNames] as const).map(
        async (name) => [name, await open(join(folder, `${name}.f32`), 'w')] as const,
      ),
    ),
  )
  const meter = spawn(
    tools.ffmpeg,
    [
      '-hide_banner',
      '-nostats',
      ...raw,
      '-i',
      'pipe:0',
      '-af',
      'ebur128=peak=true:framelog=verbose',
      '-f',
      'null',
      '-',
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], ...(signal ? { signal } : {}) },
  )
  let said = ''
  meter.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-6000)
  })
  meter.stdin.on('error', () => undefined)
  const heard = ended(meter, 'ffmpeg', () => said)
  heard.catch(() => undefined)
  const total = Math.round((timeline.ms * mixRate) / 1000)
  try {
    for (let at = 0; at < total && !signal?.aborted; at += blockSeconds * mixRate) {
      const frames = Math.min(blockSeconds * mixRate, total - at)
      const fromMs = (at * 1000) / mixRate
      const block: Block = mixBlock(await audible(planned, fromMs, fromMs + (frames * 1000) / mixRate), fromMs, frames)
      for (const [name, file] of files) await file.write(bytesOf(block[name]))
      if (!meter.stdin.write(bytesOf(block.all)))
        await Promise.race([once(meter.stdin, 'drain').catch(() => undefined), heard.catch(() => undefined)])
      order.report(Math.round((at / total) * 60))
    }
  } finally {
    meter.stdin.end()
    await Promise.all([...files.values()].map((file) => file.close()))
  }
  await heard
  const { loudness, peak } = measured(said)
  const { gain, limited } = broughtTo(targetLufs, { loudness, peak })
  const volume = `volume=${gain.toFixed(2)}dB`
  const encode = (from: string, args: string[], out: string) =>
    run(tools, {
      args: [
        '-y',
        ...raw,
        '-i',
        join(folder, `${from}.f32`),
        ...args,
        ...['-fflags', '+bitexact', '-flags:a', '+bitexact'],
        join(folder, out),
      ],
      signal,
    })
  await Promise.all([
    encode(
      'all',
      [
        '-af',
        [volume, ...limited].join(','),
        '-c:a',
        'aac',
        '-aac_coder',
        'fast',
        '-b:a',
        '192k',
        '-movflags',
        '+faststart',
      ],
      mixFile,
    ),
    ...stemNames.map((name) =>
      encode(name, ['-af', volume, '-sample_fmt', 's16', '-c:a', 'flac', '-compression_level', '1'], stemFile(name)),
    ),
  ])
}

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FilmData, needsOf, planFor, sampleFilm, type Unit } from '@peace/core/build'
import {
  applyOperations,
  automaticCut,
  type Cut,
  cutRate,
  editedBy,
  layOut,
  montageOf,
  sourcesOf,
} from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { framesOf } from '@peace/core/timeline'
import { type FilmNeed, makeUnit, type Studio } from '@peace/film'

// A film whose pictures and sounds say which they are, cut by a seeded editor, rendered as the server does.

export const size = { width: 320, height: 180 }
const account = { maxHeight: 1080, watermark: false } as const
const film: FilmData = sampleFilm({ scenes: 1, shotsPerScene: 3, characters: 2 })
const lineMs = 2000

export type MadeCut = {
  cut: Cut
  film: FilmData['film']
  path: string
  pieces: Record<string, { key: string; ms: number }[]>
  needs: FilmNeed[]
}

const ffmpeg = (...args: string[]): void => {
  const done = spawnSync(process.env.FFMPEG_PATH ?? 'ffmpeg', ['-y', '-loglevel', 'error', ...args])
  if (done.status !== 0) throw new Error(done.stderr.toString())
}

// One that was not made before is made here, of colours and tones.
const sourceOf = (folder: string, { key, spec }: Unit, n: number): FilmNeed | undefined => {
  const path = join(folder, `${key.slice(0, 16)}.${spec.kind === 'clip' ? 'mp4' : 'wav'}`)
  if (spec.kind === 'clip') {
    const { ms } = spec.fields
    const picture = `testsrc2=s=${size.width}x${size.height}:r=24:d=${ms / 1000 + 1},hue=h=${n * 67}:s=0.6,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`
    ffmpeg(
      ...['-f', 'lavfi', '-i', picture, '-frames:v', String(framesOf(ms))],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-bf', '0', '-g', '12'],
      ...['-x264-params', 'colormatrix=bt709:colorprim=bt709:transfer=bt709', path],
    )
    const main = { role: 'main' as const, name: 'main.mp4', path, contentType: 'video/mp4', ...size, ms }
    return { key, kind: 'clip', ms, model: 'drawn', files: [main] }
  }
  if (spec.kind !== 'line' && spec.kind !== 'effect' && spec.kind !== 'ambience' && spec.kind !== 'music')
    return undefined
  const ms = lineMs
  const tone = `aevalsrc='0.2*sin(${2 * (180 + 55 * n)}*PI*t)*gt(mod(t\\,0.4)\\,${0.1 + (n % 3) * 0.05})':s=48000:d=${ms / 1000}`
  ffmpeg('-f', 'lavfi', '-i', tone, '-c:a', 'pcm_s16le', path)
  return {
    key,
    kind: spec.kind,
    ms,
    model: 'made',
    files: [{ role: 'main', name: 'main.wav', path, contentType: 'audio/wav', ms }],
  }
}

export const makeCut = async (studio: Studio, folder: string, seed: number): Promise<MadeCut> => {
  const { operations } = editedBy(seed, 14, montageOf(film))
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations, lengths: {} }
  const spoken = planFor({ ...film, edit }, account, { stop: 'sound', quality: 'draft' }).units
  const lengths = Object.fromEntries(spoken.flatMap(({ key, spec }) => (spec.kind === 'line' ? [[key, lineMs]] : [])))
  const { units } = planFor({ ...film, edit: { ...edit, lengths } }, account, { stop: 'cut', quality: 'draft' })
  const automatic = planFor(film, account, { stop: 'cut', quality: 'draft' }).units
  const about = { id: 'main', filmId: film.film.id, name: 'Cut', rate: cutRate, aspect: '16:9' as const }
  const cut = layOut(
    applyOperations(
      must(
        automaticCut(about, automatic, (key) => lengths[key]),
        'cut',
      ),
      operations,
    ).montage,
  )
  const made = new Map<string, FilmNeed>()
  for (const [n, unit] of units.entries()) {
    const { key, spec } = unit
    const source = sourceOf(folder, unit, n)
    if (source) made.set(key, source)
    if (spec.kind !== 'mix' && spec.kind !== 'stretch' && spec.kind !== 'cut') continue
    const place = join(folder, `${seed}-${n}`)
    mkdirSync(place)
    const fields = spec.kind === 'mix' ? spec.fields : { ...spec.fields, ...size }
    const order = {
      ...{ needs: needsOf(spec).flatMap((need) => made.get(need) ?? []), folder: place },
      spec: { ...spec, quality: 'standard', fields } as Unit['spec'],
    }
    const { files, ms, model } = await makeUnit(studio, {
      ...order,
      report: () => undefined,
      signal: new AbortController().signal,
    })
    made.set(key, { key, kind: spec.kind, ms, model, files })
  }
  const sources = sourcesOf(automatic)
  const pieces = Object.fromEntries(
    cut.tracks.flatMap(({ of, clips }) =>
      clips.map(
        (clip) =>
          [
            clip.id,
            sources(clip, of).flatMap((key) => (made.has(key) ? [{ key, ms: made.get(key)?.ms ?? 0 }] : [])),
          ] as const,
      ),
    ),
  )
  const whole = must(
    units.find(({ spec }) => spec.kind === 'cut'),
    'cut',
  )
  const path = must(
    made.get(whole.key)?.files.find(({ role }) => role === 'main'),
    'film',
  ).path
  return { cut, film: film.film, path, pieces, needs: [...made.values()] }
}

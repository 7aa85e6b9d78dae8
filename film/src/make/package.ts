import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BoundScene, bindScenes } from '@peace/core/build'
import {
  asPacked,
  type Cut,
  type CutClip,
  cutRate,
  cutSchema,
  exchange,
  exchangeFormats,
  layOut,
  montageFrom,
  type PackedMedia,
  packageReport,
  packedMedia,
  sourcesFrom,
  standingGain,
  withHandles,
} from '@peace/core/cutting'
import { packageFile } from '@peace/core/deliveries'
import { must } from '@peace/core/errors'
import { readSubject } from '@peace/core/subjects'
import { framesOf } from '@peace/core/timeline'
import { creditsCard, titleCard } from '@peace/draw/cut'
import { ToolError } from '../cut/ffmpeg.ts'
import { packCard, packPicture, packSound } from '../cut/packed-media.ts'
import { type Packed, writeZip } from '../cut/zip.ts'
import { byKey, lengthsOf } from './needs.ts'
import { drawnModel, type FilmMade, type FilmNeed, type FilmOrder, mainOf } from './order.ts'
import { sourceOf } from './source-of.ts'
import type { Studio } from './studio.ts'

type Order = FilmOrder<'package'>

const cutIn = (
  { spec: { fields, subject } }: Order,
  scenes: readonly BoundScene[],
  needs: readonly FilmNeed[],
): Cut => {
  if (fields.laid !== undefined) return cutSchema.parse(JSON.parse(fields.laid))
  const { name, aspect, ambiences, music, titleMs, creditsMs } = fields
  const about = { id: 'main', filmId: subject, name: name || 'film', rate: cutRate, aspect }
  return layOut(montageFrom(about, { scenes, titleMs, creditsMs, ambiences, music }, lengthsOf(byKey(needs))))
}

// What a reader of the timeline sees of a clip: a shot's number, a line's words, a scene's title.
const namesIn = (scenes: readonly BoundScene[]): ((clip: CutClip) => string) => {
  const shots = scenes.flatMap((scene) => scene.shots)
  const names = new Map([
    ...scenes.map(({ sceneId, title }) => [sceneId, title] as const),
    ...shots.map(({ shotId }, n) => [shotId, String(n + 1)] as const),
    ...shots.flatMap(({ lines }) => lines.map(({ lineId, text }) => [lineId, text.slice(0, 60)] as const)),
  ])
  return ({ source, text }) => text?.text ?? names.get(readSubject(source.subject).id) ?? ''
}

const packMedia = async (studio: Studio, order: Order, media: PackedMedia): Promise<Packed> => {
  const { spec, folder, signal } = order
  const { fields } = spec
  const out = join(folder, media.file)
  const needs = byKey(order.needs)
  const files = media.units.map((key) => must(needs.get(key), 'source of a package'))
  if (media.card) {
    const card = join(folder, `${media.file}.png`)
    const drawn = media.card === 'title' ? titleCard(fields) : creditsCard(fields)
    await studio.pool.run({ do: 'card', order: drawn, out: card }, undefined, signal)
    await packCard(studio.tools, { media, out, signal, card })
  } else if (media.of === 'picture') {
    const sources = await Promise.all(files.map((need) => sourceOf(studio, need)))
    await packPicture(studio.tools, { media, out, signal, frame: fields, files: sources })
  } else {
    const from = mainOf(files[0])?.path
    if (!from) throw new ToolError('corrupt', 'a sound of the package is not there')
    await packSound(studio.tools, { media, out, signal, from, gain: standingGain(media.of, fields.levels) })
  }
  return { name: `media/${media.file}`, path: out, once: true }
}

// What was made of the whole: its stems, its captions, and itself to compare with.
const wholes = ({ needs, spec: { inputs } }: Order): Packed[] => {
  const known = byKey(needs)
  const of = (key: string, role: string, folder: string): Packed[] =>
    (known.get(key)?.files ?? [])
      .filter((file) => file.role === role)
      .map(({ name, path }) => ({ name: `${folder}/${name}`, path }))
  return [
    ...of(inputs.mix, 'stem', 'stems'),
    ...of(inputs.captions, 'srt', 'captions'),
    ...of(inputs.captions, 'vtt', 'captions'),
    ...of(inputs.cut, 'main', 'reference'),
  ]
}

// What was made is as long as it was made, whatever an edit says of it.
const realIn = (needs: readonly FilmNeed[]): ((units: readonly string[]) => number | undefined) => {
  const known = byKey(needs)
  return (units) => {
    const lengths = units.map((unit) => known.get(unit)?.ms ?? mainOf(known.get(unit))?.ms)
    const ms = lengths.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0)
    return ms === undefined ? undefined : framesOf(ms)
  }
}

// Where a package is made its folder lies in memory, of which two thirds are for what it is made of and for itself.
const roomBytes = 1_400_000_000
const inMegabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
const bytesOf = async (needs: readonly FilmNeed[]): Promise<number> => {
  const sizes = await Promise.all(needs.flatMap(({ files }) => files).map(async ({ path }) => (await stat(path)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

export const makePackage = async (studio: Studio, order: Order): Promise<FilmMade> => {
  const { spec, folder, report, signal } = order
  const { fields, inputs } = spec
  await mkdir(folder, { recursive: true })
  const scenes = bindScenes(fields.scenes, inputs)
  const laid = cutIn(order, scenes, order.needs)
  const sources = sourcesFrom(scenes, { ...fields, units: inputs })
  const found = packedMedia(laid, sources, realIn(order.needs))
  // Before anything is written: what fills this machine is no fault that goes away.
  if (found.tooLong.length > 0)
    throw new ToolError('too-large', `longer than a package holds: ${found.tooLong.slice(0, 5).join(', ')}`)
  const sourceBytes = await bytesOf(order.needs)
  if (sourceBytes >= roomBytes)
    throw new ToolError(
      'too-large',
      `what the package is made of is ${inMegabytes(sourceBytes)} MB, and there is room for ${inMegabytes(roomBytes)} MB with the package itself: hand on fewer scenes at a time`,
    )
  const cut = asPacked(laid, found.media)
  const { width, height, language } = fields
  const about = { cut, width, height, nameOf: namesIn(scenes), unitsOf: sources }
  const written = exchangeFormats.map((format) => {
    const { write, extension } = exchange[format]
    return { format, file: `film.${extension}`, ...write(about) }
  })
  const said = packageReport({
    ...{ name: cut.name, language, lost: written, media: found, handles: withHandles(cut) },
  })
  const out = join(folder, packageFile)
  const entries = async function* (): AsyncGenerator<Packed> {
    yield { name: 'read-me.txt', text: said }
    for (const { file, text } of written) yield { name: file, text }
    for (const [n, media] of found.media.entries()) {
      signal.throwIfAborted()
      yield await packMedia(studio, order, media)
      report(Math.round(((n + 1) / found.media.length) * 90))
    }
    yield* wholes(order)
  }
  await writeZip(out, entries(), roomBytes - sourceBytes)
  return {
    files: [{ role: 'main', name: packageFile, path: out, contentType: 'application/zip' }],
    model: drawnModel,
  }
}

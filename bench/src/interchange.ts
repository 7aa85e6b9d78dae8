import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FilmData, planFor, sampleFilm, type Unit } from '@peace/core/build'
import { editedBy, montageOf } from '@peace/core/cutting'
import { must } from '@peace/core/errors'
import { type FilmMade, type FilmNeed, makeUnit, openStudio } from '@peace/film'

// Whether a cut that is handed to another cutting room is the film: edits by seeded editors are rendered by us, packed, and
// rendered again from the package's OTIO alone by OpenTimelineIO and ffmpeg. OTIO_PYTHON is a Python that has
// opentimelineio 0.18 and numpy.
//
//   OTIO_PYTHON=… npm run bench -- interchange [cuts]

const python = process.env.OTIO_PYTHON ?? 'python3'
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const count = Number(process.argv[2] ?? 4)
const folder = mkdtempSync(join(tmpdir(), 'bench-interchange-'))
const studio = openStudio({ tools: { ffmpeg, espeak: undefined }, folder, processes: 2 })
const account = { maxHeight: 1080, watermark: false } as const

const film: FilmData = sampleFilm({ scenes: 2, shotsPerScene: 3, characters: 2 })
const untitled = { ...film, shots: film.shots.map((shot) => ({ ...shot, overlay: '' })) }
const made = new Map<string, FilmNeed>()
let turn = 0

const make = async (unit: Unit): Promise<FilmNeed> => {
  const kept = made.get(unit.key)
  if (kept) return kept
  turn += 1
  const place = join(folder, `unit-${turn}`)
  mkdirSync(place)
  const keys = Object.values(unit.spec.inputs).flatMap((each) => (typeof each === 'string' ? [each] : (each ?? [])))
  const needs = [...new Set(keys)].flatMap((key) => made.get(key) ?? [])
  const done: FilmMade = await makeUnit(studio, {
    ...{ spec: unit.spec, needs, folder: place, report: () => undefined, signal: new AbortController().signal },
  })
  const need = { key: unit.key, kind: unit.spec.kind, ms: done.ms, model: done.model, files: done.files }
  made.set(unit.key, need)
  return need
}

const fileOf = (need: FilmNeed): string =>
  must(
    need.files.find(({ role }) => role === 'main'),
    'main file',
  ).path

const results: { ssim: number; lateMs: number }[] = []
for (let seed = 0; seed < count; seed++) {
  const operations = editedBy(seed, seed === 0 ? 0 : 14, montageOf(untitled)).operations.filter(
    (each) => !(each.do === 'add' && each.of === 'title'),
  )
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations, lengths: {} }
  const first = planFor({ ...untitled, edit }, account, { stop: 'sound', quality: 'draft' })
  for (const unit of first.units) if (unit.spec.kind === 'line') await make(unit)
  const lengths = Object.fromEntries(
    [...made].flatMap(([key, { kind, ms }]) => (kind === 'line' && ms ? [[key, ms]] : [])),
  )
  const data = { ...untitled, edit: { ...edit, lengths }, deliver: ['package' as const] }
  const { units, resultKey } = planFor(data, account, {
    ...{ stop: 'cut', quality: 'draft', target: { type: 'delivery', id: 'main', format: 'package' } },
  })
  const began = performance.now()
  for (const unit of units) await make(unit)
  const packed = fileOf(must(made.get(must(resultKey, 'result')), 'package'))
  const cut = must(
    [...units].reverse().find(({ spec }) => spec.kind === 'cut'),
    'cut',
  )
  const into = join(folder, `package-${seed}`)
  mkdirSync(into)
  const opened = spawnSync('python3', ['-m', 'zipfile', '-e', packed, into])
  if (opened.status !== 0) throw new Error(opened.stderr.toString())
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const script = new URL('./interchange/render_otio.py', import.meta.url).pathname
  const said = spawnSync(python, [script, into, fileOf(must(made.get(cut.key), 'film')), ffmpeg])
  if (said.status !== 0) throw new Error(said.stderr.toString())
  const found = JSON.parse(said.stdout.toString())
  results.push(found)
  console.log(`cut ${seed}: ${operations.length} edits, made and packed in ${seconds} s`, JSON.stringify(found))
}
studio.close()
rmSync(folder, { recursive: true, force: true })
const least = Math.min(...results.map(({ ssim }) => ssim))
const latest = Math.max(...results.map(({ lateMs }) => Math.abs(lateMs)))
console.log(`SSIM at least ${least} (0.97 wanted), sound at most ${latest} ms away (10 ms wanted)`)
process.exit(least >= 0.97 && latest <= 10 ? 0 : 1)

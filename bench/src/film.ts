import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Artifact, artifactSchema, type Job, needsOf, planFor, type Unit } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { stagedFilm } from '@peace/core/stage/read'
import { framesOf } from '@peace/core/timeline'
import { followJob, openStore } from '@peace/dev/film-cli/follow-job'
import { useStack } from '@peace/dev/film-cli/use-stack'
import { type Person, randomId, signUp, tick } from '@peace/dev/tests/people'
import { makeUnit, openStudio } from '@peace/film'

// How long a one-minute film takes: new, with one line changed, and unchanged; and what parts and the cut cost beside a
// plain ffmpeg over the same clips.
const say = (text: string) => console.log(text)
const script = readFileSync(new URL('../../samples/the-last-ferry.en.fountain', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'bench-film-'))
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
type Store = ReturnType<typeof openStore>
type Here = { person: Person; workspaceId: string; store: Store }

const build = async ({ person, workspaceId, store }: Here, filmId: string): Promise<{ seconds: number; job: Job }> => {
  const jobId = randomId()
  const began = performance.now()
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  const job = await followJob(store, jobId, () => undefined)
  if (job.state !== 'COMPLETED') throw new Error(`${job.state} ${JSON.stringify(job.failure)}`)
  return { seconds: (performance.now() - began) / 1000, job }
}

const create = async ({ person, workspaceId }: Here): Promise<string> => {
  const filmId = randomId()
  await person.call('createFilm', { workspaceId, filmId, language: 'en', script })
  return filmId
}

const changeLine = async ({ workspaceId, store }: Here, filmId: string): Promise<void> => {
  const scenes = await store.collection(paths.scenes(workspaceId, filmId)).orderBy('rank').get()
  const scene = scenes.docs.at(-1)
  let changed = false
  const elements = ((scene?.get('elements') ?? []) as { kind: string; text: string; source?: string }[]).map((each) => {
    if (changed || each.kind !== 'dialogue') return each
    changed = true
    const text = each.text.replace(/\w+/, 'Fifty')
    return { ...each, text, source: `${text}\n` }
  })
  await scene?.ref.update({ elements })
}

const unitsOf = async ({ workspaceId, store }: Here, filmId: string): Promise<Unit[]> => {
  const many = async (path: string) => (await store.collection(path).get()).docs.map((each) => each.data())
  const [film, workspace, ...rest] = await Promise.all([
    store.doc(paths.film(workspaceId, filmId)).get(),
    store.doc(paths.workspace(workspaceId)).get(),
    many(paths.scenes(workspaceId, filmId)),
    many(paths.characters(workspaceId, filmId)),
    many(paths.locations(workspaceId, filmId)),
    many(paths.shots(workspaceId, filmId)),
  ])
  const [scenes, characters, locations, shots] = rest
  const data = { salt: workspace.get('salt'), film: film.data(), scenes, characters, locations, shots }
  const read = data as unknown as Parameters<typeof planFor>[0]
  const whole = { ...read, staged: await stagedFilm({ ...read, corrections: new Map(), patches: [] }) }
  return planFor(whole, entitlementsOf(workspace.get('plan')), { stop: 'cut', quality: 'draft' }).units
}

const fetchNeed = async ({ person, workspaceId, store }: Here, key: string) => {
  const artifact: Artifact = artifactSchema.parse((await store.doc(paths.artifact(workspaceId, key)).get()).data())
  const main = artifact.files.find(({ role }) => role === 'main') ?? artifact.files[0]
  const { url } = await person.call('downloadUrl', { workspaceId, unitKey: key })
  const path = join(folder, `${key.slice(0, 16)}-${main?.name}`)
  writeFileSync(path, new Uint8Array(await (await fetch(url)).arrayBuffer()))
  const file = {
    role: 'main' as const,
    name: main?.name ?? '',
    path,
    contentType: main?.contentType ?? '',
    width: main?.width,
    height: main?.height,
    ms: main?.ms,
  }
  return { key, kind: artifact.kind, ms: artifact.ms, model: artifact.provenance.model, files: [file] }
}

const timed = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const took: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return Math.min(...took)
}

const plainly = (args: string[]) => {
  const run = spawnSync(ffmpeg, ['-y', '-nostdin', '-loglevel', 'error', ...args], { encoding: 'utf8', cwd: folder })
  if (run.status !== 0) throw new Error(run.stderr)
}

const encoder = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-crf',
  '25',
  '-bf',
  '0',
  '-g',
  '12',
  '-keyint_min',
  '12',
  '-sc_threshold',
  '0',
  '-pix_fmt',
  'yuv420p',
]

const besideFfmpeg = async (here: Here, filmId: string): Promise<void> => {
  const units = await unitsOf(here, filmId)
  const studio = openStudio({ tools: { ffmpeg }, folder })
  const order = async (unit: Unit, name: string) => {
    const needs: Awaited<ReturnType<typeof fetchNeed>>[] = []
    for (const key of needsOf(unit.spec)) needs.push(await fetchNeed(here, key))
    return () => {
      const own = join(folder, `${name}-${randomId().slice(0, 6)}`)
      mkdirSync(own)
      return makeUnit(studio, {
        spec: unit.spec as never,
        needs,
        folder: own,
        report: () => undefined,
        signal: new AbortController().signal,
      })
    }
  }
  const list = (files: string[]) => {
    const path = join(folder, `${randomId().slice(0, 6)}.txt`)
    writeFileSync(path, files.map((file) => `file '${file}'`).join('\n'))
    return path
  }
  const where = (keys: readonly string[], kind: string) =>
    keys.flatMap((key) => [join(folder, `${key.slice(0, 16)}-${kind}`)])
  const totals = { ours: 0, plain: 0 }
  for (const part of units.filter(({ spec }) => spec.kind === 'part')) {
    if (part.spec.kind !== 'part') continue
    const make = await order(part, 'part')
    totals.ours += await timed(make)
    const clips = list(where(part.spec.inputs.clips, 'clip.mp4'))
    // The dullest way there is: every clip decoded, captioned by libass with one empty style, encoded alike.
    totals.plain += await timed(() =>
      plainly(['-f', 'concat', '-safe', '0', '-i', clips, '-vf', 'format=yuv420p', ...encoder, '-an', 'plain.mp4']),
    )
  }
  say(
    `parts: ${(totals.ours / 1000).toFixed(2)} s; plain ffmpeg over the same clips, without captions: ${(totals.plain / 1000).toFixed(2)} s; ${(totals.ours / totals.plain).toFixed(2)}×`,
  )
  const cut = units.find(({ spec }) => spec.kind === 'cut')
  if (cut?.spec.kind !== 'cut') return
  const ours = await timed(await order(cut, 'cut'))
  // The joining alone: the same parts and sound, without cards and without a transition.
  const { fields } = cut.spec
  const bare = {
    ...fields,
    titleMs: 0,
    creditsMs: 0,
    scenes: fields.scenes.map((scene) => ({
      ...scene,
      shots: scene.shots.map((shot) => ({ ...shot, transition: 'cut' as const })),
    })),
  }
  const joined = await timed(await order({ ...cut, spec: { ...cut.spec, fields: bare } }, 'join'))
  const parts = list(where(cut.spec.inputs.parts, 'part.mp4'))
  const [mix] = where([cut.spec.inputs.mix], 'mix.m4a')
  const cards = framesOf(cut.spec.fields.titleMs + cut.spec.fields.creditsMs) / 24
  const copied = await timed(() =>
    plainly([
      '-f',
      'concat',
      '-safe',
      '0',
      '-i',
      parts,
      '-i',
      mix ?? '',
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-c',
      'copy',
      '-movflags',
      '+faststart',
      'copied.mp4',
    ]),
  )
  const carded = await timed(() =>
    plainly(['-f', 'lavfi', '-i', `color=black:s=1280x720:r=24:d=${cards}`, ...encoder, 'cards.mp4']),
  )
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  say(
    `joining parts that match: ${seconds(joined)}; a stream copy: ${seconds(copied)}; ${(joined / copied).toFixed(2)}×`,
  )
  const plain = totals.plain + copied + carded
  say(
    `parts and cut: ${seconds(totals.ours + ours)} (the cut ${seconds(ours)}, with its cards and transitions); plain ffmpeg: ${seconds(plain)} (${seconds(copied)} to copy, ${seconds(carded)} for two plain cards); ${((totals.ours + ours) / plain).toFixed(2)}×`,
  )
  studio.close()
}

const stack = await useStack(say)
try {
  const person = await signUp()
  const { user } = await person.call('enter', {})
  const here: Here = { person, workspaceId: String(user.currentWorkspaceId), store: openStore() }
  const cold = await build(here, await create(here))
  say(`cold: ${cold.seconds.toFixed(1)} s`)
  // Warm: the schedules of the first minute have run once too, each in a process that stays.
  await tick()
  const filmId = await create(here)
  const fresh = await build(here, filmId)
  say(`all new: ${fresh.seconds.toFixed(1)} s for ${fresh.job.counts.wanted} units (wanted: ≤ 20 s on two cores)`)
  await changeLine(here, filmId)
  const changed = await build(here, filmId)
  say(
    `one line changed: ${changed.seconds.toFixed(1)} s, ${changed.job.counts.wanted - changed.job.counts.reused} units made, ${((changed.seconds / fresh.seconds) * 100).toFixed(0)} % of all new (wanted: ≤ 25 %)`,
  )
  const same = await build(here, filmId)
  say(
    `unchanged: ${same.seconds.toFixed(1)} s, ${same.job.counts.wanted - same.job.counts.reused} units made, ${same.job.money.capturedMillis} charged`,
  )
  await besideFfmpeg(here, filmId)
} finally {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

import { peopleOfPortraitGone, rowsLeftOut, shotsOfFrameGone } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { quoteJob } from './quote.ts'
import { jobsToRecord, recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, type QuietWorld, quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'
import { begin, goOn, payIn } from './replay/run-job.ts'
import { type ArtifactRow, artifactRowSchema, within } from './rows.ts'

// A film of one shot, on an account with credit, whose shot has a frame of its user's own.
const { film } = must(
  jobsToRecord.find(({ name }) => name === 'failed'),
  'a film of one shot',
)
const frameKey = '0'.repeat(64)
const framed = { ...film, shots: film.shots.map((shot) => ({ ...shot, frameKey })) }
const shotId = must(film.shots[0], 'the shot').id
const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop: 'cut' as const, fallback: false }
const final = { ...wish, jobId: 'j', quality: 'standard' as const }

const worldOf = (of: typeof film): QuietWorld => {
  const world = quietWorld({
    ...{ account: recordedAccount, film: of, ...readSetting(), script: {}, startAt: 1_000_000, prefix: 'i' },
  })
  payIn(world, workspaceId, 5_000_000)
  return world
}

const artifact = (kind: string, contentType: string): ArtifactRow =>
  artifactRowSchema.parse({
    ...{
      key: frameKey,
      workspaceId,
      filmId: 'f',
      kind,
      subject: shotId,
      quality: 'premium',
      take: 0,
      source: 'upload',
    },
    files: [{ role: 'main', name: 'frame', path: 'frame', sha256: frameKey, bytes: 8, contentType }],
    provenance: { backend: 'upload', model: 'upload' },
    createdAt: 0,
  })
const place = within(workspaceId, frameKey)
const keep = ({ store }: QuietWorld, row: unknown): void => store.seed('artifact', place, row)

test.each([
  ['nothing at all', undefined],
  ['a line', artifact('line', 'audio/wav')],
  ['a picture that nobody has paid for', { ...artifact('still', 'image/png'), hidden: true }],
  ['a row that cannot be read', { what: 'was it' }],
])('an own frame that is %s is named in the quote, and the shot is made from its still', async (_, row) => {
  const plain = worldOf(film)
  const bare = await quoteJob(plain.ports, final)
  for (const quality of ['standard', 'draft'] as const) {
    const world = worldOf(framed)
    if (row) keep(world, row)
    const quote = await begin(world, { ...final, quality })
    expect(shotsOfFrameGone(quote.warnings)).toEqual([shotId])
    if (quality === 'standard') expect({ ...quote, warnings: [] }).toEqual(bare)
    await goOn(world, { jobId: 'j', workspaceId })
    expect(jobIn(world.store, 'j').state).toBe('COMPLETED')
  }
})

test('a person whose own picture is not there is named where a portrait is drawn for them, and all is made', async () => {
  const portrayed = { ...film, characters: film.characters.map((each) => ({ ...each, portraitKey: frameKey })) }
  const bare = await quoteJob(worldOf(film).ports, final)
  const world = worldOf(portrayed)
  const quote = await begin(world, final)
  const inShot = film.characters.filter(({ id }) => film.shots[0]?.characterIds.includes(id))
  expect(inShot.length).toBeGreaterThan(0)
  expect(peopleOfPortraitGone(quote.warnings)).toEqual(inShot.map(({ id }) => id))
  expect({ ...quote, warnings: [] }).toEqual(bare)
  await goOn(world, { jobId: 'j', workspaceId })
  expect(jobIn(world.store, 'j').state).toBe('COMPLETED')

  const kept = worldOf(portrayed)
  keep(kept, artifact('portrait', 'image/png'))
  expect((await quoteJob(kept.ports, final)).warnings).toEqual([])
})

test('a row that was left out as unreadable is named in the quote', async () => {
  const { ports } = worldOf(film)
  const films = { read: async () => ({ ...film, leftOut: ['shots/broken'] }) }
  const quote = await quoteJob({ ...ports, films }, final)
  expect(rowsLeftOut(quote.warnings)).toEqual(['shots/broken'])
})

test('an own frame that is a picture is used, and nothing is said of it', async () => {
  const world = worldOf(framed)
  keep(world, artifact('still', 'image/png'))
  const quote = await begin(world, final)
  expect(quote.warnings).toEqual([])
  expect(quote.kinds.map(({ kind }) => kind)).not.toContain('still')
  await goOn(world, { jobId: 'j', workspaceId })
  expect(jobIn(world.store, 'j').state).toBe('COMPLETED')
})

test.each(['standard', 'premium', 'draft'] as const)(
  'one that is taken away while a %s build waits fails its clip at once, unasked, and the rest of the hold goes back',
  async (quality) => {
    const world = worldOf(framed)
    keep(world, artifact('still', 'image/png'))
    await begin(world, { ...final, quality, fallback: quality === 'premium' })
    world.store.seed('artifact', place, undefined)
    await goOn(world, { jobId: 'j', workspaceId })
    const job = jobIn(world.store, 'j')
    expect([job.state, job.failure?.code, job.question]).toEqual(['FAILED', 'input-gone', undefined])
    expect(job.heldMicros).toBe(job.capturedMicros + job.releasedMicros)
    const clips = world.store.rows('attempt').filter(({ kind }) => kind === 'clip')
    expect(clips.map(({ fault, closedAt, createdAt }) => [fault, (closedAt ?? 0) - createdAt])).toEqual([
      ['input-gone', 0],
    ])
  },
)

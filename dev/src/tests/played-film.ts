import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { paths } from '@peace/core/paths'
import type { Firestore } from 'firebase-admin/firestore'
import type { Storage } from 'firebase-admin/storage'
import { type Person, randomId } from './people.ts'
import { jobEnd, openStudio, writeFilm } from './studio.ts'

type Bucket = ReturnType<Storage['bucket']>
export type PlayedFilm = { maker: Person; workspaceId: string; filmId: string; cut: string; shots: string[] }

// What is made at once is of a few bytes: of these kinds each is given a film that can be played and signed, of its own length.
export const makePlayable = async (
  store: Firestore,
  bucket: Bucket,
  ffmpeg: string,
  workspaceId: string,
  kinds: readonly string[] = ['cut'],
): Promise<void> => {
  const found = await store.collection(paths.artifacts(workspaceId)).where('kind', 'in', kinds).get()
  const folder = mkdtempSync(join(tmpdir(), 'played-'))
  for (const each of found.docs) {
    const [{ path }] = each.get('files')
    const [{ size }] = await bucket.file(path).getMetadata()
    if (Number(size) > 100) continue
    // What is made at once says a length of its own: a cut is longer than any of these films, so that each of its moments is there.
    const ms = each.get('kind') === 'cut' ? 90_000 : Number(each.get('ms') ?? 1000)
    const seconds = Math.max(1, Math.ceil(ms / 1000))
    const played = join(folder, 'film.mp4')
    const source = ['-f', 'lavfi', '-i', `testsrc=d=${seconds}:s=160x90:r=24`, '-pix_fmt', 'yuv420p']
    await promisify(execFile)(ffmpeg, ['-y', ...source, '-movflags', 'faststart', played])
    await bucket.file(path).save(readFileSync(played), { resumable: false, contentType: 'video/mp4' })
    const [first, ...others] = each.get('files')
    await each.ref.update({ ms, files: [{ ...first, ms }, ...others] })
  }
  rmSync(folder, { recursive: true, force: true })
}

export const playedFilm = async (
  store: Firestore,
  bucket: Bucket,
  ffmpeg: string,
  size = { scenes: 1, shotsPerScene: 2 },
): Promise<PlayedFilm> => {
  const { person, workspaceId } = await openStudio(store, 'studio')
  const filmId = await writeFilm(store, workspaceId, size)
  const jobId = randomId()
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  await jobEnd(store, jobId)
  await makePlayable(store, bucket, ffmpeg, workspaceId)
  const cuts = await store.collection(paths.artifacts(workspaceId)).where('kind', '==', 'cut').get()
  const shots = await store.collection(paths.shots(workspaceId, filmId)).get()
  return {
    ...{ maker: person, workspaceId, filmId },
    ...{ cut: String(cuts.docs[0]?.id), shots: shots.docs.map(({ id }) => id) },
  }
}

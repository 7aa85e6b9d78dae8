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

// A film of two shots whose cut can be played and signed: what is made at once is of a few bytes.
export const playedFilm = async (store: Firestore, bucket: Bucket, ffmpeg: string): Promise<PlayedFilm> => {
  const { person, workspaceId } = await openStudio(store, 'studio')
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 2 })
  const jobId = randomId()
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  await jobEnd(store, jobId)
  const cuts = await store.collection(paths.artifacts(workspaceId)).where('kind', '==', 'cut').get()
  const folder = mkdtempSync(join(tmpdir(), 'played-'))
  const played = join(folder, 'film.mp4')
  const source = ['-f', 'lavfi', '-i', 'testsrc=d=4:s=160x90:r=24', '-pix_fmt', 'yuv420p']
  await promisify(execFile)(ffmpeg, ['-y', ...source, played])
  const bytes = readFileSync(played)
  await bucket.file(cuts.docs[0]?.get('files')[0].path).save(bytes, { resumable: false, contentType: 'video/mp4' })
  rmSync(folder, { recursive: true, force: true })
  const shots = await store.collection(paths.shots(workspaceId, filmId)).get()
  return {
    ...{ maker: person, workspaceId, filmId },
    ...{ cut: String(cuts.docs[0]?.id), shots: shots.docs.map(({ id }) => id) },
  }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Artifact, type ArtifactFile, artifactSchema, readUnits, type UnitSpec } from '@peace/core/build'
import { wavOfPcm } from '@peace/core/media'
import type { Firestore } from 'firebase-admin/firestore'
import type { getStorage } from 'firebase-admin/storage'
import { z } from 'zod'
import { makePicture, makeVideo } from '../vendors/stand-in/media.ts'

// A film that an older code began and that was stopped in the middle (dev/src/record), put into a stack as it lay there.
const recordedSchema = z.object({
  place: z.object({ workspaceId: z.string(), filmId: z.string(), jobId: z.string() }),
  ended: z.object({ state: z.string(), resultKey: z.string(), money: z.unknown(), counts: z.unknown() }),
  paid: z.array(z.object({ key: z.string(), kind: z.string(), subject: z.string(), paidMicros: z.number() })),
  documents: z.array(z.object({ path: z.string(), data: z.record(z.string(), z.unknown()) })),
})
export type RecordedFilm = z.infer<typeof recordedSchema>

export const readRecordedFilm = (name: string): RecordedFilm =>
  recordedSchema.parse(
    JSON.parse(
      readFileSync(new URL(`../../../engine/src/replay/recorded/films/${name}.json`, import.meta.url), 'utf8'),
    ),
  )

// The same film once more, in a workspace of its own: everything with an id gets another.
export const anotherOf = (film: RecordedFilm, mark: string): RecordedFilm => {
  const rooms = /^(attempts|outbox)\/(.+)$/
  const ids = film.documents.flatMap(({ path }) => rooms.exec(path)?.[2] ?? [])
  const { workspaceId, jobId } = film.place
  const text = [workspaceId, jobId, ...ids].reduce(
    (all, id) => all.replaceAll(id, `${mark}${id.slice(mark.length)}`),
    JSON.stringify(film),
  )
  return recordedSchema.parse(JSON.parse(text))
}

const unitsSchema = z.array(z.unknown())

const specsOf = ({ documents }: RecordedFilm): Map<string, UnitSpec> => {
  const pages = documents.filter(({ path }) => /^jobs\/[^/]+\/pages\//.test(path))
  const units = pages.flatMap(({ data }) => unitsSchema.parse(JSON.parse(String(data.units))))
  return new Map(readUnits(units).map(({ key, spec }) => [key, spec]))
}

// Bytes were not recorded. True media of the right kind, size and length stand for them.
const bytesFor = async (file: ArtifactFile, { subject, ms = 1000 }: Artifact, spec: UnitSpec | undefined) => {
  const { width = 640, height = 360 } = file
  const wish = { width, height, seed: 1, text: subject }
  if (file.contentType.startsWith('image/')) return makePicture(wish)
  if (spec?.kind === 'clip') {
    const { fps, ms: length } = spec.fields
    return makeVideo({ ...wish, ...spec.fields, fps, frames: Math.ceil((length / 1000) * fps) })
  }
  if (file.contentType.startsWith('audio/')) return wavOfPcm(new Uint8Array(Math.ceil(ms * 48) * 2), 48_000)
  return Buffer.from('WEBVTT\n')
}

// A film that is put in several times is made of the same bytes: a unit's key says what it is.
const madeBytes = new Map<string, ReturnType<typeof bytesFor>>()
const bytesOnce = (file: ArtifactFile, artifact: Artifact, spec: UnitSpec | undefined) => {
  const name = `${artifact.key} ${file.role} ${file.contentType}`
  const made = madeBytes.get(name) ?? bytesFor(file, artifact, spec)
  madeBytes.set(name, made)
  return made
}

type Bucket = ReturnType<ReturnType<typeof getStorage>['bucket']>

export const putRecordedFilm = async (store: Firestore, bucket: Bucket, film: RecordedFilm): Promise<void> => {
  const specs = specsOf(film)
  for (const { path, data } of film.documents) {
    if (!path.includes('/artifacts/')) {
      await store.doc(path).set(data)
      continue
    }
    const artifact = artifactSchema.parse(data)
    const files: ArtifactFile[] = []
    for (const file of artifact.files) {
      const bytes = await bytesOnce(file, artifact, specs.get(artifact.key))
      await bucket.file(file.path).save(Buffer.from(bytes), { contentType: file.contentType, resumable: false })
      files.push({ ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    await store.doc(path).set({ ...data, files })
  }
}

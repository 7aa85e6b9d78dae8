import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Artifact, type ArtifactFile, digest } from '@peace/core/build'
import type { SourceType } from '@peace/core/credentials'
import { DomainError } from '@peace/core/errors'
import { isSealed } from '@peace/core/media'
import { files, paths } from '@peace/core/paths'
import { type Delivered, madeOf, manifestOf, type Placed, placedIn, sourceTypeIn } from '@peace/core/provenance'
import { storedRows } from '@peace/engine'
import { readIfReadable } from '../documents.store.ts'
import { bucket, firestore } from '../firebase.ts'
import { ownCredentials, refuseBroken, type Source } from '../gateways/content-credentials.ts'
import { storeFile } from '../gateways/storage.ts'

// What leaves us is signed, last: a copy beside what is kept, made when it is first wanted and found again after. What is
// kept has its own sum, from which nothing moves.

export type Leaving = Pick<ArtifactFile, 'path' | 'sha256' | 'bytes' | 'contentType'>

// Of what we hand on only WebM has no place for it.
const canCarry = /^(video\/(mp4|quicktime)|image\/(png|jpeg|webp|gif)|audio\/(wav|mp4|mpeg))$/

const elementsOf = async (workspaceId: string, artifact: Artifact): Promise<Artifact[]> => {
  if (!artifact.filmId || Object.keys(artifact.madeFrom?.inputs ?? {}).length === 0) return [artifact]
  const all = await firestore().collection(paths.artifacts(workspaceId)).where('filmId', '==', artifact.filmId).get()
  return madeOf(
    artifact,
    all.docs.flatMap((each) => readIfReadable(storedRows.artifact, each) ?? []),
  )
}

// Of what is seen in it: drawn, by a model, or both.
export const originOf = async (workspaceId: string, artifact: Artifact): Promise<SourceType> =>
  sourceTypeIn({ artifact, elements: await elementsOf(workspaceId, artifact) })

const fetchTo = async (folder: string, path: string, mimeType: string): Promise<Source> => {
  const to = join(folder, randomBytes(6).toString('hex'))
  await bucket().file(path).download({ destination: to })
  return { path: to, mimeType }
}

// Few have a maker that signs; the others are named by their sums.
const ingredientsIn = async (folder: string, placed: readonly Placed[]) => {
  const read: { about: object; source: Source }[] = []
  const named: Placed[] = []
  for (const each of placed) {
    if (!each.file) {
      named.push(each)
      continue
    }
    const [bytes] = await bucket().file(each.file.path).download()
    if (isSealed(bytes))
      read.push({
        about: each.ingredient,
        source: await fetchTo(folder, each.file.path, each.ingredient.format),
      })
    else named.push({ ...each, file: undefined })
  }
  return { read, named }
}

const known = async (path: string): Promise<Omit<Leaving, 'contentType'> | undefined> => {
  const file = bucket().file(path)
  const [there] = await file.exists()
  if (!there) return undefined
  const [{ size, metadata }] = await file.getMetadata()
  const sha256 = metadata?.sha256
  return typeof sha256 === 'string' ? { path, sha256, bytes: Number(size) } : undefined
}

const signInto = async (path: string, delivered: Delivered): Promise<Omit<Leaving, 'contentType'> | undefined> => {
  const credentials = ownCredentials()
  if (!credentials) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'sign-'))
  try {
    const {
      file,
      artifact: { kind, subject, key },
    } = delivered
    const source = await fetchTo(folder, file.path, file.contentType)
    const placed = placedIn(delivered)
    const { read, named } = await ingredientsIn(folder, placed)
    const parent = placed.find(({ ingredient }) => ingredient.relationship === 'parentOf')
    const ingredients = parent ? [{ about: parent.ingredient, source }] : read
    const out = join(folder, 'signed')
    await credentials
      .sign(
        manifestOf(delivered, [
          ...named,
          ...placed.filter((each) => read.some(({ about }) => about === each.ingredient)),
        ]),
        ingredients,
        source,
        out,
      )
      // Not whole enough to be read, let alone to be given out.
      .catch((error: unknown) => {
        throw new DomainError('artifact-damaged', { kind, subject, id: key }, { cause: error })
      })
    await refuseBroken(credentials, { path: out, mimeType: file.contentType })
    const stored = await storeFile(path, { path: out }, file.contentType)
    await bucket()
      .file(path)
      .setMetadata({ metadata: { sha256: stored.sha256 } })
    return { path, ...stored }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const going = new Map<string, Promise<Omit<Leaving, 'contentType'> | undefined>>()

export const signedFile = async (
  workspaceId: string,
  artifact: Artifact,
  file: ArtifactFile,
  title: string,
): Promise<Leaving> => {
  if (!canCarry.test(file.contentType) || file.role === 'thumbnail' || !ownCredentials()) return file
  const name = digest({ sha256: file.sha256, title, form: 1 }).slice(0, 32)
  const path = files.artifact(workspaceId, `${artifact.key}-signed-${name}`, file.path.split('.').at(-1) ?? 'bin')
  const there = await known(path)
  if (there) return { ...there, contentType: file.contentType }
  const run = async () =>
    signInto(path, { artifact, file, title: title || file.name, elements: await elementsOf(workspaceId, artifact) })
  const signing = going.get(path) ?? run().finally(() => going.delete(path))
  going.set(path, signing)
  const signed = await signing
  return signed ? { ...signed, contentType: file.contentType } : file
}

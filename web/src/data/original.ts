import { paths } from '@peace/core/paths'
import { joinOriginal, originalParts } from '@peace/core/screenplay'
import { contentTables } from '@peace/core/stored'
import { toFailure } from './failure.ts'
import { firestore } from './firebase.ts'

// The file a film came from, kept beside it until it goes out again.

const through = (data: Blob, stream: CompressionStream | DecompressionStream): Promise<ArrayBuffer> =>
  new Response(data.stream().pipeThrough(stream)).arrayBuffer()

const pack = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await through(new Blob([text]), new CompressionStream('gzip')))
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(letters)
}

const unpack = async (packed: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('gzip')))
}

type Where = { workspaceId: string; filmId: string }

export const keepOriginal = async ({ workspaceId, filmId, uid }: Where & { uid: string }, text: string) => {
  const parts = originalParts(await pack(text), { updatedAt: Date.now(), updatedBy: uid })
  const [{ doc, setDoc }, store] = await Promise.all([import('./sdk-firestore.ts'), firestore()])
  const place = paths.originals(workspaceId, filmId)
  await Promise.all(parts.map((part) => setDoc(doc(store, `${place}/${part.id}`), part))).catch((error) => {
    throw toFailure(error)
  })
}

// Nothing, where the film came from no such file.
export const readOriginal = async ({ workspaceId, filmId }: Where): Promise<string | undefined> => {
  const [{ collection, getDocs }, store] = await Promise.all([import('./sdk-firestore.ts'), firestore()])
  const found = await getDocs(collection(store, paths.originals(workspaceId, filmId))).catch((error) => {
    throw toFailure(error)
  })
  const packed = joinOriginal(found.docs.map((each) => contentTables.original.read(each.data(), each.ref.path)))
  return packed === undefined ? undefined : unpack(packed)
}

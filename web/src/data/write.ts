import { toFailure } from './failure.ts'
import { firestore } from './firebase.ts'
import { inMemory } from './in-memory.ts'
import { beginPending } from './pending.ts'

type Fields = Record<string, unknown>

const sdk = () => Promise.all([import('./sdk-firestore.ts'), firestore()])

// A field set to undefined is taken out of the document.
const withRemovals = (fields: Fields, removal: unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === undefined ? removal : value]))

// Without a connection a write waits in the cache and is sent later, so a page never waits for it:
// `refused` hears of a write the rules did not allow.
export const write = (path: string, fields: Fields, refused?: (error: unknown) => void): void => {
  const memory = inMemory()
  if (memory) {
    memory.update(path, fields)
    return
  }
  const done = beginPending()
  sdk()
    .then(([{ doc, updateDoc, deleteField }, store]) =>
      updateDoc(doc(store, path), withRemovals(fields, deleteField())),
    )
    .catch((error) => refused?.(toFailure(error)))
    .finally(done)
}

// The same, for a page that must know: ends when the server has it.
export const saveFields = async (path: string, fields: Fields): Promise<void> => {
  const [{ doc, updateDoc }, store] = await sdk()
  await updateDoc(doc(store, path), fields).catch((error) => {
    throw toFailure(error)
  })
}

const counted = async (work: () => Promise<void>): Promise<void> => {
  const done = beginPending()
  try {
    await work()
  } catch (error) {
    throw toFailure(error)
  } finally {
    done()
  }
}

// What is of no worth a moment later: no page waits for it, and none says that it is being saved.
export const putQuietly = async (path: string, fields: Fields): Promise<void> => {
  const memory = inMemory()
  if (memory) return memory.update(path, fields)
  const [{ doc, setDoc }, store] = await sdk()
  await setDoc(doc(store, path), fields)
}
export const removeQuietly = (path: string): void => {
  if (inMemory()) return
  sdk()
    .then(([{ deleteDoc, doc }, store]) => deleteDoc(doc(store, path)))
    .catch(() => undefined)
}

export const createDocument = (path: string, fields: Fields): Promise<void> =>
  counted(async () => {
    const memory = inMemory()
    if (memory) return memory.update(path, fields)
    const [{ doc, setDoc }, store] = await sdk()
    await setDoc(doc(store, path), fields)
  })

export const removeDocument = (path: string): Promise<void> =>
  counted(async () => {
    const [{ deleteDoc, doc }, store] = await sdk()
    await deleteDoc(doc(store, path))
  })

import type { Scene } from '@peace/core/screenplay'

// What was typed but not yet taken by the server, kept on this device: a closed lid, a lost connection or a reload loses nothing.
export type Draft = { filmId: string; text: string; base: Scene[]; savedAt: number }

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('peace-drafts', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('scripts', { keyPath: 'filmId' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const run = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  try {
    const database = await open()
    return await new Promise((resolve, reject) => {
      const request = act(database.transaction('scripts', mode).objectStore('scripts'))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } catch {
    // A browser without storage still writes; it only cannot outlive a reload while offline.
    return undefined
  }
}

export const keepDraft = (draft: Draft): Promise<unknown> => run('readwrite', (store) => store.put(draft))
export const forgetDraft = (filmId: string): Promise<unknown> => run('readwrite', (store) => store.delete(filmId))
export const readDraft = (filmId: string): Promise<Draft | undefined> =>
  run('readonly', (store) => store.get(filmId) as IDBRequest<Draft | undefined>)

import type { Scene } from '@peace/core/screenplay'

// What was typed but not yet taken by the server, kept on this device: a closed lid, a lost connection or a reload loses nothing.
// `mine`: the text as scenes, so that a line that was sent and never answered is known as the same line again.
export type Draft = { filmId: string; text: string; base: Scene[]; mine?: Scene[]; savedAt: number }
// The scenes the shots were last made from, while newer ones wait for theirs.
type Unfollowed = { filmId: string; before: Scene[] }

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('peace-drafts', 2)
    request.onupgradeneeded = () => {
      for (const name of ['scripts', 'unfollowed']) {
        if (!request.result.objectStoreNames.contains(name))
          request.result.createObjectStore(name, { keyPath: 'filmId' })
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const run = async <T>(
  name: 'scripts' | 'unfollowed',
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  try {
    const database = await open()
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(name, mode).objectStore(name))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }).finally(() => database.close())
  } catch {
    // A browser without storage still writes; it only cannot outlive a reload while offline.
    return undefined
  }
}

const lastWords = (filmId: string) => `peace.draft.${filmId}`

// A page that goes has time for nothing that answers later.
export const keepDraftNow = (draft: Draft): void => {
  try {
    localStorage.setItem(lastWords(draft.filmId), JSON.stringify(draft))
  } catch {
    keepDraft(draft)
  }
}

const readLastWords = (filmId: string): Draft | undefined => {
  try {
    const kept = localStorage.getItem(lastWords(filmId))
    return kept === null ? undefined : (JSON.parse(kept) as Draft)
  } catch {
    return undefined
  }
}

export const keepDraft = (draft: Draft): Promise<unknown> => run('scripts', 'readwrite', (store) => store.put(draft))
export const forgetDraft = (filmId: string): Promise<unknown> => {
  localStorage.removeItem(lastWords(filmId))
  return run('scripts', 'readwrite', (store) => store.delete(filmId))
}
export const readDraft = async (filmId: string): Promise<Draft | undefined> => {
  const kept = await run('scripts', 'readonly', (store) => store.get(filmId) as IDBRequest<Draft | undefined>)
  const last = readLastWords(filmId)
  return last && last.savedAt >= (kept?.savedAt ?? 0) ? last : kept
}

export const markUnfollowed = (mark: Unfollowed): Promise<unknown> =>
  run('unfollowed', 'readwrite', (store) => store.put(mark))
export const forgetUnfollowed = (filmId: string): Promise<unknown> =>
  run('unfollowed', 'readwrite', (store) => store.delete(filmId))
export const readUnfollowed = async (filmId: string): Promise<Scene[] | undefined> => {
  const found = await run('unfollowed', 'readonly', (store) => store.get(filmId) as IDBRequest<Unfollowed | undefined>)
  return found?.before
}

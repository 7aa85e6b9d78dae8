import type { Scene } from '@peace/core/screenplay'

// What was typed but not yet taken by the server, kept on this device: a closed lid, a lost connection or a reload loses nothing.
// Each tab keeps its own, so that one with nothing to send takes nothing from another.
// `mine`: the text as scenes, so that a line that was sent and never answered is known as the same line again.
// `sent`: what went to the server and was not answered; some of it may lie there.
export type Draft = {
  filmId: string
  tab: string
  text: string
  base: Scene[]
  mine?: Scene[]
  sent?: Scene[]
  savedAt: number
}
// The scenes the shots were last made from, while newer ones wait for theirs.
type Unfollowed = { filmId: string; before: Scene[] }

type StoreName = 'drafts' | 'unfollowed'

// What the version before kept, one a film, goes on as a tab's that is closed.
const takeOver = (transaction: IDBTransaction): void => {
  const before = transaction.objectStore('scripts')
  const all = before.getAll() as IDBRequest<Omit<Draft, 'tab'>[]>
  all.onsuccess = () => {
    for (const draft of all.result) transaction.objectStore('drafts').put({ ...draft, tab: 'before' })
    transaction.db.deleteObjectStore('scripts')
  }
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('peace-drafts', 3)
    request.onupgradeneeded = () => {
      const { result: database, transaction } = request
      if (!database.objectStoreNames.contains('drafts'))
        database.createObjectStore('drafts', { keyPath: ['filmId', 'tab'] })
      if (!database.objectStoreNames.contains('unfollowed'))
        database.createObjectStore('unfollowed', { keyPath: 'filmId' })
      if (transaction && database.objectStoreNames.contains('scripts')) takeOver(transaction)
    }
    request.onsuccess = () => {
      // A newer version of the app in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })

const run = async <T>(
  name: StoreName,
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

const lastWordsOf = (filmId: string) => `peace.draft.${filmId}`
const lastWords = (filmId: string, tab: string) => `${lastWordsOf(filmId)}.${tab}`

// A page that goes has time for nothing that answers later.
export const keepDraftNow = (draft: Draft): void => {
  try {
    localStorage.setItem(lastWords(draft.filmId, draft.tab), JSON.stringify(draft))
  } catch {
    put(draft)
  }
}

const readLastWords = (filmId: string): Draft[] => {
  try {
    return Object.entries({ ...localStorage }).flatMap(([key, kept]) => {
      if (key === lastWordsOf(filmId)) return [{ ...(JSON.parse(kept) as Draft), tab: 'before' }]
      return key.startsWith(`${lastWordsOf(filmId)}.`) ? [JSON.parse(kept) as Draft] : []
    })
  } catch {
    return []
  }
}

const put = (draft: Draft) => run('drafts', 'readwrite', (store) => store.put(draft))

export const keepDraft = async (draft: Draft): Promise<void> => {
  if ((await put(draft)) === undefined) keepDraftNow(draft)
}

export const forgetDraft = (filmId: string, tab: string): Promise<unknown> => {
  localStorage.removeItem(tab === 'before' ? lastWordsOf(filmId) : lastWords(filmId, tab))
  return run('drafts', 'readwrite', (store) => store.delete([filmId, tab]))
}

// Every tab's, the newest word of each, in the order they were written.
export const readDrafts = async (filmId: string): Promise<Draft[]> => {
  const kept = await run('drafts', 'readonly', (store) => store.getAll(IDBKeyRange.bound([filmId], [filmId, []])))
  const drafts = new Map<string, Draft>()
  for (const draft of [...((kept as Draft[] | undefined) ?? []), ...readLastWords(filmId)]) {
    const known = drafts.get(draft.tab)
    if (!known || draft.savedAt >= known.savedAt) drafts.set(draft.tab, draft)
  }
  return [...drafts.values()].sort((a, b) => a.savedAt - b.savedAt)
}

export const markUnfollowed = (mark: Unfollowed): Promise<unknown> =>
  run('unfollowed', 'readwrite', (store) => store.put(mark))
export const forgetUnfollowed = (filmId: string): Promise<unknown> =>
  run('unfollowed', 'readwrite', (store) => store.delete(filmId))
export const readUnfollowed = async (filmId: string): Promise<Scene[] | undefined> => {
  const found = await run('unfollowed', 'readonly', (store) => store.get(filmId) as IDBRequest<Unfollowed | undefined>)
  return found?.before
}

import { must } from '@peace/core/errors'
import { isDamaged, type Stored } from '@peace/core/stored'
import { useCallback, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { serverAnswered, serverSilent } from './connection.ts'
import { Failure, toFailure } from './failure.ts'
import { onFarewell } from './farewell.ts'
import { firestore } from './firebase.ts'
import { inMemory } from './in-memory.ts'
import type { Wanted } from './query.ts'

export type Live<T> =
  | { status: 'loading' }
  // `unread`: what could not be read and is left out.
  | { status: 'ready'; data: T; unsaved: boolean; fromCache: boolean; unread: readonly Unread[] }
  | { status: 'failed'; failure: Failure }

export type Unread = { path: string; name: string; failure: Failure }

type Entry = { value: Live<unknown>; listeners: Set<() => void>; stop: () => void; lingering: number | undefined }

const loading: Live<never> = { status: 'loading' }
const entries = new Map<string, Entry>()

// A page left and entered again within this time finds its data still there.
const lingerMs = 20_000

// A listener that had the server's word and now has only the cache's tells that the server went.
const hear = (before: Live<unknown>, value: Live<unknown>) => {
  if (value.status !== 'ready') return
  if (!value.fromCache) serverAnswered()
  else if (before.status === 'ready' && !before.fromCache) serverSilent()
}

const tell = (entry: Entry, value: Live<unknown>) => {
  hear(entry.value, value)
  entry.value = value
  for (const listener of entry.listeners) listener()
}

type Listen = (next: (value: Live<unknown>) => void) => Promise<() => void>

const openEntry = (key: string, listen: Listen): Entry => {
  let stopped = false
  let unsubscribe = () => {}
  const entry: Entry = {
    value: loading,
    listeners: new Set(),
    lingering: undefined,
    stop: () => {
      stopped = true
      entries.delete(key)
      unsubscribe()
    },
  }
  entries.set(key, entry)
  const fail = (error: unknown) => tell(entry, { status: 'failed', failure: toFailure(error) })
  listen((value) => tell(entry, value)).then((stop) => {
    if (stopped) stop()
    else unsubscribe = stop
  }, fail)
  return entry
}

const attach = (key: string, listen: Listen, listener: () => void): (() => void) => {
  const found = entries.get(key)
  // A listener that was refused may be allowed by now: a page that asks again starts again.
  const entry = found && found.value.status !== 'failed' ? found : openEntry(key, listen)
  clearTimeout(entry.lingering)
  entry.listeners.add(listener)
  return () => {
    entry.listeners.delete(listener)
    if (entry.listeners.size === 0) entry.lingering = window.setTimeout(entry.stop, lingerMs)
  }
}

const useEntry = (key: string | undefined, listen: Listen): Live<unknown> => {
  // `listen` is made anew at every render, but says the same for the same key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: keyed by what is listened to
  const subscribe = useCallback((listener: () => void) => (key ? attach(key, listen, listener) : () => {}), [key])
  return useSyncExternalStore(subscribe, () => (key ? entries.get(key)?.value : undefined) ?? loading)
}

type Shape<T> = z.ZodType<T> | Stored<T>

const parse = <T>(shape: Shape<T>, path: string, data: unknown): T =>
  'safeParse' in shape ? shape.parse(data) : shape.read(data, path)

// What a person would know it by.
const nameIn = (data: unknown): string => {
  const { name, heading, description } = data as { name?: unknown; heading?: { text?: unknown }; description?: unknown }
  const known = [name, heading?.text, description].find((each) => typeof each === 'string' && each !== '')
  return String(known ?? '').slice(0, 80)
}

const failureOf = (path: string, error: unknown): Failure => {
  const id = path.slice(path.lastIndexOf('/') + 1)
  if (!isDamaged(error)) return new Failure('data-damaged', { values: { id } }, { cause: error })
  return new Failure(error.code, { values: { ...error.values, id } }, { cause: error })
}

type Found = { path: string; data: unknown }

// A document that does not keep to its shape is logged and left out, so that one bad document does not hide a page; the
// page may say which.
const readAll = <T>(shape: Shape<T>, found: readonly Found[]): { data: T[]; unread: Unread[] } => {
  const data: T[] = []
  const unread: Unread[] = []
  for (const each of found) {
    try {
      data.push(parse(shape, each.path, each.data))
    } catch (error) {
      console.warn(`Not as its shape says: ${each.path}`, error)
      unread.push({ path: each.path, name: nameIn(each.data), failure: failureOf(each.path, error) })
    }
  }
  return { data, unread }
}

const readOne = <T>(shape: Shape<T>, path: string, data: unknown): { data: T | undefined; unread: Unread[] } => {
  const {
    data: [one],
    unread,
  } = readAll(shape, data === undefined ? [] : [{ path, data }])
  return { data: one, unread }
}

const there = { status: 'ready', unsaved: false, fromCache: false } as const

export const useDocument = <T>(path: string | undefined, shape: Shape<T>): Live<T | undefined> =>
  useEntry(path, async (next) => {
    const at = must(path, 'what is listened to')
    const memory = inMemory()
    if (memory) return memory.watch(at, (data) => next({ ...there, ...readOne(shape, at, data) }))
    const [sdk, store] = await Promise.all([import('./sdk-firestore.ts'), firestore()])
    return sdk.onSnapshot(
      sdk.doc(store, at),
      { includeMetadataChanges: true },
      (found) => {
        const { hasPendingWrites: unsaved, fromCache } = found.metadata
        next({ status: 'ready', ...readOne(shape, found.ref.path, found.data()), unsaved, fromCache })
      },
      (error) => next({ status: 'failed', failure: toFailure(error) }),
    )
  }) as Live<T | undefined>

export const useCollection = <T>(path: string | undefined, shape: Shape<T>, wanted: Wanted = {}): Live<T[]> =>
  useEntry(path && `${path}?${JSON.stringify(wanted)}`, async (next) => {
    const at = must(path, 'what is listened to')
    const memory = inMemory()
    if (memory) return memory.watchMany(at, wanted, (found) => next({ ...there, ...readAll(shape, found) }))
    const [sdk, store, { toQuery }] = await Promise.all([
      import('./sdk-firestore.ts'),
      firestore(),
      import('./query.ts'),
    ])
    return sdk.onSnapshot(
      toQuery(store, at, wanted),
      { includeMetadataChanges: true },
      ({ docs, metadata }) => {
        const { hasPendingWrites: unsaved, fromCache } = metadata
        const found = docs.map((document) => ({ path: document.ref.path, data: document.data() }))
        next({ status: 'ready', ...readAll(shape, found), unsaved, fromCache })
      },
      (error) => next({ status: 'failed', failure: toFailure(error) }),
    )
  }) as Live<T[]>

// Nothing of one person's is shown to the next one at the same screen.
onFarewell(() => {
  for (const entry of [...entries.values()]) entry.stop()
})

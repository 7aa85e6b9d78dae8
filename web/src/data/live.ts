import { useCallback, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { serverAnswered, serverSilent } from './connection.ts'
import { type Failure, toFailure } from './failure.ts'
import { onFarewell } from './farewell.ts'
import { firestore } from './firebase.ts'
import { inMemory } from './in-memory.ts'
import type { Wanted } from './query.ts'

export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; data: T; unsaved: boolean; fromCache: boolean }
  | { status: 'failed'; failure: Failure }

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

// A document that does not keep to its schema is logged and left out, so that one bad document does not hide a page.
const read = <S extends z.ZodType>(schema: S, path: string, data: unknown): z.output<S> | undefined => {
  const parsed = schema.safeParse(data)
  if (!parsed.success) console.warn(`Not as its schema says: ${path}`, parsed.error.issues)
  return parsed.success ? parsed.data : undefined
}

const there = { status: 'ready', unsaved: false, fromCache: false } as const

export const useDocument = <S extends z.ZodType>(path: string | undefined, schema: S): Live<z.output<S> | undefined> =>
  useEntry(path, async (next) => {
    const found = (data: unknown) => (data === undefined ? undefined : read(schema, path ?? '', data))
    const memory = inMemory()
    if (memory) return memory.watch(path ?? '', (data) => next({ ...there, data: found(data) }))
    const [sdk, store] = await Promise.all([import('./sdk-firestore.ts'), firestore()])
    return sdk.onSnapshot(
      sdk.doc(store, path ?? ''),
      { includeMetadataChanges: true },
      (found) => {
        const data = found.exists() ? read(schema, found.ref.path, found.data()) : undefined
        next({ status: 'ready', data, unsaved: found.metadata.hasPendingWrites, fromCache: found.metadata.fromCache })
      },
      (error) => next({ status: 'failed', failure: toFailure(error) }),
    )
  }) as Live<z.output<S> | undefined>

export const useCollection = <S extends z.ZodType>(
  path: string | undefined,
  schema: S,
  wanted: Wanted = {},
): Live<z.output<S>[]> =>
  useEntry(path && `${path}?${JSON.stringify(wanted)}`, async (next) => {
    const memory = inMemory()
    if (memory)
      return memory.watchMany(path ?? '', wanted, (found) =>
        next({ ...there, data: found.flatMap((each) => read(schema, each.path, each.data) ?? []) }),
      )
    const [sdk, store, { toQuery }] = await Promise.all([
      import('./sdk-firestore.ts'),
      firestore(),
      import('./query.ts'),
    ])
    return sdk.onSnapshot(
      toQuery(store, path ?? '', wanted),
      { includeMetadataChanges: true },
      (found) => {
        next({
          status: 'ready',
          data: found.docs.flatMap((document) => {
            const data = read(schema, document.ref.path, document.data())
            return data === undefined ? [] : [data]
          }),
          unsaved: found.metadata.hasPendingWrites,
          fromCache: found.metadata.fromCache,
        })
      },
      (error) => next({ status: 'failed', failure: toFailure(error) }),
    )
  }) as Live<z.output<S>[]>

// Nothing of one person's is shown to the next one at the same screen.
onFarewell(() => {
  for (const entry of [...entries.values()]) entry.stop()
})

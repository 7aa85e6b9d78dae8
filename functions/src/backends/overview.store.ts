import type { Workspace } from '@peace/core/access'
import { isAwake } from '@peace/core/machines'
import { dayKey } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { monthOf } from '@peace/core/routing'
import { tables } from '@peace/core/stored'
import { storedRows } from '@peace/engine'
import { FieldValue, type Firestore } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { readLive } from './health.store.ts'
import { readCards, readRates } from './rates.store.ts'
import { viewOf } from './view.ts'

export const awakePlaces = async (store: Firestore, workspaceId: string, now: number) => {
  const all = await store.collection(paths.machines(workspaceId)).get()
  const paired = all.docs.flatMap((each) => readIfReadable(tables.machine, each) ?? [])
  const awake = paired.filter((machine) => isAwake(machine, now))
  const places = awake.reduce((sum, { concurrency }) => sum + concurrency, 0)
  return { machines: awake.length, paired: paired.length, places }
}
export const awakeMachines = async (store: Firestore, workspaceId: string, now: number): Promise<number> =>
  (await awakePlaces(store, workspaceId, now)).machines

// Everything one decision needs, read once.
export const readScene = async (store: Firestore, workspaceId: string | undefined, now: number) => {
  const [cards, rates, live, machines] = await Promise.all([
    readCards(),
    readRates(),
    readLive(store),
    workspaceId ? awakeMachines(store, workspaceId, now) : 0,
  ])
  return { cards, rates, live, machines, now }
}
export type Scene = Awaited<ReturnType<typeof readScene>>

export const viewsOf = ({ cards, rates, live, machines, now }: Scene) =>
  cards.map((card) => viewOf({ card, live: live.get(card.id), rates, machines, now }))

export const readMonth = async (
  store: Firestore,
  workspaceId: string,
  month: string,
  now: number,
  limitMicros: number,
) => {
  const found = await store
    .collection(`${paths.workspace(workspaceId)}/usage`)
    .where('day', '>=', month)
    .where('day', '<=', `${month}-99`)
    .get()
  return monthOf(
    found.docs.flatMap((each) => readIfReadable(storedRows.usage, each) ?? []),
    month,
    dayKey(now),
    limitMicros,
  )
}

type Preferences = Workspace['backendPreferences']
// Null takes away what may be taken away.
type Change = Partial<{
  [K in keyof Preferences]: Preferences[K] | undefined | (K extends 'maxUnitMicros' ? null : never)
}>

export const savePreferences = async (
  store: Firestore,
  workspaceId: string,
  preferences: Change,
  limits: Partial<{ [K in keyof Workspace['limits']]: Workspace['limits'][K] | undefined }> | undefined,
) => {
  const fields = Object.entries(preferences).filter(([, value]) => value !== undefined)
  const amounts = Object.entries(limits ?? {}).filter(([, value]) => value !== undefined)
  const change = {
    ...Object.fromEntries(
      fields.map(([name, value]) => [`backendPreferences.${name}`, value === null ? FieldValue.delete() : value]),
    ),
    ...Object.fromEntries(amounts.map(([name, value]) => [`limits.${name}`, value])),
  }
  if (Object.keys(change).length) await store.doc(paths.workspace(workspaceId)).update(change)
}

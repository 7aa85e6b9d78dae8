import { DomainError, isDomainError } from '@peace/core/errors'
import { isId } from '@peace/core/ids'
import { type ApiKey, type Route, wishOf } from '@peace/core/open'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Program } from '../callable.ts'
import { readIfReadable } from '../documents.store.ts'
import { countCall, type Left } from '../door/rate-limit.store.ts'
import { guarded } from '../door/wrong-tries.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { webOrigin } from '../mail/origin.ts'
import { filmOf } from './content.store.ts'
import { doorOf } from './doors.ts'
import { refuseWithoutApi } from './has-api.store.ts'
import { keyFor, noteUse, refuseKey } from './keys.store.ts'

// What a program may: asked of its key here, of the person whose it is at the door behind, and of the key's limit at the gate
// to money. The same for every way in, REST or MCP.

export const programRate = { max: 300, perMs: 60_000 }

const refusePlan = async (workspaceId: string): Promise<void> => {
  const found = await firestore().doc(paths.workspace(workspaceId)).get()
  const workspace = readIfReadable(tables.workspace, found)
  if (!workspace) throw new DomainError('key-not-valid')
  await refuseWithoutApi(workspace)
}

const isWrongKey = (code: string): boolean => code === 'key-not-valid'

export const enterByKey = (bearer: string | undefined, alone: string, now: number): Promise<ApiKey> => {
  const known = keyFor(bearer ?? '')
  // Only what was wrong is counted, and only then is the count read.
  return known.catch((error: unknown) =>
    guarded({ door: 'openDoor', who: alone, wrongIf: isWrongKey }, now, () => Promise.reject(error)),
  )
}

export const countProgram = (key: ApiKey, now: number): Promise<Left> =>
  countCall('openDoor', key.prefix, programRate, now)

const programOf = (key: ApiKey): Program => ({
  ...{ keyId: key.id, prefix: key.prefix, uid: key.createdBy, workspaceId: key.workspaceId },
  ...{ filmIds: key.filmIds, monthMillis: key.monthMillis },
  ...(key.grant ? { letInAt: key.createdAt } : {}),
})

const refuseFilm = async (key: ApiKey, route: Route, fields: Readonly<Record<string, string>>): Promise<void> => {
  if (!key.filmIds) return
  const filmId = await filmOf(key.workspaceId, fields)
  if (route.makes === 'filmId' || (filmId !== undefined && !key.filmIds.includes(filmId)))
    throw new DomainError('key-lacks-film')
}

// What is beyond the key's own limit a person may want all the same: they say so in the app, where the price is shown.
const withWay = async (error: unknown, key: ApiKey, fields: Readonly<Record<string, string>>): Promise<unknown> => {
  if (!isDomainError(error) || error.code !== 'spending-limit' || error.values.scope !== 'key') return error
  const filmId = await filmOf(key.workspaceId, fields)
  if (filmId === undefined) return error
  return new DomainError('spending-limit', { ...error.values, confirmAt: `${webOrigin()}/films/${filmId}/film` })
}

export type RawRequest = Parameters<ReturnType<typeof doorOf>['byKey']>[0]['rawRequest']

export type Call = {
  fields: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: unknown
  idempotencyKey?: string | undefined
}

export const callAs = async (
  key: ApiKey,
  route: Route,
  { fields, query = {}, body, idempotencyKey }: Call,
  rawRequest: RawRequest,
  now: number,
): Promise<unknown> => {
  // A name of a thing, never a way to one.
  for (const field of Object.values(fields)) if (!isId(field)) throw new DomainError('not-found', { what: 'id' })
  refuseKey(key, route.scope, now)
  await refusePlan(key.workspaceId)
  await refuseFilm(key, route, fields)
  const said = { workspaceId: key.workspaceId, keyId: key.id, fields, query, body, idempotencyKey }
  const data = wishOf(route, { ...said, newId: () => newId() })
  const output = await doorOf(route)
    .byKey({ program: programOf(key), data, rawRequest })
    .catch(async (error: unknown) => Promise.reject(await withWay(error, key, fields)))
  await noteUse(key, now)
  return output
}

import type { MethodId } from '../shapes/methods.ts'
import { notThere, Refusal, thereAlready } from './refusal.ts'
import type { Row, World } from './world.ts'

// One method of Google's, as the double answers it.
export type Asked = {
  world: World
  names: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  body: Row
}
export type Answers = Partial<Record<MethodId, (asked: Asked) => unknown>>

export const rowOf = (world: World, name: string): Row => {
  const row = world.rows.get(name)
  if (!row) throw notThere(name)
  return row
}

export const makeRow = (world: World, name: string, row: Row): Row => {
  if (world.rows.has(name)) throw thereAlready(name)
  world.rows.set(name, { ...row, name })
  return rowOf(world, name)
}

export const rowsUnder = (world: World, folder: string): Row[] =>
  [...world.rows].flatMap(([name, row]) =>
    name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/') ? [row] : [],
  )

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const setAt = (row: Row, [first = '', ...rest]: readonly string[], value: unknown): Row =>
  rest.length === 0
    ? { ...row, [first]: value }
    : { ...row, [first]: setAt(isRow(row[first]) ? row[first] : {}, rest, value) }
const at = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((one, key) => (isRow(one) ? one[key] : undefined), row)

// With a mask only what it names is changed; a field that the mask does not name is lost without a word, as at Google.
export const patchRow = (world: World, name: string, body: Row, mask: string | undefined): Row => {
  const paths = mask ? mask.split(',').map((path) => path.split('.')) : Object.keys(body).map((key) => [key])
  const changed = paths.reduce((row, path) => setAt(row, path, at(body, path)), rowOf(world, name))
  world.rows.set(name, changed)
  return changed
}

export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const done = (response: unknown = {}) => ({ name: 'operations/done', done: true, response })

// A policy names only accounts that are there, and one that was made a moment ago is not yet.
export const wantAccounts = (world: World, members: readonly string[]): void => {
  for (const member of members) {
    const account = /^serviceAccount:(.+@.+\.iam\.gserviceaccount\.com)$/.exec(member)?.[1]
    if (!account) continue
    const fresh = world.fresh.has(account)
    // A while later all of them are known.
    if (fresh) world.fresh.clear()
    if (fresh || !world.rows.has(`projects/${world.project}/serviceAccounts/${account}`))
      throw new Refusal('INVALID_ARGUMENT', `Service account ${account} does not exist.`)
  }
}

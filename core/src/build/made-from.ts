import { z } from 'zod'
import { needsOf } from './inputs.ts'
import type { PlanAccount } from './plan-for.ts'
import type { Unit, UnitSpec } from './unit.ts'

// What a unit was made from, kept with its artifact, so that it can be said later what has changed since: of each field
// the value where it is short, else a mark of it, and of each input the key it had. Nothing is decided by it: whether
// something is out of date is said by keys alone.
export const madeFromSchema = z.object({
  // By path; what has an id, by its id ("scene.shots.h1.transition").
  fields: z.record(z.string(), z.string()),
  // By kind and subject ("line l4"); of several pieces all the keys.
  inputs: z.record(z.string(), z.string()),
})
export type MadeFrom = z.infer<typeof madeFromSchema>

const markOf = (text: string): string => {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return (hash >>> 0).toString(36)
}

// Sentence by sentence, because looks and places are joined of two texts, and either may have changed.
const mostMarks = 12
const marksOf = (text: string): string[] => {
  const sentences = text.split('. ')
  const rest = sentences.length > mostMarks ? [sentences.splice(mostMarks - 1).join('. ')] : []
  return [...sentences, ...rest].map(markOf)
}

const longest = 40
const shortOf = (value: string): string => {
  const text = value.normalize('NFC')
  return text.length <= longest ? text : `#${marksOf(text).join('.')}`
}
export const isWhole = (short: string): boolean => !short.startsWith('#')

export const beginsWith = (short: string, text: string): boolean => {
  const begin = text.normalize('NFC').trim()
  if (begin === '') return true
  return isWhole(short) ? short.startsWith(begin) : `${short}.`.startsWith(`#${marksOf(begin).join('.')}.`)
}

const keyShape = /^[0-9a-f]{64}$/
const isKey = (value: unknown): boolean => typeof value === 'string' && keyShape.test(value)
const withoutKeys = (value: unknown): string => JSON.stringify(value, (_, each) => (isKey(each) ? undefined : each))

const ids = ['characterId', 'shotId', 'lineId', 'sceneId'] as const
const idIn = (value: unknown): { name: string; id: string } | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const found = Object.entries(value).find(([name]) => ids.some((each) => each === name))
  return found && typeof found[1] === 'string' ? { name: found[0], id: found[1] } : undefined
}

type Fields = Record<string, string>

const putList = (list: readonly unknown[], path: string, into: Fields): void => {
  const named = list.map((each) => ({ each, is: idIn(each) }))
  // The film's scenes are told by their parts; here it is enough that one has changed.
  for (const { each, is } of named)
    if (is?.name === 'sceneId') into[`${path}.${is.id}`] = markOf(withoutKeys(each))
    else if (is) put(each, `${path}.${is.id}`, into)
  const order = named.map(({ each, is }) => is?.id ?? (typeof each === 'object' ? withoutKeys(each) : String(each)))
  put(order.filter((each) => !isKey(each)).join(', '), path, into)
}

// What is empty is left out: most of a plan is empty.
const put = (value: unknown, path: string, into: Fields): void => {
  if (value === undefined || value === '' || value === 0 || value === false || isKey(value)) return
  if (Array.isArray(value)) putList(value, path, into)
  else if (typeof value !== 'object' || value === null) into[path] = shortOf(String(value))
  else
    for (const [name, each] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`
      // Of a stage it is enough which part of it has changed.
      if (path === 'picture.staged') into[at] = markOf(JSON.stringify(each))
      else put(each, at, into)
    }
}

export const shortKey = (key: string): string => key.slice(0, 16)
export const unitName = ({ kind, subject }: Pick<UnitSpec, 'kind' | 'subject'>): string => `${kind} ${subject}`
// A picture of the user's own, which no plan makes.
export const ownInput = 'own'

export const madeFrom = (
  spec: UnitSpec,
  unitOf: (key: string) => Unit | undefined,
  account: Pick<PlanAccount, 'maxHeight'> | undefined,
): MadeFrom => {
  const { take, seed, recipe } = spec
  const { edit, ...fields } = { edit: undefined, ...spec.fields }
  const told: Fields = {}
  put({ ...fields, take, seed, recipe: recipe - 1 }, '', told)
  // What an edit comes to is as long as the film: which edit it was, and whether it comes to the same.
  if (edit) {
    told.edit = markOf(JSON.stringify(edit))
    put('edition' in edit ? edit.edition : '', 'edit.edition', told)
  }
  if (account && ('height' in fields || 'picture' in fields)) put(account.maxHeight, 'maxHeight', told)
  const inputs: Record<string, string[]> = {}
  for (const key of needsOf(spec)) {
    const unit = unitOf(key)
    const name = unit ? unitName(unit.spec) : ownInput
    inputs[name] = [...(inputs[name] ?? []), shortKey(key)]
  }
  return {
    fields: told,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, keys]) => [name, keys.join(' ')])),
  }
}

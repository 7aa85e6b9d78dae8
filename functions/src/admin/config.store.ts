import type { configNames } from '@peace/core/api'
import { DomainError } from '@peace/core/errors'
import { defaultPlanTable, defaultRateCard, planTableSchema, rateCardSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { backendsConfigSchema, deliveredCards, readBackends } from '@peace/core/routing'
import { z } from 'zod'
import { firestore } from '../firebase.ts'

export type ConfigName = (typeof configNames)[number]

const shapes = {
  plans: planTableSchema,
  rates: rateCardSchema,
  backends: backendsConfigSchema,
} as const satisfies Record<ConfigName, z.ZodType>

const shipped: Record<ConfigName, unknown> = {
  plans: defaultPlanTable,
  rates: defaultRateCard,
  backends: { cards: deliveredCards },
}

const changeSchema = z.object({ version: z.int(), who: z.string(), reason: z.string(), at: z.int() })

// A configuration lies in its document as it is read; who changed it lies beside it, under `change`.
const historyOf = (name: ConfigName) => firestore().collection(`${paths.config(name)}/history`)

const inForce = (name: ConfigName, data: unknown) => {
  const value = shapes[name].safeParse(data)
  const change = changeSchema.safeParse((data as { change?: unknown } | undefined)?.change)
  return value.success && change.success
    ? { value: value.data as unknown, version: change.data.version }
    : { value: shipped[name], version: change.data?.version ?? 0 }
}

export const readConfig = async (name: ConfigName) => {
  const [found, history] = await Promise.all([
    firestore().doc(paths.config(name)).get(),
    historyOf(name).orderBy('version', 'desc').limit(50).get(),
  ])
  return {
    ...inForce(name, found.data()),
    history: history.docs.map((document) => changeSchema.parse(document.data())),
  }
}

export const readConfigVersion = async (name: ConfigName, version: number) => {
  const found = await historyOf(name).doc(String(version)).get()
  if (!found.exists) throw new DomainError('not-found', { what: 'version' })
  return { value: found.get('value') as unknown }
}

// Cards and rates are true only together: what would leave one without the other is refused, and says which.
const refuseUnpaired = (cards: unknown, rates: unknown): void => {
  const [fault] = readBackends(cards, rates).faults
  if (fault) throw new DomainError(fault.is, { ...fault })
}
const other = { backends: 'rates', rates: 'backends' } as const

type Change = { name: ConfigName; value: unknown; version: number; reason: string; who: string; at: number }

export const setConfig = ({ name, value, version, reason, who, at }: Change): Promise<number> => {
  const sound = shapes[name].safeParse(value)
  if (!sound.success) {
    const issue = sound.error.issues[0]
    throw new DomainError('invalid-input', {
      field: ['value', ...(issue?.path.map(String) ?? [])].join('.'),
      problem: issue?.code ?? 'invalid',
    })
  }
  const store = firestore()
  const reference = store.doc(paths.config(name))
  return store.runTransaction(async (transaction) => {
    const found = await transaction.get(reference)
    const current = inForce(name, found.data()).version
    if (current !== version) throw new DomainError('conflict', { version: current })
    if (name === 'backends' || name === 'rates') {
      const beside = (await transaction.get(store.doc(paths.config(other[name])))).data()
      if (name === 'backends') refuseUnpaired(sound.data, beside)
      else refuseUnpaired(beside, sound.data)
    }
    const change = { version: version + 1, who, reason, at }
    transaction.set(reference, { ...sound.data, change })
    transaction.create(historyOf(name).doc(String(change.version)), { ...change, value: sound.data })
    return change.version
  })
}

export const setBackendEnabled = async (
  change: Omit<Change, 'name' | 'value' | 'version'> & { backendId: string; enabled: boolean },
): Promise<void> => {
  const { value, version } = await readConfig('backends')
  const { cards } = shapes.backends.parse(value)
  if (!cards.some(({ id }) => id === change.backendId)) throw new DomainError('not-found', { what: 'backend' })
  const next = cards.map((card) => (card.id === change.backendId ? { ...card, enabled: change.enabled } : card))
  await setConfig({ ...change, name: 'backends', value: { cards: next }, version })
}

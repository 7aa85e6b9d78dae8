import { type BudgetPlan, type BudgetStep, type BudgetWish, type Money, readMoney } from '@peace/core/budget'
import type { Language } from '@peace/core/ids'
import { type Currency, millisForMinor, minorOf, type PlanTable } from '@peace/core/money'
import type { TFunction } from 'i18next'
import type { moneyOf } from '../../ui/money.ts'
import type { Choice } from './choice.ts'

type Say = TFunction<'build'>
type Prices = ReturnType<typeof moneyOf>

const bareMoney: Record<Language, Currency> = { th: 'thb', en: 'usd' }

export type Budget = { money: Money; wish: BudgetWish } | 'unread' | undefined

export const budgetOf = (
  { budget, withinMs, pins }: Choice,
  filmId: string,
  table: PlanTable,
  language: Language,
): Budget => {
  if (budget.trim() === '') return undefined
  const money = readMoney(budget, bareMoney[language])
  if (!money) return 'unread'
  const millis = millisForMinor(money.minor, money.currency, table)
  return { money, wish: { millis, pins: pins[filmId] ?? {}, ...(withinMs > 0 ? { withinMs } : {}) } }
}

// What is said in money is rounded up, as it would have to be paid.
export const priceIn = (millis: number, { currency }: Money, table: PlanTable, prices: Prices): string =>
  prices.price(Math.ceil(minorOf(millis, currency, table) / 100) * 100, currency)

export const countsText = (t: Say, { counts }: Pick<BudgetStep, 'counts'>): string =>
  (['premium', 'standard', 'draft'] as const)
    .flatMap((quality) => (counts[quality] > 0 ? [t(`budget.count.${quality}`, { count: counts[quality] })] : []))
    .join(' · ')

// The step that the plan stands on: the dearest that is within it.
export const stepOf = ({ frontier, millis }: BudgetPlan): number =>
  Math.max(
    0,
    frontier.findLastIndex((step) => step.millis <= millis),
  )

export const changesText = (t: Say, from: BudgetStep, to: BudgetStep): string => {
  const changed = to.qualities.flatMap((quality, at) => (quality === from.qualities[at] ? [] : [{ quality, at }]))
  const [first] = changed
  if (!first) return ''
  if (changed.length === 1) return t('budget.change', { number: first.at + 1, quality: t(`quality.${first.quality}`) })
  return t('budget.changes', { count: changed.length, number: first.at + 1, quality: t(`quality.${first.quality}`) })
}

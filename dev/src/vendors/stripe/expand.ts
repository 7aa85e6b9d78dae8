import { sessionLines } from './checkout.ts'
import type * as T from './types.ts'
import { find, listOf, rows, type TableName, type World } from './world.ts'

// `expand[]=data.customer`: an id becomes its object; lists that are left out unless asked for are put in.

const tableOf: Record<string, TableName> = {
  prod: 'product',
  price: 'price',
  cus: 'customer',
  pm: 'paymentMethod',
  pi: 'paymentIntent',
  ch: 'charge',
  sub: 'subscription',
  in: 'invoice',
  re: 'refund',
  du: 'dispute',
  promo: 'promotionCode',
  sub_sched: 'schedule',
}

const byId = (world: World, id: string): unknown => {
  const prefix = id.slice(0, id.lastIndexOf('_'))
  const table = tableOf[prefix]
  return table ? find(world, table, id) : find(world, 'coupon', id)
}

type Loose = Record<string, unknown>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const leftOut = (world: World, holder: Loose, name: string): unknown => {
  const id = String(holder.id)
  if (holder.object === 'charge' && name === 'refunds')
    return listOf(
      rows(world, 'refund').filter((one) => one.charge === id),
      `/v1/charges/${id}/refunds`,
    )
  if (holder.object === 'invoice' && name === 'payments')
    return listOf(
      rows(world, 'invoicePayment').filter((one) => one.invoice === id),
      `/v1/invoices/${id}/payments`,
    )
  if (holder.object === 'checkout.session' && name === 'line_items')
    return listOf(sessionLines(world, holder as unknown as T.Session), `/v1/checkout/sessions/${id}/line_items`)
  return undefined
}

const walk = (world: World, holder: unknown, path: string[]): void => {
  const [name, ...rest] = path
  if (name === undefined) return
  if (Array.isArray(holder)) {
    for (const each of holder) walk(world, each, path)
    return
  }
  if (!isLoose(holder)) return
  const value = holder[name]
  if (typeof value === 'string') holder[name] = structuredClone(byId(world, value) ?? value)
  if (value === undefined) holder[name] = structuredClone(leftOut(world, holder, name))
  walk(world, holder[name], rest)
}

export const expanded = (world: World, answer: unknown, paths: readonly string[]): unknown => {
  const copy = structuredClone(answer)
  for (const path of paths) walk(world, copy, path.split('.'))
  return copy
}

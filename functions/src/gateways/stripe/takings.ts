import { asking } from './client.ts'

// What a customer has paid and not got back, by currency, as the charges and disputes say: for the audit, reckoned
// from other objects than our payments are read from.
export const takingsOf = (customerId: string): Promise<Record<string, number>> =>
  asking(async (client) => {
    const takings: Record<string, number> = {}
    const add = (currency: string, minor: number) => {
      takings[currency] = (takings[currency] ?? 0) + minor
    }
    for await (const charge of client.charges.list({ customer: customerId, limit: 100 })) {
      if (!charge.paid) continue
      add(charge.currency, charge.amount_captured - charge.amount_refunded)
      if (!charge.disputed) continue
      const { data } = await client.disputes.list({ charge: charge.id, limit: 10 })
      for (const dispute of data)
        if (dispute.status !== 'won' && !dispute.status.startsWith('warning')) add(dispute.currency, -dispute.amount)
    }
    return takings
  })

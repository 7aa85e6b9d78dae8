import { door } from '../callable.ts'
import { paymentsOf } from './account.store.ts'

export const listPayments = door(
  'listPayments',
  { permission: 'wallet.see' },
  async ({ workspaceId }, { workspace }) => {
    const payments = await paymentsOf(workspaceId)
    return {
      currency: workspace.currency,
      payments: payments.map(({ applied, lines, ...payment }) => ({
        ...payment,
        priceKey: (lines.find((line) => line.sign > 0) ?? lines[0])?.priceKey ?? '',
        grantedMillis: Object.values(applied).reduce((sum, one) => sum + one.grantedMillis - one.takenMillis, 0),
      })),
    }
  },
)

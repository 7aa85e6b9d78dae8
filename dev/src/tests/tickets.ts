import { stampTicket } from '@peace/core/gate'
import type { SpendTicket } from '@peace/core/money'

// Leave to spend, for tests of those who need it and no gate.
export const ticketToTest = (order?: { attemptId: string; workspaceId: string; unitKey: string }): SpendTicket =>
  stampTicket({
    ...{ id: order?.attemptId ?? 'ticket', wish: 'wish', workspaceId: order?.workspaceId ?? 'w', by: 'u' },
    scope: order ? { job: 'job', unit: order.unitKey } : { writer: 'wish' },
    ...{ ceiling: 1000, hold: 1000, until: Number.MAX_SAFE_INTEGER },
  })

// For a machine that is rented: an hour of it may cost so much.
export const fleetTicketToTest = (name: string, ceiling = 500_000): SpendTicket =>
  stampTicket({
    ...{ id: 'ticket', wish: 'wish', workspaceId: 'platform', by: 'platform', scope: { fleet: name } },
    ...{ ceiling, hold: 0, until: Number.MAX_SAFE_INTEGER },
  })

import { DomainError } from '@peace/core/errors'
import { isFor, type SpendTicket } from '@peace/core/money'
import type { WorkOrder } from '@peace/engine/ports'

// A ticket that was taken for another order buys nothing.
export const ticketFor = (order: WorkOrder, ticket: SpendTicket): SpendTicket => {
  if (!isFor(ticket, order)) throw new DomainError('internal', { ticket: ticket.id, order: order.attemptId })
  return ticket
}

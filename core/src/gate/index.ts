import type { z } from 'zod'
import { type SpendTicket, spendTicketSchema } from '../money/index.ts'

// For the gates alone, each of which asks its limits first: units and the writer (engine/src/gate.ts, engine/src/tickets.ts)
// and the platform's own budget (functions/src/spend). A test holds who imports this.
export const stampTicket = (ticket: z.input<typeof spendTicketSchema>): SpendTicket =>
  spendTicketSchema.parse(ticket) as SpendTicket

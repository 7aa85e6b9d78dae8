export { admit } from './admit.ts'
export { answerJob, cancelJob, endJob } from './cancel.ts'
export { createJob, wishAgain } from './create.ts'
export { type Drill, drillJob, drillUnits } from './drill.ts'
export { embeddedBackend } from './embedded.ts'
export { handle } from './engine.ts'
export { hearWorkload } from './hear-workload.ts'
export type { Requester } from './limits.ts'
export { lookAgainMs, noClassifier, seenOf, type Verdicts, verdictOn } from './moderator.ts'
export { moveJob } from './move.ts'
export { type OwnQueue, ownQueue } from './own-queue.ts'
export * from './ports.ts'
export { quoteJob } from './quote.ts'
export { lineOf, receiptId } from './receipt.ts'
export * from './rows.ts'
export {
  type Damage,
  readMany,
  readOneOfMany,
  readRow,
  storedRows,
  type TellDamage,
} from './stored-rows.ts'
export { sweep } from './sweep.ts'
export { captureTicket, releaseTicket, type Taken, takeTicket, ticketRowId } from './tickets.ts'
export { claimWork, hearWebhook } from './watch.ts'

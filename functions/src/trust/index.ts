import { registerModeration } from '../jobs/moderation.ts'
import { moderateFilm, moderateWords } from './moderation.store.ts'
import { moderateResult } from './result-moderation.ts'

export { onDataJob } from './advance-data-job.trigger.ts'
export { advanceDataJobs } from './advance-data-jobs.schedule.ts'
export { answerReport } from './answer-report.callable.ts'
export { applyRetention } from './apply-retention.schedule.ts'
export { checkText } from './check-text.callable.ts'
export { deleteAccount } from './delete-account.callable.ts'
export { listReports } from './list-reports.callable.ts'
export { readDeletionProof } from './read-deletion-proof.callable.ts'
export { readExport } from './read-export.callable.ts'
export { sendReport } from './send-report.callable.ts'
export { startExport } from './start-export.callable.ts'
export { sweepLatePuts } from './sweep-late-puts.schedule.ts'

registerModeration({ film: moderateFilm, words: moderateWords, result: moderateResult })

import { files } from '@peace/core/paths'
import { door } from '../callable.ts'
import { signGet } from '../gateways/storage.ts'
import { readDataJob } from './data-jobs.store.ts'

const lastsMs = 15 * 60_000

export const readExport = door('readExport', { signedIn: true, evenSuspended: true }, async ({ exportId }, { uid }) => {
  const job = await readDataJob(uid, exportId)
  if (job.state !== 'done') return job
  const expiresAt = Date.now() + lastsMs
  return { ...job, expiresAt, url: await signGet(files.dataExport(uid, exportId), expiresAt, 'peace-script-ai.zip') }
})

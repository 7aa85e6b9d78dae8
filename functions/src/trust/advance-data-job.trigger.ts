import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { advanceDataJob } from './data-jobs.store.ts'

export const onDataJob = onDocumentCreated(
  { ...partOf('records'), document: 'data-jobs/{id}', timeoutSeconds: 540, memory: '1GiB' },
  async ({ params: { id } }) => advanceDataJob(id, (await readClock()).now()),
)

import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { bindSecrets } from '../params.ts'
import { region } from '../region.ts'
import { advanceDataJob } from './data-jobs.store.ts'

export const onDataJob = onDocumentCreated(
  { document: 'data-jobs/{id}', region, timeoutSeconds: 540, memory: '1GiB', secrets: bindSecrets(['stripe']) },
  async ({ params: { id } }) => advanceDataJob(id, (await readClock()).now()),
)

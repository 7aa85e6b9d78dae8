import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { setting } from '../params.ts'
import { partOf } from '../services.ts'
import { deliver } from './deliver.store.ts'

// At once; what fails here is found again by the schedule.
export const deliverMail = onDocumentCreated(
  { ...partOf('post', ['mail']), document: 'mail/{id}' },
  async ({ params: { id } }) => {
    if (setting('mailBy') === 'http') await deliver(id, (await readClock()).now())
  },
)

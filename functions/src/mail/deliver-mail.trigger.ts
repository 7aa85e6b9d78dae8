import { onDocumentCreated } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { bindSecrets, setting } from '../params.ts'
import { region } from '../region.ts'
import { deliver } from './deliver.store.ts'

// At once; what fails here is found again by the schedule.
export const deliverMail = onDocumentCreated(
  { document: 'mail/{id}', region, secrets: bindSecrets(['mail']) },
  async ({ params: { id } }) => {
    if (setting('mailBy') === 'http') await deliver(id, (await readClock()).now())
  },
)

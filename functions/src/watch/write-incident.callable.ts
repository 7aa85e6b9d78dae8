import { door } from '../callable.ts'
import { writeIncidentWord } from './figures.store.ts'

export const writeIncident = door(
  'writeIncident',
  { operator: 'queues.manage', audit: ({ id, state }) => ({ id, state }) },
  async (word, { now }) => {
    await writeIncidentWord(word, now())
    return {}
  },
)

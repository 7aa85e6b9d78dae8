import { door } from '../callable.ts'
import { answerReport as answer } from './reports.store.ts'

export const answerReport = door(
  'answerReport',
  { operator: 'reports.manage', audit: ({ reportId, state }) => ({ reportId, state }) },
  async (input, { recordId, now }) => {
    await answer(input, recordId, now())
    return {}
  },
)

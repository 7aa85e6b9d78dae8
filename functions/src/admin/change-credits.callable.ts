import { door } from '../callable.ts'
import { changeCredits as change } from './credits.store.ts'

export const changeCredits = door(
  'changeCredits',
  { operator: 'credits.change', audit: ({ changeId, millis, reason }) => ({ changeId, millis, reason }) },
  (input, { now }) => change(input, now()),
)

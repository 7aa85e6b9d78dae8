import { type PublicStatus, statusOf } from '@peace/core/watch'
import { readFigures, readIncidents } from './figures.store.ts'

export const publicStatus = async (now: number): Promise<PublicStatus> => {
  const [figures, incidents] = await Promise.all([readFigures(), readIncidents()])
  return statusOf(figures, incidents, now)
}

import { z } from 'zod'
import { missing, type Place, type Step, there } from '../step.ts'
import { databaseOf } from './database.ts'

const listed = z.looseObject({
  backupSchedules: z
    .array(z.looseObject({ dailyRecurrence: z.unknown().optional(), weeklyRecurrence: z.unknown().optional() }))
    .default([]),
})
const week = 7 * 86_400
const wanted = {
  daily: { retention: `${week}s`, dailyRecurrence: {} },
  weekly: { retention: `${14 * week}s`, weeklyRecurrence: { day: 'SUNDAY' } },
} as const

const open = async (place: Place) => {
  const { backupSchedules } = listed.parse(
    await place.google('firestore.projects.databases.backupSchedules.list', { parent: databaseOf(place) }),
  )
  return (['daily', 'weekly'] as const).filter(
    (kind) => !backupSchedules.some((each) => each[`${kind}Recurrence`] !== undefined),
  )
}

export const backupsStep: Step = {
  name: 'backups',
  plan: 'keep one a day for a week, one a week for fourteen',
  async look(place) {
    const less = await open(place)
    return less.length === 0
      ? there
      : missing(
          `keep ${less.map((kind) => (kind === 'daily' ? 'one a day for a week' : 'one a week for fourteen')).join(', ')}`,
        )
  },
  async make(place) {
    for (const kind of await open(place))
      await place.google(
        'firestore.projects.databases.backupSchedules.create',
        { parent: databaseOf(place) },
        { body: wanted[kind] },
      )
  },
}

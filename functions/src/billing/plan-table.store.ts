import { defaultPlanTable, type PlanTable, planTableSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { readSetting } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// `config/plans`, where the operators keep it, or the table the platform was shipped with. A table that is not one
// is passed over: prices must never come from a document half written.
export const readPlanTable = async (): Promise<PlanTable> => {
  const found = await firestore().doc(paths.config('plans')).get()
  return readSetting(planTableSchema, found) ?? defaultPlanTable
}

import { door } from '../callable.ts'
import { readPlanTable as read } from './plan-table.store.ts'

export const readPlanTable = door('readPlanTable', { signedOut: true }, () => read())

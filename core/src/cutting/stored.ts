import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { cutAspects } from './cut.ts'
import { type CutOperation, cutOperationSchema } from './operation.ts'

// A film has several cuts. What was done to one lies in as many documents as there were tabs at it: each tab adds to its
// own alone, so that nobody writes over another's edits, and all of them together are the cut's list.

const written = { updatedAt: timeSchema, updatedBy: idSchema }
export const mostCuts = 40
export const mostInOne = 200

export const cutRecordSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(120),
  aspect: z.enum(cutAspects),
  ...written,
})
export type CutRecord = z.infer<typeof cutRecordSchema>

export const editSchema = z.object({
  id: idSchema,
  cutId: idSchema,
  operations: z.array(cutOperationSchema).max(mostInOne),
  ...written,
})
export type Edit = z.infer<typeof editSchema>

export const operationsIn = ({ operations, updatedBy }: Edit): CutOperation[] =>
  operations.map((operation) => ({ ...operation, by: updatedBy }))

import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

export type AuditQuestion = {
  who?: string | undefined
  what?: string | undefined
  workspaceId?: string | undefined
  operatorsOnly: boolean
  before?: number | undefined
}

export const searchAudit = async (asked: AuditQuestion) => {
  const filters: [string, string | boolean | undefined][] = [
    ['who', asked.who],
    ['what', asked.what],
    ['workspaceId', asked.workspaceId],
    ['operator', asked.operatorsOnly || undefined],
  ]
  let query = firestore().collection('audit').orderBy('at', 'desc').limit(100)
  for (const [field, value] of filters) if (value !== undefined) query = query.where(field, '==', value)
  if (asked.before !== undefined) query = query.where('at', '<', asked.before)
  const found = await query.get()
  return found.docs.map((document) => readDocument(tables.audit, document))
}

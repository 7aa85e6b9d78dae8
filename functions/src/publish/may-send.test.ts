import { memberSchema, userSchema, workspaceSchema } from '@peace/core/access'
import { expect, test } from 'vitest'
import { maySend } from './may-send.ts'

const user = userSchema.parse({ id: 'u', recordId: 'r', createdAt: 1 })
const workspace = workspaceSchema.parse({
  ...{ id: 'w', name: 'Films', kind: 'team', salt: '0'.repeat(32), createdAt: 1, createdBy: 'u' },
})
const member = memberSchema.parse({ id: 'u', role: 'editor', joinedAt: 1 })
const all = { user, workspace, member }

test('a film goes on only while its workspace is open and its sender still edits there', () => {
  expect(maySend(all)).toBe(true)
  expect(maySend({ ...all, workspace: { ...workspace, status: 'suspended' } })).toBe(false)
  expect(maySend({ ...all, workspace: { ...workspace, deletedAt: 2 } })).toBe(false)
  expect(maySend({ ...all, workspace: undefined })).toBe(false)
  expect(maySend({ ...all, user: { ...user, status: 'banned' } })).toBe(false)
  expect(maySend({ ...all, user: undefined })).toBe(false)
  expect(maySend({ ...all, member: { ...member, role: 'viewer' } })).toBe(false)
  expect(maySend({ ...all, member: undefined })).toBe(false)
})

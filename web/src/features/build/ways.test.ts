import { may, type Role } from '@peace/core/access'
import { type ErrorCode, errorCodes } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { wayOf } from './ways.ts'

const as = (role: Role, code: ErrorCode, values = {}) => wayOf(code, values, (permission) => may(role, permission))

test('an owner whose plan lacks a quality is led to the plans, a member to the owner', () => {
  expect(as('owner', 'plan-lacks-tier')).toEqual({ to: '/pricing', say: 'plans' })
  expect(as('editor', 'plan-lacks-tier')).toEqual({ to: '/workspace/members', say: 'owner' })
})

test('missing credits lead to where they are bought', () => {
  expect(as('owner', 'no-credit')).toEqual({ to: '/workspace/billing', say: 'topUp' })
  expect(as('owner', 'premium-blocked-by-debt')).toEqual({ to: '/workspace/billing', say: 'topUp' })
})

test('a limit leads to whoever set it', () => {
  expect(as('owner', 'spending-limit', { scope: 'month' })).toEqual({ to: '/workspace/machines', say: 'limits' })
  expect(as('editor', 'spending-limit', { scope: 'member' })).toEqual({ to: '/workspace/members', say: 'owner' })
})

test('an address not yet verified is verified from here', () => {
  expect(as('owner', 'email-not-verified')).toEqual({ act: 'verify', say: 'verify' })
})

test('no refusal is a dead end, save those that only the script or support can mend', () => {
  const without = errorCodes.filter((code) => as('owner', code) === undefined)
  expect(without.sort()).toEqual(
    [
      'account-suspended',
      'film-empty',
      'film-too-long',
      'moderation-refused',
      'not-allowed',
      'workspace-suspended',
    ].sort(),
  )
})

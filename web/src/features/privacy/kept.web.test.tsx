import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { show } from '../../ui/render.tsx'
import { Kept } from './kept.tsx'

afterEach(cleanup)

test.each(['th', 'en'] as const)('what a deletion left is told in words, in %s', async (language) => {
  const kept = [
    { what: 'payments' as const, count: 0, why: 'accounting-law' },
    { what: 'audit' as const, count: 11, why: 'security-by-record-id' },
  ]
  await show(<Kept kept={kept} />, language, 'profile')
  const [payments, audit] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(payments).toMatch(language === 'th' ? /กฎหมายบัญชี/ : /Accounting law/)
  expect(audit).toMatch(/11/)
  expect(`${payments}${audit}`).not.toMatch(/accounting-law|record-id|proofKept/)
})

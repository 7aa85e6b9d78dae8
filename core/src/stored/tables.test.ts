import { expect, test } from 'vitest'
import { emptyWallet } from '../money/index.ts'
import { tables } from './tables.ts'

test('a wallet and its entries keep what this code does not know of them', () => {
  const wallet = { ...tables.wallet.write(emptyWallet()), later: 'kept' }
  expect(tables.wallet.read(wallet, 'w')).toMatchObject({ later: 'kept' })
  const entry = { id: 'grant_a', kind: 'grant', millis: 1, at: 1, balanceAfterMillis: 1, v: 1, later: 'kept' }
  expect(tables.entry.read(entry, 'e')).toMatchObject({ later: 'kept' })
})

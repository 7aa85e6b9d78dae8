import { expect, it } from 'vitest'
import { chain, firstBroken } from './chain.ts'
import { grantOnce } from './credit.ts'
import { closeHold, placeHold, type WalletChange } from './holds.ts'
import { emptyWallet, type LedgerEntry, type Wallet } from './wallet.ts'

const end = 9_000_000_000_000
const must = (change: WalletChange | string | undefined): WalletChange => {
  if (typeof change !== 'object') throw new Error(String(change))
  return change
}

const story = (begin: Wallet) => {
  let wallet = begin
  const ledger: LedgerEntry[] = []
  const post = (change: WalletChange) => {
    const chained = chain(wallet, change)
    wallet = chained.wallet
    ledger.push(...chained.entries)
  }
  post(grantOnce(wallet, { id: 'a', source: 'pack', millis: 900, at: 1, expiresAt: end }))
  post(must(placeHold(wallet, { jobId: 'j', filmId: 'f', millis: 400, memberId: 'u', now: 2 })))
  post(must(closeHold(wallet, { jobId: 'j', filmId: 'f', capturedMillis: 150, now: 3 })))
  return { wallet, ledger }
}

it('what was written in order is whole, in whatever order it is read', () => {
  const { wallet, ledger } = story(emptyWallet())
  expect(ledger.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(firstBroken(wallet, ledger)).toBeUndefined()
  expect(firstBroken(wallet, ledger.toReversed())).toBeUndefined()
  expect(firstBroken(emptyWallet(), [])).toBeUndefined()
})

it('names the first entry that is not as it was, is missing, was put between, or is behind the end', () => {
  const { wallet, ledger } = story(emptyWallet())
  const [first, second, third] = ledger as [LedgerEntry, LedgerEntry, LedgerEntry]
  expect(firstBroken(wallet, [first, { ...second, millis: -399 }, third])).toEqual({
    entry: 'hold_j',
    fault: 'changed',
  })
  expect(firstBroken(wallet, [first, third])).toEqual({ entry: 'close_j', fault: 'gap' })
  expect(firstBroken(wallet, [first, second, { ...second, id: 'twice' }, third])).toMatchObject({ fault: 'gap' })
  expect(firstBroken(wallet, [first, second])).toEqual({ entry: 'hold_j', fault: 'end' })
  expect(firstBroken(wallet, [])).toEqual({ entry: 'none', fault: 'end' })
  // One written anew with a hash that fits it: what stands behind no longer follows.
  const forged = chain(
    { ...emptyWallet(), head: { seq: 1, hash: first.hash ?? '' } },
    { wallet, entries: [{ id: 'hold_j', kind: 'hold', millis: -399, jobId: 'j', at: 2, balanceAfterMillis: 501 }] },
  ).entries
  expect(firstBroken(wallet, [first, ...forged, third])).toEqual({ entry: 'close_j', fault: 'link' })
})

it('entries of before there was a chain are its beginning, and stay what they summed to', () => {
  const old = grantOnce(emptyWallet(), { id: 'old', source: 'pack', millis: 70, at: 0, expiresAt: end })
  const { wallet, ledger } = story(old.wallet)
  expect(firstBroken(wallet, [...old.entries, ...ledger])).toBeUndefined()
  const more = old.entries.map((entry) => ({ ...entry, millis: 71 }))
  expect(firstBroken(wallet, [...more, ...ledger])).toEqual({ entry: 'grant_a', fault: 'beginning' })
  // Nor can one be slipped in that never was in the chain.
  const slipped: LedgerEntry = { id: 'x', kind: 'grant', millis: 5, at: 4, balanceAfterMillis: 5 }
  expect(firstBroken(wallet, [...old.entries, slipped, ...ledger])).toMatchObject({ fault: 'beginning' })
})

it('a person who is forgotten in it breaks no chain', () => {
  const { wallet, ledger } = story(emptyWallet())
  expect(ledger.some(({ memberId }) => memberId === 'u')).toBe(true)
  const forgotten = ledger.map((entry) => (entry.memberId ? { ...entry, memberId: 'deleted' } : entry))
  expect(firstBroken(wallet, forgotten)).toBeUndefined()
})

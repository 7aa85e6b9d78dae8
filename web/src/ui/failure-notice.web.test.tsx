import { errorCodes } from '@peace/core/errors'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Failure } from '../data/failure.ts'
import { FailureNotice } from './failure-notice.tsx'
import { show } from './render.tsx'

afterEach(cleanup)

const thai = /[\u0E00-\u0E7F]/

describe('a failure', () => {
  test('is told in Thai to who reads Thai, in English to who reads English', async () => {
    await show(<FailureNotice failure={new Failure('not-found')} />, 'th', 'errors')
    expect((await screen.findByRole('alert')).textContent).toMatch(thai)
    cleanup()
    await show(<FailureNotice failure={new Failure('not-found')} />, 'en', 'errors')
    expect((await screen.findByRole('alert')).textContent).not.toMatch(thai)
  })

  test.each(errorCodes)('%s has a sentence of its own', async (code) => {
    await show(<FailureNotice failure={new Failure(code)} />, 'th', 'errors')
    const said = (await screen.findByRole('alert')).textContent ?? ''
    expect(said).toMatch(thai)
    expect(said).not.toContain(code)
  })

  test('of an unknown kind shows its reference and never what went wrong inside', async () => {
    const failure = new Failure('internal', { reference: 'a1b2c3' }, { cause: new Error('TypeError at store.ts:12') })
    await show(<FailureNotice failure={failure} />, 'en', 'errors')
    const said = (await screen.findByRole('alert')).textContent ?? ''
    expect(said).toContain('a1b2c3')
    expect(said).not.toContain('TypeError')
  })

  test('can be tried again where that helps', async () => {
    const again = vi.fn()
    await show(<FailureNotice failure={new Failure('offline')} again={again} />, 'en', 'errors')
    fireEvent.click(await screen.findByRole('button'))
    expect(again).toHaveBeenCalledTimes(1)
  })
})

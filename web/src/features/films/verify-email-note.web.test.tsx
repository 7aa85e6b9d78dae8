import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { enterInMemory } from '../../session/session.ts'
import { noteLetter } from '../../session/verification.ts'
import { show } from '../../ui/render.tsx'
import { VerifyEmailNote } from './verify-email-note.tsx'

afterEach(cleanup)

test('says to whom the letter went as soon as it went, sends another, and says when that failed', async () => {
  enterInMemory('mali', { emailVerified: false })
  const send = vi.fn().mockRejectedValueOnce(new Error('too many')).mockResolvedValueOnce(undefined)
  await show(<VerifyEmailNote send={send} />, 'en', 'films')
  screen.getByRole('button', { name: 'Send the link' })
  act(() => noteLetter('mali'))
  screen.getByText(/We sent a letter to mali@memory.test/)
  fireEvent.click(screen.getByRole('button', { name: 'Send again' }))
  await screen.findByText(/could not be sent/)
  fireEvent.click(screen.getByRole('button', { name: 'Send again' }))
  await screen.findByText(/Another letter is on its way/)
  expect(send).toHaveBeenCalledTimes(2)
})

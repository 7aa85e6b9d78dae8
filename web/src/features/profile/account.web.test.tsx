import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, test } from 'vitest'
import { enterInMemory } from '../../session/session.ts'
import { show } from '../../ui/render.tsx'
import { Account } from './account.tsx'

afterEach(cleanup)

test('a verification letter that could not be sent is told of', async () => {
  enterInMemory('mali', { emailVerified: false })
  await show(<Account letter={() => Promise.reject(new Error('too many'))} />, 'en', 'profile', 'sign-in')
  fireEvent.click(screen.getByRole('button', { name: 'Send the verification link' }))
  await screen.findByText(
    'The letter to mali@memory.test could not be sent. Nothing was changed; try again in a few minutes.',
  )
})

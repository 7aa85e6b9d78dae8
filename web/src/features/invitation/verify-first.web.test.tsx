import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, test } from 'vitest'
import { enterInMemory } from '../../session/session.ts'
import { showRouted } from '../../ui/render-routed.tsx'
import { VerifyFirst } from './verify-first.tsx'

afterEach(cleanup)

test.each([
  ['en', 'Send the verification link', /could not be sent. Nothing was changed; try again/],
  ['th', 'ส่งลิงก์ยืนยัน', /ไม่สำเร็จ ยังไม่มีอะไรเปลี่ยน ลองอีกครั้ง/],
] as const)('a letter that could not be sent is told of in %s', async (language, button, words) => {
  enterInMemory('mali', { emailVerified: false })
  const letter = () => Promise.reject(new Error('too many'))
  await showRouted(() => <VerifyFirst email="mali@memory.test" letter={letter} />, language, 'invitation', 'mailbox')
  fireEvent.click(screen.getByRole('button', { name: button }))
  await screen.findByText(words)
})

import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { show } from '../../ui/render.tsx'
import { Rooms } from './rooms.tsx'

afterEach(cleanup)

test.each([
  ['en', /^Five rooms/, 'Cast'],
  ['th', /^ห้าห้อง/, 'ตัวละคร'],
] as const)('the page tells in %s of every room a film has', async (language, title, cast) => {
  await show(<Rooms />, language, 'landing')
  screen.getByRole('heading', { level: 2, name: title })
  screen.getByRole('heading', { level: 3, name: cast })
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(5)
})

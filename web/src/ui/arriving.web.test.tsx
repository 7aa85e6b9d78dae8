import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { arriving } from './arriving.tsx'
import { Part } from './part.tsx'
import { show } from './render.tsx'

afterEach(cleanup)

it('asks again for a piece that did not come, each time it is opened, and for one that came no more', async () => {
  const answers = [false, false, true]
  let asked = 0
  const Piece = arriving<{ name: string }>(async () => {
    if (!answers[asked++]) throw new TypeError('Failed to fetch dynamically imported module')
    return { default: ({ name }) => <p>Here is {name}</p> }
  })
  const open = async () => {
    cleanup()
    await show(
      <Part>
        <Piece name="the palette" />
      </Part>,
      'en',
    )
  }
  for (const time of [1, 2]) {
    await open()
    await screen.findByRole('status')
    expect(asked).toBe(time)
  }
  await open()
  expect(await screen.findByText('Here is the palette')).toBeTruthy()
  await open()
  expect(await screen.findByText('Here is the palette')).toBeTruthy()
  expect(asked).toBe(3)
})

it('asks again where it says that the piece is not here', async () => {
  let there = false
  const Piece = arriving(async () => {
    if (!there) throw new TypeError('Failed to fetch dynamically imported module')
    return { default: () => <p>Here it is</p> }
  })
  await show(
    <Part>
      <Piece />
    </Part>,
    'en',
  )
  const again = await screen.findByRole('button', { name: 'Try again' })
  there = true
  fireEvent.click(again)
  expect(await screen.findByText('Here it is')).toBeTruthy()
})

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useSubmit } from './use-submit.ts'

afterEach(cleanup)

const Form = ({ work }: { work: () => Promise<unknown> }) => {
  const { busy, failure, submit } = useSubmit()
  return (
    <form onSubmit={(event) => submit(work, event)}>
      <button type="submit">{busy ? 'sending' : 'send'}</button>
      {failure !== undefined && <p role="alert">{String(failure)}</p>}
    </form>
  )
}

test('two clicks at once send once, and a failure is told until it is tried again', async () => {
  const asked: { resolve(): void; reject(error: unknown): void }[] = []
  render(<Form work={() => new Promise<void>((resolve, reject) => asked.push({ resolve, reject }))} />)
  const button = screen.getByRole('button')
  fireEvent.click(button)
  fireEvent.click(button)
  expect(asked).toHaveLength(1)
  expect(button.textContent).toBe('sending')
  asked[0]?.reject('away')
  await screen.findByRole('alert')
  fireEvent.click(button)
  expect(asked).toHaveLength(2)
  expect(screen.queryByRole('alert')).toBeNull()
  asked[1]?.resolve()
  await expect.poll(() => button.textContent).toBe('send')
})

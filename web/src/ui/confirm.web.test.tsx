import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '../data/failure.ts'
import Confirm from './confirm.tsx'
import { show } from './render.tsx'

afterEach(cleanup)

const ask = (run: () => Promise<unknown>, close = vi.fn(), retype?: { label: string; value: string }) => (
  <Confirm
    title="ลบพื้นที่ทำงาน"
    text="ลบแล้วเอาคืนไม่ได้"
    action="ลบ"
    run={run}
    close={close}
    {...(retype ? { retype } : {})}
  />
)

test('a question answered with a double click is acted on once, and then closed', async () => {
  let finish: (value: unknown) => void = () => {}
  const run = vi.fn(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  const close = vi.fn()
  await show(ask(run, close), 'th', 'errors')
  const button = await screen.findByRole('button', { name: 'ลบ' })
  const form = button.closest('form')
  if (!form) throw new Error('The action is not in a form')
  fireEvent.submit(form)
  fireEvent.submit(form)
  finish(undefined)
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1))
  expect(run).toHaveBeenCalledTimes(1)
})

test('what is lost for good has to be typed again first', async () => {
  await show(
    ask(async () => {}, vi.fn(), { label: 'พิมพ์ชื่อ', value: 'สตูดิโอ' }),
    'th',
    'errors',
  )
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'ลบ' })
  expect(button.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('พิมพ์ชื่อ'), { target: { value: 'สตูดิโออื่น' } })
  expect(button.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('พิมพ์ชื่อ'), { target: { value: 'สตูดิโอ' } })
  expect(button.disabled).toBe(false)
})

test('a refusal is told in a sentence, and the question stays', async () => {
  const close = vi.fn()
  await show(
    ask(async () => Promise.reject(new Failure('last-owner'))),
    'en',
    'errors',
  )
  const form = (await screen.findByRole('button', { name: 'ลบ' })).closest('form')
  if (!form) throw new Error('The action is not in a form')
  fireEvent.submit(form)
  const said = await screen.findByRole('alert')
  expect(said.textContent?.length).toBeGreaterThan(10)
  expect(said.textContent).not.toContain('last-owner')
  expect(close).not.toHaveBeenCalled()
})

test('a refusal that can be mended is mended in place, and then it is done', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Failure('recent-sign-in-required')).mockResolvedValueOnce(undefined)
  const close = vi.fn()
  const question = (
    <Confirm
      title="ลบบัญชี"
      text="ลบแล้วเอาคืนไม่ได้"
      action="ลบ"
      mend={(failure, again) =>
        (failure as Failure).code === 'recent-sign-in-required' && (
          <button type="button" onClick={again}>
            ยืนยันว่าเป็นฉัน
          </button>
        )
      }
      run={run}
      close={close}
    />
  )
  await show(question, 'th', 'errors')
  const form = (await screen.findByRole('button', { name: 'ลบ' })).closest('form')
  if (!form) throw new Error('The action is not in a form')
  fireEvent.submit(form)
  const mend = await screen.findByRole('button', { name: 'ยืนยันว่าเป็นฉัน' })
  expect(screen.queryByRole('button', { name: 'ลบ' })).toBeNull()
  fireEvent.submit(form)
  expect(run).toHaveBeenCalledTimes(1)
  fireEvent.click(mend)
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1))
  expect(run).toHaveBeenCalledTimes(2)
})

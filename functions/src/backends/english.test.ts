import { needsEnglish, templateOf, withoutThai } from '@peace/core/templates'
import { expect, it, vi } from 'vitest'
import { englishBy } from './english.ts'

const thai = 'medium shot, เธอรอเรือข้ามฟาก, exterior, ท่าน้ำ, soft light'

it('is asked for by every model but those that read Thai', () => {
  const asks = (id: string, prompt: string) => needsEnglish(templateOf(id) ?? { id: 'none' }, prompt)
  for (const id of ['flux-schnell', 'sdxl', 'sdxl-ipadapter', 'animatediff-v3', 'ltx-i2v']) {
    expect(asks(id, thai)).toBe(true)
    expect(asks(id, 'medium shot')).toBe(false)
  }
  for (const id of ['wan-i2v', 'wan-camera', 'wan-5b']) expect(asks(id, thai)).toBe(false)
})

it('is asked once a prompt', async () => {
  const translate = vi.fn(async () => 'medium shot, she waits for the ferry, exterior, a pier, soft light')
  const english = englishBy(translate)
  expect(await english(thai, 'w')).toBe('medium shot, she waits for the ferry, exterior, a pier, soft light')
  await english(thai, 'w')
  expect(translate).toHaveBeenCalledTimes(1)
})

it('leaves out what stays Thai, and all that is Thai where nobody answers', async () => {
  expect(await englishBy(async () => 'medium shot, เธอ, a pier')(thai, 'w')).toBe('medium shot, a pier')
  const silent = englishBy(async () => Promise.reject(new Error('busy')))
  expect(await silent(thai, 'w')).toBe('medium shot, exterior, soft light')
  expect(await englishBy(async () => '')(thai, 'w')).toBe(withoutThai(thai))
})

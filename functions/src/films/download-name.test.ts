import { expect, test } from 'vitest'
import { downloadName } from './download-name.ts'

test('a film is saved under its own name, in Thai too', () => {
  expect(downloadName('ว่าวแดง', 'cut', 'film.mp4')).toBe('ว่าวแดง.mp4')
  expect(downloadName('The Last Ferry', 'captions', 'captions.srt')).toBe('The Last Ferry captions.srt')
})

test('a name cannot lead elsewhere or be empty', () => {
  expect(downloadName('../../etc/passwd', 'cut', 'film.mp4')).toBe('etc passwd.mp4')
  expect(downloadName('  .. ', 'cut', 'film.mp4')).toBe('film.mp4')
  expect(downloadName('a\u0000b\u202Ec', 'cut', 'film.mp4')).toBe('a b c.mp4')
})

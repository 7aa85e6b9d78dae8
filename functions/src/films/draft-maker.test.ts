import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ToolError } from '@peace/film'
import { afterAll, expect, it } from 'vitest'
import { contentOf, faultOf } from './draft-maker.ts'

const root = mkdtempSync(join(tmpdir(), 'draft-maker-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('what is larger than any machine holds is not tried again; a disk that is full is', () => {
  expect(faultOf(new ToolError('too-large', 'an archive'), 'package f')).toMatchObject({ next: 'never' })
  expect(faultOf(new ToolError('full', 'no space'), 'package f')).toMatchObject({ next: 'again' })
})

it('a large file is handed on by its path, and outlives the folder it was made in', async () => {
  const [folder, kept] = [join(root, 'order'), join(root, 'kept')]
  mkdirSync(folder)
  const bytes = Buffer.alloc(3_000_000, 'film')
  writeFileSync(join(folder, 'film.zip'), bytes)
  writeFileSync(join(folder, 'notes.vtt'), 'WEBVTT')
  const large = await contentOf({ role: 'main', path: join(folder, 'film.zip') }, kept, 1_000_000)
  const small = await contentOf({ role: 'vtt', path: join(folder, 'notes.vtt') }, kept, 1_000_000)
  rmSync(folder, { recursive: true })
  expect(Buffer.from(small as Uint8Array).toString()).toBe('WEBVTT')
  expect(large).toMatchObject({ path: expect.stringContaining(join(kept, 'large.')) })
  expect('path' in large && existsSync(large.path) && readFileSync(large.path).equals(bytes)).toBe(true)
})

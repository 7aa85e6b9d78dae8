import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { writeZip } from './zip.ts'

const root = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('what is packed is found again by its name, byte for byte, and the same files are the same archive', async () => {
  const path = join(root, 'shot.mp4')
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, n) => (n * 31) % 251)
  writeFileSync(path, bytes)
  const entries = [
    { name: 'read-me.txt', text: 'ที่นี่มีน้ำใจ' },
    { name: 'media/shot.mp4', path },
  ]
  const [first, second] = [join(root, 'a.zip'), join(root, 'b.zip')]
  await writeZip(first, entries)
  await writeZip(second, entries)
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  const found = unzipSync(readFileSync(first))
  expect(Object.keys(found)).toEqual(entries.map(({ name }) => name))
  expect(new TextDecoder().decode(found['read-me.txt'])).toBe('ที่นี่มีน้ำใจ')
  expect(Buffer.from(found['media/shot.mp4'] ?? []).equals(bytes)).toBe(true)
})

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

it('what was made for it alone is gone once it lies in it, and what is larger than the room is not gone on with', async () => {
  const [once, kept] = [join(root, 'once.wav'), join(root, 'kept.wav')]
  for (const path of [once, kept]) writeFileSync(path, Buffer.alloc(100_000, 7))
  const made: string[] = []
  const entries = async function* () {
    yield { name: 'once.wav', path: once, once: true as const }
    yield { name: 'kept.wav', path: kept }
    made.push('more')
    yield { name: 'more.wav', path: kept }
  }
  await expect(writeZip(join(root, 'c.zip'), entries(), 150_000)).rejects.toMatchObject({ code: 'too-large' })
  expect([existsSync(once), existsSync(kept)]).toEqual([false, true])
  expect(made).toEqual([])
})

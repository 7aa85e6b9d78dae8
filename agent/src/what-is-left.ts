import { createHash, randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Comfy, Place } from './comfyui.ts'

// What an order leaves on this disk (portraits it was given, pictures it made) is another person's film: it goes when
// the order ends, however it ends. ComfyUI has no call for it: in a folder of ours the files are removed; in a ComfyUI
// of the user's own, whose folder is not known, they are written over with one empty pixel.
export type Left = {
  // The name that everything of one run begins with.
  begin: (attempt: string) => string
  note: (place: Place) => void
  remove: () => Promise<void>
}

const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const removeFrom = async (comfyui: string, names: readonly string[]): Promise<void> => {
  for (const folder of ['input', 'output', 'temp']) {
    const base = join(comfyui, folder)
    const found = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of found)
      if (names.some((name) => entry.name.startsWith(name)))
        await rm(join(entry.parentPath, entry.name), { recursive: true, force: true })
  }
}

export const whatIsLeft = (comfy: Comfy, folder: string | undefined): Left => {
  const names: string[] = []
  const places: Place[] = []
  return {
    begin: (attempt) => {
      const name = `peace-${createHash('sha256').update(attempt).digest('hex').slice(0, 12)}-${randomUUID().slice(0, 8)}`
      names.push(name)
      return name
    },
    note: (place) => void places.push(place),
    remove: async () => {
      if (folder) return removeFrom(folder, names)
      for (const place of places) await comfy.overwrite(place, pixel).catch(() => undefined)
    },
  }
}

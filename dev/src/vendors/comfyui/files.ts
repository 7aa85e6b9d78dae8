// ComfyUI's three folders, in memory. Names are counted up as the real one does, so that no file is written twice.
export type Place = { filename: string; subfolder: string; type: 'output' | 'temp' | 'input' }

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  wav: 'audio/wav',
  flac: 'audio/flac',
}
export const contentTypeOf = (filename: string): string =>
  types[filename.split('.').pop() ?? ''] ?? 'application/octet-stream'

export class Files {
  private readonly stored = new Map<string, Uint8Array>()
  private readonly counters = new Map<string, number>()

  private key(place: Place) {
    return `${place.type}/${place.subfolder}/${place.filename}`
  }

  put(place: Place, content: Uint8Array): Place {
    this.stored.set(this.key(place), content)
    return place
  }

  get(place: Place): Uint8Array | undefined {
    return this.stored.get(this.key(place))
  }

  remove(place: Place): void {
    this.stored.delete(this.key(place))
  }

  // `probe/img` → folder `probe`, file `img_00001_.png`; VideoHelperSuite leaves out the last underscore.
  save(prefix: string, extension: string, content: Uint8Array, type: 'output' | 'temp' = 'output', tail = '_'): Place {
    const parts = prefix.split('/')
    const base = parts.pop() ?? 'ComfyUI'
    const count = (this.counters.get(prefix) ?? 0) + 1
    this.counters.set(prefix, count)
    const filename = `${base}_${String(count).padStart(5, '0')}${tail}.${extension}`
    return this.put({ filename, subfolder: parts.join('/'), type }, content)
  }

  contents(): readonly Uint8Array[] {
    return [...this.stored.values()]
  }

  inputNames(): ReadonlySet<string> {
    const names = [...this.stored.keys()].filter((key) => key.startsWith('input/'))
    return new Set(names.map((key) => key.slice('input/'.length).replace(/^\//, '')))
  }
}

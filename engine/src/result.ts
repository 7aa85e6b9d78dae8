import type { ArtifactFile } from '@peace/core/build'
import type { Fault, Made, WorkOrder } from './backend.ts'
import type { Ports } from './ports.ts'

export const bad = (code: Fault['code'], message: string): Fault => ({ code, message, next: 'again' })

const wanted: Partial<Record<WorkOrder['spec']['kind'], RegExp>> = {
  portrait: /^image\//,
  still: /^image\//,
  poster: /^image\//,
  clip: /^video\//,
  part: /^video\//,
  cut: /^video\//,
  line: /^audio\//,
  ambience: /^audio\//,
  effect: /^audio\//,
  music: /^audio\//,
  mix: /^audio\//,
  captions: /^text\/vtt/,
}

// Done means: the bytes are in our own keeping, of the right type and size, and a clip as long and large as asked.
const flawIn = ({ spec }: WorkOrder, files: readonly ArtifactFile[]): Fault | undefined => {
  const main = files.find(({ role }) => role === 'main' || (spec.kind === 'captions' && role === 'vtt'))
  if (!main) return bad('empty', 'no file')
  if (files.some(({ bytes }) => bytes === 0)) return bad('empty', 'a file without bytes')
  if (wanted[spec.kind] && !wanted[spec.kind]?.test(main.contentType)) return bad('corrupt', main.contentType)
  if (spec.kind !== 'clip') return undefined
  const { width, height, ms } = spec.fields
  if (main.ms !== undefined && main.ms < ms - 120) return bad('corrupt', `${main.ms} ms of ${ms}`)
  return (main.width ?? width) < width || (main.height ?? height) < height
    ? bad('corrupt', `${main.width}x${main.height}`)
    : undefined
}

export class Refused extends Error {
  override name = 'Refused'
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

// Files a result and looks at it. What is wrong with the result itself is a fault; a keeping that fails is thrown,
// and tried again without making anything anew.
export const keepResult = async (
  ports: Ports,
  order: WorkOrder,
  made: Made,
): Promise<{ files: ArtifactFile[] } | { fault: Fault }> => {
  if (made.files.length === 0) return { fault: bad('empty', 'success without output') }
  const files = await ports.blobs.keep(order, made)
  const fault = flawIn(order, files) ?? (await ports.moderation.result(order, files))
  return fault ? { fault } : { files }
}

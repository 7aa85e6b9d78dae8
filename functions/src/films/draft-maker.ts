import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault, LocalMaker, Made, WorkOrder } from '@peace/engine'
import { type FilmFile, type FilmMade, makeUnit, openStudio, type Studio, ToolError } from '@peace/film'
import { ffmpegPath } from '../ffmpeg.ts'
import { voiceOf } from '../gateways/voice.ts'
import { log } from '../log/log.ts'
import { setting } from '../params.ts'
import { keepLarge, keepMade, keptFile } from './kept-file.ts'

// Drafts, and the cutting of every film, in this machine's own processes: what the engine calls embedded.
export class MakingFailed extends Error {
  override name = 'MakingFailed'
  readonly fault: Fault
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.message, options)
    this.fault = fault
  }
}

// What the failure means for who asks again: a broken upload stays broken, an ended process may be started anew.
export const faultOf = (error: unknown, subject: string): Fault => {
  const message = `${subject}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 600)
  const code = error instanceof ToolError ? error.code : (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'full' || code === 'ENOSPC')
    return { code: 'upload-failed', message: `the disk is full: ${message}`, next: 'again', retryAfterMs: 15_000 }
  if (code === 'too-large') return { code: 'invalid-spec', message, next: 'never' }
  if (code === 'no-tool') return { code: 'no-tool', message, next: 'never' }
  if (code === 'corrupt') return { code: 'corrupt', message, next: 'never' }
  if (code === 'interrupted') {
    const againMs = error instanceof ToolError ? error.againMs : undefined
    return { code, message, next: 'again', ...(againMs === undefined ? {} : { retryAfterMs: againMs }) }
  }
  return { code: 'crashed', message, next: 'again' }
}

let studio: Studio | undefined
const workFolder = () => join(tmpdir(), 'film')
const keptFolder = () => join(workFolder(), 'kept')

const studioOf = (): Studio => {
  studio ??= openStudio({
    tools: { ffmpeg: ffmpegPath(), espeak: 'espeak-ng' },
    folder: workFolder(),
    voice: voiceOf({
      ...{ url: setting('voiceUrl'), python: process.env.PEACE_PYTHON, path: process.env.PEACE_VOICE },
      now: () => Date.now(),
    }),
    tell: (why) => log.warn('the voice did not speak a line', { why }),
  })
  return studio
}

type Read = (path: string) => Promise<Uint8Array>

// The thing itself; of music its stems, and of captions the ones that are burned into what is handed on. A package has all.
const isNeeded = (of: string, kind: string, role: string): boolean =>
  role === 'main' ||
  (role === 'stem' && (kind === 'music' || of === 'package')) ||
  (role === 'srt' && kind === 'captions') ||
  (role === 'vtt' && of === 'package')

const needsOf = (order: WorkOrder, read: Read) =>
  Promise.all(
    order.needs.map(async ({ key, artifact }) => ({
      key,
      kind: artifact.kind,
      ms: artifact.ms,
      model: artifact.provenance.model,
      files: await Promise.all(
        artifact.files
          .filter(({ role }) => isNeeded(order.spec.kind, artifact.kind, role))
          .map(async ({ role, name, path, sha256, contentType, width, height, ms }) => ({
            ...{ role, name, contentType, width, height, ms },
            path: await keptFile(keptFolder(), sha256, () => read(path)),
          })),
      ),
    })),
  )

// What is larger is handed on where it lies: no package or delivery is held in memory whole.
const mostInMemory = 64 * 2 ** 20

// Read before its folder goes; what others are made of stays on this machine too.
export const contentOf = async (
  { role, path }: Pick<FilmFile, 'role' | 'path'>,
  kept: string,
  most = mostInMemory,
): Promise<Uint8Array | { path: string }> => {
  if ((await stat(path)).size > most) return { path: await keepLarge(kept, path) }
  const bytes = await readFile(path)
  if (role === 'main' || role === 'stem') await keepMade(kept, bytes, path)
  return bytes
}

const madeOf = async (made: FilmMade): Promise<Made> => ({
  ...made,
  files: await Promise.all(
    made.files.map(async (file) => {
      const { path: _, ...facts } = file
      return { ...facts, bytes: await contentOf(file, keptFolder()) }
    }),
  ),
  costMicros: 0,
})

export const draftMaker: LocalMaker = {
  make: async (order, read, report, signal) => {
    await mkdir(workFolder(), { recursive: true })
    const folder = await mkdtemp(join(workFolder(), `${order.spec.kind}-`))
    try {
      const needs = await needsOf(order, read)
      const { spec, last } = order
      return await madeOf(await makeUnit(studioOf(), { spec, needs, folder, report, signal, last }))
    } catch (error) {
      if (error instanceof MakingFailed) throw error
      throw new MakingFailed(faultOf(error, `${order.spec.kind} ${order.spec.subject}`), { cause: error })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

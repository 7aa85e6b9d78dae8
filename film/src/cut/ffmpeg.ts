import { type ChildProcess, spawn } from 'node:child_process'
import { must } from '@peace/core/errors'
import { givesWay } from '../pool/gives-way.ts'

// ffmpeg, always by an argument list. Its errors come back as one of ours with what it said last.
export class ToolError extends Error {
  override name = 'ToolError'
  // `too-large`: what is asked for fits no machine, however often it is tried.
  readonly code: 'no-tool' | 'interrupted' | 'corrupt' | 'crashed' | 'full' | 'too-large'
  // How long it is worth waiting before it is tried again.
  readonly againMs: number | undefined
  constructor(code: ToolError['code'], message: string, againMs?: number) {
    super(message)
    this.code = code
    this.againMs = againMs
  }
}

export type Tools = {
  ffmpeg: string
  ffprobe?: string | undefined
  espeak?: string | undefined
}

type Run = {
  args: readonly string[]
  signal?: AbortSignal | undefined
  // How long the result will be, to tell how far it is.
  ms?: number | undefined
  report?: ((percent: number) => void) | undefined
  input?: Uint8Array
  // Where it runs, so that filters may name files without a path.
  folder?: string
}

const quiet = ['-hide_banner', '-nostdin', '-loglevel', 'error'] as const

const said = (text: string): ToolError['code'] =>
  /No space left on device/i.test(text)
    ? 'full'
    : /Invalid data found|moov atom not found|could not find codec|Invalid argument|does not contain any stream|matches no streams/i.test(
          text,
        )
      ? 'corrupt'
      : 'crashed'

export const failureOf = (
  command: string,
  code: number | null,
  killed: NodeJS.Signals | null,
  tail: string,
): ToolError =>
  killed !== null && tail === ''
    ? new ToolError('interrupted', `${command} was ended by ${killed}`)
    : new ToolError(
        killed === null ? said(tail) : 'interrupted',
        `${command} ended with ${killed ?? code}: ${tail.trim().slice(-600)}`,
      )

export const ended = (child: ChildProcess, command: string, tail: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new ToolError(
          error.code === 'ENOENT' || error.code === 'EACCES' ? 'no-tool' : 'crashed',
          `${command}: ${error.message}`,
        ),
      ),
    )
    child.once('close', (code, killed) => (code === 0 ? resolve() : reject(failureOf(command, code, killed, tail()))))
  })

const progressOf = (line: string): number | undefined => {
  const match = /^out_time_us=(\d+)/.exec(line)
  return match ? Number(match[1]) / 1000 : undefined
}

// Runs to the end and gives what was written to stderr, where ffmpeg's measuring filters speak.
export const run = async (tools: Tools, { args, signal, ms, report, input, folder }: Run): Promise<string> => {
  const loud = args.includes('-loglevel')
  const child = spawn(
    tools.ffmpeg,
    [...(loud ? ['-hide_banner', '-nostdin'] : quiet), '-progress', 'pipe:1', '-nostats', ...args],
    {
      stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
      ...(folder ? { cwd: folder } : {}),
    },
  )
  givesWay(child)
  let tail = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-20_000)
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    if (!report || !ms) return
    for (const line of chunk.toString().split('\n')) {
      const at = progressOf(line)
      if (at !== undefined) report(Math.max(0, Math.min(99, Math.round((at / ms) * 100))))
    }
  })
  if (input && child.stdin) {
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  }
  await ended(child, 'ffmpeg', () => tail)
  return tail
}

export type Probe = {
  ms: number
  video?: { codec: string; width: number; height: number; fps: number; pixel: string; frames?: number }
  audio?: { codec: string; rate: number; channels: number }
}

// What ffmpeg says of one stream; titles and comments inside a file have lines of their own, as long as they like.
const longestStream = 400

// ffprobe is not always beside ffmpeg, so ffmpeg itself is asked: what it prints about its input.
export const probe = async (tools: Tools, path: string): Promise<Probe> => {
  const child = spawn(tools.ffmpeg, ['-hide_banner', '-nostdin', '-i', path], { stdio: ['ignore', 'ignore', 'pipe'] })
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await ended(child, 'ffmpeg', () => text).catch((error: unknown) => {
    if (!(error instanceof ToolError) || error.code === 'no-tool' || error.code === 'interrupted') throw error
  })
  const streams = text
    .split('\n')
    .filter((line) => line.includes('Stream #'))
    .map((line) => line.slice(0, longestStream))
    .join('\n')
  const clock = /Duration: (\d+):(\d+):(\d+(?:\.\d+)?)/.exec(text)
  const video = /Stream #.*Video: (\w+).*?, (\w+)(?:\([^)]*\))?,.*? (\d{2,5})x(\d{2,5})/.exec(streams)
  const fps = /([\d.]+) fps/.exec(streams)
  const audio = /Stream #.*Audio: (\w+).*?, (\d+) Hz, ([\w.]+)/.exec(streams)
  if (!video && !audio)
    throw new ToolError('corrupt', `not a picture nor sound: ${text.trim().split('\n').at(-1) ?? ''}`)
  return {
    ms: clock ? Math.round((Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000) : 0,
    ...(video
      ? {
          video: {
            codec: must(video[1], 'codec'),
            pixel: must(video[2], 'pixel format'),
            width: Number(video[3]),
            height: Number(video[4]),
            fps: Number(fps?.[1] ?? 0),
          },
        }
      : {}),
    ...(audio
      ? { audio: { codec: must(audio[1], 'codec'), rate: Number(audio[2]), channels: audio[3] === 'mono' ? 1 : 2 } }
      : {}),
  }
}

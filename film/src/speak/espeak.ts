import { spawn } from 'node:child_process'
import { decodeWav, type Wave } from '@peace/core/media'
import type { Tools } from '../cut/ffmpeg.ts'

// The last resort for English. It reads other languages as nonsense, so they are never given to it.
export const espeak = (tools: Tools, text: string, wordsPerMinute: number, pitch: number): Promise<Wave | undefined> =>
  new Promise((resolve) => {
    if (!tools.espeak) return resolve(undefined)
    const child = spawn(
      tools.espeak,
      ['-v', 'en', '-s', String(Math.round(wordsPerMinute)), '-p', String(Math.round(pitch)), '--stdout', '--stdin'],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    )
    const chunks: Buffer[] = []
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', () => resolve(undefined))
    child.once('close', () => {
      const bytes = Buffer.concat(chunks)
      // Written to a pipe, the header's lengths are unknown and so enormous.
      resolve(bytes.length > 100 ? decodeWav(bytes) : undefined)
    })
  })

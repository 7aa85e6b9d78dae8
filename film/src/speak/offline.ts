import { type ChildProcess, spawn } from 'node:child_process'
import { decodeWav, type Wave } from '@peace/core/media'
import type { Tools } from '../cut/ffmpeg.ts'
import { voiceScript } from './script.ts'

export const hibariRate = 24_000

type Asked = { resolve: (wave: Wave) => void; reject: (error: Error) => void }

// While a line is spoken the voice's process counts; between lines it keeps nobody alive.
const awake = <T>(work: Promise<T>): Promise<T> => {
  const pulse = setInterval(() => undefined, 1000)
  return work.finally(() => clearInterval(pulse))
}

// The neural voice: one process for all lines, started when the first is asked for.
export class OfflineVoice {
  private readonly python: string
  private child: ChildProcess | undefined
  private ready: Promise<boolean> | undefined
  private asked = new Map<number, Asked>()
  private next = 1

  constructor(python: string) {
    this.python = python
  }

  // Whether this machine has the voice at all.
  start(): Promise<boolean> {
    this.ready ??= awake(
      new Promise((resolve) => {
        const child = spawn(this.python, ['-u', '-c', voiceScript], { stdio: ['pipe', 'pipe', 'ignore'] })
        this.child = child
        let held = Buffer.alloc(0)
        child.stdin?.on('error', () => undefined)
        child.stdout?.on('data', (chunk: Buffer) => {
          held = Buffer.concat([held, chunk])
          while (held.length >= 8 && held.length >= 8 + held.readUInt32LE(4)) {
            const id = held.readInt32LE(0)
            const size = held.readUInt32LE(4)
            const data = held.subarray(8, 8 + size)
            held = held.subarray(8 + size)
            if (id === 0) resolve(true)
            else this.answer(id, data)
          }
        })
        const gone = () => {
          resolve(false)
          this.child = undefined
          this.ready = undefined
          for (const { reject } of this.asked.values()) reject(new Error('the voice ended'))
          this.asked.clear()
        }
        child.once('error', gone)
        child.once('exit', gone)
        for (const each of [child, child.stdin, child.stdout]) (each as { unref?: () => void } | null)?.unref?.()
      }),
    )
    return this.ready
  }

  async say(text: string, speed: number, seed: number): Promise<Wave> {
    if (!(await this.start()) || !this.child) throw new Error('no voice')
    const id = this.next++
    const heard = new Promise<Wave>((resolve, reject) => {
      this.asked.set(id, { resolve, reject })
    })
    this.child.stdin?.write(`${JSON.stringify({ id, text, speed, seed })}\n`)
    return awake(heard)
  }

  close(): void {
    this.child?.kill('SIGKILL')
  }

  private answer(id: number, data: Buffer): void {
    const waiting = this.asked.get(Math.abs(id))
    this.asked.delete(Math.abs(id))
    if (id < 0) {
      waiting?.reject(new Error(data.toString()))
      return
    }
    const channel = new Float32Array(data.length >> 1)
    for (let at = 0; at < channel.length; at++) channel[at] = data.readInt16LE(at * 2) / 32768
    waiting?.resolve({ rate: hibariRate, channels: [channel] })
  }
}

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

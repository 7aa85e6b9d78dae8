import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import { type Reached, type VoiceService, voiceService } from './voice-service.ts'

const listening = z.object({ port: z.int(), languages: z.array(z.string()) })
// Python opens its libraries before it says where it listens.
const firstLineMs = 30_000

// Others may write there too: a library that warns is passed over.
const listeningIn = (line: string) => {
  try {
    return listening.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

// The service as a child of this process, started when the first line is asked for. `path` is where Python finds it and
// the voices; without one there is none.
export const localVoice = (python: string, path: string): VoiceService => {
  let child: ChildProcess | undefined
  let started: Promise<Reached | undefined> | undefined

  const start = (): Promise<Reached | undefined> =>
    new Promise((resolve, reject) => {
      const begun = spawn(python, ['-u', '-m', 'peace_voice.serve', '--port', '0'], {
        stdio: ['pipe', 'pipe', 'ignore'],
        // Each request has a thread; without the first setting each thread would keep what the longest line took.
        env: { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '10000000', PYTHONPATH: path },
      })
      child = begun
      const late = setTimeout(() => begun.kill('SIGKILL'), firstLineMs)
      let said = ''
      const hear = (chunk: string) => {
        const lines = `${said}${chunk}`.split('\n')
        said = lines.pop()?.slice(-10_000) ?? ''
        for (const line of lines) {
          const told = listeningIn(line)
          if (!told) continue
          clearTimeout(late)
          begun.stdout.off('data', hear).resume()
          resolve({ url: `http://127.0.0.1:${told.port}`, languages: told.languages })
          // It keeps nobody alive, and ends with whoever started it.
          for (const each of [begun, begun.stdout, begun.stdin]) (each as { unref?: () => void }).unref?.()
          return
        }
      }
      begun.stdout.setEncoding('utf8').on('data', hear)
      const gone = (killed?: string) => {
        clearTimeout(late)
        // One that was ended may be started anew; one that ends of itself, or cannot be started, is none.
        if (killed) reject(new Error(`the voice was ended by ${killed}`))
        else resolve(undefined)
        if (child === begun) {
          child = undefined
          started = undefined
        }
      }
      begun.once('error', () => gone())
      begun.once('exit', (_code, signal) => gone(signal ?? undefined))
    })

  return voiceService(
    () => {
      started ??= start()
      return started
    },
    { close: () => child?.kill('SIGKILL') },
  )
}

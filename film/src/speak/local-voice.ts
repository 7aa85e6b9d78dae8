import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import { type Reached, type VoiceService, voiceService } from './voice-service.ts'

const listening = z.object({ port: z.int(), languages: z.array(z.string()) })

// The service as a child of this process, started when the first line is asked for. `path` is where Python finds it and
// the voices; without one there is none.
export const localVoice = (python: string, path: string): VoiceService => {
  let child: ChildProcess | undefined
  let started: Promise<Reached | undefined> | undefined

  const start = (): Promise<Reached | undefined> =>
    new Promise((resolve) => {
      const begun = spawn(python, ['-u', '-m', 'peace_voice.serve', '--port', '0'], {
        stdio: ['pipe', 'pipe', 'ignore'],
        // Each request has a thread; without the first setting each thread would keep what the longest line took.
        env: { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '10000000', PYTHONPATH: path },
      })
      child = begun
      let said = ''
      begun.stdout.on('data', (chunk: Buffer) => {
        said += chunk
        const end = said.indexOf('\n')
        if (end < 0) return
        begun.stdout.removeAllListeners('data').resume()
        const { port, languages } = listening.parse(JSON.parse(said.slice(0, end)))
        resolve({ url: `http://127.0.0.1:${port}`, languages })
        // It keeps nobody alive, and ends with whoever started it.
        for (const each of [begun, begun.stdout, begun.stdin]) (each as { unref?: () => void }).unref?.()
      })
      const gone = () => {
        resolve(undefined)
        if (child === begun) {
          child = undefined
          started = undefined
        }
      }
      begun.once('error', gone)
      begun.once('exit', gone)
    })

  return voiceService(
    () => {
      started ??= start()
      return started
    },
    { close: () => child?.kill('SIGKILL') },
  )
}

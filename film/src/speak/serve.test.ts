import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The service itself, with one turn and a voice that talks until nobody listens. It needs Python with numpy.
const python = process.env.PEACE_PYTHON
const program = `
import json, sys, threading, time
from http.server import ThreadingHTTPServer
import numpy as np
from peace_voice import serve
class Talker:
    rate, model, note, exact = 100, "talker", None, True
    def say(self, text, *_, check):
        print("begun", flush=True)
        while text == "for ever":
            check()
            time.sleep(0.01)
        return np.ones(10), [], []
serve.KINDS = {"en": (Talker, ())}
serve.Door.voices.turns = threading.BoundedSemaphore(1)
server = ThreadingHTTPServer(("127.0.0.1", 0), serve.Door)
server.daemon_threads = True
print(server.server_address[1], flush=True)
server.serve_forever()
`
let child: ChildProcess | undefined
let at = ''
const lines: string[] = []
const heard = async (line: string) => {
  while (!lines.includes(line) && child?.stdout) await once(child.stdout, 'data')
}
beforeAll(async () => {
  if (!python) return
  const voice = fileURLToPath(new URL('../../voice', import.meta.url))
  child = spawn(python, ['-u', '-c', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONPATH: voice, PYTHONDONTWRITEBYTECODE: '1' },
  })
  child.stdout?.on('data', (chunk) => lines.push(...String(chunk).trim().split('\n')))
  while (lines.length === 0 && child.stdout) await once(child.stdout, 'data')
  at = `http://127.0.0.1:${lines[0]}/say`
}, 30_000)
afterAll(() => void child?.kill('SIGKILL'))

const say = (text: string, signal?: AbortSignal, language = 'en') =>
  fetch(at, { method: 'POST', body: JSON.stringify({ language, text, voice: 'v' }), ...(signal ? { signal } : {}) })

test.skipIf(!python)(
  'a line that nobody waits for gives its turn back, and so does one that stands in line',
  async () => {
    const leaving = new AbortController()
    const left = [say('for ever', leaving.signal), say('for ever', leaving.signal)]
    const answered = Promise.allSettled(left)
    await heard('begun')
    leaving.abort()
    await answered
    expect((await say('short')).status).toBe(200)
  },
)

test.skipIf(!python)('what is too long, not there or not said right is refused before it has a turn', async () => {
  expect((await say('a'.repeat(2_001))).status).toBe(413)
  expect((await say('a', undefined, 'xx')).status).toBe(501)
  expect((await fetch(at, { method: 'POST', body: '{}' })).status).toBe(400)
})

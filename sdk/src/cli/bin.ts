import { spawn } from 'node:child_process'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { alone } from './alone.ts'
import type { Io } from './io.ts'
import { main } from './main.ts'

const ask = async (question: string): Promise<boolean> => {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await line.question(`${question} [y/N] `)
  line.close()
  return /^(y|yes|ใช่)$/i.test(answer.trim())
}

// Hears one answer, on this machine alone, and says so in the browser.
const listen: Io['listen'] = () =>
  new Promise((ready, failed) => {
    let come: (said: URLSearchParams) => void
    const came = new Promise<URLSearchParams>((done) => {
      come = done
    })
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (url.pathname !== '/callback') return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      response.end('เสร็จแล้ว กลับไปที่หน้าต่างคำสั่งได้\nDone. You can go back to the shell.\n')
      come(url.searchParams)
    })
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () =>
      ready({ port: (server.address() as AddressInfo).port, came, close: () => void server.close() }),
    )
  })

const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
// Where there is none, the address is read from the screen.
const browse = (address: string): void => {
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  env: process.env,
  ask: process.stdin.isTTY ? ask : undefined,
  read: (path) => readFile(path, 'utf8'),
  write: async (path, bytes, secret = false) => {
    await mkdir(dirname(path), { recursive: true })
    if (!secret) return writeFile(path, bytes)
    // Whole or not at all: another that runs meanwhile reads it.
    const coming = `${path}.${process.pid}`
    await writeFile(coming, bytes, { mode: 0o600 })
    await rename(coming, path)
  },
  alone,
  home: homedir(),
  now: Date.now,
  ...{ listen, browse },
  fetch: globalThis.fetch,
})

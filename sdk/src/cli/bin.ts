import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { main } from './main.ts'

const ask = async (question: string): Promise<boolean> => {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await line.question(`${question} [y/N] `)
  line.close()
  return /^(y|yes|ใช่)$/i.test(answer.trim())
}

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  env: process.env,
  ask: process.stdin.isTTY ? ask : undefined,
  read: (path) => readFile(path, 'utf8'),
  write: async (path, bytes, secret = false) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, secret ? { mode: 0o600 } : {})
    if (secret) await chmod(path, 0o600)
  },
  home: homedir(),
  fetch: globalThis.fetch,
})

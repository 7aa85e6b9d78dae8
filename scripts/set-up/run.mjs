import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isOffline } from './network.mjs'

const windows = process.platform === 'win32'

export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (!folder) continue
    const file = join(folder, windows ? `${name}.exe` : name)
    if (existsSync(file)) return file
  }
  return undefined
}

// Runs to the end and gives all that was said; never throws, so that a failure can be told in our own words.
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const hear = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', (error) => resolve({ ok: false, output: String(error.message) }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

export const answers = (command, args) => {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 })
  return result.error || result.status !== 0 ? undefined : `${result.stdout}${result.stderr}`
}

// npm is asked under the Node it came with: a newer Node found first on PATH need not suit an older npm.
export async function npm(given, options = {}) {
  const args = (await isOffline()) ? [...given, '--offline'] : given
  const { npm_node_execpath: node, npm_execpath: script } = process.env
  if (node && script && existsSync(node) && existsSync(script)) return run(node, [script, ...args], options)
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options })
}

export const lastLines = (text, count = 6) => text.trim().split('\n').slice(-count).join('\n')

const unreachable =
  /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ECONNRESET|ENOTCACHED|network|resolve host|Temporary failure/i
export const looksOffline = (output) => unreachable.test(output)

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../stack/places.ts'

const tool = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js')

export const firebase = (args: readonly string[]): number =>
  spawnSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1

export function askFirebase(args: readonly string[]): unknown {
  const { status, stdout } = spawnSync(process.execPath, [tool, ...args, '--json'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) return undefined
  try {
    return (JSON.parse(stdout) as { result?: unknown }).result
  } catch {
    return undefined
  }
}

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../stack/places.ts'

const tool = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js')

export const firebase = (args: readonly string[], folder = root): number =>
  spawnSync(process.execPath, [tool, ...args], { cwd: folder, stdio: 'inherit' }).status ?? 1

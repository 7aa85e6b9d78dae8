import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../stack/places.ts'
import { withMutant } from './find-mutants.ts'
import type { Mutant } from './mutant.ts'
import { textOf } from './text-of.ts'

// What no test sees may yet not compile. A copy of the sources is kept for it, so that nobody's own are touched.
const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
const engineAlone = ['core', 'engine', '*tsconfig*.json', '*package.json', 'runpod-worker/*.json']

export const copySources = (tree: string, wanted: readonly string[] = engineAlone): void => {
  rmSync(tree, { recursive: true, force: true })
  const files = execFileSync('git', [...listed, ...wanted], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  for (const file of files.split('\0').filter((each) => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    cpSync(join(root, file), join(tree, file))
  }
  const modules = join(root, 'node_modules')
  mkdirSync(join(tree, 'node_modules/@peace'), { recursive: true })
  for (const name of readdirSync(modules).filter((each) => each !== '@peace'))
    symlinkSync(join(modules, name), join(tree, 'node_modules', name))
  for (const room of readdirSync(join(modules, '@peace')))
    symlinkSync(join(tree, room), join(tree, 'node_modules/@peace', room))
}

// What the compiler says of a room and all it stands on; nothing where it compiles.
export const compilerSays = (tree: string, room: 'engine' | '.'): string => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['-p', join(tree, room), '--incremental', '--tsBuildInfoFile', join(tree, 'types.tsbuildinfo')]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' })
  return status === 0 ? '' : stdout || `tsc ended with ${status}`
}

export const compilerSaysOf = (tree: string, mutant: Mutant): string => {
  const sound = textOf(mutant.file)
  const path = join(tree, mutant.file)
  writeFileSync(path, withMutant(sound, mutant))
  try {
    return compilerSays(tree, 'engine')
  } finally {
    writeFileSync(path, sound)
  }
}

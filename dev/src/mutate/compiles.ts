import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../stack/places.ts'
import { withMutant } from './find-mutants.ts'
import type { Mutant } from './mutant.ts'

// What no test sees may yet not compile. A copy of the sources is kept for it, so that nobody's own are touched.
const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']

export const copySources = (tree: string): void => {
  rmSync(tree, { recursive: true, force: true })
  const files = execFileSync(
    'git',
    [...listed, 'core', 'engine', '*tsconfig*.json', '*package.json', 'runpod-worker/*.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  for (const file of files.split('\0').filter((each) => each !== '')) {
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

// What the compiler says of it; nothing where it compiles.
export const compilerSays = (tree: string, mutant?: Mutant): string => {
  const sound = mutant && readFileSync(join(root, mutant.file), 'utf8')
  const path = mutant && join(tree, mutant.file)
  if (path && sound !== undefined) writeFileSync(path, withMutant(sound, mutant))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['-p', join(tree, 'engine'), '--incremental', '--tsBuildInfoFile', join(tree, 'types.tsbuildinfo')]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' })
  if (path && sound !== undefined) writeFileSync(path, sound)
  return status === 0 ? '' : stdout || `tsc ended with ${status}`
}

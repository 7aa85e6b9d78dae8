import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { local, root } from '../stack/places.ts'
import { compilerSays, copySources } from './compiles.ts'
import { meetEach } from './crew.ts'
import type { FoundFault } from './found/fault.ts'
import { allFaults } from './found/index.ts'
import { applied, checkPatch } from './patch.ts'
import { textOf } from './text-of.ts'

// Each fault that was once found here, put back alone. What must see it is named with it: a test of the unit suite, a suite
// on the emulators, the simulator with at most two hundred seeds, or the compiler.
const seeds = '200'
const folder = join(local, 'mutate')

const bySimulator = ({ patch }: FoundFault): string => {
  const file = join(folder, 'changes.json')
  writeFileSync(file, JSON.stringify(patch))
  const run = ['engine/src/sim/main.ts', '--seeds', seeds, '--jobs', '30', '--threads', '2', '--changed', file]
  const { status, stdout } = spawnSync(process.execPath, run, { cwd: root, encoding: 'utf8' })
  rmSync(file)
  if (status === null || status > 1) throw new Error(`The simulator ended with ${status}: ${stdout}`)
  return status === 1 ? stdout.trim() : ''
}

// In a copy of the whole: nobody's own files are touched, and the stack packs what it finds there.
const inCopy = ({ patch }: FoundFault, tree: string, run: () => string): string => {
  const files = [...new Set(patch.map(({ file }) => file))]
  for (const file of files) writeFileSync(join(tree, file), applied(patch, file, textOf(file)))
  try {
    return run()
  } finally {
    for (const file of files) writeFileSync(join(tree, file), textOf(file))
  }
}

const byEmulators = (fault: FoundFault, tree: string): string =>
  inCopy(fault, tree, () => {
    const run = ['scripts/test.mjs', 'emulator', fault.by]
    const { status, stdout } = spawnSync(process.execPath, run, { cwd: tree, encoding: 'utf8' })
    // A suite that did not run has seen nothing.
    const [, passed, failed] = /^(\d+) passed, (\d+) failed/m.exec(stdout) ?? []
    if (passed === undefined || (status !== 0 && failed === '0'))
      throw new Error(`It did not run: ${stdout.slice(-2_000)}`)
    return status === 0 ? '' : fault.by
  })

const byTypes = (fault: FoundFault, tree: string): string =>
  inCopy(fault, tree, () => compilerSays(tree, '.').split('\n')[0] ?? '')

export const putFoundBack = async (only: string): Promise<boolean> => {
  const faults = allFaults.filter(({ name, room, by }) => name.includes(only) || room === only || by.includes(only))
  for (const { patch } of faults) checkPatch(patch)
  const seen = new Map<FoundFault, string>()
  const tell = (fault: FoundFault, by: string) => {
    seen.set(fault, by)
    console.log(`${by === '' ? 'NOT SEEN' : 'seen    '} ${fault.room}: ${fault.name}${by && ` | ${by}`}`)
  }
  const onEmulators = faults.filter(({ by }) => by.endsWith('.emulator.test.ts'))
  const types = faults.filter(({ by }) => by === 'types')
  const units = faults.filter(({ by }) => by.endsWith('.test.ts') && !onEmulators.some((each) => each.by === by))
  await meetEach(
    units.map((fault) => ({
      of: fault,
      patch: fault.patch,
      tests: [{ test: fault.by, seconds: 60, reached: [], of: '' }],
    })),
    { mills: 1 },
    tell,
  )
  for (const fault of faults.filter(({ by }) => by === 'sim')) tell(fault, bySimulator(fault))
  if (onEmulators.length + types.length > 0) {
    const tree = join(folder, 'whole')
    copySources(tree, ['.'])
    const sound = types.length > 0 ? compilerSays(tree, '.') : ''
    if (sound) throw new Error(`The sources do not compile as they are:\n${sound}`)
    for (const fault of types) tell(fault, byTypes(fault, tree))
    for (const fault of onEmulators) tell(fault, byEmulators(fault, tree))
    rmSync(tree, { recursive: true, force: true })
  }
  const missed = faults.filter((fault) => !seen.get(fault))
  console.log(`\n| room | fault | seen by |\n| --- | --- | --- |`)
  for (const [{ room, name }, by] of seen) console.log(`| ${room} | ${name} | ${by || '**nobody**'} |`)
  console.log(`\n${faults.length - missed.length} of ${faults.length} seen`)
  return missed.length === 0
}

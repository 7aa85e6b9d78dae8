import { readdirSync, readFileSync } from 'node:fs'
import { stackFromEnvironment } from '../stack/addresses.ts'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

// The processes our functions run in, of this stack alone: told by the address of its own Firestore.
export const functionsProcesses = (): number[] => {
  const mine = `FIRESTORE_EMULATOR_HOST=127.0.0.1:${stackFromEnvironment().ports.firestore}`
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('stack/services/serve.ts'))
    .filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(mine))
}

// As a machine that loses power: nothing is said, nothing is finished.
export const killFunctions = (): number => {
  const found = functionsProcesses()
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }
  return found.length
}

import { createRequire } from 'node:module'
import { growsWith } from './hostile.ts'

// Loaded where it is used, and no more of it is known than is used: nothing else waits for this package to be installed.
type Found = { status: 'safe' | 'unknown' } | { status: 'vulnerable'; attack: { pattern: string } }
type Recheck = { checkSync: (pattern: string, flags: string, options: { timeout: number }) => Found }

export type Verdict = { is: 'safe' | 'fuzzed' } | { is: 'slow'; with: string } | { is: 'made' }

const literal = /^\/(.*)\/([a-z]*)$/s
const patienceMs = 4_000

// Whether an expression costs more than its text is long. One that is made while the program runs is judged by whoever
// made it.
export const judge = (expression: string): Verdict => {
  const [, pattern, flags = ''] = literal.exec(expression) ?? []
  if (pattern === undefined) return { is: 'made' }
  const { checkSync } = createRequire(import.meta.url)('recheck') as Recheck
  const found = checkSync(pattern, flags, { timeout: patienceMs })
  if (found.status === 'safe') return { is: 'safe' }
  if (found.status === 'vulnerable') return { is: 'slow', with: found.attack.pattern }
  const pump = growsWith(new RegExp(pattern, flags))
  return pump === undefined ? { is: 'fuzzed' } : { is: 'slow', with: pump }
}

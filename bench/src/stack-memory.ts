import { readdirSync, readFileSync } from 'node:fs'

// What all processes of a stack take together: this one, and all that it and its children began. Pages that several share
// are counted once (proportional set size). Linux alone says so.

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const parents = (): Map<number, number> => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  // The name, in brackets, may hold anything; what follows it does not.
  return new Map(
    pids.map((pid) => [
      Number(pid),
      Number(/^\) \S (\d+)/.exec(read(`/proc/${pid}/stat`).replace(/^.*(?=\) \S \d)/s, ''))?.[1] ?? 0),
    ]),
  )
}

const offspring = (root: number): number[] => {
  const parentOf = parents()
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parentOf.get(pid) ?? 0))
  return [...parentOf.keys()].filter(isOurs)
}

const megabytes = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024

const kinds: readonly (readonly [string, RegExp])[] = [
  ['services', /services\/serve\.ts/],
  ['drawing', /film-worker|ffmpeg/],
  ['emulators', /services\/emulator\.ts|hidane|storage-rules/],
  ['web', /stack\/hot-web/],
  ['stand-ins', /dev\/src\/vendors/],
]
const kindOf = (pid: number): string => {
  const command = read(`/proc/${pid}/cmdline`)
  return kinds.find(([, known]) => known.test(command))?.[0] ?? (pid === process.pid ? 'start' : 'others')
}

export type Memory = { total: number; processes: number; by: Record<string, number> }

export const stackMemory = (): Memory => {
  const by: Record<string, number> = {}
  const pids = offspring(process.pid)
  for (const pid of pids) {
    const kind = kindOf(pid)
    by[kind] = (by[kind] ?? 0) + megabytes(pid)
  }
  return { total: Object.values(by).reduce((sum, one) => sum + one, 0), processes: pids.length, by }
}

// The most there was while `work` went on.
export const peakWhile = async (work: () => Promise<unknown>): Promise<Memory> => {
  let peak = stackMemory()
  const look = () => {
    const now = stackMemory()
    if (now.total > peak.total) peak = now
  }
  const looking = setInterval(look, 250)
  try {
    await work()
    look()
    return peak
  } finally {
    clearInterval(looking)
  }
}

export const wordsOf = ({ total, processes, by }: Memory): string =>
  `${total.toFixed(0)} MB in ${processes} processes (${Object.entries(by)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, size]) => `${kind} ${size.toFixed(0)}`)
    .join(', ')})`

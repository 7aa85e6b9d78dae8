import { execFileSync } from 'node:child_process'

// What a group of processes has done, as the system counts it. A wall clock says of a machine that is busy with others
// that everything hangs.
export type Group = { cpuSeconds: number; isAsleep: boolean }

// [[days-]hours:]minutes:seconds
const secondsOf = (time: string): number => {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time]
  const inDay = (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Number(days) * 86_400 + inDay
}

type Running = { pid: string; seconds: number; asleep: boolean }
const processesOf = (group: number): Running[] =>
  execFileSync('ps', ['-A', '-o', 'pgid=,pid=,time=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([pgid, pid, time, state]) =>
      pid && time && Number(pgid) === group
        ? [{ pid, seconds: secondsOf(time), asleep: !/^[RD]/.test(state ?? '') }]
        : [],
    )

// Processes that have ended are gone from the list: what each had done is added up as it is seen.
export const watchGroup = (group: number): (() => Group) => {
  const known = new Map<string, number>()
  let cpuSeconds = 0
  for (const { pid, seconds } of processesOf(group)) known.set(pid, seconds)
  return () => {
    const running = processesOf(group)
    for (const { pid, seconds } of running) {
      cpuSeconds += seconds - (known.get(pid) ?? 0)
      known.set(pid, seconds)
    }
    return { cpuSeconds, isAsleep: running.every(({ asleep }) => asleep) }
  }
}

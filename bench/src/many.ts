import { readdirSync, readFileSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import type { Job } from '@peace/core/build'
import { followJob, openStore } from '@peace/dev/film-cli/follow-job'
import { useStack } from '@peace/dev/film-cli/use-stack'
import { type Person, randomId, signUp } from '@peace/dev/tests/people'

// Ten films at once from three workspaces: all end well, and nobody's second film starts before each waiting one's first.
const script = readFileSync(new URL('../../samples/the-last-ferry.en.fountain', import.meta.url), 'utf8')

const say = (text: string) => console.log(text)

const memoryOf = (pid: string): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
const ours = (): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return /services\/serve|film-worker|hibari|ffmpeg/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
      } catch {
        return false
      }
    })
    .reduce((sum, pid) => sum + memoryOf(pid), 0)

type Asked = { owner: number; order: number; job: Promise<Job> }

const stack = await useStack(say)
try {
  const store = openStore()
  const people: { person: Person; workspaceId: string }[] = []
  for (let n = 0; n < 3; n++) {
    const person = await signUp()
    const { user } = await person.call('enter', {})
    people.push({ person, workspaceId: String(user.currentWorkspaceId) })
  }
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, ours())
  }, 1000)
  const began = performance.now()
  const asked: Asked[] = []
  // The first workspace asks for most of it, before the others come.
  for (const [order, owner] of [0, 0, 0, 0, 1, 1, 1, 2, 2, 2].entries()) {
    const at = people[owner]
    if (!at) continue
    const [filmId, jobId] = [randomId(), randomId()]
    await at.person.call('createFilm', { workspaceId: at.workspaceId, filmId, language: 'en', script })
    await at.person.call('createJob', {
      jobId,
      workspaceId: at.workspaceId,
      filmId,
      stop: 'cut',
      quality: 'draft',
      shownMillis: 0,
    })
    asked.push({ owner, order, job: followJob(store, jobId, () => undefined) })
  }
  const ended = await Promise.all(asked.map(async ({ owner, order, job }) => ({ owner, order, job: await job })))
  clearInterval(watching)
  for (const { owner, order, job } of ended)
    say(
      `film ${order} of workspace ${owner}: ${job.state} in ${(((job.finishedAt ?? 0) - job.createdAt) / 1000).toFixed(0)} s, begun after ${(((job.startedAt ?? 0) - job.createdAt) / 1000).toFixed(1)} s`,
    )
  const firsts = people.map((_, owner) =>
    ended
      .filter((each) => each.owner === owner)
      .map(({ job }) => job.startedAt ?? 0)
      .sort((a, b) => a - b),
  )
  const askedAt = people.map((_, owner) =>
    Math.min(...ended.filter((each) => each.owner === owner).map(({ job }) => job.createdAt)),
  )
  const unfair = firsts.flatMap(([, second = Number.POSITIVE_INFINITY], owner) =>
    firsts.flatMap(([first = 0], other) =>
      other !== owner && (askedAt[other] ?? 0) < second && second < first ? [`${owner} before ${other}`] : [],
    ),
  )
  say(
    `ten films in ${((performance.now() - began) / 1000).toFixed(0)} s; peak memory of the functions ${peak.toFixed(0)} MB (${((totalmem() - freemem()) / 2 ** 20).toFixed(0)} MB of the machine in use)`,
  )
  say(unfair.length === 0 ? 'fair: no second film began before a waiting first' : `unfair: ${unfair.join(', ')}`)
  if (ended.some(({ job }) => job.state !== 'COMPLETED') || unfair.length > 0) process.exitCode = 1
} finally {
  await stack.stop()
}
process.exit()

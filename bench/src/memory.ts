import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type ApiName, api } from '@peace/core/api'
import { followJob, openStore } from '@peace/dev/film-cli/follow-job'
import { environmentOf } from '@peace/dev/stack/addresses'
import { watchFunctions } from '@peace/dev/stack/pack-functions'
import { startStack } from '@peace/dev/stack/stack'
import { callDoor, type Person, Refused, randomId, signUp } from '@peace/dev/tests/people'
import { peakWhile, stackMemory, wordsOf } from './stack-memory.ts'

// The memory of the whole local platform, as `npm start` has it: at rest, while every page is loaded and every call is
// made, while a film is built, and with a hundred calls in flight.
const walkMostMb = 3 * 1024
const crowdMostMb = 4 * 1024
const crowd = 100

const script = readFileSync(new URL('../../samples/the-last-ferry.en.fountain', import.meta.url), 'utf8')
const say = (text: string) => console.log(text)

const stack = await startStack({ name: `memory-${process.pid}`, web: 'hot', schedules: true })
Object.assign(process.env, environmentOf(stack))
// `npm start` packs the functions anew at each edit.
const stopPacking = await watchFunctions(stack.functionsFolder, () => undefined)

// As a browser does, once more where the server closed a connection that waited.
const textAt = (path: string): Promise<string> => {
  const ask = async () => (await fetch(new URL(path, stack.webUrl))).text()
  return ask().catch(ask)
}

// As a browser loads the app: each module, and what it names.
const loadModules = async (from: string): Promise<number> => {
  const seen = new Set([from])
  const queue = [from]
  const next = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const text = await textAt(path)
      for (const [, named = ''] of text.matchAll(/(?:from\s*|import\s*\(?\s*)["'](\/[^"']+)["']/g))
        if (!seen.has(named)) {
          seen.add(named)
          queue.push(named)
        }
    }
  }
  // One asks until others know more.
  while (queue.length > 0) await Promise.all(Array.from({ length: 8 }, next))
  return seen.size
}

// Any input will do: one that is refused has been through the door as well.
const knock = (person: Person, name: ApiName, input: object) =>
  callDoor(person.token, name, input).then(
    () => 'answered' as const,
    (error: unknown) => {
      if (error instanceof Refused) return 'refused' as const
      throw error
    },
  )

const build = async (person: Person, workspaceId: string): Promise<{ filmId: string; state: string }> => {
  const [filmId, jobId] = [randomId(), randomId()]
  await person.call('createFilm', { workspaceId, filmId, language: 'en', script })
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  const { state } = await followJob(openStore(), jobId, () => undefined)
  return { filmId, state }
}

try {
  const person = await signUp()
  const { user } = await person.call('enter', {})
  const workspaceId = String(user.currentWorkspaceId)
  say(`at rest: ${wordsOf(stackMemory())}`)

  let modules = 0
  let film = { filmId: '', state: '' }
  const answers = { answered: 0, refused: 0 }
  const walk = await peakWhile(async () => {
    modules = await loadModules('/src/main.tsx')
    say(`${modules} modules of the web app: ${wordsOf(stackMemory())}`)
    film = await build(person, workspaceId)
    say(`a film (${film.state}): ${wordsOf(stackMemory())}`)
    const input = { workspaceId, filmId: film.filmId }
    for (const name of Object.keys(api) as ApiName[])
      if (name !== 'deleteAccount' && name !== 'signOutEverywhere') answers[await knock(person, name, input)]++
  })
  say(`every call once (${answers.answered} answered, ${answers.refused} refused): ${wordsOf(stackMemory())}`)
  say(`the most of the walk: ${wordsOf(walk)}`)

  const input = { workspaceId, filmId: film.filmId }
  const many: ApiName[] = ['listBackends', 'listVersions', 'writerStatus', 'listPayments', 'listWorkspaceAudit']
  const full = await peakWhile(async () => {
    const asked = Array.from({ length: crowd }, (_, at) => knock(person, many[at % many.length] ?? 'enter', input))
    await Promise.all(asked)
  })
  say(`${crowd} calls at once: ${wordsOf(full)}`)

  // Those that tick each minute stay.
  const busy = full.processes
  for (let seconds = 0; seconds < 180 && stackMemory().processes >= busy; seconds++) await wait(1000)
  say(`left alone: ${wordsOf(stackMemory())}`)

  const over = [walk.total > walkMostMb, full.total > crowdMostMb]
  say(over.some(Boolean) ? 'too much' : `under ${walkMostMb} MB walking, under ${crowdMostMb} MB with ${crowd} calls`)
  if (over.some(Boolean) || film.state !== 'COMPLETED') process.exitCode = 1
} finally {
  await stopPacking()
  stack.discard()
  await stack.stop()
}
process.exit()

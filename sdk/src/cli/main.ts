import { apiVersion } from '../calls.ts'
import { PeaceProblem } from '../problem.ts'
import { type Given, readArguments, textOf, wordAt } from './arguments.ts'
import { build, quote } from './build.ts'
import { completionFor } from './completion.ts'
import { doctor } from './doctor.ts'
import { exportFilm, importScript, init, pull } from './files.ts'
import { exits, type Io, Usage } from './io.ts'
import { LeaveEnded, loginByBrowser } from './login.ts'
import { clientFor, keepSettings, NoKey, settingsFor, urlFor } from './settings.ts'

const help = `peace: films from the shell

  peace login --url URL [--key KEY]    lets this shell in, by the browser or by a key, and keeps that
  peace completion bash|zsh|fish       finishes these words in a shell
  peace doctor                         what stands in the way
  peace films                          the films of the workspace
  peace init SCRIPT                    a film of this script; the folder is its: FILM need not be said
  peace import SCRIPT [--title T] [--language th|en] [--film ID]
  peace quote FILM [--quality draft|standard|premium] [--stop cut] [--budget CREDITS [--within MINUTES]]
  peace build FILM [the same] [--watch] [--yes]
  peace status BUILD
  peace pull FILM [--to FOLDER]
  peace export otio|prores|webm|gif|srt|vtt|chapters FILM [--to FOLDER]
  peace usage [YYYY-MM]

  --json   answers as JSON          PEACE_URL, PEACE_KEY   instead of a login
  exit     0 done · 1 refused · 2 asked wrongly · 3 no key · 4 the build failed · 5 not reached`

type Outcome = { answer: unknown; said?: string; exit?: number }

const commands: Record<string, (io: Io, given: Given) => Promise<Outcome>> = {
  login: async (io, given) => {
    if (textOf(given, 'key') === undefined && io.env.PEACE_KEY === undefined) {
      const url = await urlFor(io, given)
      const kept = await keepSettings(io, { url, ...(await loginByBrowser(io, url)) })
      return { answer: { url }, said: `Kept in ${kept}` }
    }
    const settings = await settingsFor(io, given)
    await (await clientFor(io, given)).listFilms({ limit: 1 })
    return { answer: { url: settings.url }, said: `Kept in ${await keepSettings(io, settings)}` }
  },
  completion: async (_, given) => {
    const said = completionFor(given.words[1], Object.keys(commands))
    return { answer: { script: said }, said }
  },
  doctor: async (io, given) => {
    const found = await doctor(io, given)
    const said = found.map(({ ok, what, says }) => `${ok ? '✓' : '✗'} ${what}: ${says}`).join('\n')
    return { answer: found, said, exit: found.every(({ ok }) => ok) ? exits.done : exits.refused }
  },
  films: async (io, given) => {
    const client = await clientFor(io, given)
    const films = []
    for (let after: string | undefined; ; ) {
      const page = await client.listFilms(after === undefined ? {} : { after })
      films.push(...page.films)
      after = page.next
      if (after === undefined) break
    }
    return { answer: films, said: films.map(({ id, title }) => `${id}  ${title}`).join('\n') }
  },
  init: async (io, given) => {
    const made = await init(await clientFor(io, given), io, given)
    return {
      answer: made,
      said: `${made.filmId}  ${made.scenes} scenes, ${made.shots} shots. Next: peace build --watch`,
    }
  },
  import: async (io, given) => {
    const made = await importScript(await clientFor(io, given), io, given)
    return { answer: made, said: `${made.filmId}  ${made.scenes} scenes, ${made.shots} shots` }
  },
  quote: async (io, given) => {
    const shown = await quote(await clientFor(io, given), io, given)
    return { answer: shown, said: `at most ${shown.maxMillis / 1000} credits, about ${shown.seconds} s` }
  },
  build: async (io, given) => {
    const made = await build(await clientFor(io, given), io, given)
    if (!made) return { answer: null, said: 'Nothing was begun.' }
    const exit = made.state === 'FAILED' || made.state === 'CANCELLED' ? exits.failed : exits.done
    return { answer: made, said: `${made.id}  ${made.state}`, exit }
  },
  status: async (io, given) => {
    const made = await (await clientFor(io, given)).readBuild({ jobId: wordAt(given, 1, 'build') })
    return { answer: made, said: `${made.id}  ${made.state}  ${made.counts.done}/${made.counts.wanted}` }
  },
  pull: async (io, given) => {
    const fetched = await pull(await clientFor(io, given), io, given)
    return { answer: fetched, said: fetched.path }
  },
  export: async (io, given) => {
    const fetched = await exportFilm(await clientFor(io, given), io, given)
    return { answer: fetched, said: fetched.path }
  },
  usage: async (io, given) => {
    const month = given.words[1] ?? new Date().toISOString().slice(0, 7)
    const spent = await (await clientFor(io, given)).usage({ month })
    return { answer: spent, said: `${month}: ${spent.chargedMicros / 10_000} credits, ${spent.videos} videos` }
  },
}

const failure = (error: unknown): { exit: number; code: string; says: string } => {
  if (error instanceof Usage)
    return { exit: exits.usage, code: 'usage', says: `${error.message}\npeace --help says how` }
  if (error instanceof NoKey || error instanceof LeaveEnded)
    return { exit: exits.noKey, code: 'no-key', says: error.message }
  if (error instanceof PeaceProblem) {
    const exit = error.code === 'unreachable' ? exits.unreachable : error.status === 401 ? exits.noKey : exits.refused
    return { exit, code: error.code, says: error.message }
  }
  const says = error instanceof Error ? error.message : String(error)
  return { exit: error instanceof TypeError ? exits.unreachable : exits.failed, code: 'failed', says }
}

export const main = async (args: readonly string[], io: Io): Promise<number> => {
  let json = args.includes('--json')
  try {
    const given = readArguments(args)
    json = given.flags.json === true
    const [name] = given.words
    const asked = given.flags.help === true || given.flags.version === true
    if (name === undefined || asked) {
      io.out(given.flags.version === true ? `peace, API ${apiVersion}` : help)
      return asked ? exits.done : exits.usage
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new Usage(`there is no “${name}”`)
    const { answer, said = '', exit = exits.done } = await command(io, given)
    io.out(json ? JSON.stringify(answer) : said)
    return exit
  } catch (error) {
    const { exit, code, says } = failure(error)
    io.err(json ? JSON.stringify({ code, says }) : says)
    return exit
  }
}

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError } from '@peace/core/errors'
import { demoPassword, demoUsers } from '../seed/demo-users.ts'
import { type Person, Refused, randomId, signIn, signUp } from '../tests/people.ts'
import { followJob, openStore } from './follow-job.ts'
import { makeSheet } from './make-sheet.ts'
import { type FilmOptions, readOptions, WrongOptions } from './options.ts'
import { showProgress } from './progress-bar.ts'
import { readScriptFile } from './read-script.ts'
import { useStack } from './use-stack.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

// A stack of our own has no demo people; then anyone will do.
const enterAsDemo = async (): Promise<{ person: Person; workspaceId: string }> => {
  const person = await signIn(demoUsers[0].email, demoPassword).catch(() => signUp('film'))
  const { workspaces } = await person.call('enter', {})
  const own = workspaces.find(({ kind }) => kind === 'personal') ?? workspaces[0]
  if (!own) throw new Error('The demo user has no workspace')
  return { person, workspaceId: own.id }
}

const download = async (person: Person, workspaceId: string, unitKey: string, out: string): Promise<void> => {
  const { url, sha256 } = await person.call('downloadUrl', { workspaceId, unitKey, attachment: true })
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The film could not be fetched: ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error('The film came damaged: its checksum is not the one it was stored with')
  writeFileSync(out, bytes)
}

const outOf = ({ out, script, stop }: FilmOptions): string =>
  out ?? `${basename(script, extname(script))}.${stop === 'sound' ? 'wav' : 'mp4'}`

const makeFilm = async (options: FilmOptions): Promise<void> => {
  const text = await readScriptFile(options.script)
  const { person, workspaceId } = await enterAsDemo()
  const checked = await person.call('validateScript', { workspaceId, text })
  const language = options.language ?? checked.language
  for (const { severity, code, scene, line } of checked.problems)
    say(`${severity}: ${code}${scene ? ` in ${scene}` : ''}${line ? ` at line ${line}` : ''}`)
  const filmId = randomId()
  const { shots } = await person.call('createFilm', { workspaceId, filmId, language, script: text })
  const wanted = { workspaceId, filmId, stop: options.stop, quality: 'draft' as const }
  const quote = await person.call('quoteJob', wanted)
  say(`${checked.scenes} scenes, ${shots} shots, ${quote.units} pieces to make, about ${quote.seconds} s`)
  const jobId = randomId()
  const store = openStore()
  const progress = showProgress(process.stderr)
  const started = performance.now()
  await person.call('createJob', { ...wanted, jobId, shownMillis: quote.maxMillis })
  const job = await followJob(store, jobId, progress.show)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  progress.end()
  if (job.state !== 'COMPLETED')
    throw new Error(
      `The film did not finish: ${job.state} ${job.failure?.code ?? ''} ${JSON.stringify(job.failure?.tried ?? [])}`,
    )
  const out = job.resultKey ? outOf(options) : undefined
  if (job.resultKey && out) await download(person, workspaceId, job.resultKey, out)
  const facts = {
    film: filmId,
    job: jobId,
    seconds,
    shots,
    units: job.counts.wanted,
    reused: job.counts.reused,
    credits: job.money.capturedMillis / 1000,
    out: out ?? null,
  }
  console.log(
    options.json
      ? JSON.stringify(facts)
      : `${out ?? 'made'}  ${seconds} s, ${facts.units} pieces, ${facts.credits} credits`,
  )
}

const explain = (error: unknown): string => {
  if (error instanceof WrongOptions) return error.message
  if (error instanceof Refused)
    return `Refused: ${error.details?.code ?? error.status} ${JSON.stringify(error.details?.values ?? {})}`
  if (error instanceof DomainError) return error.message
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return `No such file: ${(error as NodeJS.ErrnoException).path}`
  return error instanceof Error ? error.message : String(error)
}

const [word, ...rest] = process.argv.slice(2)
if (word === 'sheet') {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { out: { type: 'string' }, scenes: { type: 'string' } },
  })
  const [script] = positionals
  if (script) console.log(await makeSheet(script, values.out, values.scenes))
  else say('npm run film -- sheet FILE [--scenes 1-3] [--out FILE.png]')
  process.exit(script ? 0 : 1)
}

let stack: Awaited<ReturnType<typeof useStack>> | undefined
try {
  const options = readOptions(process.argv.slice(2))
  await readScriptFile(options.script)
  stack = await useStack(say)
  await makeFilm(options)
} catch (error) {
  say(explain(error))
  process.exitCode = 1
} finally {
  await stack?.stop()
}
process.exit()

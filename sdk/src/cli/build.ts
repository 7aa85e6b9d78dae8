import type { Client } from '../client.ts'
import { type Build, isOver, watch } from '../watch.ts'
import { type Given, oneOf, textOf } from './arguments.ts'
import { filmAt } from './folder.ts'
import { type Io, Usage } from './io.ts'

const stops = ['script', 'stills', 'clips', 'sound', 'cut'] as const
const qualities = ['draft', 'standard', 'premium'] as const
type Target = NonNullable<Parameters<Client['quote']>[0]['target']>
export type HandedOn = Extract<Target, { type: 'delivery' }>['format']
type Wish = Omit<Parameters<Client['quote']>[0], 'filmId'>

// A budget is in credits; what it is worth in baht or dollars the pages say.
const wishOf = (given: Given): Wish => {
  const budget = textOf(given, 'budget')
  if (budget !== undefined && !/^\d{1,7}(\.\d{1,3})?$/.test(budget)) throw new Usage('--budget is a number of credits')
  const within = textOf(given, 'within')
  if (within !== undefined && (budget === undefined || !/^[1-9]\d{0,4}$/.test(within)))
    throw new Usage('--within is a number of minutes, beside a --budget')
  const quality = oneOf(given, 'quality', qualities, budget === undefined ? 'draft' : 'standard')
  const stop = oneOf(given, 'stop', stops, 'cut') as Wish['stop']
  return {
    stop,
    quality,
    ...(budget === undefined
      ? {}
      : {
          budget: {
            ...{ millis: Math.round(Number(budget) * 1000), pins: {} },
            ...(within === undefined ? {} : { withinMs: Number(within) * 60_000 }),
          },
        }),
  }
}

const credits = (millis: number): string => String(millis / 1000)

export const quote = async (client: Client, io: Io, given: Given) =>
  client.quote({ filmId: await filmAt(io, given, 1), ...wishOf(given) })

const progressOf = ({ state, counts }: Build): string => {
  const width = 24
  const part = counts.wanted > 0 ? counts.done / counts.wanted : 0
  const bar = '█'.repeat(Math.round(part * width)).padEnd(width, '·')
  return `${bar} ${counts.done}/${counts.wanted} ${state}`
}

export const follow = async (client: Client, io: Io, jobId: string, json: boolean): Promise<Build> => {
  let told = ''
  let last: Build | undefined
  for await (const build of watch(client, jobId)) {
    last = build
    const line = json ? JSON.stringify({ state: build.state, counts: build.counts }) : progressOf(build)
    if (line !== told) io.err(line)
    told = line
  }
  if (!last || !isOver(last)) throw new Error('the build was not followed to its end')
  return last
}

// First the plan and its price; then, when it was agreed to, that plan and no other.
export const build = async (client: Client, io: Io, given: Given): Promise<Build | undefined> =>
  buildWish(client, io, given, { filmId: await filmAt(io, given, 1), ...wishOf(given) }, given.flags.watch === true)

// The film as another file, which is made where it is not there yet.
export const handOn = async (client: Client, io: Io, given: Given, filmId: string, format: HandedOn) => {
  const target = { type: 'delivery' as const, id: 'main', format }
  const made = await buildWish(client, io, given, { filmId, ...wishOf(given), target }, true)
  if (made?.resultKey === undefined) throw new Error('it was not made')
  return made.resultKey
}

const buildWish = async (
  client: Client,
  io: Io,
  given: Given,
  { filmId, ...wish }: Parameters<Client['quote']>[0],
  watched: boolean,
): Promise<Build | undefined> => {
  const { plan, maxMillis, units, reused } = await client.quote({ filmId, ...wish })
  io.err(`${units - reused} to make, ${reused} there already: at most ${credits(maxMillis)} credits`)
  if (maxMillis > 0 && given.flags.yes !== true) {
    if (!io.ask) throw new Usage('it costs credits: --yes agrees to the price')
    if (!(await io.ask('Build?'))) return undefined
  }
  const { jobId } = await client.build({ filmId, ...wish, plan })
  io.err(jobId)
  if (watched) return follow(client, io, jobId, given.flags.json === true)
  return client.readBuild({ jobId })
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '@peace/core/errors'
import { backends } from '@peace/core/routing'
import { pricesReadOn } from '@peace/core/vendors'
import { root } from '../stack/places.ts'

// The page that compares who makes finals, from the rate cards: price and speed are the cards', the effort is said here.

const file = join(root, 'docs/deploy.md')
const [begins, ends] = ['<!-- made by npm run docs -->', '<!-- until here -->']

const effort: Readonly<Record<string, string>> = {
  agent: 'a machine with a GPU of 12 GB or more, models of 58–75 GB, one command a machine; nothing at Google',
  runpod:
    'an account and a key; `npm run runpod -- deploy` makes the volume and the endpoint; the first film waits for the models',
  pods: 'as RunPod; off until `POD_SPECIFICATION` is set; a machine is paid while it rests',
  replicate: 'an account and a token; off until it is switched on; faces are not kept',
  fal: 'an account and a key; off until it is switched on; faces are not kept',
  'veo-fast': 'the project’s own identity (`VERTEX_PROJECT`), nothing to run; ten clips at once',
  veo: 'the project’s own identity (`VERTEX_PROJECT`), nothing to run; ten clips at once',
}

const dollars = (micros: number | undefined): string =>
  micros === undefined ? '–' : micros === 0 ? 'none' : `$${(micros / 1_000_000).toFixed(micros < 100_000 ? 4 : 2)}`

type Rate = {
  unitMicros?: number | undefined
  secondMicros?: number | undefined
  steps?: readonly number[] | undefined
}
const clipSeconds = 5
// A vendor that makes clips of whole steps only is paid for the next longer one.
const priceOf = (rate: Rate | undefined, seconds: number): number | undefined => {
  if (!rate) return undefined
  const paid = rate.steps?.find((step) => step >= seconds) ?? seconds
  return (rate.unitMicros ?? 0) + (rate.secondMicros ?? 0) * paid
}

const rowOf = (id: string): string => {
  const { card, rate } = must(
    backends.find((one) => one.id === id),
    id,
  )
  const offer = card.offers.find(({ kinds }) => kinds.some((kind) => kind === 'clip'))
  const kinds: Partial<Record<string, Rate>> =
    rate === 'free' ? { still: { unitMicros: 0 }, clip: { unitMicros: 0 } } : rate.kinds
  const cells = [
    card.name,
    dollars(priceOf(kinds.still, 0)),
    dollars(priceOf(kinds.clip, clipSeconds)),
    offer?.typicalMs ? `${Math.round(offer.typicalMs / 1000)} s` : '–',
    must(effort[id], `what ${id} takes`),
  ]
  return `| ${cells.join(' | ')} |`
}

export const backendsCompared = (): string =>
  [
    `| who | a still | a clip of ${clipSeconds} s | about | what it takes |`,
    '| --- | --- | --- | --- | --- |',
    ...Object.keys(effort).map(rowOf),
    '',
    `What vendors ask of the platform, by the rate cards of ${pricesReadOn}; electricity is not reckoned in.`,
  ].join('\n')

const withTable = (text: string): string => {
  const [before = '', rest = ''] = text.split(begins)
  const [, after = ''] = rest.split(ends)
  return `${before}${begins}\n${backendsCompared()}\n${ends}${after}`
}

export const deployPageIsCurrent = (): boolean => {
  const text = readFileSync(file, 'utf8')
  return withTable(text) === text
}

export const writeDeployPage = (): void => writeFileSync(file, withTable(readFileSync(file, 'utf8')))

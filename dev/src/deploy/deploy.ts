import { type Line, lookAtAll } from '../provision/go.ts'
import { originOf } from '../provision/origin.ts'
import type { Place } from '../provision/step.ts'
import { neededSteps } from '../provision/steps/index.ts'
import type { Shown } from '../smoke/film.ts'
import { indexesReady } from './indexes-ready.ts'
import type { KeptDeploys } from './kept.ts'
import { settingsProblems } from './readiness.ts'
import { digestOf } from './stage.ts'

// What a deploy does with its hands: build, send up, and look at the site. Handed in, so that the way of it can be walked
// without Google.
export type Hands = {
  check(): Promise<boolean>
  build(folder: string): Promise<void>
  upload(folder: string, what: readonly string[]): Promise<boolean>
  smoke(say: (shown: Shown) => void): Promise<boolean>
  commit(): string
  now(): number
  wait(ms: number): Promise<void>
  say(text: string): void
}

const all = ['firestore', 'storage', 'functions', 'hosting']
// Indexes stay: code of before asks for no more than code of now.
const goingBack = ['firestore:rules', 'storage', 'functions', 'hosting']

const tell = ({ step, says, how }: Line) => `  ✗ ${step}: ${says}${how ? `\n      ${how}` : ''}`

// What the provisioning has not seen is not deployed to.
export const isReady = async (place: Place, say: Hands['say']): Promise<boolean> => {
  const { missing, notes } = settingsProblems(place)
  for (const note of notes) say(`  – ${note}`)
  const open = (await lookAtAll(neededSteps, place)).filter(({ state }) => state !== 'there')
  if (missing.length + open.length === 0) return true
  say('Not deployed. This is missing:')
  for (const { what, how } of missing) say(`  ✗ ${what}\n      ${how}`)
  for (const line of open) say(tell(line))
  if (open.length > 0) say(`\nnpm run provision -- --project ${place.project} makes it, or says what only you can do.`)
  return false
}

const filmed = async ({ smoke, say }: Hands): Promise<boolean> => {
  try {
    return await smoke(({ step, works, says }) => say(`  ${works ? '✓' : '✗'} ${step}${says ? `: ${says}` : ''}`))
  } catch (error) {
    say(`  ✗ it could not be begun: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

export const deploy = async (place: Place, kept: KeptDeploys, hands: Hands): Promise<boolean> => {
  const { say } = hands
  if (!(await isReady(place, say))) return false
  say('✓ the project and its settings')
  if (!(await hands.check())) return false
  await hands.build(kept.staging())
  const made = { commit: hands.commit(), digest: digestOf(kept.staging()), at: hands.now(), works: false }
  say(`✓ built ${made.commit.slice(0, 9)}: ${made.digest.slice(0, 12)}`)
  const folder = kept.keep(made)
  if (!(await hands.upload(folder, all))) {
    say('The upload stopped in the middle. What went up stays; run it again, and it goes on with the rest.')
    return false
  }
  const built = await indexesReady(place, hands)
  if (!built.ready) {
    say(`All of it is up, but ${built.says}`)
    return false
  }
  say('The smoke film:')
  const works = await filmed(hands)
  kept.say(folder, { ...made, works })
  if (works) say(`\nIt is there: ${originOf(place)}`)
  else
    say(
      `\nIt is there and does not work: ${originOf(place)}\n  npm run deploy -- --project ${place.project} --rollback goes back to what worked before.`,
    )
  return works
}

export const rollBack = async (place: Place, kept: KeptDeploys, hands: Hands): Promise<boolean> => {
  const before = kept.before()
  if (!before) {
    hands.say(
      'There is nothing that worked before, deployed from this clone. Check out the commit you want and deploy it.',
    )
    return false
  }
  if (digestOf(before.folder) !== before.digest) {
    hands.say(`What lies in ${before.folder} is not what was deployed. Check out ${before.commit} and deploy it.`)
    return false
  }
  hands.say(`Back to ${before.commit.slice(0, 9)}, which went up at ${new Date(before.at).toISOString()}.`)
  if (!(await hands.upload(before.folder, goingBack))) return false
  hands.say('The smoke film:')
  const works = await filmed(hands)
  if (works) hands.say(`\nIt is back: ${originOf(place)}`)
  return works
}

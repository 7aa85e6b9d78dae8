import { createInterface } from 'node:readline/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { functionsRegion } from '@peace/core/api'
import { howToSignIn } from '../cloud/token.ts'
import { realDesk } from './desk.ts'
import { type Line, lookAtAll, makeAll } from './go.ts'
import { laterSteps, neededSteps } from './steps/index.ts'

// npm run provision -- --project ID [--dry-run] [--yes] [--operator EMAIL]: all that a project needs before a deploy. It may be
// run as often as one likes; what is there is left alone.

const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    region: { type: 'string', default: functionsRegion },
    operator: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  },
})

const signs = { there: '✓', made: '+', missing: '·', differs: '≠', cannot: '✗' } as const
const say = ({ step, state, says, how }: Line): void =>
  console.log(`  ${signs[state]} ${step}${says ? `: ${says}` : ''}${how ? `\n      ${how}` : ''}`)

const agreed = async (): Promise<boolean> => {
  if (values.yes) return true
  if (!process.stdin.isTTY) return false
  const line = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await line.question('Make it so? (y/n) ')
  line.close()
  return /^y/i.test(answer)
}

async function main(): Promise<number> {
  const { project, region } = values
  if (!project || project.startsWith('demo-')) {
    console.error('Which project? npm run provision -- --project ID  (make one at https://console.firebase.google.com)')
    return 2
  }
  if (region !== functionsRegion) {
    console.error(
      `The functions run in ${functionsRegion} (core/src/api), and their data belongs beside them: change it there first.`,
    )
    return 2
  }
  const place = await realDesk(project, region)
  if (!place) {
    console.error(`Nobody is signed in to Google.\n  ${howToSignIn}`)
    return 1
  }
  const steps = [...neededSteps, ...laterSteps(values.operator)]
  console.log(`${project}, as it stands (✓ there, · to be made, ≠ to be changed, ✗ for you):`)
  const plan = await lookAtAll(steps, place)
  for (const line of plan) say(line)
  if (values['dry-run']) return 0
  if (plan.every(({ state }) => state === 'there')) return 0
  if (!(await agreed())) {
    console.error('Nothing was changed. Say yes, or give --yes.')
    return 1
  }
  console.log('\nMaking it so:')
  const lines = await makeAll(steps, place, { say, wait: (ms) => wait(ms) })
  const open = lines.filter(({ state }) => state === 'cannot')
  const [first] = open
  if (!first) console.log(`\nAll is there. Next: npm run deploy -- --project ${project}`)
  else
    console.log(
      `\n${open.length === 1 ? 'One thing is' : `${open.length} things are`} left for you (✗). Then run this again: it goes on where it stands.`,
    )
  const names = new Set(neededSteps.map(({ name }) => name))
  return open.some(({ step }) => names.has(step)) ? 1 : 0
}

process.exitCode = await main()

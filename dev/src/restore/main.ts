import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { functionsRegion } from '@peace/core/api'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { howToSignIn } from '../cloud/token.ts'
import { realDesk } from '../provision/desk.ts'
import { bringBack, restorable } from './bring-back.ts'
import { findSource, isFilled, makeFrom } from './source.ts'

// npm run restore -- --project ID --at 2026-11-26T08:10Z            makes a database of that time beside the live one
// npm run restore -- --project ID --from restored-… [--only a,b] [--workspace ID] [--dry-run]   brings back from it what the live one lacks
const { values } = parseArgs({
  options: {
    project: { type: 'string' },
    region: { type: 'string', default: functionsRegion },
    at: { type: 'string' },
    from: { type: 'string' },
    only: { type: 'string' },
    workspace: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})

const usage = `npm run restore -- --project ID --at TIME      a database of that time, beside the live one
npm run restore -- --project ID --from NAME    brings back from it what the live one lacks (--only a,b  --workspace ID  --dry-run)`

const madeAt = async (project: string, at: number): Promise<number> => {
  const desk = await realDesk(project, values.region)
  if (!desk) {
    console.error(`Nobody is signed in to Google.\n  ${howToSignIn}`)
    return 1
  }
  const source = await findSource(desk, at, Date.now())
  if (source.from === 'nothing') {
    console.error(`That time cannot be had again: ${source.why}. Nothing was changed.`)
    return 1
  }
  console.log(
    source.from === 'changes'
      ? `From every change that is kept, as of ${source.snapshotTime}.`
      : `From the backup of ${source.snapshotTime}: what came after it is not in it.`,
  )
  const id = await makeFrom(desk, source)
  console.log(`${id} is being filled; it may take an hour. Ending this command does not end it.`)
  while (!(await isFilled(desk, id))) await wait(15_000)
  console.log(`It is there. The live database was not touched. What it lacks:`)
  console.log(`  npm run restore -- --project ${project} --from ${id} --dry-run`)
  return 0
}

const broughtBack = async (project: string, from: string, only: readonly string[] | undefined): Promise<number> => {
  const unknown = only?.filter((name) => !restorable.includes(name)) ?? []
  if (unknown.length > 0) {
    console.error(`No such collection: ${unknown.join(', ')}. There are: ${restorable.join(', ')}`)
    return 2
  }
  const app = initializeApp({ projectId: project })
  const dryRun = values['dry-run']
  const { seen, written, kept } = await bringBack(getFirestore(app, from), getFirestore(app), Date.now(), {
    only,
    workspaceId: values.workspace,
    dryRun,
    say: (collection, so) => so.seen > 0 && console.log(`${collection}: ${so.written} lost of ${so.seen}`),
  })
  console.log(
    `${written} of ${seen} ${dryRun ? 'would be' : 'were'} brought back; ${kept} are there and were left as they are.`,
  )
  if (!dryRun) console.log('Whoever was deleted since is deleted once more by tonight’s applyRetention.')
  return 0
}

async function main(): Promise<number> {
  const { project, at, from, only } = values
  const time = at === undefined ? undefined : Date.parse(at)
  if (!project || (time === undefined) === (from === undefined) || Number.isNaN(time)) {
    console.error(usage)
    return 2
  }
  if (from !== undefined) return broughtBack(project, from, only?.split(','))
  return time === undefined ? 2 : madeAt(project, time)
}

process.exitCode = await main()

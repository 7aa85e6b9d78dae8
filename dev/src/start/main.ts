import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { local } from '../stack/places.ts'
import { claimPorts, type Ports, PortTaken, wellKnownPorts } from '../stack/ports.ts'
import { startStack } from '../stack/stack.ts'
import { keepRunning } from './keep-running.ts'
import { plantSeeds } from './seeds.ts'
import { summary } from './summary.ts'

const fresh = process.argv.includes('--fresh')
const offset = Number(process.env.PEACE_PORT_OFFSET ?? 0)
// Beside another start, on other ports and with data of its own.
const suffix = offset === 0 ? '' : `-${offset}`
const data = join(local, `data${suffix}`)
const ports = Object.fromEntries(Object.entries(wellKnownPorts).map(([name, port]) => [name, port + offset])) as Ports

const controlPort = 4900 + offset

const started = performance.now()
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
const say = (text: string) => console.log(`  ${text}`)

try {
  await claimPorts({ ...ports, control: controlPort })
  if (fresh) rmSync(data, { recursive: true, force: true })
  const first = !existsSync(data)
  say('… starting Auth, Functions, Firestore, Storage, Tasks and Hosting')
  const stack = await startStack({
    ports,
    controlPort,
    name: `run${suffix}`,
    web: 'hot',
    schedules: true,
    importFrom: data,
    say,
  })
  say(`✓ the local platform  ${seconds()}`)
  if (first) {
    await plantSeeds(stack, say)
    await stack.save(data)
    say(`✓ demo data  ${seconds()}`)
  }
  console.log(summary(stack))
  process.exitCode = await keepRunning(stack, data, say)
} catch (error) {
  console.error(error instanceof PortTaken ? error.message : error)
  process.exitCode = 1
}

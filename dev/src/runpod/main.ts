import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { queuedKey, restAddress, runPodRest } from '@peace/core/vendors'
import { deployEndpoint, describeAll, fillModels } from './commands.ts'

const usage = `npm run runpod -- list
npm run runpod -- volume --size 200 --data-center EU-RO-1 [--name models]
npm run runpod -- models fill --volume ID --image IMAGE [--tier image]…
npm run runpod -- deploy --image IMAGE@sha256:… [--endpoint ID] [--volume ID] [--pool ADA_24]… [--workers 3] [--functions URL] [--svd] [--env NAME=value]…
With the functions' address its workers ask what waits, and warm up for that. RUNPOD_API_KEY is read; the endpoint's id goes to the functions as RUNPOD_ENDPOINT_ID.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    image: { type: 'string' },
    name: { type: 'string', default: 'peace-script-ai' },
    endpoint: { type: 'string' },
    volume: { type: 'string' },
    pool: { type: 'string', multiple: true, default: ['ADA_24', 'ADA_48_PRO'] },
    workers: { type: 'string', default: '3' },
    functions: { type: 'string' },
    svd: { type: 'boolean', default: false },
    env: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', default: '200' },
    'data-center': { type: 'string' },
    tier: { type: 'string', multiple: true, default: [] },
  },
})

const need = (value: string | undefined, what: string): string => {
  if (value) return value
  console.error(`${what} is missing.\n\n${usage}`)
  process.exit(2)
}

const key = need(process.env.RUNPOD_API_KEY, 'RUNPOD_API_KEY')
const address = restAddress(process.env.RUNPOD_REST_URL ?? 'https://api.runpod.io/v2')
const api = runPodRest(async ({ method, path, body }) => {
  const reply = await fetch(address + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(60_000),
  })
  const text = await reply.text()
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) }
})
const env = {
  ...(values.functions
    ? {
        PEACE_QUEUED: `${values.functions.replace(/\/$/, '')}/agent/queued`,
        PEACE_QUEUED_KEY: queuedKey(key, values.svd ? 'runpod-svd' : 'runpod'),
      }
    : {}),
  ...Object.fromEntries(values.env.map((pair) => pair.split(/=(.*)/s, 2))),
}
const { image, name, endpoint, volume, pool: pools, tier: tiers } = values

const command = positionals.join(' ')
if (command === 'list') for (const line of await describeAll(api)) console.log(line)
else if (command === 'volume') {
  const dataCenter = need(values['data-center'], '--data-center')
  console.log((await api.createVolume({ name, size: Number(values.size), dataCenter })).id)
} else if (command === 'models fill') {
  const options = { image: need(image, '--image'), volume: need(volume, '--volume'), tiers, env }
  const end = await fillModels(api, options, () => wait(15_000))
  console.log(
    end === 'filled' ? 'The volume has its models.' : 'The pod failed; the same command goes on where it ended.',
  )
  process.exitCode = end === 'filled' ? 0 : 1
} else if (command === 'deploy') {
  const workers = Number(values.workers)
  console.log(await deployEndpoint(api, { image: need(image, '--image'), name, endpoint, volume, pools, workers, env }))
} else {
  console.error(usage)
  process.exitCode = 2
}

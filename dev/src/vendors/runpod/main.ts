import { execFileSync } from 'node:child_process'
import { startComfyUI } from '../comfyui/comfyui.ts'
import { startRunPod } from './runpod.ts'
import { Flex } from './workers.ts'

// PORT and PEACE_PYTHON are given by the stack. Without Python the endpoint is there and has no workers, as one can be.
const { PORT = '0', RUNPOD_ENDPOINT = 'local', RUNPOD_KEY = 'rpa_local', STEP_MS = '20' } = process.env
const canWork = (python: string) => {
  try {
    execFileSync(python, ['-c', 'import runpod, aiohttp'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const python = process.env.PEACE_PYTHON
const PEACE_PYTHON = python && canWork(python) ? python : undefined
const runpod = await startRunPod({ port: Number(PORT), key: RUNPOD_KEY })
const comfyui = await startComfyUI({ stepMs: Number(STEP_MS) })
// Faults named `comfy.…` are its ComfyUI's.
runpod.faults.changed = () => {
  for (const [name, value] of Object.entries(runpod.faults.list()))
    if (name.startsWith('comfy.')) comfyui.faults.set({ [name.slice('comfy.'.length)]: value })
}
const endpoints = (process.env.RUNPOD_ENDPOINTS ?? RUNPOD_ENDPOINT).split(',')
const flexes = PEACE_PYTHON
  ? endpoints.map((endpoint) => {
      const environment = { COMFYUI_URL: comfyui.url, PEACE_HISTORY_SECONDS: '0.5' }
      const place = { python: PEACE_PYTHON, runpodUrl: runpod.url, endpoint, key: RUNPOD_KEY, environment }
      return new Flex(runpod.queue(endpoint), place, 2, 300_000)
    })
  : []
console.log(
  `RunPod stand-in on ${runpod.url}, its ComfyUI on ${comfyui.url}${PEACE_PYTHON ? '' : ', without workers: no Python'}`,
)

const close = async () => {
  for (const flex of flexes) flex.close()
  await Promise.all([runpod.close(), comfyui.close()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

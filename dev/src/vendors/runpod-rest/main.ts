import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startComfyUI } from '../comfyui/comfyui.ts'
import { startRunPodRest } from './rest.ts'

// A pod here is our own worker in its relay form, told by the environment it was created with where to ask for work.
const { PORT = '0', PEACE_PYTHON, STEP_MS = '20' } = process.env
const folder = fileURLToPath(new URL('../../../../runpod-worker', import.meta.url))
const comfyui = await startComfyUI({ stepMs: Number(STEP_MS) })
const rest = await startRunPodRest({
  port: Number(PORT),
  run: (pod, left) => {
    if (!PEACE_PYTHON) return () => undefined
    // There is no GPU here to look at.
    const own = {
      COMFYUI_URL: comfyui.url,
      RUNPOD_POD_ID: pod.id,
      PEACE_HISTORY_SECONDS: '0.5',
      PEACE_PREFLIGHT: 'skip',
    }
    const env = { ...process.env, ...pod.env, ...own }
    const child = spawn(PEACE_PYTHON, ['-m', 'worker.main'], { cwd: folder, env, stdio: 'inherit' })
    child.once('exit', left)
    return () => child.kill('SIGKILL')
  },
})
console.log(`RunPod REST v2 stand-in on ${rest.url}`)
const close = () => Promise.all([rest.close(), comfyui.close()]).then(() => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

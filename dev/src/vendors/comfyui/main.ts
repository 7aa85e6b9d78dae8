import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { startComfyUI } from './comfyui.ts'

// node dev/src/vendors/comfyui/main.ts, with PORT (8188 unless said), STEP_MS, MISSING_MODELS, and FAULTS_FILE: where faults
// still owed are kept, so that a crash is not repeated by the process started after it.
const { PORT = '8188', STEP_MS = '40', MISSING_MODELS = '', FAULTS_FILE } = process.env
const options = { port: Number(PORT), stepMs: Number(STEP_MS), missing: MISSING_MODELS.split(',').filter(Boolean) }
const comfyui = await startComfyUI({ ...options, crash: () => process.exit(139) })
if (FAULTS_FILE) {
  if (existsSync(FAULTS_FILE))
    comfyui.faults.set(JSON.parse(readFileSync(FAULTS_FILE, 'utf8')) as Record<string, unknown>)
  comfyui.faults.changed = () => writeFileSync(FAULTS_FILE, JSON.stringify(comfyui.faults.list()))
}
console.log(`ComfyUI stand-in on ${comfyui.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => comfyui.close().then(() => process.exit(0)))

import { startVeo } from './veo.ts'

const { PORT = '0', OPERATION_MS = '4000', STORAGE_EMULATOR_HOST } = process.env
const veo = await startVeo({ port: Number(PORT), operationMs: Number(OPERATION_MS), storage: STORAGE_EMULATOR_HOST })
console.log(`Veo and Gemini stand-in on ${veo.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => veo.close().then(() => process.exit(0)))

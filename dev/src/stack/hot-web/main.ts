import { serveHotWeb } from './serve.ts'
import { sayReady } from './start.ts'

const [port, hostingPort] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4]
if (!port || !hostingPort) throw new Error('The port to listen at and the port of Hosting are given')
await serveHotWeb({ port, hostingPort, ...(folder ? { folder } : {}) })
sayReady()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit())

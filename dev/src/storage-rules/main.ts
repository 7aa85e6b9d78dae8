import { createInterface } from 'node:readline'

const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
say({ id: -1, status: 'ok', action: '', errors: [], warnings: [] })
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, action } = JSON.parse(line) as { id: number; action: string }
  const result = action === 'verify' ? { permit: false } : { rulesVersion: 2 }
  say({ id, status: 'ok', errors: [], warnings: [], result })
})
process.on('SIGINT', () => process.exit(0))

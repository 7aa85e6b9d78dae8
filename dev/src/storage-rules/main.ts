import { createInterface } from 'node:readline'
import { Runtime } from './runtime.ts'

// Stands where `java -jar cloud-storage-rules-runtime.jar serve` would: the emulator speaks JSON lines to it.
const runtime = new Runtime()
const say = (reply: unknown) => void (reply === undefined || process.stdout.write(`${JSON.stringify(reply)}\n`))

say(runtime.greeting)
createInterface({ input: process.stdin })
  .on('line', (line) => {
    try {
      say(runtime.hear(line))
    } catch (error) {
      console.error(String(error))
    }
  })
  .on('close', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))

import { startGeminiText } from './gemini-text.ts'

const gemini = await startGeminiText(Number(process.env.PORT ?? '0'))
console.log(`Gemini text stand-in on ${gemini.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => gemini.close().then(() => process.exit(0)))

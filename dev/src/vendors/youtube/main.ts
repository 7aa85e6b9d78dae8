import { startYouTube } from './youtube.ts'

const youtube = await startYouTube({ port: Number(process.env.PORT ?? 0) })
console.log(`YouTube stand-in on ${youtube.url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => youtube.close().then(() => process.exit(0)))

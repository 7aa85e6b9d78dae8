import { ToolError } from '../cut/ffmpeg.ts'
import type { Ask, Reply } from './messages.ts'
import { perform } from './perform.ts'

// A drawing process: one task at a time, until its parent goes away.
const running = new Map<number, AbortController>()
const say = (reply: Reply): void => {
  if (process.connected) process.send?.(reply)
}

const codeOf = (error: unknown): string => {
  if (error instanceof ToolError) return error.code
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return code === 'ENOSPC' ? 'full' : 'crashed'
}

process.on('message', async (ask: Ask) => {
  if ('stop' in ask) {
    running.get(ask.id)?.abort()
    return
  }
  const controller = new AbortController()
  running.set(ask.id, controller)
  try {
    const done = await perform(ask.task, (percent) => say({ id: ask.id, percent }), controller.signal)
    say({ id: ask.id, done })
  } catch (error) {
    say({
      id: ask.id,
      failed: { code: codeOf(error), message: error instanceof Error ? error.message : String(error) },
    })
  } finally {
    running.delete(ask.id)
  }
})
process.on('disconnect', () => {
  for (const controller of running.values()) controller.abort()
  process.exit(0)
})

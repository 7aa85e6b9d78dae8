import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

// Two set-ups at once (a start and a test run) must not install into the same folder: the second waits for the first.
export async function withLock(folder, run) {
  const lock = `${folder}.lock`
  const owner = join(lock, 'pid')
  mkdirSync(join(lock, '..'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      await wait(300)
      let pid = 0
      try {
        pid = Number(readFileSync(owner, 'utf8'))
      } catch {
        await wait(1000)
      }
      if (!pid || !alive(pid)) rmSync(lock, { recursive: true, force: true })
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  writeFileSync(owner, String(process.pid))
  process.once('exit', release)
  try {
    return await run()
  } finally {
    process.off('exit', release)
    release()
  }
}

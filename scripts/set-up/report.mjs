// What the set-up is doing, one line a step, with its time. Steps run side by side, so a line is whole when it is printed.

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

// A step that needs longer than this says so, again and again, until it is done.
const heartbeat = 30_000

export class SetUpError extends Error {}

export async function step(name, run) {
  const started = performance.now()
  let told = false
  const say = (text) => {
    told = true
    console.log(`  … ${name}: ${text}`)
  }
  const beat = setInterval(() => say(`still at it after ${seconds(started)}`), heartbeat)
  try {
    const result = await run(say)
    if (told || performance.now() - started > 500) console.log(`  ✓ ${name}  ${seconds(started)}`)
    return result
  } catch (error) {
    console.log(`  ✗ ${name}  ${seconds(started)}`)
    throw error
  } finally {
    clearInterval(beat)
  }
}

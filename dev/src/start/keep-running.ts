import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { copyRules } from '../stack/firebase-json.ts'
import { watchFunctions } from '../stack/pack-functions.ts'
import { root } from '../stack/places.ts'
import type { Stack } from '../stack/stack.ts'

// Saved this often, so that a machine that loses power loses minutes; and whole at the end.
const saveEveryMs = 120_000

const signalled = () =>
  new Promise<'signal'>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve('signal'))
  })

export async function keepRunning(stack: Stack, data: string, say: (text: string) => void): Promise<number> {
  const save = () => stack.save(data).catch((error) => say(`! the data could not be saved: ${String(error)}`))
  const saving = setInterval(save, saveEveryMs)
  const stopPacking = await watchFunctions(stack.functionsFolder, (errors) => {
    if (errors > 0) say('! the functions have an error; the last good ones go on')
  })
  const rules = watch(root, (_event, file) => {
    // A checkout takes a file away for a moment before it writes the new one.
    if (file?.endsWith('.rules') && existsSync(join(root, file))) copyRules(stack.folder)
  })
  const end = await Promise.race([signalled(), stack.ended.then(() => 'ended' as const)])
  clearInterval(saving)
  rules.close()
  await stopPacking()
  if (end === 'signal') {
    console.log('\n  … saving and ending everything')
    await save()
  } else {
    console.error(`  ! the emulators ended by themselves; what they said is in ${stack.log}`)
  }
  await stack.stop()
  return end === 'signal' ? 0 : 1
}

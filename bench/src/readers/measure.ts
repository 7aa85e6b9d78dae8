import { parentPort } from 'node:worker_threads'
import { must } from '@peace/core/errors'
import { readers } from './readers.ts'
import { fdxTexts, texts } from './texts.ts'

// One reading in a thread of its own, so that one that never ends can be ended.
const port = must(parentPort, 'a thread')
port.on('message', ({ reader: name, text, letters }: { reader: string; text: string; letters: number }) => {
  const reader = must(
    readers.find((each) => each.name === name),
    'reader',
  )
  const make = must((reader.of === 'fdx' ? fdxTexts : texts).get(text), 'text')
  const made = make(letters)
  // A string put together from pieces is made whole before, so that its reader does not pay for that.
  made.indexOf('\u0000')
  const read = reader.ready(made)
  const before = process.cpuUsage()
  read()
  const { user, system } = process.cpuUsage(before)
  port.postMessage({ reader: name, text, letters, ms: (user + system) / 1000 })
})

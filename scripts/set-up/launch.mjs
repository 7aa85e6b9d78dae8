import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { setUp } from './index.mjs'
import { node22 } from './node.mjs'
import { root } from './places.mjs'
import { SetUpError } from './report.mjs'

// Runs a file of the platform under Node 22 and waits for it. Ctrl-C reaches it from the terminal by itself;
// a signal sent to this process alone is passed on.
function execute(node, file, args, environment) {
  return new Promise((resolve) => {
    const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
    const child = spawn(node, [join(root, file), ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...environment, PATH: path },
    })
    const ignore = () => {}
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', ignore)
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

export async function launch(file, args, { needs, together }) {
  try {
    const node = await node22()
    const environment = await setUp(needs, together?.(node))
    process.exitCode = await execute(node, file, args, environment)
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error)
    process.exitCode = 1
  }
}

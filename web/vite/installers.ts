import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const root = join(import.meta.dirname, '../..')
const site = join(root, 'web/dist')

// The site hands out the agent and its installers: what a user's own machine fetches comes from where its user is.
export const installers = (): Plugin => ({
  name: 'installers',
  apply: 'build',
  closeBundle() {
    mkdirSync(join(site, 'agent'), { recursive: true })
    execFileSync(process.execPath, [join(root, 'agent/build.mjs')])
    copyFileSync(join(root, 'agent/dist/peace-agent.mjs'), join(site, 'agent/peace-agent.mjs'))
    for (const file of ['install-comfyui.sh', 'install-comfyui.ps1'])
      copyFileSync(join(root, 'scripts', file), join(site, file))
  },
})

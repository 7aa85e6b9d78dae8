import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const root = join(import.meta.dirname, '../..')
const site = join(root, 'web/dist')

const bundle = join(root, 'agent/dist/peace-agent.mjs')
const scripts = ['install-comfyui.sh', 'install-comfyui.ps1']

const packAgent = () => execFileSync(process.execPath, [join(root, 'agent/build.mjs')])

// The site hands out the agent and its installers: what a user's own machine fetches comes from where its user is.
export const installers = (): Plugin => ({
  name: 'installers',
  closeBundle() {
    if (this.environment.mode !== 'build') return
    mkdirSync(join(site, 'agent'), { recursive: true })
    packAgent()
    copyFileSync(bundle, join(site, 'agent/peace-agent.mjs'))
    for (const file of scripts) copyFileSync(join(root, 'scripts', file), join(site, file))
  },
  configureServer({ middlewares }) {
    middlewares.use('/agent/peace-agent.mjs', (_request, response) => {
      packAgent()
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(bundle))
    })
    for (const file of scripts)
      middlewares.use(`/${file}`, (_request, response) => response.end(readFileSync(join(root, 'scripts', file))))
  },
})

import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

// What this machine remembers between runs. The token is its right to work: the file is readable by its user alone.
export const configSchema = z.object({
  server: z.url(),
  token: z.string(),
  machineId: z.string(),
  workspaceId: z.string(),
  workspaceName: z.string(),
  name: z.string(),
  comfyuiUrl: z.url().default('http://127.0.0.1:8188'),
  comfyuiDir: z.string().optional(),
  concurrency: z.int().min(1).max(8).default(1),
})
export type Config = z.output<typeof configSchema>

export const home = (): string => process.env.PEACE_AGENT_HOME ?? join(homedir(), '.peace-agent')
const file = () => join(home(), 'config.json')

export const readConfig = (): Config | undefined => {
  if (!existsSync(file())) return undefined
  return configSchema.parse(JSON.parse(readFileSync(file(), 'utf8')))
}

export const writeConfig = (config: Config): void => {
  mkdirSync(home(), { recursive: true, mode: 0o700 })
  const partial = `${file()}.part`
  writeFileSync(partial, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, file())
  chmodSync(file(), 0o600)
}

export const forgetConfig = (): void => rmSync(file(), { force: true })

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

// The deployer's own sign-in: a token in the environment (as a pipeline gets one), gcloud's, or that of Google's other tools.

const signIns = z.looseObject({ client_id: z.string(), client_secret: z.string(), refresh_token: z.string() })
const answer = z.looseObject({ access_token: z.string() })

const fromGcloud = (): string | undefined => {
  const { status, stdout } = spawnSync('gcloud', ['auth', 'print-access-token'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() || undefined : undefined
}

const fromApplicationDefault = async (env: NodeJS.ProcessEnv): Promise<string | undefined> => {
  const file =
    env.GOOGLE_APPLICATION_CREDENTIALS ?? join(homedir(), '.config/gcloud/application_default_credentials.json')
  try {
    const { client_id, client_secret, refresh_token } = signIns.parse(JSON.parse(readFileSync(file, 'utf8')))
    const body = new URLSearchParams({ client_id, client_secret, refresh_token, grant_type: 'refresh_token' })
    const said = await fetch('https://oauth2.googleapis.com/token', { method: 'POST', body })
    return said.ok ? answer.parse(await said.json()).access_token : undefined
  } catch {
    return undefined
  }
}

export const deployerToken = async (env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> =>
  env.GOOGLE_OAUTH_ACCESS_TOKEN?.trim() || fromGcloud() || (await fromApplicationDefault(env))

export const howToSignIn = 'gcloud auth login   (or put a token into GOOGLE_OAUTH_ACCESS_TOKEN)'

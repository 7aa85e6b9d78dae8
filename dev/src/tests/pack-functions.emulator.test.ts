import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serviceOf } from '@peace/core/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFunctions } from '../stack/pack-functions.ts'
import { freePort } from '../stack/ports.ts'

// As `firebase deploy` does it: package.json and lib/ alone, the production packages, and the list of functions asked of
// firebase-functions' own server. Outside the clone, so that nothing of it is found by accident.
const folder = mkdtempSync(join(tmpdir(), 'peace-functions-'))

async function listFunctions(): Promise<string> {
  const port = await freePort()
  const server = spawn(process.execPath, ['node_modules/firebase-functions/lib/bin/firebase-functions.js', '.'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      FUNCTIONS_CONTROL_API: 'true',
      GCLOUD_PROJECT: 'demo-peace-script-ai',
      FIREBASE_CONFIG: JSON.stringify({ projectId: 'demo-peace-script-ai' }),
    },
  })
  try {
    for (let tries = 0; tries < 300; tries++) {
      const reply = await fetch(`http://127.0.0.1:${port}/__/functions.yaml`).catch(() => undefined)
      if (reply) {
        if (!reply.ok) throw new Error(await reply.text())
        return await reply.text()
      }
      await wait(100)
    }
    throw new Error('The packed functions did not list themselves.')
  } finally {
    server.kill()
  }
}

describe('the packed functions', () => {
  let listed = ''
  beforeAll(async () => {
    await packFunctions(folder)
    execFileSync(
      'npm',
      ['install', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: folder,
        stdio: 'inherit',
      },
    )
    listed = await listFunctions()
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are package.json and lib, and what npm added', () => {
    expect(readdirSync(folder).sort()).toEqual(['lib', 'node_modules', 'package-lock.json', 'package.json'])
  })

  it('load with their production packages alone and list every service there is', () => {
    const manifest = JSON.parse(listed) as { endpoints: Record<string, { callableTrigger?: object }> }
    const callables = Object.entries(manifest.endpoints).flatMap(([name, endpoint]) =>
      endpoint.callableTrigger ? [name] : [],
    )
    expect(callables.sort()).toEqual([...new Set(Object.values(serviceOf))].sort())
  })

  it('list tasks, triggers and schedules besides', () => {
    const manifest = JSON.parse(listed) as { endpoints: Record<string, object> }
    const kinds = new Set(
      Object.values(manifest.endpoints).flatMap((endpoint) =>
        Object.keys(endpoint).filter((key) => key.endsWith('Trigger')),
      ),
    )
    expect([...kinds]).toEqual(expect.arrayContaining(['taskQueueTrigger', 'eventTrigger', 'scheduleTrigger']))
  })
})

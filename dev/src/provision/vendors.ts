import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { defaultPlanTable, priceList } from '@peace/core/money'
import { z } from 'zod'
import { root } from '../stack/places.ts'
import type { Vendors, Verdict } from './step.ts'

// Keys are tried with calls that change nothing and cost nothing.

type Try = (value: string) => { url: string; headers: Record<string, string>; body?: string }
const bearer =
  (url: string): Try =>
  (value) => ({ url, headers: { authorization: `Bearer ${value}` } })
const tries: Readonly<Record<string, Try>> = {
  GEMINI_API_KEY: (value) => ({
    url: 'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1',
    headers: { 'x-goog-api-key': value },
  }),
  STRIPE_SECRET_KEY: bearer('https://api.stripe.com/v1/balance'),
  RUNPOD_API_KEY: bearer('https://api.runpod.io/v2/pods'),
  REPLICATE_API_TOKEN: bearer('https://api.replicate.com/v1/account'),
}
const refusals = [400, 401, 403]

export const tryKey = async (name: string, value: string): Promise<Verdict> => {
  const asked = tries[name]?.(value)
  if (!asked) return 'not checked'
  try {
    const { status } = await fetch(asked.url, { headers: asked.headers, signal: AbortSignal.timeout(10_000) })
    return status < 300 ? 'works' : refusals.includes(status) ? 'refused' : 'not checked'
  } catch {
    // A vendor that is down says nothing about the key.
    return 'not checked'
  }
}

const listed = z.looseObject({
  data: z.array(z.looseObject({ url: z.string().optional(), lookup_key: z.string().nullish() })),
})
const askStripe = async (key: string, path: string) => {
  const said = await fetch(`https://api.stripe.com/v1/${path}`, { headers: { authorization: `Bearer ${key}` } })
  if (!said.ok) throw new Error(`Stripe answered ${said.status}`)
  return listed.parse(await said.json()).data
}

const stripeStands = async (key: string, webhook: string): Promise<boolean> => {
  const [hooks, prices] = await Promise.all([
    askStripe(key, 'webhook_endpoints?limit=100'),
    askStripe(key, 'prices?active=true&limit=100'),
  ])
  const known = new Set(prices.map(({ lookup_key }) => lookup_key))
  return (
    hooks.some(({ url }) => url === webhook) && priceList(defaultPlanTable).every((priced) => known.has(priced.key))
  )
}

const setUpStripe = async (key: string, webhook: string, origin: string): Promise<string | undefined> => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'functions/src/billing/set-up-stripe.ts'),
      '--webhook',
      webhook,
      '--return',
      `${origin}/workspace/billing`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, STRIPE_SECRET_KEY: key } },
  )
  if (status !== 0) throw new Error(`Stripe could not be set up: ${stderr.trim().split('\n').at(-1) ?? ''}`)
  return /^STRIPE_WEBHOOK_SECRET=(\S+)$/m.exec(stdout)?.[1]
}

export const realVendors: Vendors = { tryKey, stripeStands, setUpStripe }
// Where Google is the double nobody's key is sent anywhere: the double keeps what Stripe was told.
export const vendorsAtDouble = (at: string): Vendors => ({
  tryKey: async () => 'not checked',
  stripeStands: async (_key, webhook) => (await (await fetch(`${at}/stripe`)).text()) === webhook,
  setUpStripe: async (_key, webhook) => {
    await fetch(`${at}/stripe`, { method: 'POST', body: JSON.stringify(webhook) })
    return 'whsec_of-the-double'
  },
})

import { may } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { backTo, clientNamed, isClientAddress, neededFor, readAsk } from '@peace/core/open'
import { door, type WorkspaceContext } from '../callable.ts'
import { webOrigin } from '../mail/origin.ts'
import { clientFor, keepCode } from './grants.store.ts'
import { refuseWithoutApi } from './has-api.store.ts'
import { mostKeys } from './keys.store.ts'

// The page on which a person lets somebody else's program in, and what becomes of their answer. The program's whole question
// is read again with the answer: what the page made of it decides nothing.

const asked = async (query: string, context: WorkspaceContext) => {
  const client = await clientFor(clientNamed(query))
  const read = readAsk(query, client, webOrigin())
  if (read.is === 'refused') throw new DomainError('client-refused', { problem: read.problem })
  if (read.is === 'sent-back') return { client, back: read.to }
  const scopes = read.asked.scopes.filter((scope) => may(context.role, neededFor[scope]))
  return { client, asked: { ...read.asked, scopes } }
}

export const describeGrant = door(
  'describeGrant',
  { permission: 'film.see', rate: { max: 30, perMs: 60_000 } },
  async ({ query }, context) => {
    const { client, asked: ask, back } = await asked(query, context)
    const of = { name: client.name, ...(isClientAddress(client.id) ? { host: new URL(client.id).host } : {}) }
    if (!ask) return { ...of, scopes: [], returnsTo: new URL(back).host, back }
    return { ...of, scopes: ask.scopes, returnsTo: new URL(ask.redirect).host }
  },
)

export const answerGrant = door(
  'answerGrant',
  {
    permission: 'film.see',
    verified: true,
    // A session that was left open somewhere lets nobody in who spends.
    recently: ({ yes, monthMillis }) => yes && monthMillis > 0,
    rate: { max: 20, perMs: 60_000 },
    // Its own name, since what it calls itself it may have from somebody else.
    audit: ({ yes, monthMillis, query, scopes }) => ({
      ...{ yes, monthMillis, client: (clientNamed(query) ?? 'nobody').slice(0, 400) },
      scopes: scopes.join(' ').slice(0, 400),
    }),
  },
  async ({ workspaceId, query, yes, scopes, monthMillis }, context) => {
    const { client, asked: ask, back } = await asked(query, context)
    if (!ask) return { back }
    const { redirect, state, challenge, resource } = ask
    const iss = webOrigin()
    if (!yes) return { back: backTo(redirect, { error: 'access_denied', state, iss }) }
    await refuseWithoutApi(context.workspace)
    // No more than was asked for, however the answer came.
    const agreed = ask.scopes.filter((scope) => scopes.includes(scope))
    if (agreed.length === 0) return { back: backTo(redirect, { error: 'access_denied', state, iss }) }
    const code = await keepCode(
      {
        ...{ workspaceId, createdBy: context.uid, clientId: client.id, clientName: client.name },
        ...{ redirect, challenge, scopes: agreed, monthMillis: agreed.includes('builds:write') ? monthMillis : 0 },
        ...(resource === undefined ? {} : { resource }),
      },
      mostKeys,
      context.now(),
    )
    return { back: backTo(redirect, { code, state, iss }) }
  },
)

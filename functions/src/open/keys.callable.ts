import { may } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { type ApiKey, neededFor } from '@peace/core/open'
import { door, type WorkspaceContext } from '../callable.ts'
import { refuseWithoutApi } from './has-api.store.ts'
import { keyOf, keysOf, makeKey, prefixOf, revokeKey, rotateKey, shown } from './keys.store.ts'

const dayMs = 86_400_000

// Of others' keys nobody hears but whoever manages the members.
const own = (key: ApiKey, { uid, role }: WorkspaceContext): boolean =>
  key.createdBy === uid || may(role, 'members.manage')
const ownKey = async (workspaceId: string, prefix: string, context: WorkspaceContext): Promise<ApiKey> => {
  const key = await keyOf(workspaceId, prefix)
  if (!own(key, context)) throw new DomainError('not-found', { what: 'key' })
  return key
}

export const makeApiKey = door(
  'makeApiKey',
  {
    permission: 'film.see',
    verified: true,
    recently: ({ monthMillis }) => monthMillis > 0,
    rate: { max: 20, perMs: 60_000 },
    audit: ({ keyId, monthMillis }) => ({ keyId, monthMillis }),
  },
  async ({ workspaceId, keyId, days, filmIds, ...wish }, context) => {
    await refuseWithoutApi(context.workspace)
    for (const scope of wish.scopes)
      if (!may(context.role, neededFor[scope])) throw new DomainError('not-allowed', { permission: neededFor[scope] })
    const at = context.now()
    return makeKey({
      ...wish,
      ...{ id: keyId, prefix: prefixOf(workspaceId, keyId), workspaceId, createdBy: context.uid },
      ...{ createdAt: at, expiresAt: at + days * dayMs },
      ...(filmIds === undefined ? {} : { filmIds }),
    })
  },
)

export const listApiKeys = door('listApiKeys', { permission: 'film.see' }, async ({ workspaceId }, context) => {
  const keys = (await keysOf(workspaceId)).filter((key) => own(key, context))
  return { keys: keys.sort((a, b) => b.createdAt - a.createdAt).map(shown) }
})

// The new one is its maker's, whoever asks for it, so nobody else is told its secret.
export const rotateApiKey = door(
  'rotateApiKey',
  {
    ...{ permission: 'film.see', verified: true, rate: { max: 20, perMs: 60_000 } },
    // It tells a secret that may spend.
    ...{ recently: true, audit: ({ prefix }) => ({ prefix }) },
  },
  async ({ workspaceId, prefix }, context) => {
    const key = await ownKey(workspaceId, prefix, context)
    if (key.createdBy !== context.uid) throw new DomainError('not-allowed')
    return rotateKey(key, context.now())
  },
)

export const revokeApiKey = door(
  'revokeApiKey',
  { permission: 'film.see', audit: ({ prefix }) => ({ prefix }) },
  async ({ workspaceId, prefix }, context) => ({
    revokedAt: await revokeKey(await ownKey(workspaceId, prefix, context), context.now()),
  }),
)

import { door } from '../callable.ts'
import { checkedAddress } from '../gateways/egress.ts'
import { refuseWithoutApi } from '../open/has-api.store.ts'
import {
  forgetHook,
  hooksOf,
  makeHook,
  messagesOf,
  replay,
  rotateSecret,
  shownHook,
  testHook,
  turnHook,
} from './hooks.store.ts'

// Where the platform tells other programs what happens. Whoever looks after backends and limits looks after these.

const seals = { secrets: ['channelKey'] } as const
const rate = { max: 30, perMs: 60_000 }
const options = { permission: 'backends.manage', rate } as const

export const makeWebhook = door(
  'makeWebhook',
  { ...options, ...seals, verified: true, audit: ({ hookId }) => ({ hookId }) },
  async ({ hookId, filmIds, ...wish }, context) => {
    await refuseWithoutApi(context.workspace)
    // Refused where it is written already; asked again before every message, since names move.
    await checkedAddress(wish.url)
    return makeHook({
      ...{ ...wish, id: hookId, createdBy: context.uid, createdAt: context.now() },
      ...(filmIds === undefined ? {} : { filmIds }),
    })
  },
)

export const listWebhooks = door('listWebhooks', options, async ({ workspaceId }) => ({
  hooks: (await hooksOf(workspaceId)).sort((a, b) => b.createdAt - a.createdAt).map(shownHook),
}))

export const changeWebhook = door(
  'changeWebhook',
  { ...options, audit: ({ hookId, to }) => ({ hookId, to }) },
  async ({ workspaceId, hookId, to }) => {
    if (to === 'forgotten') await forgetHook(workspaceId, hookId)
    else await turnHook(workspaceId, hookId, to)
    return { hookId }
  },
)

export const rotateWebhookSecret = door(
  'rotateWebhookSecret',
  { ...options, ...seals, verified: true, audit: ({ hookId }) => ({ hookId }) },
  ({ workspaceId, hookId }, { now }) => rotateSecret(workspaceId, hookId, now()),
)

export const testWebhook = door('testWebhook', options, async ({ workspaceId, hookId, messageId }, { now }) => ({
  messageId: await testHook(workspaceId, hookId, messageId, now()),
}))

export const listHookMessages = door('listHookMessages', options, async ({ workspaceId, hookId, ...page }) =>
  messagesOf(workspaceId, hookId, page),
)

export const replayHookMessage = door(
  'replayHookMessage',
  { ...options, audit: ({ hookId, messageId }) => ({ hookId, messageId }) },
  async ({ workspaceId, hookId, messageId }, { now }) => {
    await replay(workspaceId, hookId, messageId, now())
    return { messageId }
  },
)

import { randomBytes } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import type { Channel } from '@peace/core/publish'
import { channelOutletSchema } from '@peace/core/publish'
import { door } from '../callable.ts'
import { exchangeCode, newVerifier, signInAddress } from '../gateways/account-keys.ts'
import { OutletAccount } from '../gateways/outlet-account.ts'
import { YouTube } from '../gateways/youtube.ts'
import { webOrigin } from '../mail/origin.ts'
import { setting } from '../params.ts'
import {
  beginConnection,
  listChannelsOf,
  mustBeSetUp,
  oauthOf,
  readChannel,
  saveChannel,
  takeConnection,
} from './channels.store.ts'
import { forgetChannel, readLeave } from './leaves.store.ts'
import { answered, openYouTube } from './outlet.store.ts'
import { takeLeaveBack } from './take-leave-back.ts'

const keys = ['youtube', 'channelKey'] as const
const backTo = () => `${webOrigin()}/workspace/channels`
const viewOf = ({ sealed: _, workspaceId: __, ...view }: Channel) => view

export const startChannel = door(
  'startChannel',
  { permission: 'backends.manage', verified: true, secrets: keys, audit: ({ outlet }) => ({ outlet }) },
  async ({ workspaceId, outlet }, { now, uid }) => {
    const oauth = mustBeSetUp(outlet)
    const [state, verifier] = [randomBytes(24).toString('hex'), newVerifier()]
    await beginConnection(state, { workspaceId, outlet, by: uid, verifier }, now())
    return { address: signInAddress(oauth, state, verifier, backTo()) }
  },
)

export const connectChannel = door(
  'connectChannel',
  { permission: 'backends.manage', verified: true, secrets: keys, audit: () => ({}) },
  async ({ workspaceId, state, code }, { now, uid }) => {
    const { outlet, verifier } = await takeConnection(state, workspaceId, uid, now())
    const oauth = mustBeSetUp(outlet)
    const got = await exchangeCode(oauth, now(), code, verifier, backTo())
    if (got.is === 'lost') throw new DomainError('vendor-unavailable', { vendor: outlet })
    if (got.is === 'closed') throw new DomainError('outlet-said-no', { outlet, said: 'invalid_grant' })
    const none = async () => undefined
    const account = new OutletAccount({ oauth, keys: got.keys, keep: none, closed: none, now })
    const api = setting('youtubeBaseUrl') || 'https://www.googleapis.com'
    const self = await new YouTube({ api, account, filmMs: async () => 0, cover: none, now }).self()
    if (self.is !== 'ok')
      throw new DomainError('outlet-said-no', { outlet, said: self.is === 'no' ? self.said : self.is })
    const about = { workspaceId, outlet, vendorId: self.value.id, name: self.value.name.slice(0, 120) }
    const channel = await saveChannel({ ...about, connectedBy: uid, connectedAt: now() }, got.keys, now())
    return { channel: viewOf(channel) }
  },
)

export const closeChannel = door(
  'closeChannel',
  { permission: 'backends.manage', secrets: keys, audit: ({ channelId }) => ({ channelId }) },
  async ({ workspaceId, channelId }, { now }) => {
    await readChannel(workspaceId, channelId)
    await forgetChannel(channelId, now())
    const owed = await readLeave(channelId)
    // Somebody else has taken it back meanwhile.
    return { channelId, leave: owed ? await takeLeaveBack(owed, now()) : 'taken-back' }
  },
)

export const listChannels = door(
  'listChannels',
  { permission: 'film.see', secrets: keys },
  async ({ workspaceId }) => ({
    channels: (await listChannelsOf(workspaceId)).map(viewOf),
    setUp: channelOutletSchema.options.filter((outlet) => oauthOf(outlet) !== undefined),
  }),
)

export const listPlaylists = door(
  'listPlaylists',
  { permission: 'film.edit', secrets: keys },
  async ({ workspaceId, channelId }, { now }) => {
    const channel = await readChannel(workspaceId, channelId)
    return { playlists: await answered(channel, openYouTube(channel, now).playlists()) }
  },
)

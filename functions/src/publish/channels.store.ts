import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import type { Channel, ChannelOutlet } from '@peace/core/publish'
import { tables } from '@peace/core/stored'
import { z } from 'zod'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import type { Keys, OAuth } from '../gateways/account-keys.ts'
import { youtubeOAuth } from '../gateways/youtube.ts'
import { secretValue, setting } from '../params.ts'
import { hashSecret } from '../teams/secret.ts'
import { awakenPublications } from './publications.store.ts'
import { seal, unseal } from './seal.ts'

const keysSchema = z.object({ refresh: z.string(), access: z.string(), until: z.number() })

// Nothing, where an outlet's client or the key to seal with is not set.
export const oauthOf = (outlet: ChannelOutlet): OAuth | undefined => {
  const [id, secret] = [setting('youtubeClientId'), secretValue('youtube')]
  if (outlet !== 'youtube' || id === '' || secret === '' || secretValue('channelKey') === '') return undefined
  return youtubeOAuth(setting('youtubeBaseUrl'), id, secret)
}

export const mustBeSetUp = (outlet: ChannelOutlet): OAuth => {
  const oauth = oauthOf(outlet)
  if (!oauth) throw new DomainError('outlet-not-set-up', { outlet })
  return oauth
}

const connectionLastsMs = 15 * 60_000
type Beginning = { workspaceId: string; outlet: ChannelOutlet; by: string; verifier: string }

export const beginConnection = async (state: string, beginning: Beginning, now: number): Promise<void> => {
  const row = tables.connection.write({ ...beginning, expiresAt: now + connectionLastsMs })
  await firestore()
    .doc(paths.connection(hashSecret(state)))
    .create(row)
}

// Good once, for whoever began it, in the workspace it was begun for.
export const takeConnection = (state: string, workspaceId: string, by: string, now: number): Promise<Beginning> => {
  const reference = firestore().doc(paths.connection(hashSecret(state)))
  return firestore().runTransaction(async (transaction) => {
    const found = readIfReadable(tables.connection, await transaction.get(reference))
    if (!found || found.workspaceId !== workspaceId || found.by !== by || found.expiresAt <= now)
      throw new DomainError('not-found', { what: 'connection' })
    transaction.delete(reference)
    return found
  })
}

const placeOf = (id: string): string => paths.channel(id)
const sealedOf = (id: string, keys: Keys): string => seal(secretValue('channelKey'), placeOf(id), JSON.stringify(keys))

// The same account connected again is the same channel, with new keys. What waited for it goes on.
export const saveChannel = async (
  channel: Omit<Channel, 'id' | 'sealed' | 'state'>,
  keys: Keys,
  now: number,
): Promise<Channel> => {
  const id = hashSecret(`${channel.workspaceId} ${channel.outlet} ${channel.vendorId}`).slice(0, 40)
  const whole: Channel = { ...channel, id, state: 'open', sealed: sealedOf(id, keys) }
  await firestore().doc(placeOf(id)).set(tables.channel.write(whole))
  await awakenPublications(channel.workspaceId, id, now)
  return whole
}

export const readChannel = async (workspaceId: string, id: string): Promise<Channel> => {
  const found = await firestore().doc(placeOf(id)).get()
  const channel = found.exists ? readDocument(tables.channel, found) : undefined
  if (!channel || channel.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'channel' })
  return channel
}

export const listChannelsOf = async (workspaceId: string): Promise<Channel[]> => {
  const found = await firestore().collection(paths.channels()).where('workspaceId', '==', workspaceId).limit(50).get()
  return found.docs.flatMap((each) => readIfReadable(tables.channel, each) ?? [])
}

export const keysOf = ({ id, sealed }: Pick<Channel, 'id' | 'sealed'>): Keys =>
  keysSchema.parse(JSON.parse(unseal(secretValue('channelKey'), placeOf(id), sealed)))

// What was forgotten while it was spoken with stays forgotten.
const notFound = 5
const updateKnown = async (id: string, change: Partial<Pick<Channel, 'sealed' | 'state'>>): Promise<void> => {
  await firestore()
    .doc(placeOf(id))
    .update(change)
    .catch((error: { code?: unknown }) => {
      if (error.code !== notFound) throw error
    })
}
export const keepKeys = (id: string, keys: Keys): Promise<void> => updateKnown(id, { sealed: sealedOf(id, keys) })
export const markClosed = (id: string): Promise<void> => updateKnown(id, { state: 'closed' })

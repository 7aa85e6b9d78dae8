import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import {
  channelOutletSchema,
  channelSchema,
  leaveThereSchema,
  publicationSchema,
  publicationWishSchema,
  publishDraftSchema,
} from '../publish/index.ts'
import { callable } from './callable.ts'

const ofFilm = { workspaceId: idSchema, filmId: idSchema }
const channelView = channelSchema.omit({ sealed: true, workspaceId: true })
const publicationView = publicationSchema
  .pick({ id: true, state: true, attempts: true, address: true, figures: true, trouble: true, said: true, done: true })
  .extend({
    outlet: channelOutletSchema,
    channelId: idSchema,
    title: z.string(),
    cut: z.string(),
    privacy: publicationWishSchema.shape.privacy,
    publishAt: timeSchema.optional(),
    timeZone: z.string(),
    createdAt: timeSchema,
    dueAt: timeSchema.optional(),
  })

export const publishingApi = {
  startChannel: callable(
    'The address at which somebody lets us into their account at an outlet, to come back from with a code.',
    z.object({ workspaceId: idSchema, outlet: channelOutletSchema }),
    z.object({ address: z.url() }),
  ),
  connectChannel: callable(
    'Takes the code that an outlet sent somebody back with: the account is the workspace’s to send films to.',
    z.object({ workspaceId: idSchema, state: z.string().min(20).max(100), code: z.string().min(1).max(2000) }),
    z.object({ channel: channelView }),
  ),
  closeChannel: callable(
    'Takes back our leave at an account’s outlet, as well as can be, and forgets its keys. What was sent there stays there.',
    z.object({ workspaceId: idSchema, channelId: idSchema }),
    z.object({ channelId: idSchema, leave: leaveThereSchema }),
  ),
  listChannels: callable(
    'The accounts that a workspace may send films to, and which outlets are set up here.',
    z.object({ workspaceId: idSchema }),
    z.object({ channels: z.array(channelView), setUp: z.array(channelOutletSchema) }),
  ),
  listPlaylists: callable(
    "An account's playlists, as the outlet tells them.",
    z.object({ workspaceId: idSchema, channelId: idSchema }),
    z.object({ playlists: z.array(z.object({ id: z.string(), title: z.string() })) }),
  ),
  publishFilm: callable(
    'Sends a film to an account, with all that was looked at before. The same wish again is the same publication.',
    z.object({ workspaceId: idSchema, wish: publicationWishSchema }),
    z.object({ publicationId: idSchema }),
  ),
  listPublications: callable(
    'Where a film went, how it stands there, and what is being written for the next.',
    z.object(ofFilm),
    z.object({ publications: z.array(publicationView), draft: publishDraftSchema.optional() }),
  ),
  changePublication: callable(
    'Takes back what has not left, says that what is unconfirmed is not there, or asks for the figures.',
    z.object({ workspaceId: idSchema, publicationId: idSchema, to: z.enum(['withdrawn', 'again', 'look']) }),
    z.object({ publicationId: idSchema }),
  ),
  savePublishDraft: callable(
    'Keeps what is being written for a publication.',
    z.object({ ...ofFilm, draft: publishDraftSchema }),
    z.object({ savedAt: timeSchema }),
  ),
}

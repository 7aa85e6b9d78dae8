import { z } from 'zod'
import { shownMessageSchema, shownWebhookSchema, webhookWishSchema } from '../hooks/index.ts'
import { idSchema, timeSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

// What the platform tells other programs: where to, and how it went.

const inWorkspace = z.object({ workspaceId: idSchema })
const ofHook = inWorkspace.extend({ hookId: idSchema })
const secret = z.string()

export const hooksApi = {
  makeWebhook: callable(
    'An address that is told of what happens to films. The secret its messages are signed with is told this once.',
    ofHook.extend(webhookWishSchema.shape),
    z.object({ hook: shownWebhookSchema, secret }),
  ),
  listWebhooks: callable(
    'The addresses that are told, and whether they answer.',
    inWorkspace,
    z.object({ hooks: z.array(shownWebhookSchema) }),
  ),
  changeWebhook: callable(
    'Stops telling an address, or tells it again, or forgets it with all that was sent.',
    ofHook.extend({ to: z.enum(['on', 'off', 'forgotten']) }),
    z.object({ hookId: idSchema }),
  ),
  rotateWebhookSecret: callable(
    'A new secret beside the old one; for a day both sign.',
    ofHook,
    z.object({ secret, oldUntil: timeSchema }),
  ),
  testWebhook: callable(
    'Sends a message that says only that it is a test.',
    ofHook.extend({ messageId: idSchema }),
    z.object({ messageId: idSchema }),
  ),
  listHookMessages: callable(
    'What was sent to an address, the latest first, with every try.',
    ofHook.extend({ after: idSchema.optional(), limit: z.int().min(1).max(100).default(50) }),
    z.object({ messages: z.array(shownMessageSchema), next: idSchema.optional() }),
  ),
  replayHookMessage: callable(
    'Sends a message again, to the letter, behind what waits of its film.',
    ofHook.extend({ messageId: idSchema }),
    z.object({ messageId: idSchema }),
  ),
}

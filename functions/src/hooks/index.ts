export { deliverWebhooks } from './deliver-webhooks.schedule.ts'
export {
  changeWebhook,
  listHookMessages,
  listWebhooks,
  makeWebhook,
  replayHookMessage,
  rotateWebhookSecret,
  testWebhook,
} from './hooks.callable.ts'

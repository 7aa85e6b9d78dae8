import { inEmulator, setting } from '../params.ts'
import { region } from '../region.ts'

// Where a worker, an agent or a webhook finds one of our HTTP functions.
export const functionUrl = (name: string): string => {
  const base = setting('functionsUrl') || `https://${region}-${process.env.GCLOUD_PROJECT}.cloudfunctions.net`
  return `${base.replace(/\/$/, '')}/${name}`
}

export const claimUrl = (attemptId: string, nonce: string): string =>
  `${functionUrl('claimWork')}?attempt=${attemptId}&nonce=${nonce}`

export const webhookUrl = (attemptId: string, nonce: string): string =>
  `${functionUrl('runpodWebhook')}?attempt=${attemptId}&nonce=${nonce}`

// RunPod calls only addresses the world can reach; in the emulator its stand-in is on the same machine.
export const webhooksReach = (): boolean => inEmulator || functionUrl('').startsWith('https://')

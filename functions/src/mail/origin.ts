import { inEmulator, setting } from '../params.ts'

// Never the caller's own Origin header: a link in mail must lead to us, whoever asked for it.
export const webOrigin = (): string => {
  const configured = setting('webOrigin')
  if (configured) return configured.replace(/\/$/, '')
  return inEmulator ? 'http://127.0.0.1:5000' : `https://${process.env.GCLOUD_PROJECT}.web.app`
}

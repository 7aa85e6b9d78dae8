import type { Ports } from './ports.ts'
import { host } from './ports.ts'

// The policy that is deployed (firebase.json), and the addresses of the local stack beside those of Google's cloud:
// nothing else differs, so a page that asks for more fails here first.
const local: Readonly<Record<string, readonly (keyof Ports)[]>> = {
  'connect-src': ['auth', 'firestore', 'functions'],
  'img-src': ['functions'],
  'media-src': ['functions'],
  'frame-src': ['auth'],
}

export const policyHeader = 'Content-Security-Policy'

export const localPolicy = (policy: string, ports: Ports): string =>
  policy
    .split(/;\s*/)
    .map((directive) => {
      const [name = ''] = directive.split(' ')
      return [directive, ...(local[name] ?? []).map((port) => `http://${host}:${ports[port]}`)].join(' ')
    })
    .join('; ')

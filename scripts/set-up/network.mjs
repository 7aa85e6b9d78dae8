import { lookup } from 'node:dns/promises'

// Without a network npm and cargo try again and again for minutes; told so, they look into their caches and answer at once.
// Behind a proxy names need not resolve here, so there nothing is concluded.
const proxied = ['HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy', 'npm_config_proxy'].some(
  (name) => process.env[name],
)

const hosts = [process.env.npm_config_registry, 'https://registry.npmjs.org/'].flatMap((url) => {
  try {
    return [new URL(url).hostname]
  } catch {
    return []
  }
})

let asked
export function isOffline() {
  asked ??= (async () => {
    if (proxied) return false
    const seen = await Promise.allSettled(hosts.map((host) => lookup(host)))
    return seen.every((result) => result.status === 'rejected')
  })()
  return asked
}

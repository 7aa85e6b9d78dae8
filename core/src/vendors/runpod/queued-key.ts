import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// With what a worker of an endpoint of ours may ask which templates wait there, and nothing else. Derived, so that nothing
// has to be kept: whoever deploys the endpoint and whoever answers both hold the account's key.
export const queuedKey = (apiKey: string, backend: string): string =>
  `pq_${bytesToHex(hmac(sha256, utf8ToBytes(apiKey), utf8ToBytes(`what waits for ${backend}`)))}`

import type { Backend } from '@peace/engine/ports'
import { type SecretName, type SettingName, secretValue, setting } from '../params.ts'

// A backend's gateway in one file: the secrets and settings it reads, whether it is there, and how work is made, watched
// and cancelled there. It can read no other secret than it names, so that those are what its services are given.
export type Probe = {
  health: 'up' | 'down' | 'unknown'
  setUp: boolean
  // What the vendor itself says is waiting and running.
  load?: { queued: number; running: number }
  // Work waits and nobody is there to do it.
  starved?: boolean
}
export const notSetUp: Probe = { health: 'down', setUp: false }

export type Reader<Secret extends SecretName = SecretName, Setting extends SettingName = SettingName> = {
  secret(name: Secret): string
  setting(name: Setting): string
}
type Definition<Secret extends SecretName, Setting extends SettingName> = {
  secrets: readonly Secret[]
  settings: readonly Setting[]
  probe(read: Reader<Secret, Setting>): Promise<Probe> | Probe
  // Loaded when first asked for, so that listing the functions and a cold start pay for no vendor's library. Ours has
  // none: its work is done in the process that asks.
  open: 'in-process' | ((read: Reader<Secret, Setting>) => Promise<Backend>)
}
export type Gateway<Secret extends SecretName = SecretName> = {
  secrets: readonly Secret[]
  probe(): Promise<Probe> | Probe
  open: 'in-process' | (() => Promise<Backend>)
}

export const defineGateway = <const Secret extends SecretName, const Setting extends SettingName>({
  secrets,
  probe,
  open,
}: Definition<Secret, Setting>): Gateway<Secret> => {
  const read: Reader<Secret, Setting> = { secret: secretValue, setting }
  return {
    secrets,
    probe: () => probe(read),
    open: open === 'in-process' ? open : () => open(read),
  }
}

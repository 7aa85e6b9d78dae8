import type { Backend, LocalMaker } from '@peace/engine'

// Where the rooms that make things say so. Each is loaded when first needed: a cold start pays only for what it uses.
type Load<T> = () => Promise<T> | T

const gateways = new Map<string, Load<Backend>>()
const made = new Map<string, Backend>()
let maker: Load<LocalMaker> | undefined

export const registerBackend = (id: string, load: Load<Backend>): void => {
  gateways.set(id, load)
  made.delete(id)
}
export const registerMaker = (load: Load<LocalMaker>): void => {
  maker = load
}

export const loadGateways = async (): Promise<(id: string) => Backend | undefined> => {
  for (const [id, load] of gateways) if (!made.has(id)) made.set(id, await load())
  return (id) => made.get(id)
}
export const registeredBackends = (): string[] => [...gateways.keys()]
export const loadMaker = async (): Promise<LocalMaker> => {
  if (!maker) throw new Error('Nobody makes drafts: no maker is registered')
  return maker()
}

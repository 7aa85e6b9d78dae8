// Speaks to the Firestore emulator over REST as a browser of a given user would, or as the server (`owner`),
// one request a question, so that the rules' answer is seen bare.

const host = () => {
  const address = process.env.FIRESTORE_EMULATOR_HOST
  if (!address) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run through `npm test -- emulator`')
  return `http://${address}`
}

export type Value = Record<string, unknown>
export type Identity = { uid: string; authTime?: number; claims?: Value } | undefined | 'server'

const encode = (value: unknown): Value => {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } }
  return { mapValue: { fields: encodeFields(value as Value) } }
}
const encodeFields = (fields: Value) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, encode(value)]])),
  )

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export type Write =
  | { create: string; data: Value }
  | { set: string; data: Value }
  | { update: string; data: Value }
  | { delete: string }

export class FirestoreClient {
  readonly project: string
  constructor(project: string) {
    this.project = project
  }

  #headers(who: Identity): Record<string, string> {
    if (who === 'server') return { authorization: 'Bearer owner' }
    if (!who) return {}
    const now = Math.floor(Date.now() / 1000)
    const payload = {
      iss: `https://securetoken.google.com/${this.project}`,
      aud: this.project,
      iat: now,
      exp: now + 3600,
      sub: who.uid,
      user_id: who.uid,
      auth_time: who.authTime ?? now,
      firebase: { sign_in_provider: 'password', identities: {} },
      ...who.claims,
    }
    return { authorization: `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.` }
  }

  #name(path: string) {
    return `projects/${this.project}/databases/(default)/documents/${path}`
  }

  async #ask(who: Identity, path: string, body?: unknown): Promise<boolean> {
    const reply = await fetch(`${host()}/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...this.#headers(who), 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await reply.text()
    if (reply.status === 403) return false
    if (reply.status === 200 || reply.status === 404) return true
    throw new Error(`${reply.status} ${path} ${text}`)
  }

  get(who: Identity, path: string): Promise<boolean> {
    return this.#ask(who, this.#name(path))
  }

  list(who: Identity, path: string, where?: { field: string; equals: string }): Promise<boolean> {
    const cut = path.lastIndexOf('/')
    const parent = cut < 0 ? this.#name('').slice(0, -1) : this.#name(path.slice(0, cut))
    const filter = where && {
      fieldFilter: { field: { fieldPath: where.field }, op: 'EQUAL', value: encode(where.equals) },
    }
    const structuredQuery = {
      from: [{ collectionId: path.slice(cut + 1) }],
      limit: 5,
      ...(filter ? { where: filter } : {}),
    }
    return this.#ask(who, `${parent}:runQuery`, { structuredQuery })
  }

  write(who: Identity, ...writes: Write[]): Promise<boolean> {
    const each = writes.map((write) => {
      if ('delete' in write) return { delete: this.#name(write.delete) }
      const [path, exists] =
        'create' in write ? [write.create, false] : 'update' in write ? [write.update, true] : [write.set, undefined]
      return {
        update: { name: this.#name(path), fields: encodeFields(write.data) },
        ...(exists === undefined ? {} : { currentDocument: { exists } }),
      }
    })
    return this.#ask(who, `projects/${this.project}/databases/(default)/documents:commit`, { writes: each })
  }

  async coverage(): Promise<Coverage> {
    const reply = await fetch(`${host()}/emulator/v1/projects/${this.project}:ruleCoverage`)
    return (await reply.json()) as Coverage
  }
}

export type Expression = {
  sourcePosition: { line: number; column: number; currentOffset: number; endOffset: number }
  values?: { value?: Record<string, unknown>; count: number }[]
  children?: Expression[]
}
export type Coverage = { rules: { files: { content: string }[] }; report?: Expression[] }

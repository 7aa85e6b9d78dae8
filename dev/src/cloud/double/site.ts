import type { ApiName } from '@peace/core/api'
import { serviceOf } from '@peace/core/api'
import { accountOf, type ServiceName, secrets, services } from '../../declared/functions.ts'
import { type Indexes, readIndexes } from '../../indexes/served.ts'
import type { Answer, Http } from '../../smoke/site.ts'
import type { Row, World } from './world.ts'

// The deployed site as the double knows it: small, but every call asks of the world what the real one asks of Google: the
// account's permissions, its secrets, the queue, the bucket and its CORS, the indexes, App Check.

export type Deployed = {
  settings: Readonly<Record<string, string>>
  // The site key that the web was built with.
  webKey: string | undefined
  indexes: Indexes['indexes']
}

type Policy = { bindings?: { role: string; members: string[] }[] }

export class DoubleSite {
  private readonly world: World
  private readonly jobs = new Map<string, { turns: number }>()
  private readonly files = new Set<string>()
  deployed: Deployed | undefined

  constructor(world: World) {
    this.world = world
  }

  private account(service: ServiceName): string {
    return `${accountOf(service)}@${this.world.project}.iam.gserviceaccount.com`
  }

  private rolesOf(policy: Row | undefined, service: ServiceName): string[] {
    const member = `serviceAccount:${this.account(service)}`
    return (
      ((policy ?? {}) as Policy).bindings?.flatMap(({ role, members }) => (members.includes(member) ? [role] : [])) ??
      []
    )
  }

  // By the project's policy, or by that of the account itself.
  private may(service: ServiceName, permission: string): boolean {
    const { rows, project } = this.world
    const roles = [
      ...this.rolesOf(rows.get(`projects/${project}/policy`), service),
      ...this.rolesOf(rows.get(`projects/${project}/serviceAccounts/${this.account(service)}/policy`), service),
    ]
    return roles.some((role) => ((rows.get(role)?.includedPermissions ?? []) as string[]).includes(permission))
  }

  private want(service: ServiceName, ...permissions: string[]): void {
    for (const permission of permissions)
      if (!this.may(service, permission)) throw refused(500, 'INTERNAL', `${this.account(service)} lacks ${permission}`)
  }

  private wantSecrets(service: ServiceName): void {
    const { rows, project } = this.world
    for (const name of services[service].secrets) {
      const key = secrets[name].name
      const readers = this.rolesOf(rows.get(`projects/${project}/secrets/${key}/policy`), service)
      if (
        !readers.includes('roles/secretmanager.secretAccessor') ||
        !rows.has(`projects/${project}/secrets/${key}/versions/latest`)
      )
        throw refused(
          503,
          'UNAVAILABLE',
          `the container of ${service} does not start: it cannot read the secret ${key}`,
        )
    }
  }

  private wantApis(...names: string[]): void {
    for (const name of names)
      if (!this.world.enabled.has(`${name}.googleapis.com`))
        throw refused(503, 'UNAVAILABLE', `${name}.googleapis.com is not enabled`)
  }

  private cors(method: string, origin: string): Readonly<Record<string, string>> {
    const cors = (this.world.rows.get(`b/${this.world.project}.firebasestorage.app`)?.cors ?? []) as {
      origin: string[]
      method: string[]
    }[]
    const lets = cors.some((one) => one.origin.includes(origin) && one.method.includes(method))
    return lets ? { 'access-control-allow-origin': origin } : {}
  }

  private call(name: ApiName, data: Row, headers: Readonly<Record<string, string>>): object {
    const deployed = this.deployed
    if (!deployed) throw refused(404, 'NOT_FOUND', 'there is no function')
    const service = serviceOf[name]
    this.wantApis('run', 'cloudfunctions', 'firestore', 'secretmanager')
    this.wantSecrets(service)
    const vouched = headers['x-firebase-appcheck'] === 'vouched for'
    if (deployed.settings.ENFORCE_APP_CHECK !== 'false' && !vouched)
      throw refused(401, 'UNAUTHENTICATED', 'Unauthenticated')
    this.want(service, 'datastore.entities.get', 'firebaseauth.users.get')
    if (!this.world.rows.has(`projects/${this.world.project}/databases/(default)`))
      throw refused(500, 'INTERNAL', 'there is no database')
    if (name === 'enter') return { workspaces: [{ id: 'own', kind: 'personal' }] }
    if (name === 'createFilm') return { filmId: data.filmId }
    if (name === 'createJob') return this.begin(String(data.jobId))
    this.want(
      service,
      'iam.serviceAccounts.signBlob',
      name === 'beginUpload' ? 'storage.objects.create' : 'storage.objects.get',
    )
    this.wantApis('iamcredentials')
    const url = `https://storage.googleapis.com/${this.world.project}.firebasestorage.app/${String(data.uploadId ?? data.unitKey)}`
    return name === 'beginUpload' ? { url, headers: { 'content-type': 'image/png' } } : { url }
  }

  private begin(jobId: string): object {
    this.want('engine', 'cloudtasks.tasks.create', 'iam.serviceAccounts.actAs', 'run.routes.invoke')
    this.wantApis('cloudtasks')
    for (const queue of ['tasksHigh', 'tasksNormal', 'tasksLow'])
      if (!this.world.rows.has(`projects/${this.world.project}/locations/asia-southeast1/queues/${queue}`))
        throw refused(500, 'INTERNAL', `the queue ${queue} does not exist`)
    this.jobs.set(jobId, { turns: 0 })
    return { jobId, state: 'QUEUED', heldMillis: 0 }
  }

  // The engine finds what is due, and free places, by queries; without their indexes nothing moves.
  private moves(): boolean {
    const has = new Set(this.deployed?.indexes.map((one) => JSON.stringify(one)))
    const owed = readIndexes().indexes.filter(({ collectionGroup }) =>
      ['jobs', 'attempts', 'slots', 'units'].includes(collectionGroup),
    )
    return owed.every((one) => has.has(JSON.stringify(one))) && this.may('engine', 'storage.objects.create')
  }

  private document(path: string): object {
    const job = this.jobs.get(path.replace(/^jobs\//, ''))
    if (!job) throw refused(404, 'NOT_FOUND', 'no document')
    job.turns += 1
    const state = this.moves() && job.turns > 2 ? 'COMPLETED' : 'PROCESSING'
    if (state === 'COMPLETED') this.files.add('the-cut')
    return {
      fields: {
        state: { stringValue: state },
        ...(state === 'COMPLETED' ? { resultKey: { stringValue: 'the-cut' } } : {}),
      },
    }
  }

  private file(name: string, method: string, headers: Readonly<Record<string, string>>): Answer {
    const origin = headers.origin ?? ''
    if (method === 'PUT') {
      this.files.add(name)
      return { status: 200, headers: this.cors('PUT', origin), bytes: new Uint8Array() }
    }
    if (!this.files.has(name)) return { status: 404, headers: {}, bytes: new Uint8Array() }
    return { status: 206, headers: this.cors('GET', origin), bytes: new TextEncoder().encode('\0\0\0 ftypisom') }
  }

  readonly http: Http = async (address, { method, headers, body }) => {
    const url = new URL(address)
    const data = typeof body === 'string' && body.startsWith('{') ? (JSON.parse(body) as Row) : {}
    try {
      if (url.host === 'storage.googleapis.com') return this.file(url.pathname.split('/')[2] ?? '', method, headers)
      if (url.pathname.endsWith(':signInWithPassword')) return said(this.signIn(data))
      if (url.pathname.endsWith(':exchangeDebugToken')) return said({ token: this.vouch(data) })
      if (url.host === 'firestore.googleapis.com')
        return said(this.document(url.pathname.split('/documents/')[1] ?? ''))
      return said({ result: this.call(url.pathname.split('/').at(-1) as ApiName, (data.data ?? {}) as Row, headers) })
    } catch (error) {
      if (error instanceof Error && error.cause) return error.cause as Answer
      throw error
    }
  }

  private signIn({ email, password }: Row): object {
    const person = this.world.people.get(String(email))
    const config = this.world.rows.get(`projects/${this.world.project}/config`) as
      | { signIn?: { email?: { enabled?: boolean } } }
      | undefined
    if (!config?.signIn?.email?.enabled) throw refused(400, 'INVALID_ARGUMENT', 'OPERATION_NOT_ALLOWED')
    if (!person || person.password !== password) throw refused(400, 'INVALID_ARGUMENT', 'INVALID_LOGIN_CREDENTIALS')
    return { idToken: 'of the person' }
  }

  // App Check vouches for the app that its key belongs to.
  private vouch({ debugToken }: Row): string {
    const known = [...this.world.rows.values()].some(({ token }) => token !== undefined && token === debugToken)
    if (!known) throw refused(403, 'PERMISSION_DENIED', 'App attestation failed.')
    return 'vouched for'
  }
}

const said = (value: unknown, status = 200): Answer => ({
  status,
  headers: {},
  bytes: new TextEncoder().encode(JSON.stringify(value)),
})
const refused = (status: number, code: string, message: string): Error =>
  new Error(message, { cause: said({ error: { status: code, message } }, status) })

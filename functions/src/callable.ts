import { may, operatorMay } from '@peace/core/access'
import { type Api, type ApiName, api, serviceOf } from '@peace/core/api'
import { DomainError, isDomainError } from '@peace/core/errors'
import { idSchema } from '@peace/core/ids'
import type { CallableRequest, CallableResponse } from 'firebase-functions/v2/https'
import type { z } from 'zod'
import { invalidInput, transportError } from './door/answer.ts'
import { namedByRecord, recordAudit } from './door/audit.store.ts'
import type {
  DoorOptions,
  Memory,
  OperatorContext,
  OperatorOptions,
  Program,
  PublicContext,
  PublicOptions,
  UserContext,
  UserOptions,
  WorkspaceContext,
  WorkspaceOptions,
} from './door/context.ts'
import { type Identity, readIdentity, readOperator, refuseEnded, type Token } from './door/identity.store.ts'
import { inTime } from './door/in-time.ts'
import { countCall } from './door/rate-limit.store.ts'
import { bytesOf, callerOf } from './door/request.ts'
import { recentSeconds, refuseStale, refuseUnverified } from './door/trusted.store.ts'
import { cameToNothing, giveBackUse, takeUse, usedIn } from './door/use.store.ts'
import { firestore } from './firebase.ts'
import { newId } from './ids.ts'
import { during } from './log/log.ts'
import { inEmulator, type SecretName, setting } from './params.ts'
import type { SecretFor } from './services.ts'
import { refuseStopped } from './switches.store.ts'
import { ensureUser } from './teams/ensure-user.store.ts'

export type { Memory, OperatorContext, Program, PublicContext, UserContext, WorkspaceContext } from './door/context.ts'

// The one way in from a browser, behind the one function of its service (serve.callable.ts), which lets through what is
// well formed. In this order: App Check,
// sign-in, the account's status and the age of its session,
// the role in the workspace, the body's size, the input's shape, the caller's rate, the verified address, the day's use, the work itself, the answer's shape,
// the audit log. Whatever goes wrong becomes an error of `@peace/core/errors`.

type In<N extends ApiName> = Api[N] extends { input: infer I extends z.ZodType } ? z.output<I> : never
type Out<N extends ApiName> = Api[N] extends { output: infer O extends z.ZodType } ? z.input<O> : never
type Run<N extends ApiName, C> = (input: In<N>, context: C) => Promise<Out<N>>
// The secrets a door may ask for are those its service has.
type Holds<N extends ApiName> = { secrets?: readonly SecretFor<N>[] }
type Answer = (request: CallableRequest, response: CallableResponse | undefined) => Promise<unknown>
// Who comes by a key has no session, is no operator, and may not do what wants a fresh sign-in.
type ByKey = { program: Program; data: unknown; rawRequest: CallableRequest['rawRequest'] }
export type Door = Answer & {
  readonly byKey: (asked: ByKey) => Promise<unknown>
  readonly doorName: ApiName
  readonly secrets: readonly SecretName[]
  readonly timeoutSeconds: number
  readonly memory: Memory | undefined
}
type Everything = OperatorContext & WorkspaceContext

const defaultRate = { max: 60, perMs: 60_000 }
const defaultBytes = 64 * 1024
const defaultSeconds = 60

// Their doors can do nothing without the vendor whose secret they hold. What the vendor tells by itself is still heard.
const oneVendors: ReadonlySet<string> = new Set(['money', 'writer'])

const tokenOf = (request: Asked): Token | undefined =>
  request.auth && {
    uid: request.auth.uid,
    authTime: request.auth.token.auth_time,
    secondFactor: Boolean(request.auth.token.firebase?.sign_in_second_factor),
  }

const refuseUnattested = (request: CallableRequest) => {
  if (!inEmulator && setting('enforceAppCheck') !== 'false' && !request.app) throw new DomainError('app-check-failed')
}

const workspaceIdOf = (data: unknown): string => {
  const id = idSchema.safeParse((data as { workspaceId?: unknown } | null)?.workspaceId)
  if (!id.success) throw new DomainError('invalid-input', { field: 'workspaceId', problem: 'invalid_format' })
  return id.data
}

const refuseOutsider = ({ workspace, member }: Identity, permission: WorkspaceOptions<unknown>['permission']) => {
  if (!workspace || !member || workspace.deletedAt) throw new DomainError('not-a-member')
  if (workspace.status !== 'active') throw new DomainError('workspace-suspended')
  if (permission !== 'member' && !may(member.role, permission)) throw new DomainError('not-allowed', { permission })
  return { workspace, member, role: member.role }
}

type Asked = { data: unknown; rawRequest: CallableRequest['rawRequest']; auth?: CallableRequest['auth'] }

// A program that was let in is as old as the yes it was let in by, so signing out everywhere ends it too.
const tokenOfKey = ({ uid, letInAt }: Program): Token => ({
  ...{ uid, secondFactor: false },
  authTime: letInAt === undefined ? Number.POSITIVE_INFINITY : letInAt / 1000,
})

const refuseProgram = (options: DoorOptions<never>): void => {
  if (options.recently) throw new DomainError('recent-sign-in-required', { minutes: recentSeconds / 60 })
  if (!('permission' in options)) throw new DomainError('not-allowed')
}

const identify = async (options: DoorOptions<never>, request: Asked, program: Program | undefined) => {
  if (program) refuseProgram(options)
  const token = program ? tokenOfKey(program) : tokenOf(request)
  if (!('signedOut' in options) && !token) throw new DomainError('sign-in-required')
  const workspaceId = 'permission' in options ? workspaceIdOf(request.data) : undefined
  const identity = await readIdentity(token?.uid, workspaceId)
  if (!token || 'signedOut' in options) return { identity, workspaceId }
  const user = identity.user ?? (await ensureUser(token.uid, identity.clock.now()))
  refuseEnded(user, token, 'evenSuspended' in options)
  const caller = {
    uid: token.uid,
    recordId: user.recordId,
    user,
    email: String(request.auth?.token.email ?? ''),
    emailVerified: request.auth?.token.email_verified === true,
    ...(program ? { program } : {}),
    authTime: token.authTime,
  }
  if (options.recently === true) refuseStale(token.authTime)
  if ('permission' in options)
    return { identity, workspaceId, caller: { ...caller, ...refuseOutsider(identity, options.permission) } }
  if ('operator' in options) {
    const operator = await readOperator(token)
    if (!operatorMay(operator, options.operator)) throw new DomainError('not-allowed', { permission: options.operator })
    return { identity, workspaceId, caller: { ...caller, operator } }
  }
  return { identity, workspaceId, caller }
}

export function door<N extends ApiName>(
  name: N,
  options: PublicOptions<In<N>> & Holds<N>,
  run: Run<N, PublicContext>,
): Door
export function door<N extends ApiName>(name: N, options: UserOptions<In<N>> & Holds<N>, run: Run<N, UserContext>): Door
export function door<N extends ApiName>(
  name: N,
  options: WorkspaceOptions<In<N>> & Holds<N>,
  run: Run<N, WorkspaceContext>,
): Door
export function door<N extends ApiName>(
  name: N,
  options: OperatorOptions<In<N>> & Holds<N>,
  run: Run<N, OperatorContext>,
): Door
export function door<N extends ApiName>(
  name: N,
  options: DoorOptions<In<N>> & Holds<N>,
  run: Run<N, Everything>,
): Door {
  const { input: inputSchema, output: outputSchema } = api[name] as { input: z.ZodType; output: z.ZodType }

  const { timeoutSeconds = defaultSeconds, memory, secrets = [] } = options

  const answer = async (request: Asked, response: CallableResponse | undefined, program?: Program) => {
    const { identity, workspaceId, caller } = await identify(options, request, program)
    if (!('operator' in options) && name !== 'enter') await refuseStopped('door', name)
    if (oneVendors.has(serviceOf[name])) for (const vendor of secrets) await refuseStopped('vendor', vendor)
    const { alone, ...from } = callerOf(request.rawRequest)
    const maxBytes = options.maxBytes ?? defaultBytes
    if (bytesOf(request.rawRequest, request.data) > maxBytes) throw new DomainError('body-too-large', { maxBytes })
    const parsed = inputSchema.safeParse(request.data)
    if (!parsed.success) throw invalidInput(parsed.error)
    const input = parsed.data as In<N>
    const { now } = identity.clock
    await countCall(name, program?.prefix ?? caller?.uid ?? alone, options.rate ?? defaultRate, now())
    const { verified, recently } = options
    if (caller && typeof recently === 'function' && recently(input)) refuseStale(caller.authTime)
    if (caller && (verified === true || verified?.(input))) await refuseUnverified(caller)

    const used = caller && options.uses?.(input, identity.workspace?.plan)
    const taking = used && usedIn(workspaceId, used)
    const taken = caller && taking ? await takeUse(caller.uid, taking, now()) : false

    const audit = async (outcome: string) => {
      if (!options.audit || !caller) return
      const said = options.audit === true ? {} : await namedByRecord(options.audit(input))
      const values = program ? { ...said, key: program.prefix } : said
      const operator = 'operator' in options
      const named = workspaceId ?? idSchema.safeParse((input as { workspaceId?: unknown }).workspaceId).data
      const scope = named ? { workspaceId: named } : {}
      await recordAudit({ who: caller.recordId, operator, what: name, ...scope, values, from, outcome, at: now() })
    }
    const context = {
      store: firestore(),
      now,
      newId: () => newId(),
      from,
      send: async (chunk: unknown) => void (await response?.sendChunk(chunk)),
      ...caller,
    }
    try {
      const work = (signal: AbortSignal) => run(input, { ...context, signal } as Everything)
      const output = outputSchema.parse(await inTime(timeoutSeconds, response?.signal, work))
      await audit('done')
      return output
    } catch (error) {
      if (caller && taking && taken && cameToNothing(error)) await giveBackUse(caller.uid, taking, now())
      await audit(isDomainError(error) ? error.code : 'internal')
      throw error
    }
  }

  const guarded: Answer = async (request, response) => {
    try {
      refuseUnattested(request)
      return await during({ door: name }, () => answer(request, response))
    } catch (error) {
      throw transportError(error, { door: name, uid: request.auth?.uid })
    }
  }
  const byKey = ({ program, ...asked }: ByKey) => answer(asked, undefined, program)
  return Object.assign(guarded, { byKey, doorName: name, secrets, timeoutSeconds, memory })
}

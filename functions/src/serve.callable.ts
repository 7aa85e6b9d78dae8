import { type CallService, serviceOf } from '@peace/core/api'
import { DomainError } from '@peace/core/errors'
import { type CallableFunction, onCall } from 'firebase-functions/v2/https'
import type { Door, Memory } from './callable.ts'
import { transportError } from './door/answer.ts'
import { isWellFormed } from './door/request.ts'
import { partOf, type SecretOf, services } from './services.ts'

// One function a service: the SDK looks at sign-in and App Check, the path, which is a name and nothing else, says which door is meant.

type Service = CallableFunction<unknown, Promise<unknown>>

const sizes: readonly Memory[] = ['256MiB', '512MiB', '1GiB', '2GiB']
const largest = (doors: readonly Door[]): Memory =>
  sizes.findLast((size) => doors.some(({ memory }) => memory === size)) ?? '512MiB'

// The door's own answer comes before the platform's, which has no words.
const graceSeconds = 5
const callsAtOnce = 80

const isDoor = (value: unknown): value is Door => typeof value === 'function' && 'doorName' in value

const declaredBy = <S extends CallService>(service: S, doors: readonly Door[]): readonly SecretOf<S>[] =>
  services[service].secrets.filter((one) => doors.some(({ secrets }) => secrets.includes(one)))

// The SDK decodes a body before it asks us, and what it cannot decode it answers as a failure of ours. So the body is
// looked at before; what is not well formed is taken out of it, and refused where all else is.
const malformed = new WeakSet<object>()
const lookingFirst = (served: Service): Service =>
  new Proxy(served, {
    apply: (target, self, [request, ...rest]: Parameters<Service>) => {
      if (!isWellFormed(request.body)) {
        malformed.add(request)
        request.body = { data: null }
      }
      return Reflect.apply(target, self, [request, ...rest])
    },
  })

const serveOne = (service: CallService, doors: readonly Door[]): Service => {
  const byName = new Map(doors.map((door) => [String(door.doorName), door]))
  const options = {
    ...partOf(service, declaredBy(service, doors)),
    cors: true,
    concurrency: callsAtOnce,
    memory: largest(doors),
    timeoutSeconds: Math.max(...doors.map(({ timeoutSeconds }) => timeoutSeconds)) + graceSeconds,
  }
  const served = onCall<unknown, Promise<unknown>>(options, async (request, response) => {
    if (malformed.has(request.rawRequest)) {
      const error = new DomainError('invalid-input', { field: 'input', problem: 'not-well-formed' })
      throw transportError(error, { door: request.rawRequest.path, uid: request.auth?.uid })
    }
    const [before, name = '', ...more] = request.rawRequest.path.split('/')
    const door = before === '' && more.length === 0 ? byName.get(name) : undefined
    if (!door)
      throw transportError(new DomainError('not-found', { what: 'call' }), { door: name, uid: request.auth?.uid })
    return door(request, response)
  })
  return lookingFirst(served)
}

export const serve = (rooms: readonly object[]): Record<CallService, Service> => {
  const doors = rooms.flatMap((room) => Object.values(room)).filter(isDoor)
  const of = Map.groupBy(doors, ({ doorName }) => serviceOf[doorName])
  const made = (service: CallService) => serveOne(service, of.get(service) ?? [])
  return {
    site: made('site'),
    studio: made('studio'),
    writer: made('writer'),
    engine: made('engine'),
    money: made('money'),
    operators: made('operators'),
    publisher: made('publisher'),
  }
}

import type { Carry } from '../google.ts'
import { methodFor, type Request, wrongInRequest } from '../shapes/google.ts'
import { type MethodId, permissionOf } from '../shapes/methods.ts'
import type { Answers } from './answer.ts'
import { peopleAnswers } from './people.ts'
import { projectAnswers } from './project.ts'
import { notAllowed, notEnabled, Refusal } from './refusal.ts'
import { rightsAnswers } from './rights.ts'
import { storageAnswers } from './storage.ts'
import type { Row, World } from './world.ts'

// A double of Google's cloud that refuses what Google refuses: a request that its documents do not know, a caller without a
// token or a permission, an API that is not enabled. What it cannot prove: that Google's own behaviour is as we read it in
// its documents, how long things take, and what is not in the documents at all.

const answers: Answers = { ...projectAnswers, ...storageAnswers, ...rightsAnswers, ...peopleAnswers }

export type Spoken = { id: MethodId; request: Request; status: number }

const namesProject = (world: World, request: Request, names: Readonly<Record<string, string>>): boolean => {
  const said = [request.path, ...Object.values(names)].flatMap((text) => /projects\/([^/:]+)/.exec(text)?.[1] ?? [])
  return said.every((each) => each === world.project || each === world.number)
}

const answer = (
  world: World,
  request: Request,
  headers: Readonly<Record<string, string>>,
): [MethodId | undefined, unknown] => {
  const named = methodFor(request)
  if (!named) throw new Refusal('NOT_FOUND', `The requested URL ${request.path} was not found on this server.`)
  if (!headers.authorization?.startsWith('Bearer '))
    throw new Refusal('UNAUTHENTICATED', 'Request had invalid authentication credentials.')
  const { id, names } = named
  if (!namesProject(world, request, names)) throw notAllowed(permissionOf(id), request.path)
  if (!world.enabled.has(request.host)) throw notEnabled(world.project, request.host)
  const wrong = wrongInRequest(id, request)
  if (wrong.length > 0) throw new Refusal('INVALID_ARGUMENT', wrong.join('\n'))
  if (world.withheld.has(permissionOf(id))) throw notAllowed(permissionOf(id), `projects/${world.project}`)
  const own = answers[id]
  if (!own) throw new Refusal('NOT_FOUND', `The double does not know ${id}.`)
  return [id, own({ world, names, query: request.query, body: (request.body ?? {}) as Row })]
}

export const doubleOf =
  (world: World, heard: (spoken: Spoken) => void = () => undefined): Carry =>
  async (request, headers) => {
    const said = (status: number, body: unknown) => {
      const id = methodFor(request)?.id
      if (id) heard({ id, request, status })
      // Nothing of the world is handed out: what is changed outside stays outside.
      return { status, body: structuredClone(body) }
    }
    try {
      return said(200, answer(world, request, headers)[1])
    } catch (error) {
      if (error instanceof Refusal) return said(error.status, error.body)
      throw error
    }
  }

export const known = Object.keys(answers) as MethodId[]

import { Refused } from '../cloud/google.ts'
import { cannot, type Found, missing, type Place, type Step, there } from './step.ts'

// Looks at every step, makes what is missing, and says so in one line each. Whatever is refused is said with what to do.

export type Line = { step: string; state: Found['state'] | 'made'; says: string; how?: string }
export type Going = {
  say(line: Line): void
  // What takes Google a while is looked at again after so long.
  wait(ms: number): Promise<void>
}

const permissionIn = (message: string): string =>
  /[Pp]ermission '?([\w.]+)'? denied/.exec(message)?.[1] ?? 'a permission'

export const explain = (error: unknown, { project }: Pick<Place, 'project'>): Found => {
  if (!(error instanceof Refused)) {
    const says = error instanceof Error ? error.message : String(error)
    if (says === 'fetch failed') return cannot('Google does not answer', 'look at the network, then run it again')
    return cannot(says, 'run it again: what is there stays, the rest is made')
  }
  const [, message = error.message] = /^[\w.]+: ([\s\S]*)$/.exec(error.message) ?? []
  if (error.reason === 'SERVICE_DISABLED') return cannot(message, error.link ?? 'enable the API')
  if (error.reason === 'UREQ_PROJECT_BILLING_NOT_FOUND')
    return cannot(
      'the project has no billing account',
      `https://console.cloud.google.com/billing/linkedaccount?project=${project}`,
    )
  if (error.code === 'UNAUTHENTICATED') return cannot('the sign-in is no longer good', 'gcloud auth login')
  if (error.code === 'PERMISSION_DENIED')
    return cannot(
      `you lack ${permissionIn(message)} in ${project}`,
      `ask an owner for a role that has it: https://console.cloud.google.com/iam-admin/iam?project=${project}`,
    )
  return cannot(message, error.link ?? 'run it again: what is there stays, the rest is made')
}

// Somebody else was changing it, or made it first, or what was just made is not yet seen everywhere.
const passes = (error: unknown): boolean =>
  error instanceof Refused &&
  (['ABORTED', 'ALREADY_EXISTS', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE'].includes(error.code) ||
    (error.code === 'INVALID_ARGUMENT' && error.message.includes('does not exist')))
const tries = 6

// Another run may make the same at the same time, and what was made may not be seen at once.
const makeSure = async (step: Step, place: Place, { wait }: Going): Promise<Found> => {
  let found = await step.look(place)
  for (let turn = 0; turn < tries && found.state !== 'there' && found.state !== 'cannot'; turn++) {
    if (turn > 0) await wait(1000 * 2 ** turn)
    // What was refused may be there all the same: somebody else made it.
    const refused = await step.make?.(place).then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    found = await step.look(place)
    if (refused && found.state !== 'there' && (!passes(refused.error) || turn === tries - 1)) throw refused.error
  }
  return found
}

const saying = (step: Step, found: Found): Line => {
  if (found.state === 'there') return { step: step.name, state: 'there', says: '' }
  if (found.state === 'missing') return { step: step.name, state: 'missing', says: found.will }
  if (found.state === 'differs') return { step: step.name, state: 'differs', says: `${found.says}; ${found.will}` }
  return { step: step.name, state: 'cannot', says: found.says, how: found.how }
}

// How all stands, with nothing changed. Of what cannot be seen before an earlier step is made, what will be done is said.
export const lookAtAll = async (steps: readonly Step[], place: Place): Promise<Line[]> => {
  const lines: Line[] = []
  let open: string | undefined
  for (const step of steps) {
    const refused: unknown[] = []
    const found = await step.look(place).catch((error: unknown) => {
      refused.push(error)
      const waits = open !== undefined && error instanceof Refused && ['SERVICE_DISABLED', ''].includes(error.reason)
      return waits ? missing(step.plan) : explain(error, place)
    })
    lines.push(saying(step, found))
    // Whoever does not answer will not answer the rest either.
    if (refused.some((error) => !(error instanceof Refused))) break
    if (found.state !== 'there') open ??= step.name
  }
  return lines
}

export const makeAll = async (steps: readonly Step[], place: Place, going: Going): Promise<Line[]> => {
  const lines: Line[] = []
  const tell = (line: Line) => {
    lines.push(line)
    going.say(line)
  }
  for (const step of steps) {
    const before = await step.look(place).catch(() => undefined)
    const found =
      before?.state === 'there'
        ? there
        : await makeSure(step, place, going).catch((error: unknown) => explain(error, place))
    if (found.state === 'there')
      tell({
        step: step.name,
        state: before?.state === 'there' ? 'there' : 'made',
        says: before && before.state !== 'there' ? saying(step, before).says : '',
      })
    else if (found.state === 'cannot') tell(saying(step, found))
    else
      tell({
        ...saying(step, found),
        state: 'cannot',
        how: 'it was made and is not seen yet: run it again in a minute',
      })
    if (step.stops && found.state !== 'there') break
  }
  return lines
}

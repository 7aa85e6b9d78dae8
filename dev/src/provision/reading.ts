import { z } from 'zod'
import { Refused } from '../cloud/google.ts'

// What is asked for and is not there is nothing, and not a fault.
export const orNothing = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refused && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}

export const policySchema = z.looseObject({
  etag: z.string().optional(),
  version: z.number().optional(),
  bindings: z.array(z.looseObject({ role: z.string(), members: z.array(z.string()).default([]) })).default([]),
})
export type Policy = z.output<typeof policySchema>

export const has = (policy: Policy, role: string, member: string): boolean =>
  policy.bindings.some((each) => each.role === role && !each.condition && each.members.includes(member))

export const withMember = (policy: Policy, role: string, member: string): Policy => {
  if (has(policy, role, member)) return policy
  const known = policy.bindings.find((each) => each.role === role && !each.condition)
  if (!known) return { ...policy, bindings: [...policy.bindings, { role, members: [member] }] }
  const bindings = policy.bindings.map((each) =>
    each === known ? { ...each, members: [...each.members, member] } : each,
  )
  return { ...policy, bindings }
}

// NAME=value lines of a settings file.
export const settingIn = (text: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}=(.*)$`, 'm')
    .exec(text ?? '')?.[1]
    ?.trim()
    .replace(/^"(.*)"$/, '$1') || undefined

export const withSetting = (text: string | undefined, name: string, value: string): string => {
  const kept = (text ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(`${name}=`))
  return `${[...kept, `${name}=${value}`].join('\n')}\n`
}

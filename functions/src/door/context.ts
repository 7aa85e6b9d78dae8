import type {
  Member,
  OperatorPermission,
  OperatorRole,
  Permission,
  PlanName,
  Role,
  User,
  Workspace,
} from '@peace/core/access'
import type { Firestore } from 'firebase-admin/firestore'
import type { Taking } from './use.store.ts'

// What every door knows about its caller.
export type PublicContext = {
  store: Firestore
  // The clock port: in the emulator it may be ahead or behind.
  now: () => number
  newId: () => string
  from: { address: string; agent: string }
  // Pieces of a streamed answer; nothing happens when the client did not ask for a stream.
  send: (chunk: unknown) => Promise<void>
  // Ends when the client goes away.
  signal: AbortSignal
}
// A program that came in by a person's key: it may what they may, narrowed by the key.
export type Program = {
  // What stays of the key when it is rotated, and the name of the one that was brought.
  keyId: string
  prefix: string
  uid: string
  workspaceId: string
  filmIds?: readonly string[] | undefined
  monthMillis: number
  // When a person said yes to it; a key that is made by hand has none, and outlives the sign-in it was made by.
  letInAt?: number
}
export type UserContext = PublicContext & {
  program?: Program
  uid: string
  // The name append-only records know the caller by.
  recordId: string
  user: User
  email: string
  emailVerified: boolean
}
export type WorkspaceContext = UserContext & { workspace: Workspace; member: Member; role: Role }
export type OperatorContext = UserContext & { operator: OperatorRole }

export type Memory = '256MiB' | '512MiB' | '1GiB' | '2GiB'

type Common<I> = {
  // Calls a user (or, signed out, an address) may make in a window. 60 a minute unless told.
  rate?: { max: number; perMs: number }
  // Only for an account whose address is verified, always or for such an input.
  verified?: true | ((input: I) => boolean)
  // What of it grows: taken from the person's use of the day before the work, and given back if nothing came of it.
  uses?: (input: I, plan: PlanName | undefined) => Taking | undefined
  // Only for whoever signed in within the last minutes, always or for such an input.
  recently?: true | ((input: I) => boolean)
  // Of the whole request; 64 kB unless told.
  maxBytes?: number
  // Leaves an entry in the audit log, with these values of the input.
  audit?: true | ((input: I) => Record<string, string | number | boolean>)
  // 60 unless told.
  timeoutSeconds?: number
  memory?: Memory
}
export type PublicOptions<I> = Common<I> & { signedOut: true }
// `evenSuspended`: also an account that is suspended or banned, to appeal or to take its data along.
export type UserOptions<I> = Common<I> & { signedIn: true; evenSuspended?: true }
// The input must name its `workspaceId`; `member` is any member, whatever the role.
export type WorkspaceOptions<I> = Common<I> & { permission: Permission | 'member' }
export type OperatorOptions<I> = Common<I> & { operator: OperatorPermission }
export type DoorOptions<I> = PublicOptions<I> | UserOptions<I> | WorkspaceOptions<I> | OperatorOptions<I>

import { defaultPlanTable } from '@peace/core/money'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import type { Stack } from '../stack/stack.ts'
import { type Person, signIn } from '../tests/people.ts'
import { givePlan } from '../tests/plans.ts'
import { giveCredit } from '../tests/studio.ts'
import { demoPassword, demoUsers, demoWorkspace } from './demo-users.ts'

// Through the same doors a browser uses, so that the demo is what the platform makes and nothing else.
export async function seed(stack: Stack): Promise<void> {
  const app = initializeApp({ projectId: stack.projectId }, 'seed-people')
  const auth = getAuth(app)
  for (const { uid, email, name } of demoUsers)
    await auth.createUser({ uid, email, displayName: name, password: demoPassword, emailVerified: true })
  await auth.setCustomUserClaims('demo-operator', { operator: 'admin' })
  // Operators need a second factor; the code is shown on the mailbox page.
  const phone = { uid: 'demo-phone', factorId: 'phone', phoneNumber: '+66812345678', displayName: 'มือถือสาธิต' }
  await auth.updateUser('demo-operator', { multiFactor: { enrolledFactors: [phone] } })

  const [owner, ...others] = await Promise.all(demoUsers.slice(0, 3).map(({ email }) => signIn(email, demoPassword)))
  if (!owner) return
  for (const person of [owner, ...others]) await person.call('enter', { locale: 'th' })
  const { id, name } = demoWorkspace
  await owner.call('createTeam', { workspaceId: id, name })
  await givePlan(getFirestore(app), id, 'studio')
  await giveCredit(getFirestore(app), id, defaultPlanTable.plans.studio.monthlyMillis, Date.now())
  const roles = ['editor', 'viewer'] as const
  for (const [i, role] of roles.entries()) {
    const guest = others[i]
    if (guest) await join(owner, guest, role)
  }
}

async function join(owner: Person, guest: Person, role: 'editor' | 'viewer'): Promise<void> {
  const invitationId = `demo${role}`
  await owner.call('inviteMember', { workspaceId: demoWorkspace.id, invitationId, email: guest.email, role })
  const { mails } = await guest.call('readMailbox', { to: guest.email })
  const secret = mails.map(({ text }) => /secret=([A-Za-z0-9]+)/.exec(text)?.[1]).find((one) => one !== undefined)
  if (secret) await guest.call('acceptInvitation', { workspaceId: demoWorkspace.id, invitationId, secret })
}

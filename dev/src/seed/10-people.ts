import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import type { Stack } from '../stack/stack.ts'
import { demoPassword, demoUsers } from './demo-users.ts'

export async function seed(stack: Stack): Promise<void> {
  const auth = getAuth(initializeApp({ projectId: stack.projectId }, 'seed-people'))
  for (const { uid, email, name } of demoUsers) {
    await auth.createUser({ uid, email, displayName: name, password: demoPassword, emailVerified: true })
  }
  await auth.setCustomUserClaims('demo-operator', { operator: 'admin' })
}

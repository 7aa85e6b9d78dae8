import { operatorRoleSchema } from '@peace/core/access'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'

// npm run operator -- grant EMAIL admin|support|finance · revoke EMAIL · list
// The first admin is made here, by whoever holds the project's own credentials; every other one by an admin, in the page.

const usage = 'Usage: npm run operator -- grant EMAIL admin|support|finance | revoke EMAIL | list'
const projectId = process.env.GCLOUD_PROJECT ?? process.env.GOOGLE_CLOUD_PROJECT
const auth = () => getAuth(initializeApp(projectId ? { projectId } : {}))

const change = async (email: string, role: string | undefined) => {
  const accounts = auth()
  const account = await accounts.getUserByEmail(email)
  const { operator: _, ...claims } = account.customClaims ?? {}
  await accounts.setCustomUserClaims(account.uid, role ? { ...claims, operator: role } : claims)
  const factors = account.multiFactor?.enrolledFactors.length ?? 0
  console.log(role ? `${email} is now an operator: ${role}.` : `${email} is no operator any more.`)
  if (role && factors === 0)
    console.log('They must add a second factor in their profile before any operator page opens.')
}

const list = async () => {
  const { users } = await auth().listUsers(1000)
  for (const { email, customClaims } of users) {
    const role = operatorRoleSchema.safeParse(customClaims?.operator)
    if (role.success) console.log(`${role.data}\t${email}`)
  }
}

const [command, email, role] = process.argv.slice(2)
if (command === 'list') await list()
else if (command === 'revoke' && email) await change(email, undefined)
else if (command === 'grant' && email && operatorRoleSchema.safeParse(role).success) await change(email, role)
else {
  console.error(usage)
  process.exitCode = 2
}

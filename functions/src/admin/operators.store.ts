import { type OperatorRole, operatorRoleSchema } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { auth } from '../firebase.ts'

export const listOperators = async () => {
  const operators: { uid: string; email: string; role: OperatorRole; secondFactors: number }[] = []
  let page: string | undefined
  do {
    const listed = await auth().listUsers(1000, page)
    for (const { uid, email = '', customClaims, multiFactor } of listed.users) {
      const role = operatorRoleSchema.safeParse(customClaims?.operator)
      if (role.success)
        operators.push({ uid, email, role: role.data, secondFactors: multiFactor?.enrolledFactors.length ?? 0 })
    }
    page = listed.pageToken
  } while (page)
  return operators
}

// The claim alone makes an operator; it is asked of the account with every call, so taking it away works at once.
export const setOperator = async (by: string, email: string, role: OperatorRole | null): Promise<void> => {
  const account = await auth()
    .getUserByEmail(email)
    .catch(() => undefined)
  if (!account) throw new DomainError('not-found', { what: 'user', email })
  if (account.uid === by) throw new DomainError('not-allowed', { permission: 'operators.manage' })
  const { operator: _, ...claims } = account.customClaims ?? {}
  await auth().setCustomUserClaims(account.uid, role ? { ...claims, operator: role } : claims)
}

import { z } from 'zod'
import { cannot, type Place, type Step, there } from '../step.ts'

const found = z.looseObject({
  users: z.array(z.looseObject({ localId: z.string(), customAttributes: z.string().optional() })).default([]),
})
const claimsSchema = z.record(z.string(), z.unknown())

// The first operator is named by whoever provisions; they have signed up before, as everybody does.
export const operatorStep = (email: string | undefined): Step => {
  const accountIn = async ({ google, project }: Place) => {
    const said = found.parse(
      await google(
        'identitytoolkit.projects.accounts.lookup',
        { targetProjectId: project },
        { body: { email: [email] } },
      ),
    )
    return said.users[0]
  }
  const claimsOf = (attributes = '{}') => claimsSchema.parse(JSON.parse(attributes))
  return {
    name: 'the first operator',
    plan: 'make whom you name an operator, once they have signed up',
    async look(place) {
      if (!email) return cannot('nobody is named', `npm run provision -- --project ${place.project} --operator EMAIL`)
      const account = await accountIn(place)
      if (!account)
        return cannot(`${email} has no account yet`, 'sign up on the site after the first deploy, then run this again')
      return claimsOf(account.customAttributes).operator === 'admin'
        ? there
        : { state: 'missing', will: `make ${email} an operator` }
    },
    async make(place) {
      const account = await accountIn(place)
      if (!account) return
      const customAttributes = JSON.stringify({ ...claimsOf(account.customAttributes), operator: 'admin' })
      await place.google(
        'identitytoolkit.projects.accounts.update',
        { targetProjectId: place.project },
        { body: { localId: account.localId, customAttributes } },
      )
    },
  }
}

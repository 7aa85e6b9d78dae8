import type { Step } from '../step.ts'
import { accountsStep, grantsStep, rolesStep } from './accounts.ts'
import { alertStep } from './alert.ts'
import { apisStep, firstApisStep } from './apis.ts'
import { appCheckStep } from './app-check.ts'
import { backupsStep } from './backups.ts'
import { billingStep } from './billing.ts'
import { bucketStep, corsStep } from './bucket.ts'
import { databaseStep } from './database.ts'
import { firebaseStep } from './firebase.ts'
import { operatorStep } from './operator.ts'
import { projectStep } from './project.ts'
import { queuesStep } from './queues.ts'
import { quotasStep } from './quotas.ts'
import { secretReadersStep, secretSteps } from './secrets.ts'
import { settingsStep } from './settings.ts'
import { googleSignInStep, identityStep, secondFactorStep, signInStep } from './sign-in.ts'
import { stripeStep } from './stripe.ts'
import { ttlStep } from './ttl.ts'
import { uptimeStep } from './uptime.ts'
import { voiceStep } from './voice.ts'
import { webAppStep } from './web-app.ts'

// All that a deploy needs, in the order in which one needs another.
export const neededSteps: readonly Step[] = [
  firstApisStep,
  projectStep,
  billingStep,
  apisStep,
  quotasStep,
  firebaseStep,
  settingsStep,
  databaseStep,
  ttlStep,
  backupsStep,
  bucketStep,
  corsStep,
  webAppStep,
  identityStep,
  signInStep,
  secondFactorStep,
  appCheckStep,
  accountsStep,
  rolesStep,
  grantsStep,
  queuesStep,
  ...secretSteps,
  stripeStep,
  secretReadersStep,
]

// What a site can begin without.
export const laterSteps = (operator: string | undefined): readonly Step[] => [
  googleSignInStep,
  voiceStep,
  uptimeStep,
  alertStep(operator),
  operatorStep(operator),
]

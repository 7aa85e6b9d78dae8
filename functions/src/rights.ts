// What a service may do in the project, by what it does there, in Google's own permissions. The provisioning makes of them one
// role a service, and nothing else is granted; a test holds them against what the code reaches (dev/src/secrets).
export const rights = {
  // Documents, read and written past the rules.
  data: [
    'datastore.databases.get',
    'datastore.entities.allocateIds',
    'datastore.entities.create',
    'datastore.entities.delete',
    'datastore.entities.get',
    'datastore.entities.list',
    'datastore.entities.update',
  ],
  // Accounts of people, and whether their sessions were ended.
  accounts: [
    'firebaseauth.users.create',
    'firebaseauth.users.delete',
    'firebaseauth.users.get',
    'firebaseauth.users.sendEmail',
    'firebaseauth.users.update',
  ],
  files: [
    'storage.objects.create',
    'storage.objects.delete',
    'storage.objects.get',
    'storage.objects.list',
    'storage.objects.update',
  ],
  // A link to a file is signed by Google with the service's own account, which asks this of it.
  sign: ['iam.serviceAccounts.signBlob'],
  // A task is sent in the service's own name, and comes in at a function that asks who calls.
  tasks: ['cloudtasks.tasks.create', 'iam.serviceAccounts.actAs', 'run.routes.invoke'],
  queues: ['cloudtasks.queues.get', 'cloudtasks.queues.pause', 'cloudtasks.queues.resume'],
  // Vertex: pictures, clips and speech by the service's own identity.
  models: ['aiplatform.endpoints.predict'],
  // Content credentials are signed by a key that never leaves Cloud KMS.
  seal: ['cloudkms.cryptoKeyVersions.useToSign'],
  // Changes of documents come as events, and schedules as calls in the service's own name.
  events: ['eventarc.events.receiveEvent', 'run.routes.invoke'],
} as const satisfies Record<string, readonly string[]>

export type Right = keyof typeof rights

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './places.ts'
import { localPolicy, policyHeader } from './policy.ts'
import { host, type Ports } from './ports.ts'

const projectFile = z.looseObject({
  firestore: z.looseObject({ rules: z.string(), indexes: z.string() }),
  storage: z.looseObject({ rules: z.string() }),
  functions: z.looseObject({ source: z.string() }),
  hosting: z.looseObject({
    public: z.string(),
    rewrites: z.array(
      z.looseObject({ source: z.string(), function: z.looseObject({ functionId: z.string() }).optional() }),
    ),
    headers: z.array(
      z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
    ),
  }),
})

export const readProjectFile = (folder = root) =>
  projectFile.parse(JSON.parse(readFileSync(join(folder, 'firebase.json'), 'utf8')))

export const copyRules = (folder: string) => {
  for (const name of ['firestore.rules', 'firestore.indexes.json', 'storage.rules'])
    copyFileSync(join(root, name), join(folder, name))
}

type Headers = z.output<typeof projectFile>['hosting']['headers']

const localHeaders = (of: Headers, ports: Ports): Headers =>
  of.map(({ source, headers }) => ({
    source,
    headers: headers.map(({ key, value }) => ({
      key,
      value: key === policyHeader ? localPolicy(value, ports) : value,
    })),
  }))

// The same firebase.json that is deployed, moved into the run's folder, with nothing that is built before a deploy and
// with the emulators' addresses.
export function writeFirebaseJson(folder: string, ports: Ports): void {
  const project = readProjectFile()
  copyRules(folder)
  const { predeploy: _built, ...functions } = project.functions
  const { predeploy: _packed, ...hosting } = project.hosting
  const at = (port: number) => ({ host, port })
  const config = {
    ...project,
    functions: { ...functions, source: 'functions' },
    hosting: { ...hosting, headers: localHeaders(hosting.headers, ports), public: 'hosting' },
    emulators: {
      singleProjectMode: true,
      auth: at(ports.auth),
      functions: at(ports.functions),
      firestore: { ...at(ports.firestore), websocketPort: ports.firestoreSocket },
      storage: at(ports.storage),
      hosting: at(ports.hosting),
      eventarc: at(ports.eventarc),
      tasks: at(ports.tasks),
      hub: at(ports.hub),
      logging: at(ports.logging),
      ui: { enabled: false },
    },
  }
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(config, undefined, 2))
}

import { type Edits, withEntry, withImport, withWord } from './edit.ts'
import { camel, quoted } from './names.ts'

// No price is written, least of all nought: without one it does not compile.
const cardFile = (name: string) => `import { defineBackend } from './define-backend.ts'

// Say here who they are, and below, as in veo.ts: name, tier, vendor, what it offers with its limits, its priorities, slots,
// deadline, whether its workers claim, and the rate with the day it was looked up.
export const ${camel(name)} = defineBackend({
  id: '${name}',
  enabled: false,
})
`

const gatewayFile = (name: string) => `import { defineGateway } from './backend.ts'

// Say here the secrets and settings it reads (params.ts), how to ask whether it is there, and who makes, watches and
// cancels work there, as in veo.backend.ts.
export const ${camel(name)}Gateway = defineGateway({
  secrets: [],
  settings: [],
})
`

const gatewayTest = (name: string) => `import { expect, it } from 'vitest'
import { ${camel(name)}Gateway } from './${name}.backend.ts'

it('says that it is not set up where it has no key', async () => {
  expect(await ${camel(name)}Gateway.probe()).toMatchObject({ setUp: false })
})
`

export const newBackend = (edits: Edits, name: string): void => {
  edits.write(`core/src/routing/cards/${name}.ts`, cardFile(name))
  edits.change('core/src/routing/cards/index.ts', (text) =>
    withEntry(
      withImport(text, `import { ${camel(name)} } from './${name}.ts'`),
      'export const backends',
      '] as const',
      camel(name),
    ),
  )
  edits.write(`functions/src/gateways/${name}.backend.ts`, gatewayFile(name))
  edits.write(`functions/src/gateways/${name}.backend.test.ts`, gatewayTest(name))
  edits.change('functions/src/gateways/backends.ts', (text) =>
    withEntry(
      withImport(text, `import { ${camel(name)}Gateway } from './${name}.backend.ts'`),
      'export const gateways',
      '} as const satisfies',
      `${quoted(name)}: ${camel(name)}Gateway`,
    ),
  )
  edits.change('dev/src/stack/vendors.ts', (text) =>
    withEntry(text, 'export const standIns', '}\n\nexport const', `${quoted(name)}: { none: '' }`),
  )
  for (const language of ['th', 'en'])
    edits.change(`web/src/messages/${language}/made.json`, (text) => withWord(text, `backend.${name}`, ''))
}

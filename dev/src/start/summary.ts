import { demoPassword, demoUsers } from '../seed/demo-users.ts'
import type { Stack } from '../stack/stack.ts'

export function summary(stack: Stack): string {
  const width = Math.max(...demoUsers.map(({ email }) => email.length))
  const people = demoUsers.map(({ email, what }) => `    ${email.padEnd(width)}  ${what}`)
  const vendors = stack.stoodIn.map(({ name, url }) => `    ${name.padEnd(width)}  ${url}`)
  return [
    '',
    `  Peace Script AI   ${stack.webUrl}`,
    '',
    `  Demo accounts, password ${demoPassword}`,
    ...people,
    '',
    '  Stood in for, as no key is set (.env.local at the root takes real ones)',
    `    ${'Mail'.padEnd(width)}  ${stack.webUrl}/mailbox`,
    ...vendors,
    '',
    '  Ctrl-C ends everything; the data is kept. `npm start -- --fresh` starts over.',
    '',
  ].join('\n')
}

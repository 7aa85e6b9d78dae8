import { memberSchema, userSchema, workspaceSchema } from '@peace/core/access'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { MemoryStore } from '../../data/memory-store.ts'
import { enterInMemory } from '../../session/session.ts'
import { HereProvider } from '../../session/workspaces.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { InviteForm } from './invite-form.tsx'
import MembersPage from './page.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const workspace = workspaceSchema.parse({
  ...{ id: 'team', name: 'Team', kind: 'team', salt: '0'.repeat(32), createdAt: 0, createdBy: 'mali' },
})
const profile = userSchema.parse({ id: 'mali', recordId: 'r', createdAt: 0 })
const here = { workspace, role: 'owner' as const, profile }
const stand = (answers: Record<string, (input: never) => unknown> = {}) => {
  const store = new MemoryStore({ readPlanTable: () => defaultPlanTable, ...answers })
  const member = { id: 'mali', name: 'Mali', email: 'mali@memory.test', role: 'owner', joinedAt: 0 }
  store.put(paths.member('team', 'mali'), memberSchema.parse(member))
  keepInMemory(store)
  enterInMemory('mali')
}

test.each([
  ['en', 'Invite', /^The Free plan has 1 seat, and it is taken/],
  ['th', 'เชิญสมาชิก', /มี 1 ที่นั่งและเต็มแล้ว/],
] as const)(
  'a team whose plan has no seat left is told so in %s before anything is filled in',
  async (language, invite, words) => {
    stand()
    const page = () => (
      <HereProvider {...here}>
        <MembersPage />
      </HereProvider>
    )
    await showRouted(page, language, 'members', 'billing', 'errors')
    fireEvent.click(await screen.findByRole('button', { name: invite }))
    await screen.findByText(words)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(document.querySelector('a[href="/pricing"]')).not.toBeNull()
  },
)

test('a letter that could not be sent from the invitation is told of, and can be sent again', async () => {
  stand({ inviteMember: () => Promise.reject({ details: { code: 'email-not-verified' } }) })
  const form = () => (
    <HereProvider {...here}>
      <InviteForm close={() => {}} send={() => Promise.reject(new Error('too many'))} />
    </HereProvider>
  )
  await showRouted(form, 'en', 'members', 'errors')
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'chai@memory.test' } })
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  fireEvent.click(await screen.findByRole('button', { name: 'Send the link to verify my address' }))
  await screen.findByText(/letter to mali@memory.test could not be sent/)
  screen.getByRole('button', { name: 'Send the link to verify my address' })
})

test.each([
  ['en', /^A new team begins on the Free plan, which has 1 seat/],
  ['th', /^ทีมใหม่เริ่มที่แพ็กเกจ.*มี 1 ที่นั่ง/],
] as const)('who is alone hears in %s how many seats a team has before making one', async (language, words) => {
  stand()
  const page = () => (
    <HereProvider {...here} workspace={{ ...workspace, kind: 'personal' }}>
      <MembersPage />
    </HereProvider>
  )
  await showRouted(page, language, 'members', 'billing', 'errors')
  await screen.findByText(words)
  expect(document.querySelector('a[href="/pricing"]')).not.toBeNull()
})

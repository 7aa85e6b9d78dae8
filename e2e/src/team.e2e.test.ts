import { atFirst } from '@peace/dev/tests/long'
import { verifyAddress } from '@peace/dev/tests/people'
import { describe, expect, test } from 'vitest'
import { followLetter, newPerson, ownName, signUp, verifyEmail } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { givePlanTo } from './harness/plan.ts'
import { type Language, visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

const browser = oneBrowser()

describe.each<Language>(atFirst(['th', 'en'], 1))('a team, in %s', (language) => {
  test('is made, someone is invited, joins, becomes a viewer who may not edit, and is removed', async () => {
    const common = words(language, 'common')
    const films = words(language, 'films')
    const members = words(language, 'members')
    const invitation = words(language, 'invitation')
    const [owner, guest] = [newPerson('Malee'), newPerson('Somchai')]
    const team = ownName(language === 'th' ? 'ทีมริมคลอง' : 'Canalside')

    const a = await visit(browser(), { language })
    await a.go('/sign-in?mode=up')
    await a.checkAccess()
    await signUp(a, owner)
    await verifyAddress(owner.email)
    // The personal workspace is there by itself.
    await a.page.getByRole('heading', { name: films('emptyTitle') }).waitFor()
    await a.page.getByRole('button', { name: common('switchWorkspace', { name: owner.name }) }).waitFor()
    await a.checkAccess()

    await a.page.getByRole('button', { name: common('switchWorkspace', { name: owner.name }) }).click()
    await a.page.getByRole('menuitem', { name: common('newTeam') }).click()
    await a.page.getByRole('textbox', { name: common('teamName') }).fill(team)
    await a.checkAccess()
    await a.page.getByRole('button', { name: common('createTeam') }).click()
    await a.page.getByRole('button', { name: common('switchWorkspace', { name: team }) }).waitFor()
    await givePlanTo(team, 'pro')

    await a.page.getByRole('link', { name: common('workspace'), exact: true }).click()
    await a.page.getByRole('link', { name: members('title') }).click()
    await a.page.getByRole('button', { name: members('invite') }).click()
    await a.page.getByRole('textbox', { name: members('inviteEmail') }).fill(guest.email)
    await a.checkAccess()
    await a.page.getByRole('button', { name: members('send') }).click()
    await a.page.getByText(members('invited', { email: guest.email })).waitFor()
    await a.page
      .getByRole('button', { name: common('close') })
      .last()
      .click()

    const b = await visit(browser(), { language })
    await followLetter(b, guest.email)
    await b.page.getByRole('heading', { name: invitation('lead', { who: owner.name, workspace: team }) }).waitFor()
    await b.checkAccess()
    const link = b.page.url()
    await b.page.getByRole('link', { name: invitation('signUpFirst') }).click()
    await b.page.waitForURL(/sign-in/)
    const address = b.page.getByLabel(words(language, 'sign-in')('email'), { exact: true })
    await expect.poll(() => address.inputValue()).toBe(guest.email)
    await signUp(b, guest, /invitations/)
    await b.page.getByText(invitation('verifySent', { email: guest.email })).waitFor()
    await b.page.getByRole('button', { name: invitation('verifyAgain') }).waitFor()
    await verifyEmail(b, guest)
    await b.go(link)
    await b.page.getByRole('button', { name: invitation('accept') }).click()
    await b.page.waitForURL(/\/films$/)
    await b.page.getByRole('button', { name: common('switchWorkspace', { name: team }) }).waitFor()
    await b.page.getByRole('link', { name: films('new') }).waitFor()

    // The same link again says that it was used.
    const later = await visit(browser(), { language })
    await later.go(link)
    await later.page.getByText(invitation('used')).waitFor()
    await later.leave()

    const role = a.page.getByRole('combobox', { name: members('roleOf', { name: guest.name }) })
    await role.click()
    await a.page.getByRole('option', { name: common('role.viewer') }).click()
    await b.page.getByRole('link', { name: films('new') }).waitFor({ state: 'detached' })
    await b.page.getByText(films('emptyViewer')).waitFor()
    await b.go('/films/new')
    await b.page.getByText(films('mayNotMake')).waitFor()

    await a.page.getByRole('button', { name: members('menuOf', { name: guest.name }) }).click()
    await a.page.getByRole('menuitem', { name: members('remove') }).click()
    await a.page.getByRole('button', { name: members('remove'), exact: true }).click()
    // Their open tab loses access by itself, and says so.
    await b.page.getByRole('heading', { name: words(language, 'away')('closed.removed.title') }).waitFor()
    await b.checkAccess()
    expect(await b.page.getByText(team).count()).toBe(0)

    // The last owner cannot leave.
    await a.page.getByRole('link', { name: words(language, 'workspace')('section.general') }).click()
    await a.page.getByRole('button', { name: words(language, 'workspace')('leave') }).click()
    await a.page
      .getByRole('dialog')
      .getByRole('button', { name: words(language, 'workspace')('leave') })
      .click()
    await a.page.getByText(words(language, 'errors')('last-owner')).waitFor()
    a.complaints.splice(0, a.complaints.length, ...a.complaints.filter((text) => !text.includes('leaveWorkspace')))

    await a.leave()
    await b.leave()
  })
})

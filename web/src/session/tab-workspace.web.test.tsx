import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { stayIn, useWorkspaceOfTab, workspaceOfTab } from './tab-workspace.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

const Shown = ({ uid }: { uid: string }) => <p>{useWorkspaceOfTab(uid) ?? 'where the profile says'}</p>

test('a tab begins where the profile says and stays where it went, as that person alone', () => {
  render(<Shown uid="mali" />)
  screen.getByText('where the profile says')
  act(() => stayIn('mali', 'team'))
  screen.getByText('team')
  expect(workspaceOfTab('somchai')).toBeUndefined()
})

test('what another tab keeps is not this tab’s', () => {
  stayIn('dao', 'personal')
  // All that tabs share.
  expect(Object.keys(localStorage).filter((key) => key.includes('workspace'))).toEqual([])
  expect(workspaceOfTab('dao')).toBe('personal')
})

test('without storage the tab still goes where it is sent', () => {
  const refuse = () => {
    throw new DOMException('no storage', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  stayIn('nok', 'team')
  expect(workspaceOfTab('nok')).toBe('team')
})

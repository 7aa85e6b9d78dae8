import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { savePreferences } from './overview.store.ts'
import { readCards } from './rates.store.ts'

export const setBackendPreferences = door(
  'setBackendPreferences',
  {
    permission: 'backends.manage',
    audit: ({ preferences, limits }) => ({ ...flat(preferences), ...flat(limits ?? {}) }),
  },
  async ({ workspaceId, preferences, limits }, { store, role }) => {
    // Managers choose machines; how much may be spent is the owner's to say,
    // and to whom films may be sent.
    if ((limits || preferences.vendors) && role !== 'owner')
      throw new DomainError('not-allowed', { permission: 'workspace.transfer' })
    const wanted = preferences.preferredId
    if (wanted && !(await readCards()).some(({ id }) => id === wanted))
      throw new DomainError('not-found', { what: 'backend' })
    await savePreferences(store, workspaceId, preferences, limits)
    return {}
  },
)

const flat = (values: Record<string, unknown>): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      Array.isArray(value)
        ? [[name, value.join(', ')]]
        : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? [[name, value]]
          : [],
    ),
  )

import type { Permission } from '@peace/core/access'

type Section = {
  to: '/workspace' | '/workspace/members'
  label: 'section.general' | 'section.members'
  // Shown only to those who may use it.
  needs?: Permission
}

// The settings of a workspace, in the order of its menu. A feature adds its page here and in routes/workspace.tsx.
export const workspaceSections: Section[] = [
  { to: '/workspace', label: 'section.general' },
  { to: '/workspace/members', label: 'section.members' },
]

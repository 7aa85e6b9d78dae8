import type { Permission } from '@peace/core/access'
import type { Resources } from '../messages/resources.ts'

type Section = {
  to:
    | '/workspace/machines'
    | '/workspace'
    | '/workspace/members'
    | '/workspace/billing'
    | '/workspace/referrals'
    | '/workspace/activity'
    | '/workspace/approvals'
    | '/workspace/channels'
    | '/workspace/keys'
    | '/workspace/webhooks'
    | '/workspace/workflows'
  label: Extract<keyof Resources['workspace'], `section.${string}`>
  // Shown only to those who may use it.
  needs?: Permission
}

// The settings of a workspace, in the order of its menu. A feature adds its page here and in routes/workspace.tsx.
export const workspaceSections: Section[] = [
  { to: '/workspace', label: 'section.general' },
  { to: '/workspace/members', label: 'section.members' },
  { to: '/workspace/machines', label: 'section.machines' },
  { to: '/workspace/workflows', label: 'section.workflows', needs: 'film.see' },
  { to: '/workspace/billing', label: 'section.billing', needs: 'wallet.see' },
  { to: '/workspace/referrals', label: 'section.referrals' },
  { to: '/workspace/approvals', label: 'section.approvals', needs: 'film.see' },
  { to: '/workspace/channels', label: 'section.channels', needs: 'film.see' },
  { to: '/workspace/keys', label: 'section.keys', needs: 'film.see' },
  { to: '/workspace/webhooks', label: 'section.webhooks', needs: 'backends.manage' },
  { to: '/workspace/activity', label: 'section.activity', needs: 'film.see' },
]

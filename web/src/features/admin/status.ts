import type { User } from '@peace/core/access'

export type UserStatus = User['status']

export interface Case {
  readonly says: string
  // A whole file, or the body of `match /b/{bucket}/o`.
  readonly rules: string
  readonly method?: 'get' | 'list' | 'create' | 'update' | 'delete'
  readonly path?: string
  readonly auth?: { readonly uid: string; readonly token?: Readonly<Record<string, unknown>> }
  // The file as it is, and as it would be.
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  readonly documents?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly permitted: boolean
}

export const when = (condition: string, functions = '') =>
  `${functions} match /{path=**} { allow read, write: if ${condition}; }`
export const yes = (says: string, condition: string, rest: Partial<Case> = {}): Case => ({
  says,
  rules: when(condition),
  permitted: true,
  ...rest,
})
export const no = (says: string, condition: string, rest: Partial<Case> = {}): Case => ({
  says,
  rules: when(condition),
  permitted: false,
  ...rest,
})

export const mali = { uid: 'mali', token: { email: 'mali@example.com', email_verified: true, admin: true } }
export const photo = { name: 'a.jpg', size: 1000, contentType: 'image/jpeg', metadata: { owner: 'mali' } }

import type { ErrorCode } from '@peace/core/errors'
import type errors from '@peace/core/errors/words/th.json'
import type admin from './th/admin.json'
import type allow from './th/allow.json'
import type anywhere from './th/anywhere.json'
import type away from './th/away.json'
import type backends from './th/backends.json'
import type billing from './th/billing.json'
import type board from './th/board.json'
import type build from './th/build.json'
import type builds from './th/builds.json'
import type cast from './th/cast.json'
import type common from './th/common.json'
import type edit from './th/edit.json'
import type film from './th/film.json'
import type films from './th/films.json'
import type freshness from './th/freshness.json'
import type hooks from './th/hooks.json'
import type invitation from './th/invitation.json'
import type keys from './th/keys.json'
import type landing from './th/landing.json'
import type made from './th/made.json'
import type mailbox from './th/mailbox.json'
import type members from './th/members.json'
import type people from './th/people.json'
import type pricing from './th/pricing.json'
import type profile from './th/profile.json'
import type publish from './th/publish.json'
import type reading from './th/reading.json'
import type reference from './th/reference.json'
import type referrals from './th/referrals.json'
import type review from './th/review.json'
import type script from './th/script.json'
import type signIn from './th/sign-in.json'
import type status from './th/status.json'
import type story from './th/story.json'
import type terms from './th/terms.json'
import type verify from './th/verify.json'
import type workflows from './th/workflows.json'
import type workspace from './th/workspace.json'

// An error code without its sentence does not compile.
type Said<M extends Record<ErrorCode, string>> = M

// One line a feature. Thai is the source of the keys; `npm run check` holds English equal to it,
// and every file in th/ must be named here.
export type Resources = {
  admin: typeof admin
  allow: typeof allow
  anywhere: typeof anywhere
  away: typeof away
  backends: typeof backends
  board: typeof board
  billing: typeof billing
  build: typeof build
  builds: typeof builds
  cast: typeof cast
  common: typeof common
  edit: typeof edit
  errors: Said<typeof errors>
  film: typeof film
  films: typeof films
  freshness: typeof freshness
  hooks: typeof hooks
  workflows: typeof workflows
  invitation: typeof invitation
  landing: typeof landing
  made: typeof made
  keys: typeof keys
  mailbox: typeof mailbox
  members: typeof members
  people: typeof people
  pricing: typeof pricing
  profile: typeof profile
  publish: typeof publish
  reading: typeof reading
  reference: typeof reference
  referrals: typeof referrals
  review: typeof review
  script: typeof script
  'sign-in': typeof signIn
  status: typeof status
  story: typeof story
  terms: typeof terms
  verify: typeof verify
  workspace: typeof workspace
}

export type Namespace = keyof Resources

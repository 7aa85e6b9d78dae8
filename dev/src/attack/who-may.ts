import type { OperatorRole, Role } from '@peace/core/access'
import type { ApiName } from '@peace/core/api'

// Who may open which door, written out by hand from what the platform promises: not read from the doors themselves. A new
// door does not compile until it stands here.
type Who = 'anyone' | 'signed-in' | readonly Role[] | { operators: readonly OperatorRole[] }

const all: readonly Role[] = ['owner', 'admin', 'editor', 'viewer', 'billing']
const see: readonly Role[] = ['owner', 'admin', 'editor', 'viewer']
const make: readonly Role[] = ['owner', 'admin', 'editor']
const run: readonly Role[] = ['owner', 'admin']
const own: readonly Role[] = ['owner']
const pay: readonly Role[] = ['owner', 'billing']
const money: readonly Role[] = ['owner', 'admin', 'editor', 'billing']
const admins = { operators: ['admin'] as const }
const support = { operators: ['admin', 'support'] as const }
const finance = { operators: ['admin', 'finance'] as const }
const staff = { operators: ['admin', 'support', 'finance'] as const }

export const whoMay = {
  operatorHome: staff,
  readSwitches: staff,
  setSwitch: { operators: ['admin'] },
  listPaidStops: finance,
  liftPaidStop: finance,
  beginUpload: make,
  readStats: staff,
  recountStats: staff,
  searchUsers: staff,
  readUser: staff,
  setUserStatus: support,
  endUserSessions: support,
  searchWorkspaces: staff,
  readWorkspace: staff,
  setWorkspaceStatus: support,
  listOperators: admins,
  setOperator: admins,
  changeCredits: finance,
  givePlan: finance,
  readConfig: staff,
  readConfigVersion: staff,
  setConfig: admins,
  setBackendEnabled: admins,
  readQueues: support,
  setQueuePaused: admins,
  listStuckJobs: support,
  nudgeJob: support,
  stopJob: support,
  searchAudit: staff,
  listBackends: all,
  backendStatus: all,
  selectBackend: all,
  recommendBackends: all,
  estimateCost: all,
  // With limits, as it is asked here.
  setBackendPreferences: own,
  createPairing: run,
  changeMachine: run,
  unpairMachine: run,
  backendMonth: money,
  fleetStatus: staff,
  operateBackend: admins,
  readPlanTable: 'anyone',
  startCheckout: pay,
  settleCheckout: pay,
  openPortal: pay,
  setPlanEnding: pay,
  listPayments: money,
  readReferral: all,
  redeemReferral: own,
  validateScript: see,
  createFilm: make,
  downloadUrl: see,
  fileUrls: see,
  useOwnFrame: make,
  quoteJob: see,
  createJob: make,
  cancelJob: make,
  // Of somebody else's build, as it is asked here.
  moveJob: run,
  retryJob: make,
  answerJob: make,
  jobReceipt: see,
  writerStatus: see,
  draftStory: make,
  rewriteText: make,
  enter: 'signed-in',
  signOutEverywhere: 'signed-in',
  createTeam: 'signed-in',
  renameWorkspace: run,
  inviteMember: run,
  readInvitation: 'anyone',
  acceptInvitation: 'signed-in',
  revokeInvitation: run,
  changeRole: run,
  setMemberLimit: run,
  removeMember: run,
  leaveWorkspace: all,
  transferOwnership: own,
  deleteWorkspace: own,
  listWorkspaceAudit: run,
  readMailbox: 'anyone',
  checkText: see,
  sendReport: 'signed-in',
  listReports: support,
  answerReport: support,
  startExport: 'signed-in',
  readExport: 'signed-in',
  deleteAccount: 'signed-in',
  readDeletionProof: 'anyone',
  saveVersion: make,
  listVersions: see,
  readVersion: see,
} as const satisfies Record<ApiName, Who>

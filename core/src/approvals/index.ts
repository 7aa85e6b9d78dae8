export {
  type Approvable,
  type Approval,
  type ApprovalRules,
  type ApprovalStanding,
  approvable,
  approvableSchema,
  approvalRulesSchema,
  approvalSchema,
  changedBetween,
  missingApproval,
  standingApproval,
  type Version,
} from './approval.ts'
export { boardVersion, cutVersion, scriptVersion } from './version.ts'

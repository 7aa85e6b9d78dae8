export { answerApproval, askApproval, listApprovals, readApprovals, setApprovalRules } from './approvals.callable.ts'

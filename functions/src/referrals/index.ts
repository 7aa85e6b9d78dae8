export { readReferral } from './read-referral.callable.ts'
export { redeemReferral } from './redeem-referral.callable.ts'
export { endReferralHolds, sweepReferrals } from './referral.schedule.ts'
export { onPaymentWritten } from './referral.trigger.ts'

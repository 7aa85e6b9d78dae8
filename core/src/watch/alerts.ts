import type { MetricName } from './metrics.ts'

// When a person is to look: a measurement beyond a threshold for so long. Nothing here is code: the platform's own schedule
// (judge.ts), Prometheus' rules and the runbooks' pages are all made from this one list.

export type Alert = {
  readonly id: string
  readonly metric: MetricName
  readonly is: 'above' | 'below'
  readonly than: number
  readonly forMinutes: number
  // `page`: people are kept from what they came for, or money is wrong. `tell`: it will be, if nobody looks.
  readonly severity: 'page' | 'tell'
  readonly says: { readonly th: string; readonly en: string }
  // Told by whoever watches from outside alone: the platform cannot see it of itself.
  readonly fromOutside?: true
}

export const alerts = [
  {
    id: 'capability-down',
    metric: 'peace_capability_up',
    is: 'below',
    than: 0.25,
    forMinutes: 10,
    severity: 'page',
    says: { th: 'มีส่วนหนึ่งของบริการใช้งานไม่ได้', en: 'Part of the service does not work' },
  },
  {
    id: 'builds-fail',
    metric: 'peace_build_failure_share',
    is: 'above',
    than: 0.2,
    forMinutes: 10,
    severity: 'page',
    says: { th: 'หนังที่กำลังสร้างล้มเหลวมากผิดปกติ', en: 'Many builds fail' },
  },
  {
    id: 'builds-stuck',
    metric: 'peace_stuck_builds',
    is: 'above',
    than: 0,
    forMinutes: 10,
    severity: 'page',
    says: { th: 'มีงานสร้างที่ค้าง ไม่ขยับเมื่อถึงเวลา', en: 'Builds do not move' },
  },
  {
    id: 'task-owed',
    metric: 'peace_oldest_owed_seconds',
    is: 'above',
    than: 600,
    forMinutes: 5,
    severity: 'page',
    says: { th: 'งานที่ต้องส่งเข้าคิวค้างนานเกินไป', en: 'A task is owed for long' },
  },
  {
    id: 'slow-dispatch',
    metric: 'peace_wait_p95_seconds',
    is: 'above',
    than: 30,
    forMinutes: 15,
    severity: 'tell',
    says: { th: 'งานใหม่รอนานกว่าจะเริ่ม', en: 'Builds wait long before they are begun' },
  },
  {
    id: 'breaker-open',
    metric: 'peace_breaker_open',
    is: 'above',
    than: 0,
    forMinutes: 10,
    severity: 'tell',
    says: { th: 'พักการส่งงานให้ผู้ผลิตรายหนึ่ง เพราะล้มเหลวติดกัน', en: 'A backend failed again and again and gets no work' },
  },
  {
    id: 'moderation-held',
    metric: 'peace_held_oldest_seconds',
    is: 'above',
    than: 1800,
    forMinutes: 5,
    severity: 'page',
    says: { th: 'มีงานรอการตรวจเนื้อหานานเกินไป', en: 'Work waits long to be looked at' },
  },
  {
    id: 'ledger-drift',
    metric: 'peace_paid_stops',
    is: 'above',
    than: 0,
    forMinutes: 0,
    severity: 'page',
    says: { th: 'ยอดเงินไม่ตรงกัน งานที่ต้องจ่ายถูกหยุดไว้', en: 'Money does not agree; paid work is stopped' },
  },
  {
    id: 'stripe-behind',
    metric: 'peace_stripe_behind_seconds',
    is: 'above',
    than: 7200,
    forMinutes: 0,
    severity: 'page',
    says: { th: 'ตามข่าวจาก Stripe ไม่ทัน', en: 'What Stripe has to say is not heard' },
  },
  {
    id: 'cost-above-price',
    metric: 'peace_cost_over_price_ratio',
    is: 'above',
    than: 1.05,
    forMinutes: 60,
    severity: 'tell',
    says: { th: 'ต้นทุนของผู้ผลิตรายหนึ่งสูงกว่าที่เก็บเงิน', en: 'A backend costs more than is charged for it' },
  },
  {
    id: 'template-below-cost',
    metric: 'peace_template_cost_over_price_ratio',
    is: 'above',
    than: 1.05,
    forMinutes: 60,
    severity: 'tell',
    says: { th: 'โมเดลหนึ่งมีต้นทุนสูงกว่าที่เก็บเงิน', en: 'A template costs more than is charged for it' },
  },
  {
    id: 'spend-over-forecast',
    metric: 'peace_spend_over_forecast_ratio',
    is: 'above',
    than: 2,
    forMinutes: 15,
    severity: 'tell',
    says: { th: 'วันนี้ใช้เงินเกินสองเท่าของปกติ', en: 'Today costs more than twice as much as a day does' },
  },
  {
    id: 'purse-nearly-empty',
    metric: 'peace_purse_spent_ratio',
    is: 'above',
    than: 0.9,
    forMinutes: 0,
    severity: 'tell',
    says: { th: 'งบประจำวันของแพลตฟอร์มใกล้หมด', en: 'A day’s budget of the platform is nearly spent' },
  },
  {
    id: 'objective-missed',
    metric: 'peace_objective_budget_left',
    is: 'below',
    than: 0,
    forMinutes: 60,
    severity: 'tell',
    says: { th: 'ไม่ถึงเป้าหมายของสามสิบวันที่ผ่านมา', en: 'An objective of the last thirty days is missed' },
  },
  {
    id: 'watch-late',
    metric: 'peace_watched_age_seconds',
    is: 'above',
    than: 900,
    forMinutes: 5,
    severity: 'page',
    says: { th: 'ไม่มีใครเฝ้าดูระบบ', en: 'Nobody watches' },
    fromOutside: true,
  },
] as const satisfies readonly Alert[]

export type AlertId = (typeof alerts)[number]['id']
export const runbookOf = (id: AlertId): string => `docs/runbooks/${id}.md`

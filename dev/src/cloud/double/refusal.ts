// Refusals in Google's words and form (google.rpc.Status).
export class Refusal {
  readonly status: number
  readonly body: unknown

  constructor(code: keyof typeof codes, message: string, details: readonly object[] = []) {
    this.status = codes[code]
    this.body = { error: { code: this.status, message, status: code, details } }
  }
}

const codes = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
} as const

export const notEnabled = (project: string, host: string): Refusal => {
  const activationUrl = `https://console.developers.google.com/apis/api/${host}/overview?project=${project}`
  return new Refusal(
    'PERMISSION_DENIED',
    `${host} has not been used in project ${project} before or it is disabled. Enable it by visiting ${activationUrl} then retry.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'SERVICE_DISABLED',
        metadata: { service: host, activationUrl },
      },
    ],
  )
}

export const notAllowed = (permission: string, resource: string): Refusal =>
  new Refusal(
    'PERMISSION_DENIED',
    `Permission '${permission}' denied on resource '${resource}' (or it may not exist).`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'IAM_PERMISSION_DENIED',
        metadata: { permission, resource },
      },
    ],
  )

export const notThere = (name: string): Refusal => new Refusal('NOT_FOUND', `Requested entity was not found: ${name}.`)
export const thereAlready = (name: string): Refusal =>
  new Refusal('ALREADY_EXISTS', `Resource '${name}' already exists.`)
export const noBilling = (project: string): Refusal =>
  new Refusal(
    'FAILED_PRECONDITION',
    `Billing account for project '${project}' is not found. Billing must be enabled for activation of service(s) to proceed.`,
    [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'UREQ_PROJECT_BILLING_NOT_FOUND' }],
  )

// An error as Stripe's API answers it.
export class StripeFault extends Error {
  override name = 'StripeFault'
  readonly status: number
  readonly code: string
  readonly param: string | undefined
  readonly type: string

  constructor(status: number, code: string, message: string, param?: string, type = 'invalid_request_error') {
    super(message)
    this.status = status
    this.code = code
    this.param = param
    this.type = type
  }

  body() {
    return {
      error: { type: this.type, code: this.code, message: this.message, ...(this.param ? { param: this.param } : {}) },
    }
  }
}

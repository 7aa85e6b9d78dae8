// The hands of the local bank: what a test does to Stripe's stand-in from outside, over HTTP.
export const bankAt = (checkoutUrl: string) => {
  const { origin } = new URL(checkoutUrl)
  const control = async (name: string, body: object): Promise<Record<string, unknown>> => {
    const reply = await fetch(`${origin}/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await reply.json()) as Record<string, unknown>
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer
  }
  return {
    origin,
    // Without a card it is PromptPay.
    pay: (session: string, card?: string) => control('pay', { session, ...(card ? { card } : {}) }),
    hold: (on: boolean) => control('hold', { on }),
    deliver: (events: unknown) => control('deliver', { events }),
    idle: () => control('idle', {}),
    refund: (paymentIntent: string, amount?: number) =>
      control('refund', { payment_intent: paymentIntent, ...(amount ? { amount } : {}) }),
    dispute: (charge: string) => control('dispute', { charge }),
    moveClock: (offsetMs: number) => control('clock', { offsetMs }),
    // When a test that moved it is over.
    resetClock: () => control('clock', { offsetMs: 0, back: true }),
  }
}

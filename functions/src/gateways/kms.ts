import { createHash } from 'node:crypto'
import { applicationDefault } from 'firebase-admin/app'
import { z } from 'zod'

// Cloud KMS signs what it is shown the sum of: the key never leaves it. The functions' own identity asks.
const answerSchema = z.object({ signature: z.base64() })

// C2PA wants both numbers as they are, KMS gives them as ASN.1 does.
export const plainSignature = (der: Uint8Array): Buffer => {
  const numberAt = (at: number) => {
    const size = der[at + 1] ?? 0
    const digits = Buffer.from(der.subarray(at + 2, at + 2 + size))
    const plain = digits.subarray(Math.max(0, digits.length - 32))
    return { next: at + 2 + size, bytes: Buffer.concat([Buffer.alloc(32 - plain.length), plain]) }
  }
  const r = numberAt(2)
  return Buffer.concat([r.bytes, numberAt(r.next).bytes])
}

export const signWithKms = async (key: string, data: Uint8Array): Promise<Buffer> => {
  const { access_token: token } = await applicationDefault().getAccessToken()
  const sha256 = createHash('sha256').update(data).digest('base64')
  const answer = await fetch(`https://cloudkms.googleapis.com/v1/${key}:asymmetricSign`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ digest: { sha256 } }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`Cloud KMS answered ${answer.status} to ${key}`)
  return plainSignature(Buffer.from(answerSchema.parse(await answer.json()).signature, 'base64'))
}

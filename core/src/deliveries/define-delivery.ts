// One file in which the finished film is handed on, made from its cut. A new one is a file beside these, an entry in
// `index.ts` and its word, `delivery.<format>`, in both languages; how a codec is written is `film/src/cut/deliver.ts`.
export const codecs = ['h264', 'h265', 'prores', 'vp9', 'gif'] as const
export type Codec = (typeof codecs)[number]

export type DeliveryDefinition<F extends string = string> = {
  format: F
  name: string
  contentType: string
  codec: Codec
  // The shorter side; never more than the cut has. Without it as the cut is.
  short?: number
  // With its words in the picture.
  captions?: true
  // As loud as whoever shows it asks, in LUFS; without it as the film is (−16).
  loudness?: number
}

export const defineDelivery = <const F extends string>(definition: DeliveryDefinition<F>): DeliveryDefinition<F> =>
  definition

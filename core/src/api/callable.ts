import type { z } from 'zod'

// A door: what goes in and what comes out. Both sides of the call take their types from here.
export type CallableContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  // One line for the API reference.
  about: string
}

export const callable = <I extends z.ZodType, O extends z.ZodType>(
  about: string,
  input: I,
  output: O,
): CallableContract<I, O> => ({
  input,
  output,
  about,
})

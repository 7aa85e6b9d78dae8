import { z } from 'zod'

// What a user may bring, and how large. A kind that no door takes up is not let in.
const megabyte = 1024 * 1024
export const mostUploadBytes = {
  'image/png': 25 * megabyte,
  'image/jpeg': 25 * megabyte,
  'image/webp': 25 * megabyte,
} as const
export const uploadTypes = Object.keys(mostUploadBytes) as [keyof typeof mostUploadBytes]
export const uploadTypeSchema = z.enum(uploadTypes)
export type UploadType = z.infer<typeof uploadTypeSchema>

// What a machine may bring back for one attempt.
export const mostResultBytes = { 'image/png': 64 * megabyte, 'video/mp4': 256 * megabyte } as const

import { filmFps } from './shot-length.ts'

// Hours, minutes, seconds and frames, as cutting rooms write a time.
export const timeOf = (ms: number): string => {
  const frames = Math.round((ms * filmFps) / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = Math.floor(frames / filmFps)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}:${two(frames % filmFps)}`
}

import { useEffect, useRef } from 'react'
import type { Drawing } from './shot-drawings.ts'

// A drawing made in the tab.
export const DrawnShot = ({ drawing, className }: { drawing: Drawing; className?: string | undefined }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height, rgba } = drawing
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0)
  }, [rgba, width, height])
  return <canvas ref={canvas} className={className} width={width} height={height} data-drawn="" />
}

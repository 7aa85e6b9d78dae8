import type { Drawing } from '@peace/core/review'
import { type PointerEvent, useRef } from 'react'
import styles from './drawing-over.module.css'

const across = 1000
const pathOf = (stroke: Drawing[number], height: number): string =>
  stroke.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${(x * across).toFixed(1)} ${(y * height).toFixed(1)}`).join('')

type Props = {
  drawing: Drawing
  // Of the picture, width by height.
  ratio: number
  label: string
  draw?: ((drawing: Drawing) => void) | undefined
}
const mostStrokes = 40
const mostPoints = 400

// One pencil, one colour, over the frame; with `draw` it can be drawn on.
export const DrawingOver = ({ drawing, ratio, label, draw }: Props) => {
  const drawn = useRef<Drawing>(drawing)
  drawn.current = drawing
  const height = across / ratio
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): [number, number] => {
    const { left, top, width, height: tall } = currentTarget.getBoundingClientRect()
    const within = (value: number) => Math.min(1, Math.max(0, value))
    return [within((clientX - left) / (width || 1)), within((clientY - top) / (tall || 1))]
  }
  const change = (next: Drawing) => {
    drawn.current = next
    draw?.(next)
  }
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${across} ${height}`}
      role="img"
      aria-label={label}
      data-on={draw ? true : undefined}
      onPointerDown={(event) => {
        if (!draw || drawn.current.length >= mostStrokes) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        change([...drawn.current, [pointOf(event)]])
      }}
      onPointerMove={(event) => {
        const last = drawn.current.at(-1)
        if (!draw || event.buttons === 0 || !last || last.length >= mostPoints) return
        change([...drawn.current.slice(0, -1), [...last, pointOf(event)]])
      }}
    >
      {drawing.map((stroke, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added
        <path key={n} d={pathOf(stroke, height)} />
      ))}
    </svg>
  )
}

import styles from './sketch.module.css'

// Drawn with the same pencil as draft frames: two passes of a line that never quite agree. Each drawing is a file of its
// own (sketches/), so that a page brings only what it shows.
export const Sketch = ({ of, width = 200 }: { of: readonly string[]; width?: number }) => (
  <svg className={styles.sketch} viewBox="0 0 200 136" width={width} aria-hidden="true" focusable="false">
    {of.map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
)

import styles from './landing.module.css'

// The first frame of the sample film, as the draft backend's pencil would draw it.
export const KiteFrame = () => (
  <div className={styles.screen}>
    <svg viewBox="0 0 640 360" className={styles.drawing} aria-hidden="true" focusable="false">
      <g className={styles.pencilFaint}>
        <path d="M0 232c90-26 190-38 300-30 110 8 220-10 340-4" />
        <path d="M0 250c120-18 240-22 352-16 98 5 190-6 288-8" />
        {[262, 280, 300, 322, 346].map((y, n) => (
          <path key={y} d={`M0 ${y}c150 ${-14 - n * 3} 310 ${-10 - n * 2} 640 ${-6 - n}`} />
        ))}
        {[40, 118, 196, 300, 410, 500, 590].map((x, n) => (
          <path key={x} d={`M${320 + (x - 320) * 0.35} 236 L${x - (n - 3) * 36} 360`} />
        ))}
      </g>
      <g className={styles.pencil}>
        <path d="M0 214c46-20 88-30 128-22 44 9 78-14 122-10 52 5 86 26 140 18 66-10 128-34 250-20" />
        <path d="M506 232c-3-40-2-72 4-108M510 124c-16-14-34-16-50-8 18-2 36 0 50 8ZM510 124c14-16 34-20 52-12-20 0-38 4-52 12ZM510 124c-6-20-2-38 12-50-4 18-6 34-12 50ZM510 124c-22 2-38 14-44 30 12-16 26-26 44-30ZM510 124c22 4 34 16 40 34-10-18-22-28-40-34Z" />
        <path d="M560 230c-1-26 0-48 4-70M564 160c-12-10-24-11-36-5M564 160c10-12 24-14 36-8M564 160c-14 2-24 10-28 22M564 160c14 4 22 12 26 24" />
        <path d="M258 246c7-6 17-2 17 7s-10 14-17 9c-6-4-6-12 0-16ZM262 264c-3 14-4 24-2 34M262 268c10-2 20-8 28-18M262 270c-8 6-16 8-24 6M260 298c-6 10-12 18-20 24M261 298c6 8 13 16 15 26" />
        <path d="M290 250C340 190 392 128 426 84" />
      </g>
      <path className={styles.kite} d="M426 84c10-22 24-34 44-42-4 22-14 38-44 42Z" />
      <path className={styles.kite} d="M426 84c6-26 4-40-8-54-10 20-8 38 8 54Z" opacity="0.82" />
      <path className={styles.kite} d="M426 84c18 10 34 10 48-2-18-8-34-8-48 2Z" opacity="0.66" />
      <path className={styles.tail} d="M424 86c-10 14 6 20-4 34s4 20-6 32" />
      <g className={styles.pencil}>
        <path d="M96 74c8-8 14-8 20 0 6-8 14-8 20 0M154 102c6-6 10-6 15 0 5-6 10-6 15 0M70 116c5-5 9-5 13 0 4-5 9-5 13 0" />
        <circle cx="196" cy="170" r="26" className={styles.sun} />
      </g>
    </svg>
  </div>
)

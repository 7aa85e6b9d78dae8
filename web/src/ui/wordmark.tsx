import styles from './wordmark.module.css'

export const Wordmark = ({ small = false }: { small?: boolean }) => (
  <span className={styles.wordmark} data-small={small || undefined}>
    <svg viewBox="0 0 28 28" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        className={styles.page}
        d="M3.5 6.2c7-.5 14-.5 21 0 .3 5.2.3 10.4 0 15.6-7 .5-14 .5-21 0-.3-5.200-.3-10.400 0-15.600Z"
      />
      <path className={styles.page} d="M4 10h20M4 18.200h20" />
      <path className={styles.pencil} d="m8.600 22.800 1-3.600L19.400 4.800l2.600 1.800-9.800 14.400Z" />
    </svg>
    <span className={styles.name}>Peace Script</span>
  </span>
)

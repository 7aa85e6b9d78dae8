import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './edit.module.css'

// As they lie on the keyboard, whatever letters are on it.
const rows = [
  ['Space', 'space'],
  ['J K L', 'play'],
  ['← →', 'step'],
  ['⇧← ⇧→', 'edges'],
  ['Home End', 'ends'],
  ['I O X', 'loop'],
  ['S', 'split'],
  ['Q W', 'trim'],
  [', .', 'nudge'],
  ['⌫ ⇧⌫', 'remove'],
  ['V B N Y U', 'tools'],
  ['M', 'marker'],
  ['+ −', 'zoom'],
  ['⌘/Ctrl Z · ⇧Z, Y', 'undo'],
  ['⌘/Ctrl A', 'all'],
  ['Esc', 'none'],
  ['⌘/Ctrl ↵', 'oneButton'],
  ['⌘/Ctrl K', 'anywhere'],
  ['?', 'list'],
] as const

export const KeysMap = ({ open, close }: { open: boolean; close: () => void }) => {
  const { t } = useTranslation('edit')
  return (
    <Modal opened={open} onClose={close} title={t('keys')} closeButtonProps={{ 'aria-label': t('keys.close') }}>
      <dl className={styles.keys} data-keys>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

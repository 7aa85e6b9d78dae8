import { Kbd, Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = [
  ['space', 'Space'],
  ['shuttle', 'J K L'],
  ['frame', '← →'],
  ['shot', '⇧ ← →'],
  ['oneButton', '⌘/Ctrl ↵'],
  ['anywhere', '⌘/Ctrl K'],
  ['list', '?'],
  ['element', 'Tab'],
  ['find', '⌘/Ctrl F'],
  ['leave', 'Esc, Tab'],
] as const

export default function KeysList({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const { t: key } = useTranslation('anywhere')
  return (
    <Modal opened onClose={close} title={t('keys.title')} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <Table>
        <Table.Tbody>
          {keys.map(([name, pressed]) => (
            <Table.Tr key={name}>
              <Table.Td>{key(`keys.${name}`)}</Table.Td>
              <Table.Td ta="right">
                <Kbd>{pressed}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

import { Button, Group, Modal, Stack } from '@mantine/core'
import { entitlementsOf } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { LinkButton } from '../../ui/link-button.tsx'

// In the place of a form that could only be refused.
export const NoSeat = ({ close }: { close: () => void }) => {
  const { t } = useTranslation('members')
  const { t: common } = useTranslation()
  const { t: billing } = useTranslation('billing')
  const { workspace } = useHere()
  const count = entitlementsOf(workspace.plan, usePlanTable()).members
  return (
    <Modal opened onClose={close} title={t('invite')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack>
        <p>{t('noSeat', { plan: billing(`plan.${workspace.plan}`), count })}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('close')}
          </Button>
          <LinkButton to="/pricing">{t('moreSeats')}</LinkButton>
        </Group>
      </Stack>
    </Modal>
  )
}

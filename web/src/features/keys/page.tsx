import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { ProgramsPage } from '../../session/programs-page.tsx'
import { KeyRow } from './key-row.tsx'
import { NewKey } from './new-key.tsx'

const list = (workspaceId: string) => call('listApiKeys', { workspaceId }).then(({ keys }) => keys)

// Keys by which other programs come in: made, rotated and taken back.
export default function KeysPage() {
  const { t } = useTranslation('keys')
  return (
    <ProgramsPage
      of="keys"
      about={
        <>
          {t('about')} <Link to="/reference">{t('reference')}</Link>
        </>
      }
      list={list}
      form={(close, made) => <NewKey close={close} made={made} />}
      row={(key, told) => <KeyRow key={key.prefix} of={key} told={told} />}
    />
  )
}

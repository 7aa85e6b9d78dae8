import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/section.tsx'
import { About } from './about.tsx'
import { Account } from './account.tsx'
import { Factors } from './factors.tsx'
import { Look } from './look.tsx'
import { OwnData } from './own-data.tsx'
import { Privacy } from './privacy.tsx'
import styles from './profile.module.css'
import { Sessions } from './sessions.tsx'

export default function ProfilePage() {
  const { t } = useTranslation('profile')
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <PageTitle>{t('title')}</PageTitle>
      <About />
      <Look />
      <Account />
      <Factors />
      <Sessions />
      <Privacy />
      <OwnData />
    </main>
  )
}

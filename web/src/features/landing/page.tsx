import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { wasSignedIn } from '../../session/session.ts'
import { Switches } from '../../ui/switches.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import { Cast } from './cast.tsx'
import { Hero } from './hero.tsx'
import { Honesty } from './honesty.tsx'
import styles from './landing.module.css'
import { Rooms } from './rooms.tsx'

export default function LandingPage() {
  const { t } = useTranslation('landing')
  const known = wasSignedIn()
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/" className={styles.home} aria-label="Peace Script AI">
          <Wordmark />
        </Link>
        <nav className={styles.links} aria-label={t('pages')}>
          <a className={styles.quiet} href="#rooms">
            {t('nav.how')}
          </a>
          <a className={styles.quiet} href="/pricing">
            {t('nav.pricing')}
          </a>
        </nav>
        <div className={styles.side}>
          <Switches />
          <Link className={styles.enter} to={known ? '/films' : '/sign-in'}>
            {t(known ? 'nav.films' : 'nav.signIn')}
          </Link>
        </div>
      </header>
      <main id="main">
        <Hero known={known} />
        <Rooms />
        <Cast />
        <Honesty />
        <section className={styles.last}>
          <h2>{t('last.title')}</h2>
          <p>{t('last.text')}</p>
          {known ? (
            <Link className={styles.begin} to="/films">
              {t('nav.films')}
            </Link>
          ) : (
            <Link className={styles.begin} to="/sign-in" search={{ mode: 'up' }}>
              {t('begin')}
            </Link>
          )}
        </section>
      </main>
      <footer className={styles.footer}>
        <Wordmark />
        <p>{t('footer')}</p>
        <nav aria-label={t('footerNav')}>
          <a href="/pricing">{t('nav.pricing')}</a> · <Link to="/terms">{t('termsOfUse')}</Link> ·{' '}
          <Link to="/privacy">{t('privacy.title')}</Link> · <Link to="/status">{t('status')}</Link> ·{' '}
          <Link to="/verify">{t('verify')}</Link>
        </nav>
      </footer>
    </div>
  )
}

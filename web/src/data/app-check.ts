import { getToken, initializeAppCheck, ReCaptchaEnterpriseProvider } from 'firebase/app-check'
import { firebaseApp } from './firebase.ts'

// The app's own App Check is begun with it; asked again, it is the same.
export const appCheckToken = async (): Promise<string> => {
  const provider = new ReCaptchaEnterpriseProvider(String(import.meta.env.VITE_APP_CHECK_SITE_KEY))
  const check = initializeAppCheck(await firebaseApp(), { provider, isTokenAutoRefreshEnabled: true })
  return (await getToken(check)).token
}

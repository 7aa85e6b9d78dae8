import { useEffect } from 'react'

const shortPx = 560

// With the keyboard up there is room for the page alone. Some browsers shrink the window for it, others only what is seen of it.
export const useShortScreen = (): void => {
  useEffect(() => {
    const seen = window.visualViewport
    const root = document.documentElement
    const measure = () => {
      const height = seen?.height ?? window.innerHeight
      root.toggleAttribute('data-short-screen', height < shortPx)
      root.style.setProperty('--seen-height', `${Math.round(height)}px`)
    }
    measure()
    seen?.addEventListener('resize', measure)
    addEventListener('resize', measure)
    return () => {
      seen?.removeEventListener('resize', measure)
      removeEventListener('resize', measure)
      root.removeAttribute('data-short-screen')
      root.style.removeProperty('--seen-height')
    }
  }, [])
}

import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; className: string | undefined; children: ReactNode }

// Links in a row that may be wider than a phone: the one for this page is always in sight.
export const ScrolledNav = ({ label, className, children }: Props) => {
  const nav = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another link.
  useEffect(() => {
    const row = nav.current
    const chosen = row?.querySelector('[aria-current="page"]')
    if (!row || !chosen) return
    const [outer, inner] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()]
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
  }, [path])
  return (
    <nav ref={nav} className={className} aria-label={label}>
      {children}
    </nav>
  )
}

import { type ComponentType, createElement, lazy } from 'react'
import { MissingPart } from './missing-part.ts'

// Vite asks for a style sheet once, whether it came or not. Those that did not come are asked for with their piece again.
const missed = new Set<HTMLLinkElement>()
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missed.add(target)
  },
  true,
)
const missedStyles = () =>
  Promise.all(
    [...missed].map(
      (link) =>
        new Promise((come, fail) => {
          missed.delete(link)
          const anew = link.cloneNode() as HTMLLinkElement
          anew.addEventListener('load', come)
          anew.addEventListener('error', () => fail(new Error(`${link.href} did not come`)))
          link.replaceWith(anew)
        }),
    ),
  )

// A piece of the page in a file of its own. React keeps for good that a file did not come; here it is asked for again
// when the piece is opened again: `Part` calls `again` once it has shown that the piece is not here.
export const arriving = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) => {
  const begin = (styles: () => Promise<unknown>) =>
    lazy<ComponentType<Props>>(() =>
      styles()
        .then(load)
        .catch((cause: unknown) => {
          const again = () => {
            piece = begin(missedStyles)
          }
          throw new MissingPart(String(cause), { cause, again })
        }),
    )
  let piece = begin(async () => undefined)
  return (props: Props) => createElement(piece as ComponentType<Props>, props)
}

import { type ComponentType, createElement, lazy } from 'react'
import { MissingPart } from './missing-part.ts'

// A style sheet that did not come stays in the head for good, and is taken for one that is there: it is asked for anew.
const askForStyles = () => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (link.sheet === null) link.replaceWith(link.cloneNode())
}

// A piece of the page in a file of its own. React keeps for good that a file did not come; here it is asked for again
// when the piece is opened again: `Part` calls `again` once it has shown that the piece is not here.
export const arriving = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) => {
  const begin = (tried: boolean) =>
    lazy<ComponentType<Props>>(() => {
      // Now, when it is wanted again: when it failed there was no network for them either.
      if (tried) askForStyles()
      return load().catch((cause: unknown) => {
        const again = () => {
          piece = begin(true)
        }
        throw new MissingPart(String(cause), { cause, again })
      })
    })
  let piece = begin(false)
  return (props: Props) => createElement(piece as ComponentType<Props>, props)
}

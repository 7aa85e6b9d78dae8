import { childrenOf, readXml, textIn, XmlError, type XmlNode } from '../../screenplay/fdx/xml.ts'
import { mostLetters, ReturnError } from './returned.ts'

export { childrenOf, textIn, type XmlNode }

// These name their document type and nothing more; one that defines anything is refused with the rest of what an
// attacker needs (screenplay/fdx/xml.ts).
const plainType = /^(\uFEFF?\s{0,20}(?:<\?xml[^>]{0,200}\?>)?\s{0,20})<!DOCTYPE\s{1,20}(?:fcpxml|xmeml)\s{0,20}>/

export const readDocument = (text: string, root: string): XmlNode => {
  if (text.length > mostLetters) throw new ReturnError('too-large')
  let node: XmlNode
  try {
    node = readXml(text.replace(plainType, '$1'))
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new ReturnError(error.fault === 'not-xml' ? 'broken' : error.fault)
  }
  if (node.name !== root) throw new ReturnError('unknown')
  return node
}

export const child = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => childrenOf(at, name)[0], node)

export const textAt = (node: XmlNode | undefined, ...names: string[]): string | undefined => {
  const found = child(node, ...names)
  return found && textIn(found).trim()
}

export const elements = (node: XmlNode | undefined): XmlNode[] =>
  (node?.children ?? []).filter((each): each is XmlNode => typeof each !== 'string')

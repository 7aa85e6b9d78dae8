import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Props = Omit<ButtonProps, 'component'> &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> }

const Anchor = (props: Props) => <Button component="a" {...props} />

// A link that looks like a button: `to`, `params` and `search` are checked like those of any link.
export const LinkButton = createLink(Anchor)

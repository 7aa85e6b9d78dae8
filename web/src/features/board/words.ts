import type { ShotListWords } from '@peace/core/shots'
import { useTranslation } from 'react-i18next'

// Every size, angle, move, lens and sound by its name in the page's language.
export const useShotWords = () => {
  const { t } = useTranslation('board')
  const name = (value: string): string => t(`word.${value}` as 'word.wide', { defaultValue: value })
  const heads: ShotListWords = {
    number: t('head.number'),
    scene: t('head.scene'),
    size: t('head.size'),
    angle: t('head.angle'),
    move: t('head.move'),
    lens: t('head.lens'),
    seconds: t('head.seconds'),
    characters: t('head.characters'),
    description: t('head.description'),
    line: t('head.line'),
    props: t('head.props'),
    sound: t('head.sound'),
  }
  return { name, heads }
}
export type ShotWords = ReturnType<typeof useShotWords>

import { Table } from '@mantine/core'
import type { ShotRow } from '@peace/core/shots'
import type { Character } from '@peace/core/story'
import { useFilm } from '../../session/film.tsx'
import styles from './board.module.css'
import type { ShotWords } from './words.ts'

type Props = { rows: readonly ShotRow[]; people: readonly Character[]; words: ShotWords }

export const ShotTable = ({ rows, people, words: { heads, name } }: Props) => {
  const { shotId, goToShot } = useFilm()
  const names = new Map(people.map((each) => [each.id, each.name]))
  return (
    <div className={styles.scroll}>
      <Table highlightOnHover verticalSpacing={6} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'scene', 'size', 'angle', 'move', 'seconds', 'characters', 'description'] as const).map(
              (head) => (
                <Table.Th key={head}>{heads[head]}</Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ number, scene, shot, ms }) => (
            <Table.Tr key={shot.id} data-here={shot.id === shotId || undefined}>
              <Table.Td>
                <button type="button" className={styles.link} onClick={() => goToShot(shot.id)}>
                  {number}
                </button>
              </Table.Td>
              <Table.Td>{scene.heading?.text}</Table.Td>
              <Table.Td>{name(shot.size)}</Table.Td>
              <Table.Td>{name(shot.angle)}</Table.Td>
              <Table.Td>{name(shot.move)}</Table.Td>
              <Table.Td>{(ms / 1000).toFixed(1)}</Table.Td>
              <Table.Td>{shot.characterIds.flatMap((id) => names.get(id) ?? []).join(', ')}</Table.Td>
              <Table.Td>{shot.description}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

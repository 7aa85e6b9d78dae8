export default function DraftByModel(_: {
  offer: (text: string) => void
  failed: (error: unknown) => void
  disabled: boolean
}) {
  return null
}

import { Usage } from './io.ts'

// What a shell needs to finish the words of this one.
export const completionFor = (shell: string | undefined, commands: readonly string[]): string => {
  const words = commands.join(' ')
  const flags =
    '--json --help --version --url --key --title --language --film --quality --stop --budget --within --watch --yes --to'
  switch (shell) {
    case 'bash':
      return `_peace() { local now="\${COMP_WORDS[COMP_CWORD]}"; if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W "${words}" -- "$now")); elif [[ "$now" == -* ]]; then COMPREPLY=($(compgen -W "${flags}" -- "$now")); else COMPREPLY=($(compgen -f -- "$now")); fi; }\ncomplete -F _peace peace`
    case 'zsh':
      return `#compdef peace\n_peace() { if (( CURRENT == 2 )); then compadd ${words}; elif [[ $PREFIX == -* ]]; then compadd -- ${flags}; else _files; fi; }\ncompdef _peace peace`
    case 'fish':
      return [
        `complete -c peace -n __fish_use_subcommand -f -a '${words}'`,
        ...flags.split(' ').map((flag) => `complete -c peace -l ${flag.slice(2)}`),
      ].join('\n')
    default:
      throw new Usage('completion for which shell? bash, zsh or fish')
  }
}

// What a shell offers when somebody presses the tabulator: the script for the shell, and the answers that it asks for.

import { INIT_OPTIONS } from '../config/init.ts'
import { VERIFY_OPTIONS } from '../proof/command.ts'
import { MERGE_OPTIONS } from '../report/merge.ts'
import { IMAGES_OPTIONS } from '../run/image-options.ts'
import { SLIM_OPTIONS } from '../slim/command.ts'
import type { AnyTransform } from '../transform/context-transform.ts'
import { COMMANDS } from './command-names.ts'
import { OPTIONS, type Option } from './option-table.ts'
import { UserError } from './options.ts'
import { LSP_OPTIONS, MCP_OPTIONS } from './server-options.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** Options whose value is the name of a transform. */
const NAMES: ReadonlySet<string> = new Set(['transform', 'exclude', 'explain'])

export function completionHelp(): string {
  return `Usage: dockershift completion [bash|zsh|fish]

Prints a script that completes options, transforms and formats; without a name that of the shell in $SHELL.
For bash: dockershift completion bash >> ~/.bashrc. For zsh: dockershift completion zsh >> ~/.zshrc.
For fish: dockershift completion fish > ~/.config/fish/completions/dockershift.fish.
`
}

/** @throws UserError for a shell that there is no script for */
export function shellNamed(name: string): Shell {
  const found = SHELLS.find((shell) => shell === name)
  if (found === undefined)
    throw new UserError(
      `completion: there is no script for ${name}; give ${SHELLS.slice(0, -1).join(', ')} or ${SHELLS.at(-1)}`,
    )
  return found
}

/** yargs writes none for fish. Beside the answers it offers files, as fish does by itself. */
const FISH = `# dockershift completions for fish
function __dockershift_completions
    set -l words (commandline -opc)
    command $words[1] --get-yargs-completions $words (commandline -ct) 2>/dev/null
end
complete -c dockershift -a '(__dockershift_completions)'
`

/** The script that asks for the answers below, as yargs writes it. */
export async function completionScript(shell: Shell): Promise<string> {
  if (shell === 'fish') return FISH
  const { default: yargs } = await import('yargs')
  const { SHELL, ZSH_NAME } = process.env
  let script = ''
  // yargs asks the process for the shell, and nobody else; with a function to tell it to, it prints nothing itself.
  setVariables({ SHELL: shell, ZSH_NAME: undefined })
  yargs([])
    .scriptName('dockershift')
    .completion('completion')
    .parse(['completion'], (_error: unknown, _argv: unknown, output: string) => {
      script = output
    })
  setVariables({ SHELL, ZSH_NAME })
  return `${script}\n`
}

function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables))
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
}

/**
 * What may stand in the last word of a line: nothing for files, which the shell knows better.
 *
 * @param words the line's, the program's name first
 */
export function completions(words: readonly string[], transforms: readonly AnyTransform[]): readonly string[] {
  const [, command = ''] = words
  const last = words.at(-1) ?? ''
  const table = tableOf(command)
  const before = words.length > 2 ? words.at(-2) : undefined
  const option = before === undefined ? undefined : optionNamed(before, table)
  const [, name = '', value] = /^--([^=]+)=(.*)$/s.exec(last) ?? []
  if (value !== undefined) {
    const given = table.find((one) => one.name === name)
    return given === undefined ? [] : valuesOf(given, value, transforms).map((one) => `--${name}=${one}`)
  }
  if (option !== undefined && option.kind !== 'flag' && option.kind !== 'maybe')
    return valuesOf(option, last, transforms)
  if (last.startsWith('-')) return table.map((one) => `--${one.name}`)
  if (command === 'completion' && words.length > 2) return SHELLS
  return words.length <= 2 ? COMMANDS.filter((one) => one.startsWith(last)) : []
}

/** The options of each command; what is none rewrites. */
const TABLES: Readonly<Record<(typeof COMMANDS)[number], readonly Option[]>> = {
  verify: VERIFY_OPTIONS,
  slim: SLIM_OPTIONS,
  images: IMAGES_OPTIONS,
  'merge-reports': MERGE_OPTIONS,
  init: INIT_OPTIONS,
  completion: [{ name: 'help', short: 'h', kind: 'flag', help: 'print this help' }],
  lsp: LSP_OPTIONS,
  mcp: MCP_OPTIONS,
}

function tableOf(command: string): readonly Option[] {
  const known = COMMANDS.find((one) => one === command)
  return known === undefined ? OPTIONS : TABLES[known]
}

function optionNamed(word: string, table: readonly Option[]): Option | undefined {
  return table.find(({ name, short }) => word === `--${name}` || (short !== undefined && word === `-${short}`))
}

/** @param begun what stands there already: behind a comma the next of a list begins */
function valuesOf(
  { name, kind, choices }: Option,
  begun: string,
  transforms: readonly AnyTransform[],
): readonly string[] {
  if (NAMES.has(name)) return transforms.map((transform) => transform.name).sort()
  const before = kind === 'list' ? begun.slice(0, begun.lastIndexOf(',') + 1) : ''
  return (choices ?? []).map((choice) => before + choice)
}

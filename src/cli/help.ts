// What --help prints: options under their headings, as wide as the terminal.

import { NAMES_TAKEN } from '../files/names.ts'
import { GROUPS, OPTIONS, type Option } from './option-table.ts'

/** Columns where nobody says how many there are: wider lines are hard to read. */
const USUAL = 100

/** Nothing is broken below this. */
const LEAST = 40

/** Columns for the names of options: a longer one has a line of its own. */
const NAMES = 30

/** Columns for the commands of examples. */
const EXAMPLE = 37

const EXAMPLES: readonly (readonly [line: string, about: string])[] = [
  ['dockershift', 'show what would change'],
  ['dockershift | git apply', 'the same as --write, by way of git'],
  ['dockershift --write services', 'rewrite what stands below services'],
  ['dockershift --write -x run-merge', 'all transforms but one'],
  ['dockershift services/Dockerfile', 'with one file, also what is left alone in which line, and why'],
  ['dockershift -o report.html', 'a report for the browser'],
  ['dockershift --explain DL3009', 'what answers a rule of another linter'],
  ['dockershift --check', 'for CI: exit code 1 when something would change'],
]

/** The text of --help. @param columns of the terminal; `undefined` where there is none */
export function help(columns?: number): string {
  const text = (paragraph: string): string => wrapped(paragraph, columns)
  return `Usage: dockershift [paths..]
       dockershift verify [paths..]
       dockershift slim FILE
       dockershift images [paths..]
       dockershift merge-reports FILE...
       dockershift init
       dockershift completion [bash|zsh|fish]
       dockershift lsp
       dockershift mcp

${text('Rewrites Dockerfiles with transforms and prints what changes as unified diffs on standard output; everything else goes to standard error. Nothing is written without --write. dockershift verify builds the images before and after; slim traces what a program touches, and puts a final stage of that behind the others; images asks registries what base images are, and writes it down; merge-reports makes one report of those of all shards; init writes a configuration to begin with; completion prints a script for the shell; lsp serves an editor, mcp an agent. Each has a --help of its own.')}

${text(`Paths are files, folders and globs, and the current folder when none is given. In folders the name decides (${NAMES_TAKEN}), and every .gitignore counts. - reads one Dockerfile from standard input and writes the result to standard output.`)}

${rowsOf(OPTIONS, columns)}

${text('Exit codes: 0 done; 1 --check and something would change; 2 a mistake in the command or a configuration, or a file that could not be read, parsed or written (the others are still done).')}

Examples:
${EXAMPLES.map(([line, about]) => beside(`  ${line}`, about, columns, Math.min(EXAMPLE, widthOf(columns) * 0.4))).join('\n')}
`
}

/** A table of options, those of one heading together. @param columns of the terminal */
export function rowsOf(table: readonly Option[], columns?: number): string {
  const parts = [...GROUPS, undefined].flatMap((group) => {
    const rows = table.filter((option) => option.group === group).map((option) => rowOf(option, columns))
    if (rows.length === 0) return []
    return [group === undefined ? rows.join('\n') : `${group}:\n${rows.join('\n')}`]
  })
  return parts.join('\n\n')
}

function rowOf(option: Option, columns: number | undefined): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `
  const value = option.value === undefined ? '' : ` ${option.value}`
  const choices =
    option.choices === undefined
      ? ''
      : `: ${option.choices.map((one) => (one === option.default ? `${one} (default)` : one)).join(', ')}`
  const often = option.kind === 'many' || option.kind === 'list' ? ' (repeatable)' : ''
  return beside(
    `  ${short}--${option.name}${value}`,
    option.help + choices + often,
    columns,
    Math.min(NAMES, widthOf(columns) / 3),
  )
}

/** A name with what is said of it behind it, in a column that begins after `width` characters. */
function beside(name: string, about: string, columns: number | undefined, width: number): string {
  const narrow = Math.floor(width)
  const lines = wrapped(about, widthOf(columns) - narrow).split('\n')
  const rest = lines.map((line) => ' '.repeat(narrow) + line)
  return name.length + 2 > narrow
    ? [name, ...rest].join('\n')
    : [name.padEnd(narrow) + lines[0]!, ...rest.slice(1)].join('\n')
}

function widthOf(columns: number | undefined): number {
  return Math.max(LEAST, Math.min(columns ?? USUAL, 120))
}

/** A paragraph in lines of at most so many columns. */
function wrapped(paragraph: string, columns: number | undefined): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > widthIn(columns)) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

function widthIn(columns: number | undefined): number {
  return columns === undefined ? USUAL : Math.max(20, Math.min(columns, 120))
}

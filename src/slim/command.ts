// The command dockershift slim: its options and its help.

import { BUILDING, PROBING } from '../cli/building-options.ts'
import { rowsOf } from '../cli/help.ts'
import { OPTIONS, type Option, type Options } from '../cli/option-table.ts'
import { readTable, readTimeout, UserError } from '../cli/options.ts'
import type { EngineName } from '../engine/names.ts'

const BUILDS: ReadonlySet<string> = new Set(['target', 'build-arg', 'engine', 'timeout'])
const SHARED: ReadonlySet<string> = new Set(['config', 'no-config', 'color', 'debug'])

export const SLIM_OPTIONS: readonly Option[] = [
  {
    name: 'probe',
    kind: 'many',
    value: 'COMMAND',
    help: 'has to succeed in both images: it runs beside the container, in its network, with the tools of the original',
  },
  ...PROBING.filter(({ name }) => name === 'network' || name === 'seconds'),
  { name: 'write', short: 'w', kind: 'flag', help: 'write the Dockerfile, and the trace file beside it' },
  {
    name: 'check',
    short: 'c',
    kind: 'flag',
    help: 'run the probes of the trace file again, and exit 1 when something has drifted',
  },
  { name: 'keep', kind: 'many', value: 'PATH', help: 'keep this path, and all below it' },
  { name: 'drop', kind: 'many', value: 'PATH', help: 'leave this path out, and all below it' },
  { name: 'keep-shell', kind: 'flag', help: 'keep /bin/sh, and ls, cat, ps, id and env' },
  {
    name: 'files-only',
    kind: 'flag',
    help: 'only the files that were touched, not all of their packages, modules and folders',
  },
  {
    name: 'base',
    kind: 'one',
    value: 'IMAGE',
    help: 'the base of the final stage, scratch unless given: an image that brings what else you want there',
  },
  {
    name: 'context',
    kind: 'one',
    value: 'DIR',
    help: 'the build context, where it cannot be found out',
  },
  ...BUILDING.filter(({ name }) => BUILDS.has(name)),
  ...OPTIONS.filter(({ name }) => SHARED.has(name)).map(({ name, kind, help, ...rest }) => ({
    name,
    kind,
    help,
    ...('value' in rest ? { value: rest.value } : {}),
    ...('choices' in rest ? { choices: rest.choices } : {}),
    ...('default' in rest ? { default: rest.default } : {}),
  })),
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
]

export interface SlimCommand {
  /** The one Dockerfile. */
  readonly path: string
  readonly probe: readonly string[]
  readonly network: string | undefined
  readonly seconds: number | undefined
  readonly write: boolean
  readonly check: boolean
  readonly keep: readonly string[]
  readonly drop: readonly string[]
  readonly 'keep-shell': boolean
  readonly 'files-only': boolean
  readonly base: string | undefined
  readonly context: string | undefined
  readonly target: string | undefined
  readonly 'build-arg': readonly string[]
  readonly engine: EngineName | undefined
  readonly timeoutMs: number
  readonly config: string | undefined
  readonly 'no-config': boolean
  readonly color: Options['color']
  readonly help: boolean
}

/** @throws UserError for a mistake in the arguments */
export function readSlimOptions(args: readonly string[]): SlimCommand {
  const { paths, timeout, seconds, ...options } = readTable(SLIM_OPTIONS, args) as unknown as Omit<
    SlimCommand,
    'path' | 'seconds' | 'timeoutMs'
  > & { readonly paths: readonly string[]; readonly timeout: string | undefined; readonly seconds: string | undefined }
  if (!options.help) refuse(paths, options)
  const watched = seconds === undefined ? undefined : Number(seconds)
  if (watched !== undefined && !(watched > 0)) throw new UserError(`--seconds: ${seconds} is no number of seconds`)
  return { ...options, path: paths[0] ?? '', seconds: watched, timeoutMs: readTimeout(timeout) }
}

/** What decides what comes out is written down: --check takes it from there. The network may be another one where it runs. */
const RECORDED = ['probe', 'keep', 'drop', 'keep-shell', 'files-only', 'base', 'target'] as const

function refuse(
  paths: readonly string[],
  options: Pick<SlimCommand, 'write' | 'check' | (typeof RECORDED)[number] | 'keep' | 'drop'>,
): void {
  if (paths.length !== 1 || paths[0] === '-')
    throw new UserError('slim takes one Dockerfile, as a file: dockershift slim Dockerfile --probe COMMAND')
  const { write, check, keep, drop } = options
  if (write && check)
    throw new UserError('--write and --check exclude each other: --check writes nothing; give one of them')
  const given = RECORDED.find((name) => {
    const value = options[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  })
  if (check && given !== undefined)
    throw new UserError(`--check takes --${given} from the trace file; run again with --write to change it`)
  for (const [name, all] of [
    ['keep', keep],
    ['drop', drop],
  ] as const)
    for (const path of all)
      if (!path.startsWith('/')) throw new UserError(`--${name}: ${path} is no path of the image; it begins with /`)
}

/** @param columns of the terminal */
export function slimHelp(columns?: number): string {
  return `Usage: dockershift slim FILE --probe COMMAND

Starts the image of a Dockerfile with its file accesses traced, and puts a final stage behind the others that holds what
the program needs: what it opened, widened to packages, modules and folders, its libraries, and what a trace misses,
such as certificates and time zones. The stage is copies from the one before, to be read and reviewed. Both images are
started, and the same probes decide. Without --write a diff is printed.

${rowsOf(SLIM_OPTIONS, columns)}

Exit codes: 0 done; 1 the slim image does not do what the original does, or --check and something has drifted; 2 a
mistake in the command, or the image cannot be built, started or traced: then nothing is written.
`
}

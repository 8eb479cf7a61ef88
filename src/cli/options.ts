// The one table of options: parsing and --help read it.

import Parser from 'yargs-parser'
import { LONGEST_PATTERN } from '../files/gitignore.ts'
import { nearest } from '../nearest.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import { type Choice, chosen, type Selection } from '../transform/selection.ts'
import { type About, AIMS, type Aim, BUILDERS, type OptionSpec, type OptionTable } from '../transform/transform.ts'
import { BUILDING, MINUTES, PROBING } from './building-options.ts'

/** What a report can look like. */
export const FORMATS = ['diff', 'json', 'sarif', 'github', 'gitlab', 'markdown', 'html', 'summary'] as const
export type Format = (typeof FORMATS)[number]

/** The headings of --help, in their order. */
export const GROUPS = [
  'What is done with the changes',
  'Which transforms run, and how',
  'How builds decide, with --prove',
  'Which files',
  'What is printed',
  'Configuration and memory',
  'About dockershift',
] as const
export type Group = (typeof GROUPS)[number]

const [DEED, CHOICE, PROVING, FILES, PRINT, MEMORY, ABOUT] = GROUPS

/** The options of a table, under a heading. */
function under<const Table extends readonly object[]>(
  group: Group,
  table: Table,
): readonly (Table[number] & { readonly group: Group })[] {
  return table.map((option) => ({ ...option, group }))
}

/** When something is coloured. */
const COLOR_WHEN = ['auto', 'always', 'never'] as const

export interface Option {
  readonly name: string
  readonly short?: string
  /**
   * `flag`: no value. `one`: a value. `maybe`: a value or none, which is ''. `many`: a value each time that it is given.
   * `list`: values with commas between them, each time that it is given.
   */
  readonly kind: 'flag' | 'one' | 'maybe' | 'many' | 'list'
  /** What the value is called in --help. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** The one of `choices` that counts where none is given; without it, that depends. */
  readonly default?: string
  /** Characters that a value may have. */
  readonly longest?: number
  readonly help: string
  /** Another name that means the same. */
  readonly also?: string
  /** Under which heading --help has it; those without one come last. */
  readonly group?: Group
  /** Part of what is rewritten and how, so that the commands we suggest repeat it. */
  readonly repeated?: true
}

export const OPTIONS = [
  {
    name: 'write',
    group: DEED,
    short: 'w',
    kind: 'flag',
    help: 'write the files, atomically, keeping mode and line endings',
  },
  { name: 'check', group: DEED, short: 'c', kind: 'flag', help: 'exit 1 when something would change' },
  {
    name: 'transform',
    group: CHOICE,
    short: 't',
    kind: 'many',
    value: 'NAME',
    help: 'run only these, unsafe ones too; ./FILE is one of your own',
    repeated: true,
  },
  {
    name: 'exclude',
    group: CHOICE,
    short: 'x',
    kind: 'many',
    value: 'NAME',
    help: 'leave these transforms out',
    repeated: true,
  },
  {
    name: 'ignore',
    group: FILES,
    kind: 'many',
    value: 'GLOB',
    longest: LONGEST_PATTERN,
    help: 'leave these paths out; a line as in .gitignore',
    repeated: true,
  },
  { name: 'unsafe', group: CHOICE, kind: 'flag', help: 'run the recommended unsafe transforms too', repeated: true },
  {
    name: 'for',
    group: CHOICE,
    kind: 'list',
    value: 'AIM,…',
    choices: Object.keys(AIMS) as readonly Aim[],
    also: 'aim',
    help: 'run what serves one of these, or --list it; --aim is the same',
    repeated: true,
  },
  {
    name: 'format',
    group: PRINT,
    short: 'f',
    kind: 'one',
    value: 'FORMAT',
    choices: FORMATS,
    default: 'diff',
    help: 'the report; where it is not said, the ending of --output says it',
  },
  {
    name: 'output',
    group: PRINT,
    short: 'o',
    kind: 'one',
    value: 'FILE',
    help: 'where the report goes, instead of standard output',
  },
  {
    name: 'context',
    group: FILES,
    kind: 'one',
    value: 'DIR',
    help: 'the build context of all files, where it cannot be found out',
    repeated: true,
  },
  {
    name: 'builder',
    group: CHOICE,
    kind: 'one',
    value: 'NAME',
    choices: BUILDERS,
    default: 'current',
    help: 'which builder must read it',
    repeated: true,
  },
  {
    name: 'online',
    group: CHOICE,
    kind: 'flag',
    help: 'ask registries about images of which nothing is written down',
    repeated: true,
  },
  {
    name: 'update',
    group: CHOICE,
    kind: 'flag',
    help: 'with pin-digest: move digests that are there to what their tags stand for',
  },
  {
    name: 'set',
    group: CHOICE,
    kind: 'many',
    value: 'NAME.OPTION=VALUE',
    help: 'set an option of a transform',
    repeated: true,
  },
  {
    name: 'config',
    group: MEMORY,
    kind: 'one',
    value: 'FILE',
    help: 'read this configuration, code too, and look for no other',
    repeated: true,
  },
  { name: 'no-config', group: MEMORY, kind: 'flag', help: 'read no configuration', repeated: true },
  {
    name: 'changed',
    group: FILES,
    kind: 'maybe',
    value: '[REF]',
    help: 'only files that changed since REF, or since the last commit',
    repeated: true,
  },
  { name: 'staged', group: FILES, kind: 'flag', help: 'only files that the next commit changes', repeated: true },
  { name: 'shard', group: FILES, kind: 'one', value: 'I/N', help: 'only the I-th of N equal parts of the files' },
  {
    name: 'cache',
    group: MEMORY,
    kind: 'flag',
    help: 'remember which files need no change, and do not rewrite them again',
  },
  {
    name: 'cache-location',
    group: MEMORY,
    kind: 'one',
    value: 'FILE',
    help: 'where --cache remembers, instead of node_modules/.cache or your cache folder',
  },
  { name: 'interactive', group: DEED, short: 'i', kind: 'flag', help: 'ask for each change, and write what is taken' },
  { name: 'watch', group: DEED, kind: 'flag', help: 'with the names of files: again whenever one of them is saved' },
  { name: 'commit', group: DEED, kind: 'flag', help: 'with --write: one commit for each transform' },
  {
    name: 'prove',
    group: DEED,
    kind: 'flag',
    help: 'try unsafe and daring changes too, and keep what builds and containers prove',
    repeated: true,
  },
  ...under(PROVING, PROBING),
  ...under(PROVING, BUILDING),
  {
    name: 'proofs',
    group: PRINT,
    kind: 'one',
    value: 'FILE',
    help: 'what verify --format json found, for the Markdown and the HTML report',
  },
  { name: 'list', group: ABOUT, kind: 'flag', help: 'list the transforms' },
  {
    name: 'explain',
    group: ABOUT,
    kind: 'one',
    value: 'NAME|RULE',
    help: 'show one transform: why, an example, what it leaves alone; or those that answer a rule: DL3009',
  },
  {
    name: 'color',
    group: PRINT,
    kind: 'one',
    value: 'WHEN',
    choices: COLOR_WHEN,
    default: 'auto',
    help: 'colours, and each line with its transforms; also by NO_COLOR and FORCE_COLOR',
  },
  { name: 'stats', group: PRINT, kind: 'flag', help: 'at the end, the time that each transform took' },
  { name: 'quiet', group: PRINT, short: 'q', kind: 'flag', help: 'no closing summary: only what went wrong' },
  { name: 'debug', group: PRINT, kind: 'flag', help: 'show the stack of an unexpected error' },
  { name: 'version', group: ABOUT, short: 'V', kind: 'flag', help: 'print the version' },
  { name: 'help', group: ABOUT, short: 'h', kind: 'flag', help: 'print this help' },
] as const satisfies readonly Option[]

type Table = (typeof OPTIONS)[number]
type Value<O extends Option> = O['kind'] extends 'flag'
  ? boolean
  : O['kind'] extends 'many'
    ? readonly string[]
    : O['kind'] extends 'list'
      ? readonly OneOf<O>[]
      : OneOf<O> | undefined
type OneOf<O extends Option> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string

/** A value for every line of a table, and the paths. */
export type ValuesOf<Of extends Option> = { readonly [O in Of as O['name']]: Value<O> } & {
  readonly paths: readonly string[]
}

/** What the user asked for. */
export type Options = ValuesOf<Table>

/** A mistake of the user's, or several, a line each: what, why, what next. */
export class UserError extends Error {
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/**
 * Reads the arguments of a command line.
 *
 * @throws UserError for an unknown option, a value that is missing or wrong, and options that exclude each other
 */
export function readOptions(args: readonly string[]): Options {
  const given = readTable(OPTIONS, args) as unknown as Options
  const options = { ...given, format: given.format ?? formatByName(given) }
  refuseContradictions(options)
  return options.update ? { ...options, set: [...options.set, UPDATE] } : options
}

/** What --update says in full: commands that are suggested repeat it so. */
const UPDATE = 'pin-digest.update=true'

/** What a report's file is called says what it is to be. */
const ENDINGS: Readonly<Record<string, Format>> = { html: 'html', sarif: 'sarif', json: 'json', md: 'markdown' }

function formatByName({ output, paths }: Pick<Options, 'output' | 'paths'>): Format | undefined {
  const [, ending = ''] = /\.(\w+)$/.exec(output ?? '') ?? []
  return paths.includes('-') || !Object.hasOwn(ENDINGS, ending) ? undefined : ENDINGS[ending]
}

/**
 * Reads arguments by a table of options.
 *
 * @returns a value for each line of the table, and the other arguments as `paths`
 * @throws UserError for an unknown option, or a value that is missing or wrong
 */
export function readTable(table: readonly Option[], args: readonly string[]): Record<string, unknown> {
  const flags = table.filter(({ kind }) => kind === 'flag').map(({ name }) => name)
  const valued = table.filter(({ kind }) => kind !== 'flag').map(({ name }) => name)
  const { argv } = Parser.detailed([...args], {
    alias: Object.fromEntries(
      table.map(({ name, short, also }) => [name, [short, also].filter((one) => one !== undefined)]),
    ),
    boolean: flags,
    string: [...valued, '_'],
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    },
  })
  refuseUnknown(
    table,
    Object.keys(argv).filter((key) => key !== '_'),
  )
  refuseValues(args, flags)
  const values: Record<string, unknown> = {}
  for (const option of table) values[option.name] = valueOf(option, argv[option.name])
  return { ...values, paths: argv._.map(String) }
}

function refuseUnknown(table: readonly Option[], keys: readonly string[]): void {
  const known = table.map(({ name }) => name)
  for (const key of keys) {
    if (known.some((name) => name === key)) continue
    const dashed = key.length === 1 ? `-${key}` : `--${key}`
    const near = key.length === 1 ? undefined : nearest(key, known)
    throw new UserError(
      `unknown option ${dashed}${near === undefined ? '' : ` (did you mean --${near}?)`}; see dockershift --help`,
    )
  }
}

/** The parser would take `--write=yes` for no `--write` at all. */
function refuseValues(args: readonly string[], flags: readonly string[]): void {
  const end = args.indexOf('--')
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const name = flags.find((flag) => arg.startsWith(`--${flag}=`))
    if (name !== undefined) throw new UserError(`--${name} takes no value; give it alone, or leave it out`)
  }
}

/** Every given value of an option, checked against what it may be. */
function valueOf({ name, kind, choices, longest = Number.POSITIVE_INFINITY }: Option, given: unknown): unknown {
  const values: readonly unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given]
  const all = kind === 'list' ? values.flatMap((value) => String(value).split(',')) : values
  if (kind === 'flag') return all.some((value) => value === true)
  for (const value of kind === 'maybe' ? [] : all) {
    if (typeof value !== 'string' || value === '')
      throw new UserError(`--${name} needs a value; see dockershift --help`)
    if (value.length > longest)
      throw new UserError(
        `--${name}: a value of ${value.length} characters, and ${longest} are taken: no path has more`,
      )
    if (choices !== undefined && !choices.includes(value)) {
      throw new UserError(`--${name}: ${unknownName('value', value, choices)}; it takes ${choices.join(', ')}`)
    }
  }
  if (kind === 'many' || kind === 'list') return all
  if (all.length > 1) throw new UserError(`--${name} is given ${all.length} times (${all.join(', ')}); give it once`)
  return all[0]
}

/** Options that cannot be meant together, and why. */
const EXCLUDING = [
  ['config', 'no-config', ''],
  ['write', 'check', ': --check writes nothing'],
  ['changed', 'staged', ': one asks for the working tree, one for the next commit'],
  ['interactive', 'check', ': --check writes nothing'],
  ['interactive', 'commit', ': what is taken here and there is not all of a transform'],
  ['interactive', 'shard', ': nobody answers for a part that a machine chose'],
  ['commit', 'shard', ': each part would commit by itself'],
  ['watch', 'check', ': there is no end to give an exit code'],
  ['watch', 'interactive', ': both wait for you'],
  ['watch', 'commit', ': each time a file is saved would be a commit'],
  ['watch', 'shard', ': it is for who works on one file'],
  ['watch', 'output', ': each time would write over the last'],
  ['prove', 'interactive', ': builds decide'],
  ['prove', 'commit', ': what was proved is the whole of a file'],
  ['prove', 'unsafe', ': it tries the unsafe ones too'],
  ['prove', 'watch', ': builds take longer than a look'],
] as const satisfies readonly (readonly [keyof Options, keyof Options, string])[]

const OF_FILES = [
  'changed',
  'staged',
  'shard',
  'cache',
  'interactive',
  'commit',
  'watch',
  'stats',
  'online',
  'prove',
] as const

/** What says how builds and containers decide. */
const OF_PROVING = [...PROBING, ...BUILDING].map(({ name }) => name)

function isGiven(options: Options, name: keyof Options): boolean {
  const value: unknown = options[name]
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
}

/**
 * Milliseconds that one build may take.
 *
 * @param minutes as --timeout gives it
 * @throws UserError for what is no number
 */
export function readTimeout(minutes: string | undefined): number {
  const milliseconds = Number(minutes ?? MINUTES) * 60_000
  if (!(milliseconds > 0)) throw new UserError(`--timeout: ${minutes} is no number of minutes`)
  return milliseconds
}

function refuseContradictions(options: Options): void {
  const { paths, write } = options
  for (const [one, other, why] of EXCLUDING)
    if (isGiven(options, one) && isGiven(options, other))
      throw new UserError(`--${one} and --${other} exclude each other${why}; give one of them`)
  if (options.commit && !write) throw new UserError('--commit commits what --write writes; give both')
  if (options['cache-location'] !== undefined && !options.cache)
    throw new UserError('--cache-location says where --cache remembers; give both')
  if (options.proofs !== undefined && options.format !== 'markdown' && options.format !== 'html')
    throw new UserError('--proofs is for the Markdown and the HTML report; add --format markdown or html')
  const idle = options.prove ? undefined : OF_PROVING.find((name) => isGiven(options, name))
  if (idle !== undefined) throw new UserError(`--${idle} says how --prove builds; give both`)
  readTimeout(options.timeout)
  if (!(Number(options.seconds ?? 1) > 0)) throw new UserError(`--seconds: ${options.seconds} is no number of seconds`)
  if (!paths.includes('-')) return
  for (const name of OF_FILES)
    if (isGiven(options, name))
      throw new UserError(`--${name} is for files; - reads one Dockerfile from standard input`)
  if (paths.length > 1) throw new UserError('- reads one Dockerfile from standard input; give no other path beside it')
  if (write)
    throw new UserError(
      '--write has no file to write when - reads from standard input; the result goes to standard output',
    )
}

/** @throws UserError for a name that no transform bears, and when nothing is left to run */
export function select<T extends About>(choice: Choice, all: readonly T[]): Selection<T> {
  for (const name of [...choice.transform, ...choice.exclude]) find(name, all)
  const selection = chosen(choice, all)
  if (selection.transforms.length === 0) throw new UserError('no transform is left to run; take some --exclude away')
  return selection
}

/**
 * Reads what --set says.
 *
 * @throws UserError for a transform, an option or a value that there is not
 */
export function readSets(sets: readonly string[], all: readonly About<OptionTable>[]): OptionsGiven {
  const given: Record<string, Record<string, unknown>> = {}
  for (const set of sets) {
    const [, name = '', option = '', value = ''] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(set) ?? []
    if (name === '') throw new UserError(`--set ${set}: the form is NAME.OPTION=VALUE, such as run-merge.when=related`)
    const table: OptionTable = find(name, all).options ?? {}
    const names = Object.keys(table)
    if (!names.includes(option)) {
      const takes = names.length === 0 ? 'no options' : names.join(', ')
      throw new UserError(`--set ${set}: ${unknownName('option', option, names)}; ${name} takes ${takes}`)
    }
    given[name] = { ...given[name], [option]: valueFor(table[option]!, value, set) }
  }
  return given
}

function valueFor(spec: OptionSpec, value: string, set: string): unknown {
  switch (spec.kind) {
    case 'text':
      if (spec.choices?.includes(value) === false)
        throw new UserError(
          `--set ${set}: ${unknownName('value', value, spec.choices)}; it takes ${spec.choices.join(', ')}`,
        )
      return value
    case 'number':
      if (value.trim() === '' || !Number.isFinite(Number(value)))
        throw new UserError(`--set ${set}: ${JSON.stringify(value)} is no number`)
      return Number(value)
    case 'flag':
      if (value !== 'true' && value !== 'false') throw new UserError(`--set ${set}: it takes true or false`)
      return value === 'true'
    case 'list':
      return value === '' ? [] : value.split(',')
    case 'map':
      return Object.fromEntries(
        (value === '' ? [] : value.split(',')).map((pair) => {
          const equals = pair.indexOf('=')
          if (equals < 1) throw new UserError(`--set ${set}: the form is NAME.OPTION=KEY=VALUE,KEY=VALUE`)
          return [pair.slice(0, equals), pair.slice(equals + 1)]
        }),
      )
  }
}

/** @throws UserError when no transform bears the name */
export function find<T extends About>(name: string, all: readonly T[]): T {
  const found = all.find((transform) => transform.name === name)
  if (found !== undefined) return found
  throw new UserError(
    `${unknownName(
      'transform',
      name,
      all.map((transform) => transform.name),
    )}; dockershift --list shows them all`,
  )
}

function unknownName(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return `unknown ${what} ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`
}

/**
 * Reads `I/N`.
 *
 * @throws UserError for anything else
 */
export function readShard(text: string): { readonly index: number; readonly count: number } {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (index < 1 || index > count)
    throw new UserError(`--shard: ${text} is no part; it takes I/N, such as 2/5 for the second of five`)
  return { index, count }
}

/**
 * The command that does the same as this one, with other flags: for suggesting it.
 *
 * @param flags what to add, `--unsafe` for example
 */
export function command(options: Options, ...flags: string[]): string {
  const repeated = (OPTIONS as readonly Option[]).flatMap(({ name, repeated, kind }) => {
    const value: unknown = options[name as keyof Options]
    if (repeated !== true || flags.includes(`--${name}`) || value === undefined || value === false) return []
    if (kind === 'flag') return [`--${name}`]
    if (kind === 'maybe') return [value === '' ? `--${name}` : `--${name}=${String(value)}`]
    if (Array.isArray(value) && kind === 'list') return value.length === 0 ? [] : [`--${name}`, value.join(',')]
    return [value].flat().flatMap((one) => [`--${name}`, String(one)])
  })
  const marked = options.paths.some((path) => path.startsWith('-')) ? ['--'] : []
  return ['dockershift', ...flags, ...repeated, ...marked, ...options.paths].map(quoted).join(' ')
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

// Reads arguments by the table of options, refuses what contradicts itself, and writes commands that say the same.

import Parser from 'yargs-parser'
import { nearest } from '../nearest.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import { ruleNamed } from '../transform/rules.ts'
import { type Choice, chosen, type Selection } from '../transform/selection.ts'
import type { About, OptionSpec, OptionTable } from '../transform/transform.ts'
import { BUILDING, MINUTES, PROBING } from './building-options.ts'
import { type Format, OPTIONS, type Option, type Options } from './option-table.ts'

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
const ENDINGS: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  sarif: 'sarif',
  json: 'json',
  md: 'markdown',
}

/** Endings of files that hold a diff, as nobody would wonder about. */
const OF_DIFFS: readonly string[] = ['', 'diff', 'patch', 'txt']

function formatByName({ output, paths }: Pick<Options, 'output' | 'paths'>): Format | undefined {
  const ending = endingOf(output)
  return paths.includes('-') || !Object.hasOwn(ENDINGS, ending) ? undefined : ENDINGS[ending]
}

/** What follows the last dot, in lower case. */
function endingOf(path = ''): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** The file that a report is in. */
export interface ReportFile {
  /** As it was given. */
  readonly path: string
  /** What to know of it whoever expects something else by its name. */
  readonly surprise?: string
}

/** The file of the report, and what whoever chose its name may not expect of it. */
export function reportFile({ output, format }: Pick<Options, 'output' | 'format'>): ReportFile | undefined {
  if (output === undefined || output === '-') return undefined
  if (format !== undefined || OF_DIFFS.includes(endingOf(output))) return { path: output }
  return { path: output, surprise: 'holds a diff: .html, .json, .sarif and .md choose another form, or --format' }
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

/** Whether commas stand between values: names of transforms and rules have none, and files of one's own may. */
function isList(kind: Option['kind'], name: string, value: unknown): boolean {
  return kind === 'list' || (['transform', 'exclude'].includes(name) && !String(value).includes('/'))
}

/** Every given value of an option, checked against what it may be. */
function valueOf({ name, kind, choices, longest = Number.POSITIVE_INFINITY }: Option, given: unknown): unknown {
  const values: readonly unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given]
  const all = values.flatMap((value) => (isList(kind, name, value) ? String(value).split(',') : [value]))
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
  const rule = ruleNamed(name, all)
  if (rule !== undefined) throw new UserError(rule)
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

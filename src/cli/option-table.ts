// The one table of options: parsing and --help read it.

import { LONGEST_PATTERN } from '../files/gitignore.ts'
import { AIMS, type Aim, BUILDERS } from '../transform/transform.ts'
import { BUILDING, PROBING } from './building-options.ts'

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
    help: 'run only these, unsafe ones and those that are off too; ./FILE is one of your own',
    repeated: true,
  },
  {
    name: 'exclude',
    group: CHOICE,
    short: 'x',
    kind: 'many',
    value: 'NAME|RULE',
    help: 'leave these transforms out, or those that answer a rule: DL3059',
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

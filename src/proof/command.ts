// The command dockershift verify: its options, and the way from them to a report.

import type { OnLong } from '../builds/contexts.ts'
import { BUILDING } from '../cli/building-options.ts'
import { rowsOf } from '../cli/help.ts'
import { OPTIONS, type Option, type Options } from '../cli/option-table.ts'
import { readTable, readTimeout, UserError } from '../cli/options.ts'
import type { Configurations } from '../config/configurations.ts'
import { attentive } from '../engine/attentive.ts'
import { type Engine, type EngineName, engineNames } from '../engine/engine.ts'
import { findEngine } from '../engine/find.ts'
import type { Environment } from '../engine/process.ts'
import { PROOF_FORMATS, type ProofFormat } from '../report/proofs.ts'
import type { SettingsByFile } from '../rewrite/file-settings.ts'
import type { Result } from '../rewrite/result.ts'
import { run } from '../run/run.ts'
import type { Aim } from '../transform/transform.ts'
import { pinned } from './pinned.ts'
import { proofs } from './proofs.ts'
import type { Proof } from './prove.ts'

/** What decides which files are rewritten, and how, as without verify. */
const REWRITING: ReadonlySet<string> = new Set(
  'transform exclude ignore unsafe for context set config no-config color'.split(' '),
)

export const VERIFY_OPTIONS: readonly Option[] = [
  ...OPTIONS.filter(({ name }) => REWRITING.has(name)),
  ...BUILDING,
  {
    name: 'format',
    short: 'f',
    kind: 'one',
    value: 'FORMAT',
    choices: PROOF_FORMATS,
    default: 'summary',
    help: 'what is reported',
  },
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
]

export interface VerifyOptions {
  readonly paths: readonly string[]
  readonly transform: readonly string[]
  readonly exclude: readonly string[]
  readonly ignore: readonly string[]
  readonly unsafe: boolean
  readonly for: readonly Aim[]
  readonly set: readonly string[]
  readonly config: string | undefined
  readonly 'no-config': boolean
  readonly context: string | undefined
  readonly target: string | undefined
  readonly 'build-arg': readonly string[]
  readonly engine: EngineName | undefined
  readonly timeout: string | undefined
  readonly 'no-rebuild': boolean
  readonly format: ProofFormat | undefined
  readonly color: Options['color']
  readonly help: boolean
}

/** @throws UserError for a mistake in the arguments */
export function readVerifyOptions(args: readonly string[]): VerifyOptions {
  const options = readTable(VERIFY_OPTIONS, args) as unknown as VerifyOptions
  if (options.paths.includes('-'))
    throw new UserError('verify needs files with a build context; it does not read standard input')
  readTimeout(options.timeout)
  return options
}

/** @param columns of the terminal */
export function verifyHelp(columns?: number): string {
  return `Usage: dockershift verify [paths..]

Builds each Dockerfile that would change as it is and as it is rewritten, from the same context, under names that it
alone uses and removes again, and compares the images: files, configuration, layers, bytes, build times.

${rowsOf(VERIFY_OPTIONS, columns)}

Exit codes: 0 every rewritten Dockerfile gives the same image, but for what its transforms declare; 1 one gives another
image, or does not build; 2 a mistake
in the command, no builder, a file that could not be read, or a build that was not finished.
`
}

export interface Verified {
  /** What the builder says of itself. */
  readonly engine: string
  readonly proofs: readonly Proof[]
  readonly unchanged: number
  /** Files that could not be read. */
  readonly failed: readonly Extract<Result, { status: 'failed' }>[]
}

/** Where files are verified, and who is told of it. */
export interface VerifyPlace {
  readonly folder: string
  /** See RunOptions; nothing is built from a context outside of it. */
  readonly fence?: readonly string[] | undefined
  readonly env: Environment
  readonly configurations: Configurations
  readonly signal: AbortSignal
  /** Is told what is done next. */
  readonly say: (what: string) => void
  readonly onLong?: OnLong
}

/**
 * Proves every file that would change.
 *
 * @throws UserError when no builder answers
 */
export async function verifyFiles(options: VerifyOptions, place: VerifyPlace): Promise<Verified> {
  const { onLong = () => {} } = place
  const engine = attentive(await engineFor('verify', options.engine, place.env), () => onLong(false))
  try {
    return await provedWith(engine, options, place)
  } finally {
    await engine.close()
  }
}

async function provedWith(engine: Engine, options: VerifyOptions, place: VerifyPlace): Promise<Verified> {
  const { folder, fence, configurations, signal, say } = place
  let settings: SettingsByFile | undefined
  const results = resultsOf(options, place, (found) => {
    settings = found
  })
  const failed: Verified['failed'][number][] = []
  let unchanged = 0
  const passed = (result: Result): void => {
    if (result.status === 'failed') failed.push(result)
    else if (result.status === 'unchanged') unchanged++
  }
  const asked = {
    transforms: configurations.transforms,
    passed,
    folder,
    fence,
    context: options.context,
    contextOf: (file: string) => settings?.contextOf?.(file),
    target: options.target,
    buildArgs: options['build-arg'],
    timeoutMs: readTimeout(options.timeout),
    rebuild: !options['no-rebuild'],
    signal,
    say,
  }
  const proved: Proof[] = []
  for await (const proof of proofs(engine, results, asked)) proved.push(proof)
  return { engine: engine.version, proofs: proved, unchanged, failed }
}

/** What comes of each file; `onSettings` is given those of all files, before the first. */
function resultsOf(
  options: VerifyOptions,
  { folder, fence, configurations, signal, onLong }: VerifyPlace,
  onSettings: (settings: SettingsByFile) => void,
): ReturnType<typeof run> {
  return run({
    folder,
    paths: options.paths.length > 0 ? options.paths : ['.'],
    ignore: options.ignore,
    transforms: [],
    settings: async (files) => {
      const settings = await configurations.settings(files)
      onSettings(settings)
      return settings
    },
    context: options.context,
    fence,
    signal,
    ...(onLong === undefined ? {} : { onLong }),
  })
}

/**
 * The engine to build with, for which a name of an image is one image from its first build on.
 *
 * @param who what needs it, as the user names it
 * @throws UserError when none answers
 */
export async function engineFor(who: string, name: EngineName | undefined, env: Environment): Promise<Engine> {
  const engine = await findEngine(name, env)
  if (engine !== undefined) return pinned(engine)
  const wanted = name === undefined ? `none of ${engineNames.join(', ')} answers` : `${name} does not answer`
  throw new UserError(`${who} builds images, and ${wanted}; start the engine, or name another with --engine`)
}

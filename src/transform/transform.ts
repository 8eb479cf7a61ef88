// The contract of a transform, and what it gets from outside.

import type { BuildInputs } from '../analysis/images/images.ts'
import type { Builders } from '../analysis/writable-syntax.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import type { Stage } from '../dockerfile/model/stages.ts'
import type { BuildContext } from '../files/build-context.ts'
import type { Declared } from '../images/declared.ts'
import type { Image } from '../knowledge/images/image.ts'
import type { RecordedImage } from '../knowledge/images/recorded.ts'

export type { ImageConfiguration } from '../images/contents.ts'
export type { Declared } from '../images/declared.ts'
export { BUILDERS, type Builder } from '../knowledge/builders/builders.ts'

/** In the order in which they run. */
export const PHASES = [
  'syntax',
  'commands',
  'joins',
  'flags',
  'cleanup',
  'copies',
  'layers',
  'stages',
  'runtime',
  'mounts',
  'context',
] as const

export type Phase = (typeof PHASES)[number]

/**
 * `safe`: the same files but for package-manager caches, indexes and logs; the same configuration, but for what `changes`
 * declares; for every build that works today. `unsafe`: some build may see a difference.
 */
export type Safety = 'safe' | 'unsafe'

/** What a rewrite is good for, by the name that `--for` takes. */
export const AIMS = {
  size: 'a smaller image',
  speed: 'a faster build',
  security: 'less to attack, and fewer privileges',
  signals: 'a process that hears when it is to stop',
  lint: 'what hadolint and the checks of BuildKit report',
  style: 'a matter of taste',
} as const

export type Aim = keyof typeof AIMS

/**
 * An option of a transform: the configuration sets it, `--help` of nobody shows it, the docs page does. An `example` is another
 * value than the default, as somebody would set it, where that cannot be told from the rest.
 */
export type OptionSpec =
  | (Spec<'text', string> & { readonly choices?: readonly string[] })
  | Spec<'number', number>
  | Spec<'flag', boolean>
  | Spec<'list', readonly string[]>
  | Spec<'map', Readonly<Record<string, string>>>

interface Spec<Kind extends string, Value> {
  readonly kind: Kind
  readonly default: Value
  readonly example?: Value
  readonly help: string
}

/** The options of a transform by their names, in camelCase. */
export type OptionTable = Readonly<Record<string, OptionSpec>>

/** The value of each option: what the user set, else its default. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Name in keyof Table]: ValueOf<Table[Name]>
}

type ValueOf<Spec extends OptionSpec> = Spec extends {
  readonly kind: 'text'
  readonly choices: readonly (infer Choice)[]
}
  ? Choice
  : {
      text: string
      number: number
      flag: boolean
      list: readonly string[]
      map: Readonly<Record<string, string>>
    }[Spec['kind']]

/** What every transform says of itself. */
// biome-ignore lint/complexity/noBannedTypes: a table without a line
export interface About<Table extends OptionTable = {}> {
  /** Kebab-case; the file, the fixture folder and the docs page bear it too. */
  readonly name: string
  /** One line, imperative, no full stop. */
  readonly summary: string
  readonly phase: Phase
  readonly safety: Safety
  /** The one that it is made for first; `--for` of each of them runs it. */
  readonly aims: readonly Aim[]
  /** Whether it runs without being named: a safe one by default, an unsafe one with `--unsafe`. */
  readonly recommended: boolean
  /** Markdown, one to three short paragraphs. */
  readonly why: string
  /** What it sees and does not touch; each line has a `keeps-` fixture. */
  readonly leavesAlone: readonly string[]
  /** The same concern elsewhere, such as `hadolint/DL3009`. */
  readonly rules: readonly string[]
  readonly references: readonly string[]
  /** Differences in the image that it makes, and that `verify` expects; what is not declared is a difference still. */
  readonly changes?: readonly Declared[]
  readonly options?: Table
  /** Set by whoever loads a transform that is not ours: the file, as people read it. */
  readonly source?: string
}

/**
 * What a transform may ask for beside the text and what is known of images. `builder`: what the repository's own files say of
 * it, where nobody names one.
 */
export type Need = 'build context' | 'builder'

// biome-ignore lint/complexity/noBannedTypes: a table without a line
export interface Transform<Table extends OptionTable = {}> extends About<Table> {
  /** Found before `apply` is called, where `mayAct` says that it may have something to do; nothing else is found. */
  readonly needs?: readonly Need[]
  /**
   * A cheap look at a text, such as `mentions('apt')`: false where there is nothing that the transform is about, and it is not
   * called. Without it, it is called for every text.
   */
  mayAct?(dockerfile: Dockerfile): boolean
  /** @returns a new Dockerfile, or the one given when there is nothing to do */
  apply(dockerfile: Dockerfile, context: Context<Table>): Dockerfile
}

const lowerCase = new WeakMap<Dockerfile, string>()

/** A look for words that stand somewhere in a text, a part of others or not, in whichever case: one of them is enough. */
export function mentions(...words: readonly string[]): (dockerfile: Dockerfile) => boolean {
  const wanted = words.map((word) => word.toLowerCase())
  return (dockerfile) => {
    let text = lowerCase.get(dockerfile)
    if (text === undefined) {
      text = dockerfile.text.toLowerCase()
      lowerCase.set(dockerfile, text)
    }
    return wanted.some((word) => text.includes(word))
  }
}

/** A transform whose options are read with their types. */
export function defineTransform<const Table extends OptionTable>(transform: Transform<Table>): Transform {
  return transform
}

// biome-ignore lint/complexity/noBannedTypes: a table without a line
export interface Context<Table extends OptionTable = {}> extends BuildInputs, Builders {
  /** Says why something was left alone where a reader would wonder. */
  decline(at: Span, reason: string): void
  /** The same where only who asks for the transform by its name would wonder: told to nobody else. */
  aside(at: Span, reason: string): void
  /** Whether a part of the text holds what `mayAct` looks for: who cannot read the part says so there, and nowhere else. */
  concerns(part: string): boolean
  /**
   * For what nobody can know of a text and a build shows: says why it would be left alone, as `decline` does, and answers
   * whether to go on all the same, since what comes of it is built and compared.
   */
  worthATry(at: Span, reason: string): boolean
  /** What is known of the image that a stage stands on: from the file, what the user configured, and the tables. */
  image(stage: Stage | undefined): Image
  /**
   * What was learned of an image when it was asked for, by the name that the file gives it: of a file that is committed, or of
   * a run that asks. Nothing is asked now.
   */
  recorded(name: string): RecordedImage | undefined
  /** The files that COPY sees; `undefined` when the build context is not known, and for a transform that does not need it. */
  readonly files: BuildContext | undefined
  /** Why `files` is `undefined`, in words for a note: which two places build it differently, for example. */
  readonly noFiles: string | undefined
  readonly options: OptionValues<Table>
}

/**
 * Edits again and again, until there is nothing left to do.
 *
 * @param once is given what is left, and where to decline: of the text as it came alone, so that each reason is said once
 */
export function untilStill<Table extends OptionTable>(
  dockerfile: Dockerfile,
  context: Context<Table>,
  once: (dockerfile: Dockerfile, context: Context<Table>) => Dockerfile,
): Dockerfile {
  let now = dockerfile
  for (let told = context; ; told = { ...context, decline: () => {} }) {
    const next = once(now, told)
    if (next === now) return now
    now = next
  }
}

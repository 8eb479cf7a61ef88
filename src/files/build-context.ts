// What a transform may ask about the build context: the files as the builder sees them, and how often they change.

export interface Entry {
  /** From the top of the build context, with slashes: `src/main.go`. */
  readonly path: string
  /** A link is never followed. */
  readonly kind: 'file' | 'folder' | 'link'
  /** Bytes; 0 for a folder. */
  readonly size: number
  /** The permission bits, such as `0o755`. */
  readonly mode: number
}

/** A text at the top of a folder. */
export interface Told {
  readonly path: string
  readonly kind: 'compose' | 'readme'
  readonly text: string
}

/** A service that runs what a Dockerfile builds, as a file beside it says: one of compose. */
export interface Service {
  /** The file, and the line: `compose.yaml:12`; behind it what is laid over that. */
  readonly where: string
  /** The stage that is built, in lower case; `undefined` for the last one, `null` where a variable names it. */
  readonly target: string | null | undefined
  /** It starts something else than the image says. */
  readonly startsOther: boolean
  /** It is there for as long as the others are: nobody calls it, in a terminal or by a profile, and nothing says that it ends. */
  readonly goesOn: boolean
  /** The file that is laid over its own: `compose.prod.yaml`. */
  readonly over: string | undefined
  /** Why there may be more ports, variables or mounts than are seen. */
  readonly unseen: string | undefined
  /** The key that gives it what root alone can use: `privileged`. */
  readonly wantsRoot: string | undefined
  /** Ports of the container that are let out, or that others are told of. */
  readonly ports: readonly number[]
  /** Variables and their values, which may be several; `undefined` for one that is not known. */
  readonly environment: readonly (readonly [name: string, value: string | undefined])[]
  readonly mounts: readonly Mount[]
}

/** What a service mounts into its container. */
export interface Mount {
  /** As it is written; '' for a volume without a name. */
  readonly source: string
  /** What that may stand for, as far as its variables are known: paths of the host, from where the compose file lies, or names of volumes. */
  readonly places: readonly string[]
  /** Absolute. */
  readonly target: string
  /** A file or folder of the host's, and no volume. */
  readonly isOfHost: boolean
  readonly isReadOnly: boolean
  /** Its path from the top of the build context, '' for that itself; `undefined` for what lies elsewhere. */
  readonly inContext: string | undefined
}

/** What a file says of a service, but for the place that it stands at. */
export type ServiceSaid = Omit<Service, 'where'>

/**
 * The build context: what the effective ignore file leaves of a folder. Nothing outside of it is ever read.
 *
 * Paths run from its top, with slashes; a leading `/` or `./` and a trailing `/` count for nothing, and `..` leads
 * nowhere.
 */
export interface BuildContext {
  /** The file, folder or link at a path; `undefined` where the builder sees nothing. */
  entry(path: string): Entry | undefined
  /** What stands directly in a folder, by name; empty for anything else. `''` is the top. */
  list(folder: string): readonly Entry[]
  /** Every file and link below a folder, by path; `undefined` when there are too many to look at. */
  below(folder: string): readonly Entry[] | undefined
  /** The text of a file; `undefined` for anything else, for one that is too large, and for one that is not UTF-8. */
  text(path: string): string | undefined
  /** The first bytes of a file, at most `count` of them. */
  bytes(path: string, count: number): Uint8Array | undefined
  /**
   * The texts at the top of the folder that tell people how an image is run, also where the ignore file leaves them out: files of
   * compose, and a README.
   */
  told(): readonly Told[]
  /** The services that are known to run what the Dockerfile builds. */
  services(): readonly Service[]
  /** In how many commits a path, or something below it, changed; `undefined` without a history. */
  changes(path: string): number | undefined
  /** Whether the ignore file leaves a folder out, be it there or not: it may be there on another machine. */
  ignores(folder: string): boolean
  /**
   * Whether the rules of .gitignore leave a path out: a fresh checkout lacks it. `undefined` where that is not known. What
   * is not there is taken for a folder.
   */
  untracked(path: string): boolean | undefined
}

/** A build context that nothing proves: what is done on it is said. */
export interface Assumed {
  /** The folder, as people call it. */
  readonly folder: string
  /** Why it is not known, in words for a note. */
  readonly doubt: string
}

export interface KnownContext {
  readonly files: BuildContext
  /** `undefined` where it is known. */
  readonly assumed?: Assumed | undefined
}

/** The build context of a Dockerfile, or why it is not known, in words for a note. */
export type FoundContext = KnownContext | { readonly files: undefined; readonly reason: string }

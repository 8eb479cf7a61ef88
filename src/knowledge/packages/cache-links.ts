// What makes a package manager leave links into its cache, or programs that run from there.
//
// Tried with pnpm 10.34, 11.28 and 12.21, and with bun 1.3.5, 1.4.0 and 1.4.5. Sources beside that: https://pnpm.io/global-virtual-store,
// https://bun.com/docs/pm/global-store, https://docs.astral.sh/uv/reference/settings/#link-mode ("clearing the cache may break
// installed packages"), https://docs.astral.sh/uv/concepts/cache/ (environments of scripts and tools lie in it),
// https://classic.yarnpkg.com/en/docs/pnp/ (.pnp.js names files of the cache), https://yarnpkg.com/configuration/yarnrc,
// https://learn.microsoft.com/dotnet/core/tools/local-tools-how-to-use (local tools run from the NuGet packages).

/** A setting that makes links, in whichever way it is said: an option, a variable, a line of a file. */
export interface LinkSetting {
  /** In lower case and without dashes and underscores; names may begin with more: `pnpm_config_…`, `--config.…`. */
  readonly key: string
  /** Whether it does with this value; one that a variable holds is none of those that are harmless. */
  isLinked(value: string): boolean
  /** Only as an option of the manager itself, as other programs know the word too. */
  readonly isOption?: boolean
  /** What it means where that is something else than links. */
  readonly meaning?: string
}

/** A call, without its program and without quotes; a word that is not known is `undefined`. */
export type CallWords = readonly (string | undefined)[]

export interface Linking {
  readonly settings: readonly LinkSetting[]
  /** The files that hold such settings. */
  readonly files: readonly string[]
  /**
   * What a call leaves to be run from the cache, in words: `pnpm add -g links what it installs into it`.
   *
   * @param isSince whether the manager may be of this major version or a later one
   */
  readonly leaves?: (program: string, words: CallWords, isSince: (major: number) => boolean) => string | undefined
  /** Whether a call runs from the cache, so that a RUN may have filled it for the process that the image starts. */
  readonly starts?: (program: string, words: CallWords) => boolean
}

const isOn = (value: string): boolean => !['false', '0', 'no', 'off'].includes(value.toLowerCase())
const isSymlink = (value: string): boolean => value === 'symlink' || value.includes('$')

function has(words: CallWords, ...wanted: readonly string[]): boolean {
  return words.some((word) => word !== undefined && wanted.includes(word))
}

/** The first words that are no options. */
function verbs(words: CallWords): readonly string[] {
  return words.flatMap((word) => (word === undefined || word.startsWith('-') ? [] : [word]))
}

const PNPM: Linking = {
  settings: [{ key: 'enableglobalvirtualstore', isLinked: isOn }],
  files: ['pnpm-workspace.yaml', '.npmrc', 'package.json'],
  leaves(program, words, isSince) {
    const what = leftBy(program, words)
    return what !== undefined && isSince(11) ? what : undefined
  },
  starts: (program, words) =>
    program === 'pnpx' || program === 'pnx' || (program === 'pnpm' && verbs(words)[0] === 'dlx'),
}

/** What pnpm leaves in its store from version 11 on. */
function leftBy(program: string, words: CallWords): string | undefined {
  if (program === 'pnpx' || program === 'pnx') return `${program} links what it runs into it`
  if (program !== 'pnpm') return undefined
  const [verb = ''] = verbs(words)
  if (['add', 'install', 'i', 'update', 'up'].includes(verb) && has(words, '-g', '--global'))
    return `pnpm ${verb} -g links what it installs into it`
  if (['runtime', 'rt', 'env'].includes(verb)) return `pnpm ${verb} puts Node.js into it`
  return ['dlx', 'create', 'self-update'].includes(verb) ? `pnpm ${verb} links what it runs into it` : undefined
}

const BUN: Linking = {
  settings: [
    { key: 'globalstore', isLinked: isOn },
    { key: 'backend', isLinked: isSymlink, isOption: true },
  ],
  files: ['bunfig.toml', '.bunfig.toml'],
}

const UV: Linking = {
  settings: [{ key: 'linkmode', isLinked: isSymlink }],
  files: ['uv.toml', 'pyproject.toml'],
  starts(program, words) {
    const [verb, more] = verbs(words)
    if (program === 'uvx') return true
    return (
      program === 'uv' &&
      ((verb === 'tool' && more === 'run') || (verb === 'run' && has(words, '--script', '-s', '--with', '--isolated')))
    )
  },
}

const NPM: Linking = {
  settings: [],
  files: [],
  starts: (program, words) =>
    program === 'npx' || (program === 'npm' && ['exec', 'x', 'init', 'create'].includes(verbs(words)[0] ?? '')),
}

const YARN: Linking = {
  settings: [
    { key: 'pnp', isLinked: isOn },
    { key: 'enablepnp', isLinked: isOn },
    { key: 'plugnplayoverride', isLinked: isOn },
    { key: 'nodelinker', isLinked: () => true, meaning: 'a later version, whose cache lies elsewhere' },
    { key: 'yarnpath', isLinked: () => true, meaning: 'a later version, whose cache lies elsewhere' },
  ],
  files: ['.yarnrc', '.yarnrc.yml', 'package.json'],
}

const NUGET: Linking = {
  settings: [],
  files: [],
  leaves(program, words) {
    const [verb, more] = verbs(words)
    const isLocal = !has(words, '-g', '--global', '--tool-path')
    return program === 'dotnet' && verb === 'tool' && ['restore', 'install'].includes(more ?? '') && isLocal
      ? `dotnet tool ${more} leaves its tools in it`
      : undefined
  },
}

/** By the tool that a cache belongs to; the others copy out of their caches, or link hard, which becomes a copy. */
export const LINKING: Readonly<Record<string, Linking>> = {
  pnpm: PNPM,
  bun: BUN,
  uv: UV,
  npm: NPM,
  yarn: YARN,
  nuget: NUGET,
}

// Moves a Rust program out of the image that builds it, into one with the same C library.

import { type Step, stepsIn } from '../../src/analysis/filesystem/build-steps.ts'
import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { filesOf } from '../../src/analysis/filesystem/program-files.ts'
import { namedLike } from '../../src/analysis/images/images.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { because, madeOrDeclined, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { releaseOf, suiteOf } from '../../src/knowledge/images/distros.ts'
import { tagOf } from '../../src/knowledge/images/image.ts'
import { debianOf } from '../../src/knowledge/images/releases.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import {
  againstLeaving,
  againstPackageSources,
  lastOfBuild,
  type OneStage,
  onlyStage,
  rewrittenStart,
  sourcesBefore,
} from '../../src/transform/kit/one-stage.ts'
import { runs } from '../../src/transform/runs.ts'
import { defineTransform, mentions } from '../../src/transform/transform.ts'
import { boundCrate, readCargoLock, readCargoManifest, rustCode, rustLiterals } from './rust.ts'

const OPTIONS = {
  base: {
    kind: 'text',
    default: 'same',
    choices: ['same', 'alpine'],
    help: 'the image of the final stage: the distribution that the program is built on, or Alpine for programs that are built there',
  },
} as const

export default defineTransform({
  name: 'rust-final-stage',
  summary: 'Ship Rust programs in a final stage of their own',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('cargo'),
  why: `A Rust image holds a compiler, a linker and all that was compiled on the way: over a gigabyte for a program of a few
megabytes. In a final stage of its own the program ships without them.

The final stage has the same release of the same distribution, because a program needs the C library that it was built with, or a
later one: what is built on Debian does not run on Alpine. The program stays at its path; the settings of the image, the
certificates and the files that its sources name go with it.

Unsafe: crates may want files or programs that nobody knows of.`,
  leavesAlone: [
    'an image that does not say its release, such as `rust:1`: the final stage could get an older C library',
    'Alpine for a program that is built on Debian',
    'a build context that is not known, or without the Cargo.toml, the Cargo.lock and the sources of the program',
    'crates that want a C library where the program runs, such as openssl-sys',
    'programs that start others or look for files by themselves',
    'workspaces, other targets and target folders, and builds for debugging',
    'other commands, and packages that the program may need',
    'a CMD or ENTRYPOINT that needs a shell, HEALTHCHECK, compose files for development, users by name, and files that belong to a user before the build is done',
    'several stages',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://doc.rust-lang.org/reference/linkage.html',
  ],
  changes: FROM_ANOTHER_BASE,
  options: OPTIONS,
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    if (scene === undefined || tagOf(context.image(scene.stage), 'rust') === undefined) return dockerfile
    return madeOrDeclined(dockerfile, fixOf(scene), context)
  },
})

type Scene = OneStage<typeof OPTIONS>

function fixOf(scene: Scene): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage } = scene
  const { from } = stage
  const last = lastOfBuild(scene, isBuild)
  if (last === undefined) return undefined
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  if (entry.words[0] === 'cargo')
    return { at: entry.instruction.span, reason: 'cargo itself runs at the start: start the program that it builds' }
  const base = baseOf(scene)
  if (typeof base !== 'string') return base
  const odd = againstLeaving(scene, last) ?? targetRefusal(scene)
  if (odd !== undefined) return odd
  const program = programIn(scene)
  if ('reason' in program) return program
  const started = startedIn(scene, entry, program.folder)
  if (typeof started !== 'string') return started
  const sources = sourcesBefore(scene, last)
  if ('reason' in sources) return sources
  const foreign = againstPackageSources(sources.copied)
  if (foreign !== undefined) return foreign
  const needs = needsOf(scene, entry, sources.copied, program.sources, nameOf(started))
  if ('reason' in needs) return { at: from.span, reason: needs.reason }
  return splitStage(dockerfile, {
    stage,
    base,
    last,
    copies: (build) => [
      `--from=${build} ${CERTIFICATES} /etc/ssl/certs/`,
      ...[...needs.paths, started].map((path) => `--from=${build} ${path} ${path}`),
    ],
    rewritten: rewrittenStart(entry),
    workdir: '/',
    ...(entry.words[0]!.includes('/') ? {} : { env: `PATH=${CARGO_BIN}:${DEFAULT_PATH}` }),
    buildOnly: OF_CARGO,
    edits: [],
  })
}

/** The program that the image starts, where cargo puts one of its name. */
function startedIn({ dockerfile, stage }: Scene, entry: Entry, folder: string): string | Refusal {
  const { workdir } = dockerfile.settings(stage.instructions.at(-1)!)
  const word = entry.words[0]!
  const started = word.includes('/') ? resolve(workdir ?? '/', word) : `${CARGO_BIN}/${word}`
  return started !== undefined && started === `${folder}/${nameOf(started)}`
    ? started
    : {
        at: entry.instruction.span,
        reason: `that cargo makes ${word} cannot be told: start it at the path where cargo puts it, in ${folder}`,
      }
}

/** Variables that only builds read. */
const OF_CARGO = new Set([
  'CARGO_HOME',
  'RUSTUP_HOME',
  'RUSTFLAGS',
  'CARGO_INCREMENTAL',
  'CARGO_NET_GIT_FETCH_WITH_CLI',
])

const CARGO_BIN = '/usr/local/cargo/bin'
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'
/** Of older ones there are no images any more. */
const OLDEST_DEBIAN = 11

function isBuild({ name, words }: Command): boolean {
  return name === 'cargo' && (words[1]?.value === 'build' || words[1]?.value === 'install')
}

/** The image of the final stage: the release that the program is built on. */
function baseOf({ stage, context }: Scene): string | Refusal {
  const at = stage.from.span
  const image = context.image(stage)
  const distro = debianOf(image)
  if (distro?.family === 'alpine') return namedLike(image, `alpine:${releaseOf(distro) ?? '3'}`, at)
  if (context.options.base === 'alpine')
    return {
      at,
      reason:
        'a program that is built on glibc does not run on Alpine: build it on rust:alpine, with musl-dev for crates in C',
    }
  const suite = (distro?.version ?? 0) < OLDEST_DEBIAN ? undefined : suiteOf(distro!)
  return suite === undefined
    ? {
        at,
        reason: 'the image does not say its Debian, whose C library the program needs: name it, as in rust:1-bookworm',
      }
    : namedLike(image, `debian:${suite}-slim`, at)
}

/** Settings that send the program to another folder. */
function targetRefusal({ stage, context }: Scene): Refusal | undefined {
  const set = stage.instructions.find(
    ({ keyword, text }) => (keyword === 'ENV' || keyword === 'ARG') && TARGET_SETTINGS.test(text),
  )
  if (set !== undefined) return { at: set.span, reason: 'cargo puts the program elsewhere: say it on the command line' }
  const settings = ['.cargo/config', '.cargo/config.toml'].find((path) => context.files?.entry(path) !== undefined)
  return settings === undefined
    ? undefined
    : { at: stage.from.span, reason: `${settings} may send the program elsewhere: split the stages by hand` }
}

const TARGET_SETTINGS = /\b(?:CARGO_TARGET_DIR|CARGO_BUILD_\w+|CARGO_INSTALL_ROOT|CARGO_PROFILE\w+)\b/

interface Program {
  /** Where cargo puts programs. */
  readonly folder: string
  /** The folder of the Cargo.toml in the image. */
  readonly sources: string
}

/** Packages that help to build, and that no program needs where it runs. */
const HELPERS = new Set([
  'git',
  'curl',
  'wget',
  'ca-certificates',
  'make',
  'cmake',
  'gcc',
  'g++',
  'musl-dev',
  'build-base',
  'build-essential',
  'pkg-config',
  'pkgconfig',
  'pkgconf',
  'clang',
  'lld',
  'mold',
])
const PLAIN_OPTIONS =
  /^(?:--release|-r|--locked|--frozen|--offline|--verbose|-v|-vv|--quiet|-q|--bins|--all-features|--no-default-features|--force|-f|--color=\w+|--features=[\w,/-]+|--bin=[\w-]+|-j\d+)$/
const VALUED_OPTIONS = new Set(['--features', '--bin', '-F', '-j', '--jobs', '--path'])

/** Where the one cargo build of the stage puts its programs, as long as every command is one that is known. */
function programIn({ dockerfile, stage, context }: Scene): Program | Refusal {
  let found: Program | undefined
  const scripts = runs(dockerfile, context).map(({ script }) => script)
  for (const step of stepsIn(dockerfile, scripts, HELPERS)) {
    const made = 'reason' in step ? step : madeBy(step)
    if (made === undefined) continue
    if ('reason' in made) return made
    if (found !== undefined) return { at: step.at, reason: 'more than one program is built: give each an image' }
    found = made
  }
  return found ?? { at: stage.from.span, reason: 'nothing is built here' }
}

const LEAVE_NO_PROGRAM = ['fetch', 'test', 'check', 'clippy', 'fmt', 'vendor']

/** The program that one command makes, if any. */
function madeBy({ command, script, folder, at }: Step): Program | Refusal | undefined {
  const { name, words } = command
  const refuse = (reason: string): Refusal => ({ at, reason })
  if (name !== 'cargo')
    return refuse(`what ${name ?? 'this'} leaves may be needed where the program runs: split the stages by hand`)
  const verb = words[1]?.value ?? ''
  if (LEAVE_NO_PROGRAM.includes(verb)) return undefined
  if (!isBuild(command)) return refuse(`what cargo ${verb} leaves may be needed where the program runs`)
  const options = optionsOf(command)
  if (options === undefined || !command.certain)
    return refuse('where this puts the program cannot be told: use cargo build --release')
  const isInstall = verb === 'install'
  if (!isInstall && !options.some((option) => option === '--release' || option === '-r'))
    return refuse('this builds for debugging: add --release')
  if (isInstall && options[options.indexOf('--path') + 1] !== '.')
    return refuse('what this installs is not in the build context: give it a stage of its own')
  const place = isInstall ? CARGO_BIN : resolve(folder, 'target/release')!
  if (mounted(script.instruction, place)) return refuse('the program is left in a mount, and so not in the image')
  return { folder: place, sources: folder }
}

/** The options of a cargo build; `undefined` where one is not known. */
function optionsOf({ words }: Command): readonly string[] | undefined {
  const options: string[] = []
  for (let i = 2; i < words.length; i++) {
    const { value } = words[i]!
    if (value === undefined) return undefined
    options.push(value)
    if (PLAIN_OPTIONS.test(value)) continue
    const next = words[++i]?.value
    if (!VALUED_OPTIONS.has(value) || next === undefined) return undefined
    options.push(next)
  }
  return options
}

/** The text of a file at its path in the image. */
type ReadAt = (path: string) => string | undefined

/** What goes with the program, or why that cannot be told. */
function needsOf(
  { context, dockerfile }: Scene,
  entry: Entry,
  copied: ReadonlyMap<string, CopiedFile>,
  folder: string,
  name: string,
): { readonly paths: readonly string[] } | Reason {
  const at = (path: string): string => (folder === '/' ? `/${path}` : `${folder}/${path}`)
  const read: ReadAt = (path) => {
    const file = copied.get(path)
    return file === undefined ? undefined : context.files?.text(file.source)
  }
  const [toml, lock] = [read(at('Cargo.toml')), read(at('Cargo.lock'))]
  if (toml === undefined || lock === undefined)
    return { reason: `Cargo.toml and Cargo.lock have to be in the build context, and copied to ${folder}` }
  const hasOwn = copied.has(at(`src/bin/${name}.rs`)) || copied.has(at(`src/bin/${name}/main.rs`))
  const inSource = [...copied.values()].filter(({ path }) => path.startsWith(at('src/')) && path.endsWith('.rs'))
  const sources =
    because(againstManifest(toml, name, hasOwn) ?? againstCrates(readCargoLock(lock))) ?? readSources(inSource, read)
  if ('reason' in sources) return sources
  if (inSource.length === 0) return { reason: `there are no sources in ${at('src')}` }
  const variables = dockerfile.instructions.filter(({ keyword }) => keyword === 'ENV').map(({ text }) => text)
  const isSource = (path: string): boolean =>
    path.endsWith('.rs') || /\/(?:Cargo\.\w+|rust-toolchain(?:\.toml)?|rustfmt\.toml|clippy\.toml)$/.test(path)
  const paths = filesOf(copied, {
    folder,
    texts: [...sources.texts, ...entry.words.slice(1), ...entry.more, ...variables],
    isSource,
    embedded: () => false,
    searching: sources.searching,
  })
  return 'reason' in paths ? paths : { paths }
}

/** Why a program may be none of a Cargo.toml. */
function againstManifest(toml: string, name: string, hasOwn: boolean): string | undefined {
  const manifest = readCargoManifest(toml)
  if (manifest.workspace) return 'programs of a workspace are not followed: split the stages by hand'
  const isKnown = hasOwn || [manifest.name, ...manifest.programs].includes(name)
  return isKnown ? undefined : `${name} is no program of this Cargo.toml`
}

/** Why its crates may want more than the program itself. */
function againstCrates(crates: readonly string[]): string | undefined {
  const bound = boundCrate(crates)
  return bound === undefined
    ? undefined
    : `${bound.crate} may want ${bound.library === undefined ? 'a C library' : `a C library (on Debian ${bound.library})`} where the program runs: split the stages by hand, and install it`
}

interface Sources {
  /** What they say that may name a file. */
  readonly texts: readonly string[]
  /** One that looks for files by itself. */
  readonly searching: string | undefined
}

function readSources(sources: readonly CopiedFile[], read: ReadAt): Sources | Reason {
  const texts: string[] = []
  let searching: string | undefined
  for (const { path, source } of sources) {
    const text = read(path)
    if (text === undefined) return { reason: `${source} cannot be read` }
    const code = rustCode(text)
    if (/\bCommand::new\b|\bprocess::Command\b|\bexecvp?\b/.test(code))
      return { reason: `${source} starts other programs, which would have to be there too` }
    if (/\bcurrent_dir\(|\bcurrent_exe\(|\bWalkDir\b|"\.\/?"|\bCARGO_MANIFEST_DIR\b/.test(code)) searching ??= source
    const place = rustLiterals(text).find((one) => /^\/(?:usr|bin|sbin|lib|opt|root|home|var\/(?!run))/.test(one))
    if (place !== undefined) return { reason: `${source} speaks of ${place}, which would have to be there too` }
    texts.push(...rustLiterals(text))
  }
  return { texts, searching }
}

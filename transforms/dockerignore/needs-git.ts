// Whether a build asks git: a RUN that calls it, Go that stamps its programs, a build file that says so.

import type { Images } from '../../src/analysis/images/images.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { tagOf } from '../../src/knowledge/images/image.ts'
import { gitCall, gitSign, isBuildFile, isSource, REPOSITORIES } from '../../src/knowledge/leftovers.ts'
import { type Called, says } from './called.ts'

/** The commands of each Dockerfile. */
export type Calls = ReadonlyMap<Dockerfile, readonly Called[]>

/** What git is asked for elsewhere than for another repository. */
const ELSEWHERE = new Set(['clone', 'lfs', '--version', 'version', 'init'])

/** Why a build of these Dockerfiles may ask git; `undefined` where nothing says so. */
export function needsGit(calls: Calls, images: Images, files: BuildContext): string | undefined {
  for (const [dockerfile, called] of calls) {
    const asks = called.some(
      ({ program, words }) => program === 'git' && !(ELSEWHERE.has(words[0] ?? '') || isGlobal(words)),
    )
    if (asks || saysGit(dockerfile)) return 'a RUN asks git'
    const reader = stamps(dockerfile, called, images, files) ? readerOfStamp(called, files) : undefined
    if (reader !== undefined) return `go build writes the commit into the program, and ${reader} reads it`
  }
  return signOfGit(files)
}

function isGlobal(words: readonly string[]): boolean {
  return words[0] === 'config' && (words.includes('--global') || words.includes('--system'))
}

/** RUNs that are no script to us, and paths into the repository. */
function saysGit(dockerfile: Dockerfile): boolean {
  return dockerfile.instructions.some((instruction) => {
    if (instruction.keyword !== 'RUN') return false
    const text = dockerfile.text.slice(instruction.span.start, instruction.span.end)
    if (says(text, '.git')) return true
    return instruction.strings === undefined && dockerfile.script(instruction) === undefined && /\bgit\b/.test(text)
  })
}

/** Go reads the commit where it finds git: in Debian's Go images, and where git is installed. */
function stamps(dockerfile: Dockerfile, called: readonly Called[], images: Images, files: BuildContext): boolean {
  const builds = called.some(
    ({ program, words }) =>
      program === 'go' && ['build', 'install'].includes(words[0] ?? '') && !words.includes('-buildvcs=false'),
  )
  if (!builds || files.entry('go.mod') === undefined || dockerfile.text.includes('-buildvcs=false')) return false
  return dockerfile.stages.some((stage) => {
    const image = images.image(stage)
    const isAlpine = image.distro?.family === 'alpine'
    const isGolang = tagOf(image, 'golang') !== undefined
    // Installed by name, or there from the start.
    return (
      (image.text !== undefined && !isGolang && !isAlpine && stage.instructions.some(runsGo)) ||
      (isGolang && !isAlpine) ||
      called.some(({ words }) => words.includes('git'))
    )
  })
}

/** Modules that read the commit of the program that they are in: `debug.ReadBuildInfo` is in their sources. */
const STAMP_READERS = [
  'github.com/getsentry/sentry-go',
  'github.com/prometheus/common',
  'github.com/prometheus/client_golang',
  'github.com/earthboundkid/versioninfo',
  'github.com/carlmjohnson/versioninfo',
  'github.com/caarlos0/go-version',
  'github.com/charmbracelet/fang',
  'github.com/DataDog/dd-trace-go',
  'gopkg.in/DataDog/dd-trace-go',
  'go.szostok.io/version',
  'sigs.k8s.io/release-utils',
]

/** Who reads the commit that Go writes into a program. */
function readerOfStamp(called: readonly Called[], files: BuildContext): string | undefined {
  if (called.some(({ program, words }) => program === 'go' && words[0] === 'version' && words.length > 1))
    return 'go version'
  for (const { path, kind } of files.below('') ?? []) {
    const isOurs = kind === 'file' && (path.endsWith('.go') || nameOf(path) === 'go.mod')
    if (!isOurs || isInFolders(path)) continue
    const text = files.text(path)
    if (text === undefined || text.includes('ReadBuildInfo')) return path
    const module = nameOf(path) === 'go.mod' ? STAMP_READERS.find((one) => text.includes(one)) : undefined
    if (module !== undefined) return module
  }
  return undefined
}

function runsGo({ keyword, text }: { readonly keyword: string; readonly text: string }): boolean {
  return keyword === 'RUN' && /\bgo (?:build|install)\b/.test(text)
}

/** Larger files are not written by hand. */
export const LARGEST = 256 * 1024

/** So many sources are looked into; of more, those that are called like a step of a build. */
const MOST_SOURCES = 2_000

const OF_BUILDS = /version|build|git|release|info|conf|settings|revision|commit|gulp|webpack/i

function signOfGit(files: BuildContext): string | undefined {
  return signInBuildFiles(files) ?? signInSources(files)
}

/** A source that asks git by itself: a step of the build, or what an image starts. */
function signInSources(files: BuildContext): string | undefined {
  const all = (files.below('') ?? []).filter(
    ({ path, kind }) => kind === 'file' && isSource(nameOf(path)) && !isInFolders(path),
  )
  const wanted = all.length > MOST_SOURCES ? all.filter(({ path }) => OF_BUILDS.test(nameOf(path))) : all
  for (const file of wanted.slice(0, MOST_SOURCES)) {
    const text = file.size > LARGEST ? '' : (files.text(file.path) ?? '')
    // Without an ending it is a source where it says who runs it.
    const sign = nameOf(file.path).includes('.') || text.startsWith('#!') ? gitCall(text) : undefined
    if (sign !== undefined) return `${file.path} says ${JSON.stringify(sign)}, so it may ask git`
  }
  return undefined
}

function signInBuildFiles(files: BuildContext): string | undefined {
  for (const file of files.below('') ?? []) {
    const { path, kind } = file
    const name = nameOf(path)
    const isGo = name.endsWith('.go')
    // The size comes last: the disk is asked for each.
    if (kind !== 'file' || !(isGo || isBuildFile(name)) || isInFolders(path) || file.size > LARGEST) continue
    const text = files.text(path) ?? ''
    if (isGo) {
      if (text.includes('go:embed') && text.includes('.git')) return `${path} embeds it`
    } else {
      const sign = gitSign(name, text)
      if (sign !== undefined) return `${path} says ${JSON.stringify(sign)}, so the build may ask git`
    }
  }
  return undefined
}

/** What lies in other people's code or in the repository itself says nothing of this build. */
export function isInFolders(path: string): boolean {
  return path.split('/').some((part) => part === 'node_modules' || part === 'vendor' || REPOSITORIES.includes(part))
}

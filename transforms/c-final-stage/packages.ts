// What the packages that a stage installs come to: tools that stay behind, and what has to be there where the program runs.

import { knownPackagesOf } from '../../src/analysis/filesystem/build-steps.ts'
import type { Reason, Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../src/dockerfile/model/script.ts'
import { RELEASES } from '../../src/knowledge/packages/debian-table.ts'
import { librariesBehind, librariesBehindInUbuntu } from '../../src/knowledge/packages/libraries.ts'
import { type Call, callOf, hasOption } from '../../src/knowledge/packages/managers.ts'
import { againstUpdate } from '../../src/knowledge/packages/named-packages.ts'
import { boostIn, OF_GCC_IMAGES, sourceOf } from './linked.ts'
import type { Needs } from './needs.ts'

/** The system that a stage is built on. */
export interface System {
  readonly family: 'debian' | 'ubuntu' | 'alpine'
  /** Of Debian, such as 12, or of Ubuntu, such as 24.04; `undefined` for Alpine, and where the image does not say it. */
  readonly release: number | undefined
  /** The image has packages for development by itself, and what they recommend: one of gcc, or what these stand on. */
  readonly image: 'gcc' | 'buildpack-deps' | undefined
}

/** Packages that help to build, and that no program needs where it runs. */
const TOOLS =
  /^(?:(?:gcc|g\+\+|cpp|clang|lld|llvm|clang-format|clang-tidy|clang-tools)(?:-\d+(?:\.\d+)?)?|make|cmake|cmake-data|ninja|ninja-build|samurai|build-essential|build-base|binutils|libc6-dev|libc-dev|musl-dev|linux-headers|linux-libc-dev|libstdc\+\+-\d+-dev|libgcc-\d+-dev|autoconf|automake|libtool|autotools-dev|pkg-config|pkgconf|pkgconfig|m4|bison|flex|git|curl|wget|file|patch|ccache|unzip|zip|xz-utils|bzip2|tar|gzip|apt-utils|apt-transport-https|gnupg|manpages-dev|doxygen|cppcheck)$/

/** Data that a program may read, and libraries by themselves. */
const SHIPPED =
  /^(?:ca-certificates|tzdata|netbase|lib[a-z][a-z0-9.+-]*\d[a-z0-9.+-]*|libstdc\+\+|libgcc|libgomp|libatomic)$/

/** In every Ubuntu: its dpkg depends on these libraries. */
const EVERYWHERE_IN_UBUNTU = new Set(['zlib1g-dev', 'libbz2-dev', 'liblzma-dev'])

/** A library with which connections are encrypted: whoever uses it wants to know whom to trust. */
const FOR_TLS = /^lib(?:ssl|gnutls|curl|mbedtls|wolfssl|nss3|neon)/

export interface Installed {
  /** Packages for development. */
  readonly development: readonly string[]
  /** Packages that the final stage has as well. */
  readonly shipped: readonly string[]
  /** All names that are installed. */
  readonly all: ReadonlySet<string>
  /** Each call does without what is only recommended. */
  readonly withoutRecommended: boolean
}

export function installedIn(scripts: readonly Script[], system: System): Installed | Refusal {
  const development: string[] = []
  const shipped: string[] = []
  const all = new Set<string>()
  let withoutRecommended = true
  for (const script of scripts) {
    for (const command of script.commands) {
      const call = callOf(command)
      if (call?.manager === 'apt' && call.verb === 'install' && !leavesRecommended(call)) withoutRecommended = false
      const refuse = (reason: string): Refusal => ({ at: spanOf(script, command), reason })
      const update = call?.manager === 'apt' && call.verb === 'update' ? againstUpdate(call) : undefined
      if (update !== undefined) return refuse(update)
      const packages = knownPackagesOf(command) ?? []
      if ('reason' in packages) return refuse(packages.reason)
      for (const { name, text } of packages) {
        all.add(name)
        if (TOOLS.test(name)) continue
        if (SHIPPED.test(name) && !name.endsWith('-dev')) {
          if (text !== name)
            return refuse(`${text} is needed in the final image in just this version: split the stages by hand`)
          shipped.push(name)
          continue
        }
        if (!name.endsWith('-dev'))
          return refuse(`the program may need ${name}, which is installed here: split the stages by hand`)
        const libraries = librariesOf(name, system)
        if ('reason' in libraries) return refuse(libraries.reason)
        development.push(name)
      }
    }
  }
  return { development, shipped, all, withoutRecommended }
}

/** `--no-install-recommends`, `-o APT::Install-Recommends=false` */
function leavesRecommended(call: Call): boolean {
  return (
    hasOption(call, undefined, '--no-install-recommends') ||
    call.given.some(({ value = '' }) => /^apt::install-recommends=(?:false|0|no)$/i.test(value))
  )
}

function librariesOf(name: string, { family, release }: System): readonly string[] | Reason {
  if (family === 'ubuntu' && EVERYWHERE_IN_UBUNTU.has(name)) return []
  const libraries = family === 'alpine' || release === undefined ? undefined : behind(name, family, release)
  if (libraries !== undefined) return libraries
  const named = family === 'debian' ? 'Debian' : 'Ubuntu'
  const where =
    family === 'alpine'
      ? 'Alpine'
      : release === undefined
        ? `${family === 'debian' ? 'a' : 'an'} ${named} that the image does not name`
        : `${named} ${family === 'debian' ? release : release.toFixed(2)}`
  return {
    reason: `the library of ${name} has to be in the final image too, and its package in ${where} is not known: install it there in a stage of its own`,
  }
}

function behind(name: string, family: 'debian' | 'ubuntu', release: number): readonly string[] | undefined {
  if (family === 'ubuntu') return librariesBehindInUbuntu(name, release)
  return RELEASES.includes(release) ? librariesBehind(name, release) : undefined
}

/** What a program wants to have installed where it runs, in the order of the alphabet. */
export function wantedBy(
  links: readonly string[],
  { development, shipped, withoutRecommended }: Installed,
  system: System,
  { isCPlusPlus, data }: Pick<Needs, 'isCPlusPlus' | 'data'>,
): readonly string[] | Reason {
  const wanted = new Set<string>(shipped)
  const linked = new Set<string>(development)
  for (const name of links) {
    const source = sourceOf(name, system.image !== undefined ? [...development, ...OF_GCC_IMAGES] : development)
    if (source === undefined && name.includes('$'))
      return { reason: 'which libraries are linked cannot be told: write them out in the build' }
    if (source === undefined)
      return {
        reason: `which package has the library ${name} cannot be told: split the stages by hand, and install it there`,
      }
    if (source.development !== undefined) linked.add(source.development)
    if (source.library !== undefined && system.image === 'gcc')
      return { reason: `the library ${name} of this image is newer than that of Debian: split the stages by hand` }
    if (source.library !== undefined)
      wanted.add(system.family === 'alpine' ? source.library.replace(/\d+$/, '') : source.library)
  }
  for (const name of linked) {
    const libraries = librariesOf(name, system)
    if ('reason' in libraries) return libraries
    // Of all that Boost has only what is linked, as long as each of these libraries has a package of its name.
    const some = name === 'libboost-all-dev' ? ofBoost(libraries, links) : libraries
    for (const library of some) wanted.add(library)
    if (FOR_TLS.test(name)) wanted.add('ca-certificates')
  }
  // Perl, which compilers bring, recommends netbase; Alpine has what is in it.
  const mayBeThere = !withoutRecommended || system.image !== undefined
  if (system.family !== 'alpine' && (data.services || (data.mayNameServices && mayBeThere))) wanted.add('netbase')
  if (data.certificates) wanted.add('ca-certificates')
  if (isCPlusPlus && system.family === 'alpine') wanted.add('libstdc++')
  return [...wanted].sort()
}

/** The packages of the libraries of Boost that are linked; all of them, where one has no package of its name. */
function ofBoost(libraries: readonly string[], links: readonly string[]): readonly string[] {
  const names = libraries.map((library) => /^libboost-(.+?)[\d.]+(?:t64)?$/.exec(library)?.[1])
  const wanted = links.flatMap((link) => boostIn(link) ?? [])
  return wanted.every((name) => names.includes(name))
    ? libraries.filter((_, i) => names[i] !== undefined && wanted.includes(names[i]))
    : libraries
}

// What apt installs for the build of Python packages alone, and what the final stage has to install in its place.

import type { Reason, Refusal } from '../../src/dockerfile/model/refusal.ts'
import { spanOf } from '../../src/dockerfile/model/script.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { buildTool } from '../../src/knowledge/packages/build-tools.ts'
import { allLibrariesIn } from '../../src/knowledge/packages/libraries.ts'
import { namedPackages } from '../../src/knowledge/packages/named-packages.ts'
import { type AptCall, commonOptions } from '../../src/transform/kit/final-install.ts'

/** What a final stage installs. */
export interface Installed {
  /** As they are to be installed, in their order. */
  readonly packages: readonly string[]
  /** Their names. */
  readonly names: ReadonlySet<string>
  /** The options of the author's call, as written. */
  readonly options: readonly string[]
}

/**
 * Compilers and what they call, beside those that are build tools everywhere: nothing that they make needs them, but for the
 * library of Fortran. A version behind the name is of the same kind.
 */
const COMPILERS = /^(?:gcc|g\+\+|gfortran|clang|llvm|cpp)(?:-\d+)?$/
const HELPERS = new Set(
  'pkg-config pkgconf ninja-build meson swig bison flex m4 rustc cargo gfortran cpp cython3 ccache lld mold libtool-bin autotools-dev'.split(
    ' ',
  ),
)

/** Headers of Debian's own Python: what pip builds, it builds with those of the image. */
const OF_PYTHON = /^(?:lib)?python(?:3(?:\.\d+)?)?-(?:all-)?dev$|^python-dev-is-python3$/

/** Debian's own Python, and modules for it: which of the two is meant is not plain. */
const OF_DEBIAN = /^(?:lib)?python(?:[23](?:\.\d+)?)?(?:-|$)|^uwsgi|^libapache2-mod-(?:wsgi|python)/

/**
 * Libraries that the slim images of python keep for Python itself.
 *
 * Source: docker-library/python, Dockerfile-linux.template: what its modules are linked with is marked as installed by hand.
 */
const OF_IMAGE = new Set(
  'libssl1.1 libssl3 libssl3t64 libffi7 libffi8 libsqlite3-0 libreadline8 libreadline8t64 libncursesw6 libgdbm6 libgdbm6t64'.split(
    ' ',
  ),
)

/** What brings more than libraries for linking: programs and modules that run. */
const RUNS = new Set([
  'apache2-dev',
  'erlang-dev',
  'ruby-dev',
  'r-base-dev',
  'php-dev',
  'libmono-cil-dev',
  'libperl-dev',
])

/** Whether a package compiles. */
export function isCompiler(name: string): boolean {
  return COMPILERS.test(name) || name === 'build-essential'
}

function isTool(name: string): boolean {
  const tool = buildTool(name)
  return isCompiler(name) || HELPERS.has(name) || OF_PYTHON.test(name) || tool?.links === true
}

/** The packages in the place of those that only a build needs; `undefined` for one that stays. */
function insteadOf(name: string, image: Image): readonly string[] | Reason | undefined {
  if (/^gfortran(?:-\d+)?$/.test(name)) return ['libgfortran5']
  if (isTool(name)) return []
  if (OF_DEBIAN.test(name))
    return { reason: `${name} belongs to the Python of Debian, beside that of the image: split the stages by hand` }
  if (!name.endsWith('-dev')) return undefined
  if (RUNS.has(name)) return { reason: `what of ${name} runs in the end is not known: split the stages by hand` }
  const libraries = allLibrariesIn(name, image)
  return 'reason' in libraries ? libraries : libraries.filter((one) => !OF_IMAGE.has(one))
}

/** @param openMp what compilers brought along may be loaded by what they made */
export function installedIn(calls: readonly AptCall[], image: Image, openMp: boolean): Installed | Refusal {
  const dropped: string[] = []
  const packages = new Map<string, string>()
  const staying: AptCall[] = []
  for (const one of calls) {
    const { call, script } = one
    const at = spanOf(script, call.command)
    const named = namedPackages(call)
    if ('reason' in named) return { at, reason: named.reason }
    const before = packages.size
    for (const { name, text } of named) {
      const instead = insteadOf(name, image)
      if (instead !== undefined && 'reason' in instead) return { at, reason: instead.reason }
      if (instead === undefined) packages.set(text, name)
      else dropped.push(name)
      for (const library of instead ?? []) packages.set(library, library)
    }
    if (packages.size > before) staying.push(one)
  }
  if (openMp && dropped.some(isCompiler)) packages.set('libgomp1', 'libgomp1')
  const options = commonOptions((staying.length === 0 ? calls.slice(0, 1) : staying).map(({ call }) => call))
  if (!('reason' in options)) return { packages: [...packages.keys()], names: new Set(packages.values()), options }
  const { call, script } = staying.at(-1)!
  return { at: spanOf(script, call.command), reason: options.reason }
}

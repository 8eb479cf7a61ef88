// Moves a program in C or C++ out of the image that builds it, into one with the same C library.

import { namedLike } from '../../src/analysis/images/images.ts'
import { startRefusal } from '../../src/analysis/processes/program-alone.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { keywordFor } from '../../src/dockerfile/edit/keyword.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { isWithin, nameOf } from '../../src/dockerfile/model/paths.ts'
import { answerAt, madeOrDeclined, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { suiteOf } from '../../src/knowledge/images/distros.ts'
import { tagOf } from '../../src/knowledge/images/image.ts'
import { debianOf } from '../../src/knowledge/images/releases.ts'
import { placesOf } from '../../src/knowledge/images/system-folders.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import { aptInstall } from '../../src/transform/kit/final-install.ts'
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
import { type Built, isCompilerOfCPlusPlus, linksIn, merged, type Tree } from './built.ts'
import { optionsOfEnvironment } from './environment.ts'
import { needsOf } from './needs.ts'
import { type Installed, installedIn, type System, wantedBy } from './packages.ts'
import { isBuildOfC, isMadeBy, leftBy } from './steps.ts'

export default defineTransform({
  name: 'c-final-stage',
  summary: 'Ship programs in C and C++ in a final stage of their own',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('make', 'gcc', 'g++', 'cc ', 'c++ ', 'clang', 'ninja'),
  why: `An image that builds a program in C or C++ holds a compiler, headers and sources: hundreds of megabytes for a program of a few
kilobytes. In a final stage of its own the program ships without them.

The final stage has the same release of the same distribution, because a program needs the C library that it was built with, or a
later one. The libraries behind the packages for development that the build installs are installed there; the program stays at its path, and
the settings of the image and the files that its sources name go with it.

Unsafe: of the programs that are built only the one that is started goes along, and a library may want files or programs that nobody knows of.`,
  leavesAlone: [
    'an image that does not say its release, where the final stage would need one: `debian:latest` with libraries, `gcc:14`',
    'other systems than Debian, Ubuntu and Alpine, and images for other languages',
    'a build context that is not known, or without the Makefile, the CMakeLists.txt or the sources',
    'libraries whose packages are not known: those of Alpine, of Ubuntu beside 22.04 and 24.04, and whatever no package for development is installed for',
    'C++ in the images of gcc, whose library of C++ is newer than that of Debian, unless it is linked statically',
    'shared libraries that are built here, sanitizers, and builds for measuring',
    'programs that start others, load libraries where they run, or look for files by themselves',
    'Makefiles and CMakeLists.txt that do more than compile, link and install the program, and other build tools',
    'other commands, and packages that the program may need',
    'a CMD or ENTRYPOINT that starts something else or needs a shell, HEALTHCHECK, compose files for development, users by name, and files that belong to a user before the build is done',
    'several stages, and a stage that starts nothing',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://www.gnu.org/software/make/manual/make.html',
    'https://cmake.org/cmake/help/latest/manual/cmake.1.html',
  ],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    return scene === undefined ? dockerfile : madeOrDeclined(dockerfile, fixOf(scene), context)
  },
})

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  const last = lastOfBuild(scene, isBuildOfC)
  const isStarted = stage.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  const system = systemOf(scene)
  if (last === undefined || !isStarted || system === undefined) return undefined
  const scripts = runs(dockerfile, context).map(({ script }) => script)
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const { span } = stage.from
  const { workdir } = dockerfile.settings(stage.instructions.at(-1)!)
  const started = placesOf(entry.words[0]!, workdir ?? '/')
  const installed = installedIn(scripts, system)
  if ('reason' in installed) return installed
  if (system.image === undefined && ![...installed.all].some((name) => COMPILERS.test(name)))
    return { at: span, reason: 'no package here has a compiler, so what is built cannot be told' }
  const odd = againstLeaving(scene, last)
  if (odd !== undefined) return odd
  const sources = sourcesBefore(scene, last)
  if ('reason' in sources) return sources
  const tree: Tree = {
    copied: sources.copied,
    text: (path) => {
      const file = sources.copied.get(path)
      return file === undefined ? undefined : sources.files.text(file.source)
    },
  }
  const before = stage.instructions.filter(({ index }) => index < last.index)
  const environment = optionsOfEnvironment(dockerfile, before, scripts, tree)
  if ('reason' in environment) return environment
  const foreign = againstPackageSources(tree.copied)
  if (foreign !== undefined) return foreign
  const left = leftBy(dockerfile, scripts, installed.all, tree)
  if ('reason' in left) return left
  const program = started.find((path) => path !== undefined && left.builds.some((built) => isMadeBy(built, path)))
  if (program === undefined || tree.copied.has(program))
    return (
      startRefusal(entry.words[0]!, entry.instruction) ?? {
        at: entry.instruction.span,
        reason: `that ${entry.words[0]} is built here cannot be told`,
      }
    )
  if (scripts.some(({ instruction }) => mounted(instruction, program)))
    return { at: last.span, reason: 'the program is left in a mount, and so not in the image' }
  if (left.builds.some(({ written }) => written?.some((name) => nameOf(name) === nameOf(program))))
    return { at: entry.instruction.span, reason: `${entry.words[0]} is written by more than a compiler` }
  const built = allOf(left.builds)
  if (built === undefined)
    return { at: span, reason: 'what is built here comes from several folders: give each an image' }
  const { options, links } = built
  return ship(scene, entry, last, {
    installed,
    system,
    tree,
    built: {
      ...built,
      options: [...options, ...environment],
      links: [...links, ...linksIn(environment)],
      isCPlusPlus: built.isCPlusPlus === true || environment.some(isCompilerOfCPlusPlus),
      isStatic: left.builds.every((one) => !isMadeBy(one, program) || one.isStatic === true),
    },
    program,
    ...left,
  })
}

const COMPILERS = /^(?:gcc|g\+\+|clang|build-essential|build-base)(?:-\d+(?:\.\d+)?)?$/

interface Known {
  readonly installed: Installed
  readonly system: System
  readonly tree: Tree
  readonly built: Built
  readonly program: string
  readonly removed: readonly string[]
  readonly folders: readonly string[]
}

function ship(scene: OneStage, entry: Entry, last: Instruction, known: Known): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage } = scene
  const { installed, system, tree, built, program, removed, folders } = known
  const { span } = stage.from
  const settings = dockerfile.instructions.filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
  const paths = settings.find(({ text }) => /\bLD_(?:LIBRARY_PATH|PRELOAD)\b/.test(text))
  if (paths !== undefined)
    return { at: paths.span, reason: 'the program may load libraries of its own: split the stages by hand' }
  const words = [...entry.words.slice(1), ...entry.more]
  const isElsewhere = (word: string): boolean => word.startsWith('/') && !isWithin(word, built.folder)
  const said = [...words.filter((word) => !isElsewhere(word)), ...settings.map(({ text }) => text)]
  const links = [...built.links, ...ofOptions(built.options)]
  const hasLibraries =
    installed.development.length > 0 ||
    (system.image !== undefined && links.some((name) => !['m', 'pthread'].includes(name)))
  const needs = needsOf(
    built,
    tree,
    said,
    words.filter(isElsewhere),
    hasLibraries,
    [...folders, ...built.folders].filter((folder) => !isWithin(program, folder)),
  )
  if ('reason' in needs) return answerAt(span, needs)
  if (system.image === 'gcc' && needs.isCPlusPlus && !built.isStatic)
    return {
      at: span,
      reason:
        'the library of C++ in this image is newer than that of Debian: link it with -static-libstdc++ -static-libgcc',
    }
  const wanted = wantedBy(links, installed, system, needs)
  if ('reason' in wanted) return answerAt(span, wanted)
  const gone = needs.paths.find((path) => removed.some((other) => isWithin(path, other) || isWithin(other, path)))
  if (gone !== undefined)
    return { at: last.span, reason: `${gone} may be removed here again: remove nothing in the build stage` }
  const carried = [...needs.paths.filter((path) => path !== program), program]
  if (carried.some((path) => /[*?[\]$\\\s]/.test(path)))
    return { at: span, reason: 'a file that the program needs has a name that COPY takes for a pattern' }
  const base = baseOf(scene, system)
  if (typeof base !== 'string') return base
  return splitStage(dockerfile, {
    stage,
    base,
    last,
    installs: wanted.length === 0 ? [] : [installation(dockerfile, wanted, installed, system)],
    copies: (build) => carried.map((path) => `--from=${build} ${path} ${path}`),
    rewritten: rewrittenStart(entry),
    workdir: '/',
    keepsBase: true,
    buildOnly: OF_BUILDS,
    edits: [],
  })
}

/** Variables that only builds read. */
const OF_BUILDS = new Set(
  'CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS LDLIBS MAKEFLAGS DEBIAN_FRONTEND DEBCONF_NONINTERACTIVE_SEEN PKG_CONFIG_PATH CMAKE_BUILD_TYPE CMAKE_GENERATOR CMAKE_BUILD_PARALLEL_LEVEL'.split(
    ' ',
  ),
)

/** The system of a stage that may be split; `undefined` for images that are made for something else. */
function systemOf({ stage, context }: OneStage): System | undefined {
  const image = context.image(stage)
  const known = (name: string): boolean => tagOf(image, name) !== undefined
  const development = (['gcc', 'buildpack-deps'] as const).find(known)
  const family = development === undefined ? FAMILIES.find(known) : FAMILIES.find((one) => one === image.distro?.family)
  if (family === 'ubuntu')
    return { family, release: image.assumed ? undefined : image.distro?.version, image: development }
  if (family !== 'debian') return family && { family, release: undefined, image: development }
  const version = image.assumed ? undefined : debianOf(image)?.version
  // 12 for the 12.05 of a point release.
  return { family, release: version === undefined ? undefined : Math.floor(version), image: development }
}

const FAMILIES = ['debian', 'ubuntu', 'alpine'] as const

/** The image of the final stage: of Debian the small one of the same release, else the same. */
function baseOf({ dockerfile, stage, context }: OneStage, { family, release, image }: System): string | Refusal {
  const { span } = stage.base
  const suite =
    family === 'debian' && release !== undefined && release >= OLDEST_SLIM
      ? suiteOf({ family, id: 'debian', version: release })
      : undefined
  if (suite !== undefined) return namedLike(context.image(stage), `debian:${suite}-slim`, span)
  if (image === undefined) return dockerfile.text.slice(span.start, span.end)
  return {
    at: span,
    reason:
      family === 'debian'
        ? `the image does not say its Debian, whose C library the program needs: name it, as in ${image}:${image === 'gcc' ? '14-' : ''}bookworm`
        : `which of the libraries of ${image} the program needs on Ubuntu is not known: build it on ubuntu, and install them`,
  }
}

/** All builds as one; `undefined` where no folder holds the sources of all. */
function allOf(builds: readonly Built[]): Built | undefined {
  const [folder] = builds.map((built) => built.folder).sort((one, other) => one.length - other.length)
  if (folder === undefined || !builds.every((built) => isWithin(built.folder, folder))) return undefined
  const all = merged(folder, builds)
  const sources = builds.map((built) => built.sources)
  return sources.includes(undefined) ? all : { ...all, sources: [...new Set(sources.flatMap((list) => list ?? []))] }
}

/** Libraries that options of compilers link. */
function ofOptions(options: readonly string[]): readonly string[] {
  return [
    ...(options.some((word) => /^-(?:fopenmp|fopenacc|ftree-parallelize-loops)(?:=|$)/.test(word)) ? ['gomp'] : []),
    ...(options.includes('-fgnu-tm') ? ['itm'] : []),
  ]
}

/** How the packages are installed, as the file installs its own. */
function installation(
  dockerfile: OneStage['dockerfile'],
  packages: readonly string[],
  { withoutRecommended }: Installed,
  { family }: System,
): string {
  return family === 'alpine'
    ? `${keywordFor(dockerfile, 'RUN')} apk add --no-cache ${packages.join(' ')}`
    : aptInstall(
        dockerfile,
        packages,
        withoutRecommended ? ['--no-install-recommends'] : [],
        packages.includes('tzdata'),
      )
}

/** Before it there were no images named slim. */
const OLDEST_SLIM = 8

// Leaves compilers and headers in a build stage: the final one stands on the slim image of Ruby, with the gems and their libraries.

import { type CopiedFile, copiedFiles } from '../../src/analysis/filesystem/copied.ts'
import { composeFiles } from '../../src/analysis/processes/compose-starts.ts'
import {
  composeRefusal,
  otherImageRefusal,
  ownerRefusal,
  stageRefusal,
} from '../../src/analysis/processes/program-alone.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { madeOrDeclined, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { type Image, tagOf } from '../../src/knowledge/images/image.ts'
import { allLibrariesIn, librariesIn } from '../../src/knowledge/packages/libraries.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import { aptInstall, installsQuietly } from '../../src/transform/kit/final-install.ts'
import {
  againstVolumes,
  lastOfBuild,
  type OneStage,
  onlyStage,
  standingAgain,
  upTo,
} from '../../src/transform/kit/one-stage.ts'
import { callsIn, runs } from '../../src/transform/runs.ts'
import { mentions, type Transform } from '../../src/transform/transform.ts'
import { type GemLock, needOf, readGemLock } from './gems.ts'
import { againstSources } from './sources.ts'
import { isBundleInstall, type Steps, stepsOf } from './steps.ts'

export default {
  name: 'ruby-final-stage',
  summary: 'Ship Ruby services on the slim image, without the compilers that their gems are built with',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('bundle'),
  why: `Gems with extensions want a compiler and headers once, when they are installed; \`ruby:3.3\` holds these for every library that there
may be, about 700 megabytes that \`ruby:3.3-slim\` has not. A build stage installs the gems; the final stage gets
/usr/local/bundle from it, and the libraries that gems of Gemfile.lock link: libpq5 for pg. What else the file installs stays.

Each gem has to be one of which it is known what it wants of the system.

Unsafe: a program may call a tool of the full image that nobody knows of, and somebody may use them by hand.`,
  leavesAlone: [
    'several stages, other images than those of ruby on Debian, tags that are no plain version, `FROM --platform`',
    'slim images where no compiler is installed',
    'a build context that is not known, or without Gemfile and Gemfile.lock',
    'gems of which it is not known what they want of the system, gems from git and from folders',
    'a Gemfile.lock that the install may change',
    'gems that go elsewhere than to /usr/local/bundle',
    'sources, tasks and templates that start other programs, or load libraries by name',
    'packages for development of which it is not known what may be needed of them, and packages that stay and are installed by calls with different options',
    "files that are copied to /etc or /root in front of the last install, certificates of somebody's own, and volumes in which a RUN makes something",
    'a start that is not Ruby or a program of a gem',
    'other commands, such as those that compile assets, HEALTHCHECK, and users before the end',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://hub.docker.com/_/ruby',
    'https://packages.debian.org/',
  ],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    if (scene === undefined || tagOf(context.image(scene.stage), 'ruby') === undefined) return dockerfile
    return madeOrDeclined(dockerfile, fixOf(scene), context)
  },
} satisfies Transform

/** Where the official images have gems, their programs, and what `bundle config --local` says: GEM_HOME and BUNDLE_APP_CONFIG. */
const GEMS = '/usr/local/bundle'

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  const at = stage.from.span
  if (lastOfBuild(scene, isBundleInstall) === undefined) return undefined
  const all = runs(dockerfile, context)
  const last = all.findLast(({ script }) => script.commands.some(isBundleInstall))!.instruction
  const image = context.image(stage)
  const base = baseOf(scene, image)
  if (base === undefined || typeof base !== 'string') return base
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const { files } = context
  const odd =
    stageRefusal(dockerfile, stage) ??
    otherImageRefusal(stage, image) ??
    ownerRefusal(stage.instructions, last) ??
    againstStart(entry) ??
    againstSettings(stage.instructions)
  if (odd !== undefined) return odd
  const steps = stepsOf(all, last, (one) => dockerfile.settings(one).workdir ?? '/')
  if ('reason' in steps) return steps
  if (files === undefined)
    return { at, reason: 'the build context is not known, and with it which gems there are: name it with --context' }
  const compose = composeRefusal(stage, files) ?? composeSettings(scene, files)
  if (compose !== undefined) return compose
  const copied = copiedFiles(dockerfile, stage.instructions, files, '/')
  if ('reason' in copied) return copied
  const before = copiedFiles(dockerfile, upTo(stage.instructions, last), files, '/')
  if ('reason' in before) return before
  const libraries = librariesOf(steps, before, files, image)
  if ('reason' in libraries) return { at: last.span, reason: libraries.reason }
  const headers = librariesOfHeaders(steps, libraries, image)
  if ('reason' in headers) return { at: last.span, reason: headers.reason }
  const unsettled = againstVolumes(stage.instructions, last, steps.again)
  if (unsettled !== undefined) return unsettled
  const starter = againstSources(copied, files, [...entry.words, ...entry.more].map(nameOf))
  if (starter !== undefined) return { at, reason: starter }
  const again = againIn(scene, last, steps, copied)
  if ('reason' in again) return again
  const packages = [...new Set([...steps.kept, ...libraries.names, ...headers])]
  return splitStage(dockerfile, {
    stage,
    base,
    last,
    keepsBase: true,
    keepsName: true,
    installs:
      packages.length === 0
        ? []
        : [
            aptInstall(
              dockerfile,
              packages,
              steps.options ?? ['--no-install-recommends'],
              installsQuietly(dockerfile, upTo(stage.instructions, last)),
            ),
          ],
    copies: (from) => [`--from=${from} ${GEMS} ${GEMS}`],
    again,
    rewritten: new Map(),
    workdir: '/',
    buildOnly: new Set(),
    edits: [],
  })
}

/** `3.3`, `3.3.4-bookworm`: the version, and the release where the tag names one. */
const FULL = /^([34]\.\d+(?:\.\d+)?)(-(?:bullseye|bookworm|trixie))?$/

/** The image of the final stage: the slim one, or the same where it is that already and compilers are installed. */
function baseOf({ dockerfile, stage, context }: OneStage, image: Image): string | Refusal | undefined {
  const at = stage.base.span
  const { text } = stage.base
  const tag = image.official?.tag ?? ''
  const isSlim = tag.split('-').includes('slim')
  if (isSlim || image.distro?.family === 'alpine') {
    const compiles = runs(dockerfile, context).some((run) =>
      (['apt', 'apk'] as const).some((manager) =>
        callsIn(run, manager).some(({ operands }) => operands.some(({ value }) => COMPILERS.has(value ?? ''))),
      ),
    )
    if (!compiles) return undefined
    return isSlim && image.distro?.family === 'debian' && !image.assumed && !image.configured
      ? text
      : {
          at,
          reason:
            'which libraries are behind packages of this image for development is not known here: split the stages by hand',
        }
  }
  const parts = FULL.exec(tag)
  const isPlain = parts !== null && !image.assumed && !image.configured && text.endsWith(`:${tag}`)
  if (!isPlain)
    return {
      at,
      reason: 'which slim image belongs to this one cannot be told: name ruby and its version, as in ruby:3.3',
    }
  return `${text.slice(0, text.length - tag.length)}${parts[1]}-slim${parts[2] ?? ''}`
}

const COMPILERS = new Set(['gcc', 'g++', 'build-essential', 'build-base', 'clang'])

/** Programs of gems that serve or work, and Ruby itself. */
const STARTED = new Set('ruby rackup puma thin unicorn falcon rails rake sidekiq resque hanami'.split(' '))

function againstStart({ instruction, words, more }: Entry): Refusal | undefined {
  const [program = '', verb, name = ''] = words
  const started = program === 'bundle' && verb === 'exec' && name !== '' ? name : program
  const isOfGem = STARTED.has(started.replace(/^(?:\.\/)?bin\//, ''))
  const tool = [...words, ...more].find(
    (word) => /^(?:(?:ba)?sh|console|assets:\S+)$/.test(word) || (started === 'ruby' && word === '-e'),
  )
  if (isOfGem && tool === undefined) return undefined
  return {
    at: instruction.span,
    reason: `what ${tool ?? started} needs in the slim image cannot be told: start the program itself, as in CMD ["bundle", "exec", "puma"]`,
  }
}

/** Variables and instructions by which gems go elsewhere, or programs find other libraries. */
function againstSettings(instructions: readonly Instruction[]): Refusal | undefined {
  for (const { keyword, text, span } of instructions) {
    if (keyword === 'ONBUILD' || keyword === 'SHELL')
      return { at: span, reason: `${keyword} is not followed: split the stages by hand` }
    if (keyword !== 'ENV' && keyword !== 'ARG') continue
    const odd =
      /\b(?:BUNDLE_(?!WITHOUT\b|JOBS\b|RETRY\b|FROZEN\b|SILENCE_ROOT_WARNING\b)\w+|GEM_(?:HOME|PATH)|RUBYLIB|RUBYOPT|NOKOGIRI_USE_SYSTEM_LIBRARIES|LD_\w+)\b/.exec(
        text,
      )?.[0]
    if (odd !== undefined)
      return {
        at: span,
        reason: `${odd} may lead to gems or files that the slim image has elsewhere, or not at all: split the stages by hand`,
      }
  }
  return undefined
}

interface Libraries {
  readonly names: readonly string[]
  /** The packages for development that gems are known to ask for. */
  readonly explained: ReadonlySet<string>
}

/** Settings of a compose file by which programs and libraries are found elsewhere. */
function composeSettings({ stage }: OneStage, files: BuildContext): Refusal | undefined {
  for (const { path, text } of composeFiles(files)) {
    const setting = /^\s*(?:-\s*)?["']?(?:PATH|LD_\w+|BUNDLE_\w+|GEM_\w+|RUBY\w+)\s*[:=].*$/m.exec(text)?.[0].trim()
    if (setting !== undefined)
      return { at: stage.from.span, reason: `${path} says ${setting}, which may lead to what the slim image has not` }
  }
  return undefined
}

/** The libraries that the gems want where they run. */
function librariesOf(
  { folders }: Steps,
  before: ReadonlyMap<string, CopiedFile>,
  files: BuildContext,
  image: Image,
): Libraries | Reason {
  const found = new Set<string>()
  const explained = new Set<string>()
  for (const folder of folders) {
    const read = (name: string): string | undefined => {
      const file = before.get(`${folder === '/' ? '' : folder}/${name}`)
      return file === undefined ? undefined : files.text(file.source)
    }
    const [gemfile, text] = [read('Gemfile'), read('Gemfile.lock')]
    if (gemfile === undefined || text === undefined)
      return { reason: `Gemfile and Gemfile.lock have to be in the build context, and copied to ${folder}` }
    const lock = readGemLock(text)
    const odd = againstLock(lock, gemfile)
    if (odd !== undefined) return { reason: odd }
    for (const gem of lock.gems) {
      const libraries = librariesFor(gem, image)
      if ('reason' in libraries) return libraries
      for (const library of libraries) found.add(library)
      const behind = needOf(gem)?.behind
      if (behind !== undefined) explained.add(behind)
    }
  }
  return { names: [...found], explained }
}

/** Packages for development that the slim images of Ruby have too. Source: docker-library/ruby, Dockerfile.template. */
const OF_SLIM = new Set(['libffi-dev', 'libgmp-dev', 'libssl-dev', 'libyaml-dev', 'zlib1g-dev', 'libc6-dev'])

/** What stands behind packages for development that the file names, and that no gem is known to ask for. */
function librariesOfHeaders({ headers }: Steps, { explained }: Libraries, image: Image): readonly string[] | Reason {
  const found: string[] = []
  for (const name of headers) {
    if (explained.has(name) || OF_SLIM.has(name)) continue
    const own = allLibrariesIn(name, image)
    if ('reason' in own) return own
    found.push(...own)
  }
  return found
}

/** Platforms of a lock under which an install on Linux has nothing to add to it. */
const ON_LINUX = [/^ruby$/, /^x86_64-linux(?:-gnu)?$/, /^(?:aarch64|arm64)-linux(?:-gnu)?$/] as const

function againstLock(lock: GemLock, gemfile: string): string | undefined {
  const [other] = lock.others
  if (other !== undefined)
    return `Gemfile.lock has gems from ${other}, and what these want where they run is not followed`
  const has = (pattern: RegExp): boolean => lock.platforms.some((one) => pattern.test(one))
  const [any, ...machines] = ON_LINUX
  if (!has(any) && !machines.every(has))
    return 'the install may add a platform to Gemfile.lock: do so with bundle lock --add-platform ruby'
  const asked = [...gemfile.replace(/^\s*#.*$/gm, '').matchAll(/^\s*gem[\s(]+["']([^"']+)["']/gm)].map(
    ([, name]) => name!,
  )
  const missing = asked.find((name) => !lock.dependencies.includes(name))
  if (missing !== undefined) return `Gemfile.lock knows nothing of ${missing}: run bundle lock`
  return /\b(?:eval_gemfile|gemspec|instance_eval|path:|git:|github:)/.test(gemfile)
    ? 'the Gemfile reads other files or sources, which are not followed'
    : undefined
}

function librariesFor(gem: string, image: Image): readonly string[] | Reason {
  const need = needOf(gem)
  if (need === undefined)
    return { reason: `what ${gem} wants of the system where it runs is not known: split the stages by hand` }
  if (need.behind === undefined) return need.library === undefined ? [] : [need.library]
  return librariesIn(need.behind, image)
}

/** Where apt, gem and bundle read settings, and certificates are looked for. */
const SETTING =
  /^\/(?:etc|root|usr\/share\/keyrings|usr\/local\/(?:share\/ca-certificates|etc|bundle))\/|\/\.gemrc$|\/\.bundle\/config$/

/** The instructions up to the last install that the final stage has too: what is copied, but for what comes again, and folders. */
function againIn(
  { dockerfile, stage, context }: OneStage,
  last: Instruction,
  steps: Steps,
  copied: ReadonlyMap<string, CopiedFile>,
): readonly Instruction[] | Refusal {
  const again: Instruction[] = []
  for (const instruction of upTo(stage.instructions, last)) {
    const copy = copyOf(instruction)
    if (copy === undefined && !steps.again.includes(instruction)) continue
    if (copy !== undefined) {
      const own = copiedFiles(dockerfile, [instruction], context.files!, '/')
      if ('reason' in own) return own
      const setting = [...own.keys()].find((path) => SETTING.test(path))
      if (setting !== undefined)
        return {
          at: instruction.span,
          reason: `${setting} may say where packages or gems come from or go: put its COPY behind the install, or split the stages by hand`,
        }
      if ([...own.keys()].every((path) => (copied.get(path)?.copy.index ?? 0) > last.index)) continue
    }
    again.push(instruction)
  }
  return standingAgain(stage.instructions, last, again)
}

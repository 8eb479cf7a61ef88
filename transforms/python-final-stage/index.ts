// Leaves compilers and headers in a build stage: the final one gets a virtual environment, and the libraries that it needs.

import { copiedFiles } from '../../src/analysis/filesystem/copied.ts'
import { stageRefusal } from '../../src/analysis/processes/program-alone.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { keywordFor } from '../../src/dockerfile/edit/keyword.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { madeOrDeclined, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import { type Edit, insertion } from '../../src/dockerfile/model/span.ts'
import { isRoot } from '../../src/dockerfile/model/user.ts'
import { lineStart } from '../../src/dockerfile/read/blanks.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { tagOf } from '../../src/knowledge/images/image.ts'
import { isPlainWheel } from '../../src/knowledge/packages/plain-wheels.ts'
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
import { type Installed, installedIn, isCompiler } from './packages.ts'
import { lackOf, loadsNoOpenMp, wantOf } from './python.ts'
import { type Requirements, requirementsOf } from './requirements.ts'
import { againstRunning, isNamed, type Running } from './sources.ts'
import { againstTail, pipInstall, type Steps, stepsUpTo } from './steps.ts'

/** Where the environment stands in both stages: its programs name it. */
const PLACE = '/opt/venv'

export default {
  name: 'python-final-stage',
  summary: 'Ship Python services without the compilers that their packages are built with',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('pip'),
  why: `Packages of Python that are compiled want a compiler and headers once, when they are installed; in one stage these stay for good,
some 200 megabytes of tools that help an attacker. A build stage installs them and fills a virtual environment; the final
stage, on the same image, gets that folder, and of every package for development the library behind it: libpq5 for libpq-dev.
Which those are is read from Debian's own indexes. Whatever else was installed stays.

Up to Python 3.11 the environment sees the setuptools and wheel of the image, as pip did before.

Unsafe: a package may load a library that came along with the tools, or call them, and somebody may use them by hand.`,
  leavesAlone: [
    'several stages, other images than those of python on Debian, `FROM --platform`, Python before 3.9',
    'the full images, which have compilers of their own',
    'a build context that is not known, or lists of requirements that are not copied from it',
    'packages for development that bring more than their own libraries, as those of GLib and GDAL do, or whose library bears another name in each release that the image may bring',
    'packages that stay and are installed by calls with different options',
    'pip that installs sources of the project, or elsewhere than by default; poetry, pipenv, uv and conda',
    'packages that compile where they run, and those that find Python by rules of their own, such as uWSGI',
    'sources, scripts and settings that name folders of the image where pip installs',
    'sources, scripts and starts of programs that are not known to be there without the tools; sources that load libraries or fonts by name',
    'starts that set another PATH: login shells, env -i, su, sudo, cron',
    'files that are copied to /etc or /root in front of the last install, and volumes in which a RUN makes something',
    'other commands whose results the final stage may need, or that may need the compilers',
    'users in front of the last install',
    'images that start nothing but a shell or Python itself',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://docs.python.org/3/library/venv.html',
    'https://packages.debian.org/',
  ],
  changes: [
    {
      field: 'Env',
      name: 'PATH',
      becomes: 'with the programs of the virtual environment in front',
      isMeant: (_, after) => after.Env.some((variable) => variable.startsWith(`PATH=${PLACE}/bin:`)),
    },
  ],
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    if (scene === undefined || tagOf(context.image(scene.stage), 'python') === undefined) return dockerfile
    return madeOrDeclined(dockerfile, fixOf(scene), context)
  },
} satisfies Transform

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  if (!installsCompilers(scene) || lastOfBuild(scene, (command) => pipInstall(command) !== undefined) === undefined)
    return undefined
  const all = runs(dockerfile, context)
  const last = all.findLast(({ script }) =>
    script.commands.some((command) => pipInstall(command) !== undefined),
  )!.instruction
  const image = context.image(stage)
  const odd = againstImage(scene, image) ?? stageRefusal(dockerfile, stage) ?? againstInstructions(scene, last)
  if (odd !== undefined) return odd
  const steps = stepsUpTo(all, last)
  if ('reason' in steps) return steps
  const late = againstTail(all, last)
  if (late !== undefined) return late
  const { files } = context
  if (files === undefined)
    return {
      at: stage.from.span,
      reason: 'the build context is not known, and with it what pip installs: name it with --context',
    }
  const copied = copiedFiles(dockerfile, stage.instructions, files, image.workdir ?? '/')
  if ('reason' in copied) return copied
  const before = copiedFiles(dockerfile, upTo(stage.instructions, last), files, image.workdir ?? '/')
  if ('reason' in before) return before
  const read = (path: string): string | undefined => {
    const file = before.get(path)
    return file === undefined ? undefined : files.text(file.source)
  }
  const requirements = requirementsOf(dockerfile, steps.pip, before, read)
  if ('reason' in requirements) return requirements
  const want = [...requirements.names].find((name) => wantOf(name) !== undefined)
  if (want !== undefined) return { at: last.span, reason: `${want} ${wantOf(want)}: split the stages by hand` }
  const openMp = ![...requirements.names].every((name) => isPlainWheel(name) || loadsNoOpenMp(name))
  const installed = installedIn(steps.apt, image, openMp)
  if ('reason' in installed) return installed
  const lack = [...requirements.names].find((name) => lackOf(name, installed.names) !== undefined)
  if (lack !== undefined)
    return {
      at: last.span,
      reason: `${lack} looks for ${lackOf(lack, installed.names)}, which may have come with the compilers: install it by name`,
    }
  const present = {
    requirements: requirements.names,
    packages: installed.names,
    copied,
    text: (source: string) => files.text(source),
  }
  const running = { dockerfile, stage, files, copied, present }
  const strange = againstRunning(running)
  if (strange !== undefined) return strange
  const unsettled = againstVolumes(stage.instructions, last, steps.again)
  if (unsettled !== undefined) return unsettled
  return split(scene, { steps, installed, requirements, running, image, last })
}

function installsCompilers({ dockerfile, context }: OneStage): boolean {
  return runs(dockerfile, context).some((run) =>
    (['apt', 'apk'] as const).some((manager) =>
      callsIn(run, manager).some(
        ({ verb, operands }) =>
          ['install', 'add'].includes(verb) &&
          operands.some(({ value = '' }) => isCompiler(value.replace(/[=/~].*$/, '')) || value === 'build-base'),
      ),
    ),
  )
}

/** The first Python whose virtual environments bring a pip that is as good as that of its image: 3.9.5 has 21.1. */
const OLDEST = [3, 9, 5] as const
/** From this one on the images bring neither setuptools nor wheel. */
const WITHOUT_SETUPTOOLS = 12

function againstImage({ stage }: OneStage, image: Image): Refusal | undefined {
  const at = stage.base.span
  const { official, distro, configured, assumed } = image
  if (distro?.family === 'alpine')
    return {
      at,
      reason:
        'which libraries are behind packages of Alpine for development is not known here: split the stages by hand',
    }
  if (official === undefined || configured || assumed || distro?.family !== 'debian')
    return { at, reason: 'what this image is in the end cannot be told: name python and its version' }
  const [major = 3, minor, patch] = official.numbers
  const isOld =
    major < OLDEST[0] ||
    (minor !== undefined && (minor < OLDEST[1] || (minor === OLDEST[1] && patch !== undefined && patch < OLDEST[2])))
  if (isOld)
    return { at, reason: 'the pip of its virtual environments is older than its own: move to a later Python first' }
  return official.tag.split('-').includes('slim')
    ? undefined
    : {
        at,
        reason:
          'the image has compilers of its own, which a final stage on it would have too: name its slim variant, and what that lacks',
      }
}

/** What a final stage would not take over as it stands. */
function againstInstructions({ dockerfile, stage }: OneStage, last: Instruction): Refusal | undefined {
  for (const { keyword, text, span, index, flags } of stage.instructions) {
    if (keyword === 'ONBUILD') return { at: span, reason: 'its ONBUILD is for images that are built on this one' }
    if (keyword === 'USER' && index < last.index && !isRoot(text))
      return { at: span, reason: 'what belongs to this user before pip is done is not followed: put USER behind it' }
    if (
      keyword === 'RUN' &&
      index <= last.index &&
      flags.some(({ name, value }) => name === 'mount' && /type=bind/.test(value ?? ''))
    )
      return { at: span, reason: 'what a mount leaves out of the image is not followed: copy the files instead' }
  }
  const { workdir } = dockerfile.settings(last)
  return workdir === null ? { at: last.span, reason: 'which folder this is cannot be told: write its path' } : undefined
}

interface Known {
  readonly steps: Steps
  readonly installed: Installed
  readonly requirements: Requirements
  readonly running: Running
  readonly image: Image
  /** The last install. */
  readonly last: Instruction
}

function split(scene: OneStage, known: Known): readonly Edit[] | Refusal {
  const { dockerfile, stage } = scene
  const { steps, installed, image, last } = known
  const again = againIn(scene, known)
  if ('reason' in again) return again
  const [, minor = WITHOUT_SETUPTOOLS] = image.official!.numbers
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const { eol } = dockerfile.reading
  const path = `${keyword('ENV')} PATH=${PLACE}/bin:$PATH`
  const make = `${keyword('RUN')} python -m venv ${minor < WITHOUT_SETUPTOOLS ? '--system-site-packages ' : ''}${PLACE}`
  const start = startOf(dockerfile, firstOfPip(scene, steps))
  const isApart = /\n\r?\n$/.test(dockerfile.text.slice(0, start))
  return splitStage(dockerfile, {
    stage,
    base: stage.base.text,
    keepsBase: true,
    keepsName: true,
    last,
    installs:
      installed.packages.length === 0
        ? []
        : [
            aptInstall(
              dockerfile,
              installed.packages,
              installed.options,
              installsQuietly(dockerfile, upTo(stage.instructions, last)),
            ),
          ],
    copies: (from) => [`--from=${from} ${PLACE} ${PLACE}`],
    again,
    settings: [path],
    rewritten: new Map(),
    workdir: '/',
    buildOnly: new Set(),
    edits: [insertion(start, `${make}${eol}${path}${eol}${isApart ? eol : ''}`)],
  })
}

/** The first install, or the first of the COPYs and folders right in front of it: what changes with them comes behind. */
function firstOfPip({ stage }: OneStage, { pip }: Steps): Instruction {
  const at = stage.instructions.indexOf(pip[0]!.instruction)
  let first = at
  while (['COPY', 'ADD', 'WORKDIR', 'ARG'].includes(stage.instructions[first - 1]?.keyword ?? '')) first--
  return stage.instructions[first]!
}

/** Where the lines of an instruction begin, with the comments right above it. */
function startOf({ text, reading }: Dockerfile, { line }: Instruction): number {
  let start = lineStart(text, line.span.start)
  for (const comment of reading.comments.toReversed())
    if (
      comment.end < start &&
      text.slice(comment.end, start).trim() === '' &&
      !/\n\r?\n/.test(text.slice(comment.end, start))
    )
      start = lineStart(text, comment.start)
  return start
}

/** The instructions in front of the last install that the final stage has too: what is copied but for lists, accounts, folders. */
function againIn(scene: OneStage, known: Known): readonly Instruction[] | Refusal {
  const { stage } = scene
  const { steps, last } = known
  const again: Instruction[] = []
  for (const instruction of upTo(stage.instructions, last)) {
    const copy = copyOf(instruction)
    if (copy === undefined && !steps.again.includes(instruction)) continue
    if (copy !== undefined && isListAlone(scene, instruction, known)) continue
    const setting = copy === undefined ? undefined : settingIn(scene, instruction, known)
    if (setting !== undefined)
      return {
        at: instruction.span,
        reason: `${setting} may say where packages come from or go: put its COPY behind the install, or split the stages by hand`,
      }
    again.push(instruction)
  }
  return standingAgain(stage.instructions, last, again)
}

/** A file that a COPY brings to where apt and pip read settings. */
function settingIn({ dockerfile, context }: OneStage, instruction: Instruction, { image }: Known): string | undefined {
  const own = copiedFiles(dockerfile, [instruction], context.files!, image.workdir ?? '/')
  if ('reason' in own) return copyOf(instruction)?.destination
  return [...own.keys()].find(
    (path) => /^\/(?:etc|root|usr\/share\/keyrings)\//.test(path) || /^\.?pip(?:\.conf|rc)?$/.test(nameOf(path)),
  )
}

/** Whether a COPY brings nothing but lists that pip alone reads, or that come again behind it. */
function isListAlone(scene: OneStage, instruction: Instruction, known: Known): boolean {
  const { dockerfile, context } = scene
  const { requirements, running, image, last } = known
  const own = copiedFiles(dockerfile, [instruction], context.files!, image.workdir ?? '/')
  if ('reason' in own || own.size === 0) return false
  return [...own.keys()].every((path) => {
    if (!requirements.lists.has(path)) return false
    const isAgain = (running.copied.get(path)?.copy.index ?? 0) > last.index
    return isAgain || !isNamed(running, nameOf(path), last)
  })
}

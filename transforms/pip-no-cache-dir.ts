// Installs Python packages without leaving pip's or uv's cache in the layer.

import { plainText } from '../src/analysis/filesystem/downloads.ts'
import { sharersOfWheels } from '../src/analysis/packages/built-wheels.ts'
import { removalOfCache } from '../src/analysis/packages/cache-folders.ts'
import { countsOn, type KeptCache } from '../src/analysis/packages/kept-caches.ts'
import { append } from '../src/dockerfile/edit/chain.ts'
import { quoted } from '../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { mentions as saysPath } from '../src/dockerfile/model/paths.ts'
import type { Reason } from '../src/dockerfile/model/refusal.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { variable } from '../src/dockerfile/model/stages.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { bringsNewPip, packagesPipWithoutCache } from '../src/knowledge/images/pip-releases.ts'
import { type Call, callOf, hasOption } from '../src/knowledge/packages/managers.ts'
import { asksForPip } from '../src/knowledge/packages/pip-requirement.ts'
import { isNewPip, pinOf } from '../src/transform/pip-age.ts'
import {
  addFlag,
  cacheDependent,
  callsIn,
  isOffline,
  mayHoldOptions,
  mentionedBefore,
  nextLater,
  otherBuildsUse,
  type Run,
  reachesImage,
  runs,
  someBefore,
} from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

const VERBS = new Set(['install', 'wheel', 'download'])

export default {
  name: 'pip-no-cache-dir',
  summary: 'Install Python packages without a cache',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('pip'),
  why: `pip keeps what it downloads and builds under the user's home, for a next time that an image does not have. The
packages are the same without.

A pip before 19.1 builds no wheels without a cache, and would install other files (Debian 10, Ubuntu 18.04, EL 8, python:3.6.8 and
older). It keeps its cache while it works, and the RUN removes that behind it; so it is where the age of pip is not known.`,
  leavesAlone: [
    'a call that says `--no-cache-dir` or `--cache-dir`, or an environment with `PIP_NO_CACHE_DIR`, `PIP_CACHE_DIR` or `UV_NO_CACHE`',
    'a cache that a later step counts on: `pip cache purge`, or `rm` without `-f`, which fail where nothing is',
    'a RUN with a mount over the cache',
    'a call that only asks which versions there are, with none behind the sign: `ansible==`',
    'a pip before 6.0, of Debian 8 or Ubuntu 14.04, which keeps nothing',
    'a stage whose layers reach no image',
    'an older pip, or one whose age is not known, where its folder is not: under sudo as another user, with a HOME or an XDG_CACHE_HOME of its own',
  ],
  rules: ['hadolint/DL3042'],
  references: ['https://pip.pypa.io/en/stable/topics/caching/', 'https://docs.astral.sh/uv/guides/integration/docker/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const calls = [...callsIn(run, 'pip'), ...callsIn(run, 'uv')].filter(keeps)
        if (calls.length === 0 || !reachesImage(run, context)) return []
        if (hasCacheMount(run) || isOffline(run.instruction) || saysItself(dockerfile, run)) return []
        const fixes = fixesOf(dockerfile, context, run, calls)
        if (!('reason' in fixes)) return fixes
        context.decline(run.instruction.span, fixes.reason)
        return []
      }),
    )
  },
} satisfies Transform

/** The flag for each call that may have it; where one may not, the cache is removed; or why neither is done. */
function fixesOf(dockerfile: Dockerfile, context: Context, run: Run, calls: readonly Call[]): readonly Fix[] | Reason {
  if (run.onbuild) return { reason: otherBuildsUse('the cache') }
  if (countsOn(run.script.commands, CACHE, calls[0]!.command.start))
    return { reason: 'a command of this RUN counts on the cache' }
  const home = variable(dockerfile.settings(run.instruction).variables, 'XDG_CACHE_HOME')?.value
  const keeper = home
    ? (cacheDependent(dockerfile, run, cacheIn(home)) ?? userOf(dockerfile, run, home))
    : cacheDependent(dockerfile, run, CACHE)
  if (keeper !== undefined)
    return { reason: `another instruction counts on the cache: ${quoted(dockerfile, keeper.span)}` }
  const sharers = sharersOfWheels(dockerfile, run.stage, run.instruction)
  if (sharers.length > 1)
    return {
      reason: 'packages are removed between two calls of pip, of which one may take wheels that the other one built',
    }
  const image = context.image(run.stage)
  const pin = pinOf(dockerfile, run, image, calls)
  const isFit = (call: Call): boolean =>
    call.manager === 'uv' || (pin === undefined && isNewPip(dockerfile, run, call, image))
  const cacheless = isCacheless(dockerfile, run, image)
  if (cacheless && !calls.some(isFit))
    return { reason: `the pip that ${image.text} packages is older than 6.0, and keeps no cache` }
  const closed = sharers.length === 1 ? [] : calls.filter((call) => isFit(call) && !mayHoldOptions(call))
  const others = calls.filter((call) => call.manager === 'pip' && !closed.includes(call))
  const removal = others.length === 0 ? undefined : removalOf(dockerfile, context, run, others)
  const removes = removal !== undefined && !('reason' in removal)
  const flagged = removes ? closed.filter(({ manager }) => manager === 'uv') : closed
  const flags = flagged.map((call) =>
    addFlag(context, run, call, call.manager === 'uv' ? '--no-cache' : '--no-cache-dir'),
  )
  if (removes) return [...flags, removal]
  if (flags.length > 0) return flags
  const [first] = calls.filter(isFit)
  if (first !== undefined) return { reason: `a variable may hold an option of ${first.tool} ${first.verb}` }
  const aged =
    pin === undefined
      ? agedPip(dockerfile, run, image)
      : `${pin} may bring a pip before 19.1, which may install other files without its cache`
  return { reason: `${aged}, and its cache is not removed either: ${removal?.reason}` }
}

/** Removes what calls that may have no flag leave behind. */
function removalOf(dockerfile: Dockerfile, context: Context, run: Run, calls: readonly Call[]): Fix | Reason {
  const removal = removalOfCache(
    dockerfile,
    run,
    'pip',
    calls.map(({ command }) => command),
    context,
  )
  return 'reason' in removal ? removal : append(dockerfile, run.script, removal.command)
}

/** Whether the environment, a configuration that the file writes, or the script says where the cache goes. */
function saysItself(dockerfile: Dockerfile, run: Run): boolean {
  const { variables } = dockerfile.settings(run.instruction)
  const names = ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR', 'UV_NO_CACHE', 'UV_CACHE_DIR']
  if (names.some((name) => variable(variables, name) !== undefined)) return true
  if (
    ['pip_no_cache_dir', '.no-cache-dir', '.cache-dir', 'cache-dir ='].some((text) =>
      mentionedBefore(dockerfile, run, text),
    )
  )
    return true
  return run.script.text.includes('PIP_NO_CACHE') || run.script.text.includes('.cache')
}

const CACHE: KeptCache = {
  manager: 'pip',
  folders: ['.cache/pip', '.cache/uv'],
  parents: ['.cache'],
  fills: () => false,
  // `pip cache purge` fails where there is nothing to purge.
  reads: ({ verb }) => verb === 'cache',
}

/** Where XDG_CACHE_HOME leads it. */
function cacheIn(home: string): KeptCache {
  return { ...CACHE, folders: [...CACHE.folders, `${home}/pip`, `${home}/uv`] }
}

/** A later RUN that names the folder of all caches: it would not be there where pip keeps none. */
function userOf(dockerfile: Dockerfile, run: Run, home: string): Instruction | undefined {
  return nextLater(
    dockerfile,
    run,
    `names ${home}`,
    (one) =>
      dockerfile.script(one)?.commands.some(({ words }) => words.some(({ text }) => saysPath(text, home))) === true,
  )
}

function keeps(call: Call): boolean {
  return (
    VERBS.has(call.verb) &&
    !call.operands.some(({ value }) => value !== undefined && isOpenVersion(value)) &&
    !hasOption(call, undefined, '--no-cache-dir', '--cache-dir', '--no-cache') &&
    !(call.manager === 'uv' && hasOption(call, 'n')) &&
    !call.command.assignments.some((name) => name.startsWith('PIP_') || name.startsWith('UV_')) &&
    !call.command.wrapper.some(({ text }) => text.startsWith('PIP_NO_CACHE_DIR'))
  )
}

/** `ansible==`, which pip fails over, telling which versions there are: nothing is installed. */
function isOpenVersion(requirement: string): boolean {
  return ['=', '<', '>'].some((sign) => requirement.trimEnd().endsWith(sign))
}

/** Any cache mount may be pip's own: where that lies depends on the user's home. */
function hasCacheMount({ instruction }: Run): boolean {
  return instruction.flags.some(
    ({ name, value }) =>
      name === 'mount' &&
      value !== undefined &&
      !value.includes('=/var/') &&
      (value.includes('type=cache') || value.includes('type=tmpfs')),
  )
}

function agedPip(dockerfile: Dockerfile, run: Run, image: Image): string {
  const said = (text: string): boolean => mentionedBefore(dockerfile, run, text)
  const bringer = BRINGERS.find(said) ?? (installsPip(dockerfile, run) ? 'an install of pip' : undefined)
  if (bringer !== undefined)
    return `how old the pip is that ${bringer} brings is not known: one before 19.1 may install other files without its cache`
  const name = `${PACKAGES.find(said) ?? 'pip'} of ${image.text ?? 'the base image'}`
  return bringsNewPip(image) === false
    ? `the ${name} is older than 19.1: without its cache it builds no wheels, and may install other files`
    : `how old the ${name} is, is not known: one before 19.1 may install other files without its cache`
}

/** Whether pip is the package of an old release, and nothing in the file brings another. */
function isCacheless(dockerfile: Dockerfile, run: Run, image: Image): boolean {
  const said = (text: string): boolean => mentionedBefore(dockerfile, run, text)
  const isPackaged = said('python-pip') || said('python3-pip')
  if (!isPackaged || !packagesPipWithoutCache(image)) return false
  return ![...BRINGERS, 'virtualenv'].some(said) && !installsPip(dockerfile, run)
}

/** Whether a call of pip up to a RUN installs pip itself, be it among others. */
function installsPip(dockerfile: Dockerfile, run: Run): boolean {
  const installs = (command: Command): boolean => {
    const call = callOf(command)
    return call?.manager === 'pip' && call.operands.some((word) => asksForPip(plainText(word)))
  }
  return someBefore(dockerfile, run, 'installs pip', (one) => dockerfile.script(one)?.commands.some(installs) === true)
}

/** What in a file puts another pip in the place of that which the image or its distribution has. */
const BRINGERS = ['get-pip.py', 'ensurepip', 'conda', 'pyenv', 'easy_install']

/** The packages of distributions that bring one. */
const PACKAGES = ['python3-pip', 'python2-pip', 'py3-pip', 'py-pip']

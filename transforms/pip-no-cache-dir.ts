// Installs Python packages without leaving pip's or uv's cache in the layer.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { variable } from '../src/dockerfile/stages.ts'
import { type Image, tagOf } from '../src/facts/image.ts'
import { numbersOf } from '../src/facts/image-names.ts'
import { countsOn, type KeptCache } from '../src/facts/kept-caches.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { oldestRelease, type Release } from '../src/facts/releases.ts'
import { addFlag, callsIn, isOffline, keeperOf, mayHoldOptions, type Run, runs, saidBefore } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

const VERBS = new Set(['install', 'wheel', 'download'])

export default {
  name: 'pip-no-cache-dir',
  summary: 'Install Python packages without a cache',
  phase: 'flags',
  safety: 'safe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `pip keeps what it downloads and builds under the user's home, for a next time that an image does not have. The
packages are the same without.`,
  leavesAlone: [
    'a call that says `--no-cache-dir` or `--cache-dir`, or an environment with `PIP_NO_CACHE_DIR`, `PIP_CACHE_DIR` or `UV_NO_CACHE`',
    'a cache that a later step counts on: `pip cache purge`, or `rm` without `-f`, which fail where nothing is',
    'a RUN with a mount over the cache',
    'a stage whose layers reach no image',
    'a pip that is older than 19.1: it builds no wheels without a cache (Debian 10, Ubuntu 18.04, EL 8, python:3.6.8 and older), or does not know the flag',
    'a pip that an earlier step installs as a package of a distribution whose release is not known',
  ],
  rules: ['hadolint/DL3042'],
  references: ['https://pip.pypa.io/en/stable/topics/caching/', 'https://docs.astral.sh/uv/guides/integration/docker/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        const calls = [...callsIn(run, 'pip'), ...callsIn(run, 'uv')].filter(keeps)
        if (calls.length === 0 || run.onbuild || !run.stage.ships) return []
        if (hasCacheMount(run) || isOffline(run.instruction)) return []
        const { variables } = dockerfile.settings(run.instruction)
        if (
          ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR', 'UV_NO_CACHE', 'UV_CACHE_DIR'].some((name) => variable(variables, name))
        )
          return []
        if (
          mayBeOldPip(dockerfile, run, context.image(run.stage)) ||
          pinsBadPip(run, (text) => saidBefore(dockerfile, run, text))
        )
          return []
        const [first] = calls
        if (
          countsOn(run.script.commands, CACHE, first?.command.start) ||
          keeperOf(dockerfile, run, CACHE) !== undefined
        )
          return []
        return calls.map((call) => addFlag(context, run, call, call.manager === 'uv' ? '--no-cache' : '--no-cache-dir'))
      }),
    )
  },
} satisfies Transform

const CACHE: KeptCache = {
  manager: 'pip',
  folders: ['.cache'],
  fills: () => false,
  // `pip cache purge` fails where there is nothing to purge.
  reads: ({ verb }) => verb === 'cache',
}

function keeps(call: Call): boolean {
  return (
    VERBS.has(call.verb) &&
    !hasOption(call, undefined, '--no-cache-dir', '--cache-dir', '--no-cache') &&
    !(call.manager === 'uv' && hasOption(call, 'n')) &&
    !call.command.assignments.some((name) => name.startsWith('PIP_') || name.startsWith('UV_')) &&
    !call.command.wrapper.some(({ text }) => text.startsWith('PIP_NO_CACHE_DIR')) &&
    !mayHoldOptions(call)
  )
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

/**
 * Before 6.0 pip has no such flag. Before 19.1 it builds no wheels without a cache, so that what comes as source is
 * installed in another way, and other files are there.
 */
function mayBeOldPip(dockerfile: Dockerfile, run: Run, image: Image): boolean {
  const tag = tagOf(image, 'python')
  if (tag !== undefined) return isOldPython(tag)
  const release = oldestRelease(image)
  const brings = release === undefined ? undefined : bringsNewPip(release)
  if (brings !== undefined && (brings || image.distro?.version !== undefined)) return !brings
  return PACKAGES.some((name) => saidBefore(dockerfile, run, name))
}

/** Whether the pip that a release of a distribution packages is new enough; `undefined` for a distribution that is not in the table. */
function bringsNewPip({ family, id, version }: Release): boolean | undefined {
  if (family === 'debian') return version >= 11
  if (family === 'ubuntu') return version >= 20.04
  if (family === 'alpine') return version >= 3.11
  if (id === 'el') return version >= 9
  if (id === 'amazonlinux') return version > 2018.03
  if (id === 'openeuler') return version >= 22
  return id === 'fedora' ? version >= 31 : undefined
}

/** The distribution's own pip, as its packages are called. */
const PACKAGES = [
  'py-pip',
  'py2-pip',
  'py3-pip',
  'python-pip',
  'python2-pip',
  'python3-pip',
  'python34-pip',
  'python36-pip',
]

/** The last release of each Python whose image was made with a pip older than 19.1, of April 2019. */
const LAST_OLD: Readonly<Record<string, number>> = { '2.7': 16, '3.5': 7, '3.6': 8, '3.7': 3 }

/** `3.6.4-slim` is old, `3.6` is what was pushed last under that name. */
function isOldPython(tag: string): boolean {
  const [major, minor, patch] = numbersOf(tag)
  const last = LAST_OLD[`${major}.${minor}`]
  if (last !== undefined) return patch !== undefined && patch <= last
  return major === 3 && minor !== undefined && minor < 5
}

/** A pip that this file pins below 19.1, or that comes with Python 2; or a cache that is taken care of already. */
function pinsBadPip(run: Run, said: (text: string) => boolean): boolean {
  if (said('pip_no_cache_dir') || said('.no-cache-dir')) return true
  return (
    ['pip==0.', 'pip==1', 'pip==7', 'pip==8', 'pip==9', 'pip<', 'pip~=', 'python-pip'].some(said) ||
    run.script.text.includes('PIP_NO_CACHE') ||
    run.script.text.includes('.cache')
  )
}

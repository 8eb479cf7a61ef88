// Installs Python packages without leaving pip's or uv's cache in the layer.

import { insertAfter } from '../src/dockerfile/script.ts'
import { variable } from '../src/dockerfile/stages.ts'
import type { Distro } from '../src/facts/distros.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { callsIn, isOffline, mayHoldOptions, type Run, runs, saidBefore } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

const VERBS = new Set(['install', 'wheel', 'download'])

export default {
  name: 'pip-no-cache-dir',
  summary: 'Install Python packages without a cache',
  phase: 'flags',
  safety: 'safe',
  why: `pip keeps what it downloads and builds under the user's home, for a next time that an image does not have. The
packages are the same without.`,
  leavesAlone: [
    'a call that says `--no-cache-dir` or `--cache-dir`, or an environment with `PIP_NO_CACHE_DIR`, `PIP_CACHE_DIR` or `UV_NO_CACHE`',
    'a RUN with a mount over the cache',
    'a stage whose layers reach no image',
    'a pip that does not know the flag (before 6.0: Debian 8, Ubuntu 14.04 and older) or fails over it (19.0)',
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
        if (isOldPip(context.distro(run.stage)) || pinsBadPip(run, (text) => saidBefore(dockerfile, run, text)))
          return []
        return calls.map((call) => [
          insertAfter(run.script, call.verbWord, call.manager === 'uv' ? ' --no-cache' : ' --no-cache-dir'),
        ])
      }),
    )
  },
} satisfies Transform

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

function isOldPip(distro: Distro | undefined): boolean {
  if (distro?.version === undefined) return false
  if (distro.family === 'debian') return distro.version <= 8
  if (distro.family === 'ubuntu') return distro.version <= 14.04
  return distro.family === 'alpine' && distro.version < 3.02
}

/** A pip that this file pins: below 6.0 it has no such flag, 19.0 fails over it. */
function pinsBadPip(run: Run, said: (text: string) => boolean): boolean {
  if (said('pip_no_cache_dir') || said('.no-cache-dir')) return true
  return (
    ['pip==0.', 'pip==1.', 'pip==19.0', 'pip<2', 'pip<6', 'python-pip=1.'].some(said) ||
    run.script.text.includes('PIP_NO_CACHE')
  )
}

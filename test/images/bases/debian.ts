// Makes the file system of a slim Debian image from the mirror, with the settings that the official images have.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, isDone, run } from '../../../src/engine/process.ts'
import type { DebianMachine } from '../engine/machine.ts'
import { firstLine } from '../engine/packages.ts'

/** The settings of the official images, and the script that puts them in. */
const settings = join(import.meta.dirname, 'debian')

/** Imports `suite` into the engine as an image under `tag`. */
export async function importDebian(
  suite: string,
  tag: string,
  machine: DebianMachine,
  env: Environment,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-debian-'))
  try {
    const tar = join(folder, 'debian.tar')
    await expectDone({
      program: 'mmdebstrap',
      args: [
        ...[
          '--quiet',
          '--variant=minbase',
          '--mode=root',
          // It counts for the packages of the image itself too.
          `--setup-hook=cp '${settings}/dpkg.cfg' "$1/etc/dpkg/dpkg.cfg.d/docker"`,
          `--customize-hook=sh '${settings}/finish.sh' "$1" '${settings}'`,
          suite,
          tar,
        ],
        ...sources(suite, machine),
      ],
      // Times in the image that do not depend on the day.
      env: { ...env, SOURCE_DATE_EPOCH: '1700000000' },
    })
    await expectDone({ program: 'docker', args: ['import', '--change', 'CMD ["bash"]', tar, tag], env })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sources(suite: string, { mirror, securityMirror }: DebianMachine): readonly string[] {
  const lines = [`deb ${mirror} ${suite} main`, `deb ${mirror} ${suite}-updates main`]
  return securityMirror === undefined ? lines : [...lines, `deb ${securityMirror} ${suite}-security main`]
}

/** Runs a step of the making of a base image. */
export async function expectDone(command: Parameters<typeof run>[0]): Promise<void> {
  const ended = await run(command, { timeoutMs: 600_000 })
  if (isDone(ended)) return
  const said = ended.stderr.trim().split('\n').slice(-5).join('\n')
  throw new Error(`${command.program} ${firstLine(command.args.join(' '))}: ${ended.how} (${ended.code})\n${said}`)
}

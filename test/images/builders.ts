// Gives the tests buildah and podman: Debian's own, run in a container of the engine that is there.

import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, run } from '../../src/engine/process.ts'
import { buildersImage, ensureBase } from './bases/bases.ts'
import { expectDone } from './bases/debian.ts'
import type { ReadyEngine } from './engine/ready.ts'

export interface Builders {
  /** The environment whose `PATH` has `buildah` and `podman`, with a store of images of their own. */
  readonly env: Environment
  /** Puts an image of the engine into that store. */
  provide(image: string): Promise<void>
  /** Removes the store and all that is in it. */
  close(): Promise<void>
}

/**
 * Buildah and podman with an empty store, or one line that says why they cannot be had.
 *
 * @param storeMiB the size of the store, where it is to be small
 * @param network of the machine, where they are to reach what listens on it
 */
export async function openBuilders(
  ready: ReadyEngine,
  { storeMiB, network }: { readonly storeMiB?: number; readonly network?: 'host' } = {},
): Promise<Builders | string> {
  // They need a privileged container, which is not ours to start in somebody else's engine.
  if (!ready.machine) return 'buildah and podman run in the engine that the tests set up'
  const missing = await ensureBase(buildersImage, ready)
  if (missing !== undefined) return missing
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-builders-'))
  const store = `dockershift-builders-${randomBytes(4).toString('hex')}`
  for (const program of ['buildah', 'podman']) {
    await writeFile(join(folder, program), wrapper(program, store, network))
    await chmod(join(folder, program), 0o755)
  }
  const env = { ...ready.env, PATH: `${folder}:${ready.env.PATH}` }
  const holder = storeMiB === undefined ? undefined : await holdSmallStore(store, storeMiB, env)
  const provided = new Map<string, Promise<void>>()
  const copy = async (image: string): Promise<void> => {
    const archive = join(folder, `${provided.size}.tar`)
    await expectDone({ program: 'docker', args: ['image', 'save', '--output', archive, image], env })
    await expectDone({ program: 'buildah', args: ['pull', '--quiet', `docker-archive:${archive}`], env })
    await rm(archive)
  }
  return {
    env,
    provide: (image) => {
      const copying = provided.get(image) ?? copy(image)
      provided.set(image, copying)
      return copying
    },
    close: async () => {
      if (holder !== undefined) await run({ program: 'docker', args: ['rm', '--force', holder], env })
      await run({ program: 'docker', args: ['volume', 'rm', '--force', store], env })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A store in memory is there as long as a container uses it. */
async function holdSmallStore(store: string, storeMiB: number, env: Environment): Promise<string> {
  const options = ['type=tmpfs', 'device=tmpfs', `o=size=${storeMiB}m`].flatMap((option) => ['--opt', option])
  await expectDone({ program: 'docker', args: ['volume', 'create', ...options, store], env })
  const args = ['run', '--detach', '--rm', '--init', '--volume', `${store}:/store`, buildersImage, 'sleep', 'infinity']
  const { stdout } = await run({ program: 'docker', args, env })
  return stdout.trim()
}

/** Build contexts and Dockerfiles lie in the temporary folder: inside, it is where it is outside. */
function wrapper(program: string, store: string, network: 'host' | undefined): string {
  const options = [
    ...['--rm', '--interactive', '--init', '--privileged', ...(network === undefined ? [] : ['--network', network])],
    ...['--volume', `${tmpdir()}:${tmpdir()}`, '--volume', `${store}:/var/lib/containers`],
  ]
  return `#!/bin/sh\nexec docker run ${options.join(' ')} ${buildersImage} ${program} "$@"\n`
}

// Podman and buildah as builders: one code base with two command lines.

import { type Dialect, driver, type Traces } from './driver.ts'
import type { BuildRequest, Engine } from './engine.ts'
import { type Environment, isDone, run } from './process.ts'

export interface PodmanOptions {
  readonly env?: Environment | undefined
}

/** Podman, or `undefined` when it is not there or does not work. */
export async function podmanEngine(options: PodmanOptions = {}): Promise<Engine | undefined> {
  const env = { ...(options.env ?? process.env) }
  const info = await run(
    { program: 'podman', args: ['info', '--format', '{{.Version.Version}}'], env },
    { timeoutMs: 20_000 },
  )
  if (!isDone(info)) return undefined
  return driver({ name: 'podman', program: 'podman', version: `podman ${info.stdout.trim()}`, env, dialect: podman })
}

/** Buildah, or `undefined` when it is not there. */
export async function buildahEngine(options: PodmanOptions = {}): Promise<Engine | undefined> {
  const env = { ...(options.env ?? process.env) }
  const version = await run({ program: 'buildah', args: ['--version'], env }, { timeoutMs: 20_000 })
  const number = /version (\S+)/.exec(version.stdout)?.[1]
  if (!isDone(version) || number === undefined) return undefined
  return driver({ name: 'buildah', program: 'buildah', version: `buildah ${number}`, env, dialect: buildah })
}

/** OCI's own format has no place for HEALTHCHECK, ONBUILD and SHELL: a comparison would not see them. */
const format = ['--format', 'docker']

function ignoreFileArguments(ignoreFile: string | undefined): readonly string[] {
  return ignoreFile === undefined ? [] : ['--ignorefile', ignoreFile]
}

/** Whether results of earlier builds count: podman asks its cache unless told not to, buildah only when told to. */
function layers({ cache }: BuildRequest): readonly string[] {
  return cache === 'use' ? ['--layers'] : []
}

const podman: Dialect = {
  runs: true,
  digests: (image) => [['image', 'inspect', '--format', '{{.Id}}', '--', image]],
  build: ({ image, file, ignoreFile }) => [
    ...['build', '--force-rm', ...format, '--tag', image, '--file', file],
    ...ignoreFileArguments(ignoreFile),
  ],
  removeImage: (image) => ['image', 'rm', '--force', image],
  save: (image) => ['image', 'save', '--format', 'docker-archive', image],
  containers: ['ps', '--all', '--external', '--no-trunc', '--format', '{{.ID}}|{{.ImageID}}|{{.Image}}'],
  leftovers: (traces) => {
    const { containers, images } = madeOnTheWay(traces)
    return [...containers.map((id) => ['rm', '--force', id]), ...images.map((id) => ['image', 'rm', id])]
  },
}

const buildah: Dialect = {
  digests: (image) => [['inspect', '--type', 'image', '--format', '{{.FromImageID}}', '--', image]],
  build: ({ image, file, ignoreFile, request }) => [
    ...['build', '--force-rm', ...layers(request), ...format, '--tag', image, '--file', file],
    ...ignoreFileArguments(ignoreFile),
  ],
  removeImage: (image) => ['rmi', '--force', image],
  save: (image) => ['push', '--quiet', image, 'docker-archive:/dev/stdout'],
  containers: [...['containers', '--all', '--notruncate', '--format'], '{{.ContainerID}}|{{.ImageID}}|{{.ImageName}}'],
  leftovers: (traces) => {
    const { containers, images } = madeOnTheWay(traces)
    return [...containers.map((id) => ['rm', id]), ...images.map((id) => ['rmi', id])]
  },
}

/**
 * What a build has made beside its image, going by what it said:
 *
 *     STEP 1/3: FROM debian                 containers of this image may be ours
 *     STEP 2/3: RUN true
 *     --> 0123456789a                       an image of ours, and its containers
 *     --> Using cache 123456789ab...        somebody else's
 *
 * A container is taken for ours only when it came up during the build, which the driver sees to, and when it stands on
 * an image that this build has named.
 */
function madeOnTheWay({ output, containers }: Traces): {
  readonly containers: readonly string[]
  readonly images: readonly string[]
} {
  const images = [...output.matchAll(/^--> ([0-9a-f]{11,64})$/gm)].map((match) => match[1]!)
  const bases = [...output.matchAll(/^(?:\[[^\]]*\] )?STEP \d+\/\d+: FROM (?:--\S+ )*(\S+)/gm)].map(
    (match) => match[1]!,
  )
  const isOurs = ({ imageId, imageName }: Traces['containers'][number]): boolean =>
    images.some((image) => imageId.startsWith(image)) ||
    bases.some((base) => imageName === base || imageName.endsWith(`/${base}`) || imageName.endsWith(`/${base}:latest`))
  return { containers: containers.filter(isOurs).map(({ id }) => id), images: images.toReversed() }
}

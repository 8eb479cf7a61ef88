// Docker as a builder: BuildKit by way of buildx, or the classic builder.

import { isRecord } from '../record.ts'
import { type Dialect, driver } from './driver.ts'
import type { Engine } from './engine.ts'
import { type Environment, isDone, run } from './process.ts'

export interface DockerOptions {
  readonly env?: Environment | undefined
  /** `classic` is the builder before BuildKit, which Docker still ships; it has no build contexts but the first. */
  readonly builder?: 'buildkit' | 'classic' | undefined
}

/** Docker, or `undefined` when no daemon answers or buildx is missing. */
export async function dockerEngine(options: DockerOptions = {}): Promise<Engine | undefined> {
  const env = { ...(options.env ?? process.env) }
  const isClassic = options.builder === 'classic'
  const version = await run(
    { program: 'docker', args: ['version', '--format', '{{.Server.Version}}'], env },
    { timeoutMs: 20_000 },
  )
  if (!isDone(version)) return undefined
  if (!isClassic && !isDone(await run({ program: 'docker', args: ['buildx', 'version'], env }))) return undefined
  return driver({
    name: 'docker',
    program: 'docker',
    version: `docker ${version.stdout.trim()}${isClassic ? ', classic builder' : ''}`,
    env: { ...env, DOCKER_BUILDKIT: isClassic ? '0' : '1', BUILDX_METADATA_PROVENANCE: 'min' },
    dialect: isClassic ? classic : buildx,
  })
}

/** BuildKit keeps what it fetches to itself: where the engine has no such image, the registry is asked, as a build would. */
const digests: Dialect['digests'] = (image) => [
  ['image', 'inspect', '--format', '{{.Id}}', '--', image],
  ['buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', '--', image],
]

const buildx: Dialect = {
  runs: true,
  digests,
  build: ({ image, file, metadataFile }) => [
    // Statements about the build would turn the image into an index of two.
    ...['buildx', 'build', '--progress=plain', '--provenance=false', '--sbom=false', '--load'],
    ...['--metadata-file', metadataFile, '--tag', image, '--file', file],
  ],
  bases: basesIn,
  removeImage: (image) => ['image', 'rm', '--force', image],
  save: (image) => ['image', 'save', image],
  // BuildKit undoes a build that its client leaves; results of finished steps stay in its cache, as with any build.
  leftovers: () => [],
}

/**
 * The images of which BuildKit says in its account of a build what they were: of those in the engine's own store it tells no digest.
 *
 *     "materials": [{ "uri": "pkg:docker/team/base@1?platform=linux%2Famd64", "digest": { "sha256": "…" } }]
 *
 * Sources: docs.docker.com/reference/cli/docker/buildx/build (--metadata-file); package-url/purl-spec for the names.
 *
 * @returns a name that was two images, one for each platform, is left out
 */
export function basesIn(metadata: string): Readonly<Record<string, string>> {
  const found = new Map<string, string | undefined>()
  for (const { uri, digest } of materialsIn(metadata)) {
    const name = isRecord(digest) && typeof uri === 'string' ? nameIn(uri) : undefined
    const hash = isRecord(digest) ? digest.sha256 : undefined
    if (name === undefined || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) continue
    const own = `sha256:${hash}`
    found.set(name, found.has(name) && found.get(name) !== own ? undefined : own)
  }
  return Object.fromEntries([...found].flatMap(([name, digest]) => (digest === undefined ? [] : [[name, digest]])))
}

function materialsIn(metadata: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(metadata)
    const account = isRecord(value) ? value['buildx.build.provenance'] : undefined
    const materials = isRecord(account) ? account.materials : undefined
    return Array.isArray(materials) ? materials.filter(isRecord) : []
  } catch {
    return []
  }
}

/** `team/base:1`; `undefined` for what is no image, and for one that the file names by its digest. */
function nameIn(uri: string): string | undefined {
  const [, path = '', tag = '', rest = ''] = /^pkg:docker\/([^@?#]+)@([^?#]+)(\?[^#]*)?$/.exec(uri) ?? []
  if (path === '' || new URLSearchParams(rest).has('digest')) return undefined
  return `${decodeURIComponent(path)}:${decodeURIComponent(tag)}`
}

const classic: Dialect = {
  runs: true,
  digests,
  build: ({ image, file }) => ['build', '--force-rm', '--tag', image, '--file', file],
  removeImage: buildx.removeImage,
  save: buildx.save,
  leftovers: ({ output }) => {
    const { containers, images } = madeOnTheWay(output)
    return [
      ...containers.map((id) => ['container', 'rm', '--force', id]),
      // The last step's image first: those before are its parents. Without --force an image in use stays.
      ...images.toReversed().map((id) => ['image', 'rm', id]),
    ]
  },
}

/**
 * The containers and images that the classic builder's steps have made, from what it says:
 *
 *     Step 1/3 : FROM debian          the image below is the base: not ours
 *      ---> 0123456789ab
 *     Step 2/3 : RUN true
 *      ---> Using cache               nor is the one below, which an earlier build has made
 *      ---> 123456789abc
 *     Step 3/3 : RUN true
 *      ---> Running in 23456789abcd   a container
 *      ---> 3456789abcde              an image of ours
 */
function madeOnTheWay(output: string): { readonly containers: readonly string[]; readonly images: readonly string[] } {
  const containers: string[] = []
  const images: string[] = []
  let isOurs = true
  for (const line of output.split('\n')) {
    if (line.startsWith('Step ')) isOurs = !/^Step \d+\/\d+ : FROM /i.test(line)
    else if (line === ' ---> Using cache') isOurs = false
    const container = /^ ---> Running in ([0-9a-f]{12})$/.exec(line)?.[1]
    if (container) containers.push(container)
    const image = /^ ---> ([0-9a-f]{12})$/.exec(line)?.[1]
    if (image && isOurs) images.push(image)
  }
  return { containers, images }
}

// dockershift images --engine: what is believed of docker and podman, which programs of the test stand in for.

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RecordedImage } from '../src/knowledge/images/recorded.ts'
import { originIn } from '../src/registry/origin.ts'
import { dockershift, type Ran, sandbox } from './cli-sandbox.ts'
import { tar } from './images/tar-writer.ts'
import { madeImage, system, testRegistry } from './made-images.ts'
import { withoutNetwork } from './without-network.ts'

const FILE = 'dockershift.images.json'
const [FIRST, SECOND, ID] = ['1', '2', '3'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string, string]
const base = madeImage({ layers: [system('ID=alpine\nVERSION_ID=3.20.3\n')], config: { User: 'app:app' } })

/** What `image inspect` says of each name. */
type Inspected = Readonly<Record<string, object>>

/** An engine that has these images, all of one content. */
function engineOf(name: 'docker' | 'podman', images: Inspected, version = '{}'): string {
  const asked = Object.entries(images).map(
    ([image, said]) => `  'inspect ${image}') echo '${JSON.stringify({ Id: ID, ...said })}' ;;\n`,
  )
  const absent = name === 'docker' ? 'Error: No such image: x' : 'Error: x: image not known'
  const saved = name === 'docker' ? 'save ' : 'save docker-archive'
  return `#!/bin/sh
[ "$1" = version ] && { echo '${version}'; exit; }
[ "$2" = save ] && case "$*" in *--format*) set -- "$1" save 1 1 "$4" ;; *) set -- "$1" save ;; esac
case "$2 $5" in
${asked.join('')}  inspect*) echo '${absent}' >&2; exit 1 ;;
  '${saved}') cat "$ARCHIVE" ;;
esac
`
}

function withEngine(name: 'docker' | 'podman', dockerfile: string, images: Inspected, version?: string) {
  const blobs = base.blobs.map(({ digest, bytes }) => ({ path: `blobs/sha256/${digest.slice(7)}`, content: bytes }))
  const [configuration, layer] = blobs
  const manifest = [{ Config: configuration!.path, RepoTags: ['team/base:1'], Layers: [layer!.path] }]
  const archive = tar([...blobs, { path: 'manifest.json', content: JSON.stringify(manifest) }])
  const folder = sandbox({ Dockerfile: dockerfile, [`bin/${name}`]: engineOf(name, images, version), archive })
  chmodSync(join(folder, 'bin', name), 0o755)
  const nobody = { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' }
  const env = { ...nobody, PATH: `${folder}/bin:${process.env.PATH}`, ARCHIVE: join(folder, 'archive') }
  const run = (...args: readonly string[]): Promise<Ran> =>
    withoutNetwork([], () => dockershift(folder, ['images', '--engine', name, ...args], '', env))
  return { folder, run, env }
}

function written(folder: string): Readonly<Record<string, RecordedImage>> {
  const { images } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { images: Record<string, RecordedImage> }
  return images
}

const FACTS = { user: 'app:app', distro: 'alpine 3.20', platforms: ['linux/amd64'] }

describe('docker', () => {
  test('is asked in the place of registries, about the images that it has', async () => {
    const names = 'FROM team/base:1\nCOPY --from=made:here /a /a\nCOPY --from=not:there /a /a\n'
    const { folder, run } = withEngine('docker', names, {
      'team/base:1': { RepoDigests: [`team/base@${FIRST}`, `other/base@${SECOND}`] },
      'made:here': { RepoDigests: [] },
    })
    const ran = await run('--write')
    expect(ran).toMatchObject({ code: 0, err: `3 images: 1 new, 2 not known\nwritten: ${FILE}\n` })
    expect(ran.out).toContain('made:here\n  it was made here, and neither pulled nor pushed: it has no digest\n')
    expect(ran.out).toContain('not:there\n  docker has no such image\n')
    expect(written(folder)['team/base:1']).toMatchObject({ digest: FIRST, ...FACTS })
    expect(written(folder)['team/base:1']).not.toHaveProperty('size')
    expect((await run('--check')).code).toBe(0)
  })

  test('with several digests of an image tells of it, and is believed in none of them', async () => {
    const { folder, run } = withEngine('docker', 'FROM two:1\n', {
      'two:1': { RepoDigests: [`two@${FIRST}`, `two@${SECOND}`] },
    })
    const ran = await run('--write')
    expect(ran.out).toContain('several digests of it, and which of them its tag stands for cannot be told')
    expect(written(folder)['two:1']).toMatchObject(FACTS)
    expect(written(folder)['two:1']).not.toHaveProperty('digest')
  })

  test.each([
    ['by another program', '{"Client":{}}', { NamesHistory: ['docker.io/team/base:1'] }],
    ['behind its socket', '{"Components":[{"Name":"Podman Engine"}]}', {}],
  ])('that is podman, %s, is believed as podman is', async (_, version, more) => {
    const said = { RepoDigests: [`docker.io/team/base@${FIRST}`], ...more }
    const { folder, run } = withEngine('docker', 'FROM team/base:1\n', { 'team/base:1': said }, version)
    expect((await run('--write')).out).toContain('podman gives digests to images that no registry has')
    expect(written(folder)['team/base:1']).not.toHaveProperty('digest')
  })
})

describe('podman', () => {
  const pulled = { RepoDigests: [`docker.io/team/base@${FIRST}`, `docker.io/team/base@${SECOND}`] }

  test('tells of images by their whole names, and of no digest of a tag', async () => {
    const { folder, run } = withEngine('podman', 'FROM team/base:1\nFROM alpine\nFROM gone:1\n', {
      'docker.io/team/base:1': pulled,
      'docker.io/library/alpine:latest': { RepoDigests: [`docker.io/library/alpine@${FIRST}`] },
      'gone:1': { RepoDigests: [`localhost/gone@${FIRST}`] },
    })
    const ran = await run('--write')
    expect(ran).toMatchObject({ code: 0, err: `3 images: 2 new, 1 not known\nwritten: ${FILE}\n` })
    expect(ran.out).toContain('gone:1\n  podman has no such image\n')
    expect(ran.out).toContain('team/base:1\n  alpine 3.20, built 2026-08-01')
    expect(ran.out).toContain('  podman gives digests to images that no registry has, too')
    for (const name of ['team/base:1', 'alpine:latest']) {
      expect(written(folder)[name]).toMatchObject(FACTS)
      expect(written(folder)[name]).not.toHaveProperty('digest')
    }
    const before = readFileSync(join(folder, FILE), 'utf8')
    expect((await run('--check')).code).toBe(0)
    expect(await run('--write')).toMatchObject({ code: 0, err: '3 images: 1 not known\n' })
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before)
  })

  test('knows an image that a file names by its digest', async () => {
    const { folder, run } = withEngine('podman', `FROM team/base:1@${SECOND}\n`, {
      'docker.io/team/base:1': pulled,
      [`docker.io/team/base:1@${SECOND}`]: pulled,
    })
    await run('--write')
    expect(written(folder)[`team/base:1@${SECOND}`]).toMatchObject({ digest: SECOND, ...FACTS })
    expect(written(folder)['team/base:1']).not.toHaveProperty('digest')
  })

  test('says of what is written down whether it has that very image, and where not, that it cannot tell more', async () => {
    const { folder, run } = withEngine('podman', 'FROM team/base:1\n', { 'docker.io/team/base:1': pulled })
    await run('--write')
    const [name, facts] = Object.entries(written(folder))[0]!
    const write = (record: object): void =>
      writeFileSync(join(folder, FILE), JSON.stringify({ version: 1, images: { [name]: record } }))
    write({ ...facts, digest: SECOND })
    expect(await run('--check')).toMatchObject({ code: 0, err: '1 image\n' })
    write({ ...facts, digest: ID })
    const other = await run('--check')
    expect(other).toMatchObject({ code: 0, err: '1 image: 1 not known\n' })
    expect(other.out).toContain('podman has another image of that name, and whether its tag moved cannot be told')
    await run('--write')
    expect(written(folder)[name]!.digest).toBe(ID)
    write({ ...facts, user: 'other' })
    expect(await run('--check')).toMatchObject({ code: 1, err: '1 image: 1 moved\n' })
  })
})

test('what an engine told holds while the registry says the same, which puts the digest behind it', async () => {
  const { host } = await testRegistry({ 'team/base:1': base })
  const name = `${host}/team/base:1`
  const { folder, run, env } = withEngine('podman', `FROM ${name}\n`, {
    [name]: { RepoDigests: [`${host}/team/base@${FIRST}`] },
  })
  await run('--write')
  const pin = async (...args: string[]): Promise<string> => {
    const { out, err } = await dockershift(folder, ['-t', 'pin-digest', ...args], '', env)
    return out + err
  }
  expect(await pin()).toContain('not known to the engine that told what is written down of it')
  expect(await pin('--online')).toContain(`+FROM ${name}@${base.manifest.digest}`)
  const asked = (...args: string[]): Promise<Ran> => dockershift(folder, ['images', ...args], '', env)
  expect(await asked('--check')).toMatchObject({ code: 0, err: '1 image\n' })
  expect(written(folder)[name]).not.toHaveProperty('digest')
  await asked('--write')
  expect(written(folder)[name]).toMatchObject({ digest: base.manifest.digest, ...FACTS })
  writeFileSync(join(folder, FILE), readFileSync(join(folder, FILE), 'utf8').replace(/ +"digest".*\n/, ''))
  writeFileSync(join(folder, FILE), readFileSync(join(folder, FILE), 'utf8').replace('app:app', 'other'))
  expect(await asked('--check')).toMatchObject({ code: 1, err: '1 image: 1 moved\n' })
})

test('no other engine is asked', async () => {
  const { folder, env } = withEngine('docker', 'FROM a:1\n', {})
  const ran = await dockershift(folder, ['images', '--engine', 'buildah'], '', env)
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('docker') })
  expect(existsSync(join(folder, FILE))).toBe(false)
})

/**
 * As podman 4.3.1 and 5.4.2 and docker 28.5.2 over containerd's store said it of images that were pulled from Docker's registry, built,
 * loaded, tagged and pushed; what Docker tells of origins is of its API 1.53.
 */
describe('where an image is from', () => {
  const name = 'localhost:5055/team/base:1'
  const digests = (...all: readonly string[]): object => ({
    RepoDigests: all.map((one) => `localhost:5055/team/base@${one}`),
  })

  test.each([
    ['pulled, of one platform', digests(FIRST)],
    ['built or loaded here', digests(SECOND)],
    ['pulled by an index', digests(FIRST, SECOND)],
    ['built, pushed and pulled', digests(FIRST, SECOND)],
  ])('podman says the same of what was %s', (_, said) => {
    const origin = originIn({ Id: ID, ...said }, name, true)
    expect(origin).toMatchObject({ doubt: expect.stringContaining('podman') })
    expect(origin).not.toHaveProperty('digest')
  })

  test.each([
    ['an older one, pulled or built', {}, { doubt: expect.stringContaining('containerd') }],
    ['pulled, or pushed', { Pull: [{ Repository: 'localhost:5055/team/base' }] }, { digest: ID }],
    ['tagged here', { Pull: [{ Repository: 'localhost:5055/team/other' }] }, {}],
    ['built here', { Build: [{ Ref: 'x' }] }, {}],
  ])("docker over containerd's store: %s", (what, identity, expected) => {
    const said = { Id: ID, ...digests(ID), ...(what.startsWith('an older') ? {} : { Identity: identity }) }
    expect(originIn(said, name, false)).toEqual({ named: [ID], ...expected })
  })

  test('of Docker Hub, by each of its names', () => {
    const said = {
      Id: ID,
      RepoDigests: [`alpine@${ID}`],
      Identity: { Pull: [{ Repository: 'docker.io/library/alpine' }] },
    }
    expect(originIn(said, 'alpine:3', false)).toEqual({ named: [ID], digest: ID })
  })

  test('podman before 5 gives a list of one', () => {
    expect(originIn([{ Id: ID, ...digests(FIRST, SECOND) }], name, true).named).toEqual([FIRST, SECOND])
  })

  test('what says nothing was made here', () => {
    expect(originIn({ RepoDigests: null }, name, false)).toEqual({ named: [] })
    expect(originIn(undefined, name, false)).toEqual({ named: [] })
  })
})

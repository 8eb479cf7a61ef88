// Every fixture once more on base images of somebody's own, of which the configuration says what the tables know of the public
// ones: what comes out must be the same.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import type { BaseConfig } from '../src/config/config.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { DISTRO_NAMES } from '../src/knowledge/images/distro-names.ts'
import { releaseOf } from '../src/knowledge/images/distros.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { nameText } from '../src/knowledge/images/names.ts'
import { type Case, casesIn } from '../src/testing/case.ts'
import { type Outcome, outcome } from '../src/testing/judge.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'

/** They ask what is not in an image, or put another one in its place: of one's own image nobody knows. */
const LESS = new Set([
  'apk-no-cache',
  'apt-get-instead-of-apt',
  'archive-stage',
  'base-image',
  'base-jre',
  'base-slim',
  'base-update',
  'build-deps-remove',
  'c-final-stage',
  'copy-chown',
  'flatten-image',
  'java-final-stage',
  'locale-utf8',
  'pin-digest',
  'python-final-stage',
  'ruby-final-stage',
])

/**
 * They ask for more than can be described: which programs are there, of which there may be any; whether the image's own
 * configuration leaves documentation out, or has packages come from elsewhere.
 */
const ASK_FOR_MORE = new Set(['apt-no-install-recommends', 'dnf-no-docs', 'run-merge'])

const DISTRIBUTIONS = new Set('almalinux alpine amazonlinux centos debian fedora rockylinux ubuntu'.split(' '))

/** Tags by which the sources of a distribution move on: of another image nobody can say so. */
const SUITES = new Set(['stable', 'oldstable', 'testing'])

/** The names that the public images get, by their own. */
type Names = Map<string, string>

/** What the configuration can say of an image; `from` says all but what is not in it. */
function described(image: Image, from: boolean): BaseConfig {
  const { distro, user, workdir, entrypoint, users, packages } = image
  const id = { el: 'rhel', arch: 'archlinux' }[distro?.id ?? ''] ?? distro?.id ?? ''
  const release = distro === undefined ? undefined : releaseOf(distro)
  expect(DISTRO_NAMES).toContain(id)
  return {
    ...(from ? { from: nameText(image.name) } : {}),
    distro: release === undefined ? id : `${id} ${release}`,
    ...(user === undefined ? {} : { user }),
    ...(workdir === undefined ? {} : { workdir }),
    ...(entrypoint === undefined ? {} : { entrypoint }),
    users: Object.fromEntries(
      users.map(({ name, id: number, group, home }) => [
        name,
        { id: number, group, ...(home === undefined ? {} : { home }) },
      ]),
    ),
    packages,
  }
}

/** The text on images of one's own, and what is said of them; `undefined` where it stands on none that is known. */
function onOwnBases(
  text: string,
  names: Names,
  from: boolean,
): { readonly text: string; readonly bases: Readonly<Record<string, BaseConfig>> } | undefined {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const bases: Record<string, BaseConfig> = {}
  const fixes = dockerfile.stages.flatMap((stage) => {
    const image = PUBLIC_IMAGES.image(stage)
    const { base } = stage
    if (base.stage !== undefined || base.assumed || image.official === undefined || image.distro === undefined)
      return []
    if (!from && (!DISTRIBUTIONS.has(image.name.repository) || SUITES.has(image.name.tag?.split('-', 1)[0] ?? '')))
      return []
    const key = nameText(image.name)
    const name = names.get(key) ?? `registry.internal/team/base-${names.size}:1`
    names.set(key, name)
    bases[name] = described(image, from)
    return [[{ span: base.span, text: name }]]
  })
  return fixes.length === 0 ? undefined : { text: dockerfile.edit(fixes).text, bases }
}

function publicNames(text: string, names: Names): string {
  let result = text.replaceAll('docker.io/library/', '').replaceAll('public.ecr.aws/docker/library/', '')
  for (const [key, name] of names) result = result.replaceAll(name, key)
  return result
}

/** What comes of a case on public images: each is asked about twice. */
const onPublic = new Map<Case, Outcome>()

function expectedOf(example: Case, transform: Transform): Outcome {
  const expected = onPublic.get(example) ?? outcome(example, example.input, [transform])
  onPublic.set(example, expected)
  return expected
}

function judge(example: Case, transform: Transform, from: boolean): void {
  const names: Names = new Map()
  const own = onOwnBases(example.input, names, from)
  if (own === undefined) return
  const expected = expectedOf(example, transform)
  const found = outcome(example, own.text, [transform], { bases: own.bases })
  const text = publicNames(found.text, names)
  if (LESS.has(transform.name)) {
    const known = new Set([expected.text, own.text].flatMap((one) => publicNames(one, names).split('\n')))
    expect(text.split('\n').filter((line) => !known.has(line))).toEqual([])
    return
  }
  expect(text).toBe(publicNames(expected.text, names))
  expect(publicNames(found.notes, names)).toBe(publicNames(expected.notes, names))
}

const root = join(import.meta.dirname, '../__fixtures__')

for (const transform of transforms) {
  // Cases that configure bases themselves are about just that.
  const cases = casesIn(join(root, transform.name)).filter(({ options }) => options.bases === undefined)
  describe(transform.name, () => {
    for (const example of cases) {
      test(`${example.name} on images that are built on the public ones`, () => judge(example, transform, true))
      if (!ASK_FOR_MORE.has(transform.name))
        test(`${example.name} on images of which each fact is said`, () => judge(example, transform, false))
    }
  })
}

test('those that do less are there', () => {
  const folders = readdirSync(root)
  expect([...LESS].filter((name) => !folders.includes(name))).toEqual([])
})

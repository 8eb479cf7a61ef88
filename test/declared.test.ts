// What transforms declare to change in an image's configuration: all that fixtures show, and nothing that none shows.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { merged } from '../src/config/layers.ts'
import { compareConfigurations, compareImages } from '../src/images/compare.ts'
import type { ImageConfiguration, ImageContents, ImageFile } from '../src/images/contents.ts'
import type { Declaration } from '../src/images/declared.ts'
import { declarationsOf } from '../src/proof/proofs.ts'
import { type Proofs, proofText, readProofs } from '../src/report/proofs.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { type Case, casesIn } from '../src/testing/case.ts'
import { FROM_ANOTHER_BASE } from '../src/transform/declared/inherited.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { configurationIn } from './configuration.ts'

/** In front of an instruction. */
const ANY = /^(?=(?:RUN|COPY|ADD|ENV|LABEL|EXPOSE|CMD|WORKDIR|USER|VOLUME)\b)/gim

const root = join(import.meta.dirname, '../__fixtures__')
const found = (name: string): Transform => transforms.find((one) => one.name === name)!
const declarationOf = ({ name, changes = [] }: Transform): Declaration => ({ transform: name, changes })

describe('what a transform changes in the configuration it declares:', () => {
  for (const transform of transforms) {
    test(transform.name, () => {
      const { changes = [], name } = transform
      const shown = new Set<string>()
      const compare = (example: Case, input: string, output: string): void => {
        const bases = example.options.options?.['flatten-image']?.configurations as Record<string, string> | undefined
        const { images } = merged([example.options])
        const [before, after] = [input, output].map((text) => configurationIn(text, bases, images)) as [
          ImageConfiguration,
          ImageConfiguration,
        ]
        const { differences, declared } = compareConfigurations(before, after, [declarationOf(transform)])
        expect({ case: example.name, differences }).toEqual({ case: example.name, differences: [] })
        for (const one of declared) if (one.kind === 'configuration') shown.add(`${one.field} ${one.name ?? ''}`)
      }
      for (const example of casesIn(join(root, name))) {
        compare(example, example.input, example.read('output.Dockerfile') ?? example.input)
        // Whoever rewrites an ONBUILD changes the text that the image keeps of it.
        const text = example.input.replace(ANY, 'ONBUILD ')
        const { files, options } = example
        const { images } = merged([options])
        const result = rewrite(example.name, text, { transforms: [transform], generated: true, files, images })
        if (result.status === 'changed') compare(example, result.before, result.after)
      }
      if (changes === FROM_ANOTHER_BASE) return
      // What buildah alone keeps as it was written, no model shows; an image case does.
      const wanted = changes.flatMap(({ field, ...one }) =>
        field === undefined || field === 'ExposedPorts' ? [] : `${field} ${'name' in one ? one.name : ''}`,
      )
      expect([...shown].toSorted()).toEqual(wanted.toSorted())
    })
  }

  for (const folder of ['_together', '_breaking']) {
    test(`all of them, ${folder}`, () => {
      for (const example of casesIn(join(root, folder), ['unsafe.Dockerfile'])) {
        const result = rewrite(example.name, example.input, { transforms, generated: true, files: example.files })
        if (result.status !== 'changed') continue
        const [before, after] = [configurationIn(result.before), configurationIn(result.after)]
        const { differences } = compareConfigurations(before, after, declarationsOf(result, transforms))
        expect({ case: example.name, differences }).toEqual({ case: example.name, differences: [] })
      }
    })
  }

  test('what image cases expect to differ', async () => {
    const cases = join(import.meta.dirname, 'images/cases')
    for (const name of readdirSync(cases)) {
      const { default: value } = (await import(join(cases, name, 'case.ts'))) as { default: object }
      const all = ('shows' in value ? [value] : Object.values(value)) as readonly Expecting[]
      for (const { differences = [], after = { transforms: [name] } } of all) {
        const names = Array.isArray(after.transforms) ? after.transforms : transforms.map((one) => one.name)
        const fields = names
          .flatMap((one: string) => transforms.find((t) => t.name === one)?.changes ?? [])
          .map(({ field }) => field)
        for (const { field } of differences) if (field !== undefined) expect(fields).toContain(field)
      }
    }
  })
})

interface Expecting {
  readonly differences?: readonly { readonly field?: keyof ImageConfiguration }[]
  readonly after?: { readonly transforms?: readonly string[] | string }
}

const plain: ImageFile = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 1, hash: 'a', target: '', attributes: {} }

function image(text: string, files: Readonly<Record<string, Partial<ImageFile>>> = {}): ImageContents {
  const all = Object.entries(files).map(([path, more]) => [path, { ...plain, ...more }] as const)
  return {
    configuration: configurationIn(`FROM scratch\n${text}\n`),
    layerBytes: [],
    layerWaste: [],
    layerInstructions: [],
    files: new Map(all),
    wastedBytes: 0,
  }
}

/** The differences that count, and behind them those that are declared. */
function differences(before: ImageContents, after: ImageContents, ...names: readonly string[]): readonly string[] {
  const {
    differences: counted,
    declared,
    equal,
  } = compareImages(
    before,
    after,
    names.map((name) => declarationOf(found(name))),
  )
  expect(equal).toBe(counted.length === 0)
  return [
    ...counted.map((one) => (one.kind === 'file' ? one.path : one.field)),
    ...declared.map(
      (one) =>
        `${one.transform}: ${one.kind === 'files' ? one.paths.join(' ') : [one.field, one.name ?? ''].join(' ').trim()}`,
    ),
  ]
}

const KEY = 'org.opencontainers.image.authors'

describe('a declared difference', () => {
  const old = image('MAINTAINER Ann\nLABEL a=b')

  test('is taken out, and named', () => {
    expect(differences(old, image(`LABEL ${KEY}="Ann" a=b`), 'maintainer-to-label')).toEqual([
      'maintainer-to-label: Author',
      `maintainer-to-label: Labels ${KEY}`,
    ])
  })

  test('is one still for who does not declare it', () => {
    expect(differences(old, image(`LABEL ${KEY}="Ann" a=b`))).toEqual(['Labels', 'Author'])
    expect(differences(old, image(`LABEL ${KEY}="Ann" a=b`), 'pipefail')).toEqual(['Labels', 'Author'])
  })

  test.each([
    ['another text', `LABEL ${KEY}="Bob" a=b`],
    ['no label', 'LABEL a=b'],
  ])('is one still with %s', (_, text) => {
    expect(differences(old, image(text), 'maintainer-to-label')).toContain('Author')
  })

  test('does not cover what else differs beside it', () => {
    expect(differences(old, image(`LABEL ${KEY}="Ann" a=c`), 'maintainer-to-label')).toEqual([
      'Labels',
      'maintainer-to-label: Author',
      `maintainer-to-label: Labels ${KEY}`,
    ])
    expect(
      differences(image(`MAINTAINER Ann\nLABEL ${KEY}=x`), image(`LABEL ${KEY}="Ann"`), 'maintainer-to-label'),
    ).toEqual(['Labels', 'Author'])
  })

  test.each<[string, string, string, readonly string[]]>([
    ['cmd-exec-form', 'CMD node "a b"', 'CMD ["node", "a b"]', ['cmd-exec-form: Cmd']],
    ['cmd-exec-form', 'CMD node a', 'CMD ["node", "b"]', ['Cmd']],
    [
      'cmd-exec-form',
      'ENTRYPOINT exec node a',
      'ENTRYPOINT ["/tini", "--", "node", "a"]',
      ['cmd-exec-form: Entrypoint'],
    ],
    ['cmd-exec-prefix', 'CMD a && b $C', 'CMD a && exec b $C', ['cmd-exec-prefix: Cmd']],
    ['cmd-exec-prefix', 'CMD a && b $C', 'CMD a && exec c $C', ['Cmd']],
    [
      'init-process',
      'ENTRYPOINT ["a"]\nCMD ["b"]',
      'ENTRYPOINT ["/sbin/tini", "--", "a"]\nCMD ["b"]',
      ['init-process: Entrypoint'],
    ],
    ['init-process', 'ENTRYPOINT ["a"]', 'ENTRYPOINT ["/sbin/tini", "--", "c"]', ['Entrypoint']],
    [
      'init-process',
      'ENTRYPOINT ["a"]\nCMD ["b"]',
      'ENTRYPOINT ["/sbin/tini", "--", "a"]',
      ['Cmd', 'init-process: Entrypoint'],
    ],
    ['locale-utf8', 'ENV A=b', 'ENV LANG=C.UTF-8 A=b', ['locale-utf8: Env LANG']],
    ['locale-utf8', 'ENV LANG=C', 'ENV LANG=C.UTF-8', ['Env']],
    [
      'debian-frontend-arg',
      'ENV A=b DEBIAN_FRONTEND=noninteractive',
      'ENV A=b',
      ['debian-frontend-arg: Env DEBIAN_FRONTEND'],
    ],
    [
      'debian-frontend-arg',
      'ENV A=b DEBIAN_FRONTEND=noninteractive',
      'ENV A=c',
      ['Env', 'debian-frontend-arg: Env DEBIAN_FRONTEND'],
    ],
    ['timezone', 'ENV A=b', 'ENV TZ=Asia/Tokyo A=b', ['timezone: Env TZ']],
    ['pipefail', 'CMD ["a"]', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD ["a"]', ['pipefail: Shell']],
    ['pipefail', 'CMD ["a"]', 'SHELL ["/bin/bash", "-c"]\nCMD ["a"]', ['Shell']],
    [
      'apt-assume-yes',
      'ONBUILD RUN a\nONBUILD COPY b c',
      'ONBUILD RUN a -y\nONBUILD COPY b c',
      ['apt-assume-yes: OnBuild'],
    ],
    ['apt-assume-yes', 'ONBUILD RUN a\nONBUILD COPY b c', 'ONBUILD RUN a', ['OnBuild']],
    ['user-non-root', 'USER root', 'USER 10001:10001', ['user-non-root: User']],
    ['user-non-root', 'USER 1', 'USER 2', ['User']],
    ['user-non-root', 'USER root', 'USER app', ['User']],
    ['user-number', 'USER app', 'USER 1000', ['user-number: User']],
    ['user-number', 'USER app:app', 'USER 1000:1000', ['user-number: User']],
    ['user-number', 'USER root', 'USER 0', ['User']],
    ['user-number', 'USER 1', 'USER 2', ['User']],
  ])('%s: %j -> %j', (name, before, after, expected) => {
    expect(differences(image(before), image(after), name)).toEqual(expected)
  })

  test('of ports is that of podman and buildah, which keep what is written', () => {
    const ports = (...ExposedPorts: readonly string[]): ImageContents => {
      const { configuration, ...rest } = image('')
      return { ...rest, configuration: { ...configuration, ExposedPorts } }
    }
    expect(differences(ports('8080:80/tcp'), ports('80/tcp'), 'expose-format')).toEqual(['expose-format: ExposedPorts'])
    expect(differences(ports('8080:80/tcp'), ports('8080/tcp'), 'expose-format')).toEqual(['ExposedPorts'])
  })

  test('of files: who owns them, and where a user is added', () => {
    const before = image('', { app: {}, 'app/x': {}, 'etc/passwd': {}, 'etc/group': {}, 'etc/y': {} })
    const after = image('USER 7:7', {
      app: { uid: 7, gid: 7 },
      'app/x': { uid: 8 },
      'etc/passwd': { hash: 'b' },
      'etc/group': { hash: 'b', mode: 0o600 },
      'etc/y': { hash: 'b' },
    })
    expect(differences(before, after, 'user-non-root')).toEqual([
      'app/x',
      'etc/group',
      'etc/y',
      'user-non-root: User',
      'user-non-root: app',
      'user-non-root: etc/passwd',
    ])
  })
})

describe('what verify says of it', () => {
  const figures = { layers: 1, bytes: 1, wastedBytes: 0, files: 1, milliseconds: 1 }
  const { declared } = compareImages(image('MAINTAINER Ann'), image(`LABEL ${KEY}="Ann"`), [
    declarationOf(found('maintainer-to-label')),
  ])
  const owned = {
    kind: 'files',
    transform: 'user-non-root',
    paths: ['app', 'app/x'],
    becomes: 'owned by that user',
  } as const
  const common = { path: 'Dockerfile', differences: [], disposable: {}, before: figures, after: figures }
  const proofs: Proofs = {
    engine: 'docker 1',
    unchanged: 0,
    proofs: [
      { ...common, status: 'equal', declared: [...declared, owned] },
      { ...common, status: 'drifted', declared },
      { ...common, status: 'equal' },
    ],
  }

  test('names each difference and who declares it', () => {
    const text = proofText('summary', proofs, picocolors.createColors(false))
    expect(text).toContain('Dockerfile  equal but for what maintainer-to-label and user-non-root declares\n')
    expect(text).toContain(
      'Dockerfile  equal but for packages that moved between the builds, and what maintainer-to-label declares\n',
    )
    expect(text).toContain('Dockerfile  equal\n')
    expect(text).toContain(
      [
        '    declared by maintainer-to-label: Author (what the base image says, or nothing): "Ann" -> ""',
        `    declared by maintainer-to-label: Labels ${KEY} (what MAINTAINER said): none -> "Ann"`,
        '    declared by user-non-root: /app and 1 more (owned by that user)',
      ].join('\n'),
    )
    expect(text).toContain(
      '3 of 3 rewritten Dockerfiles give the same image, 2 of them but for what their transforms declare, built with docker 1.',
    )
  })

  test('comes back from JSON, and so does what an older version wrote', () => {
    expect(readProofs(proofText('json', proofs, picocolors), 'x').proofs).toEqual(proofs.proofs)
    expect(() =>
      readProofs(
        JSON.stringify({ version: 1, ...proofs, proofs: [{ ...common, status: 'equal', declared: [{}] }] }),
        'x',
      ),
    ).toThrow('damaged')
  })
})

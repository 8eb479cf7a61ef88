// Where a Dockerfile is built: told by every kind of file that builds, and not known where two of them differ.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readBake } from '../src/builds/bake.ts'
import { readCompose } from '../src/builds/compose.ts'
import { Contexts } from '../src/builds/contexts.ts'
import { readHcl } from '../src/builds/hcl.ts'
import { readPackage, readScript } from '../src/builds/scripts.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { FoundContext } from '../src/files/build-context.ts'
import { relativePath } from '../src/files/place.ts'
import type { Builder } from '../src/knowledge/builders/builders.ts'
import { outcomeOf } from '../src/run/rewriter.ts'
import { run } from '../src/run/run.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { repository, sandbox } from './cli-sandbox.ts'

const COPIES = 'FROM alpine\nCOPY . /srv\n'

/** The build context of `dockerfile`, from the repository's top, and whether it is assumed; or why it is not known. */
async function contextOf(
  files: Readonly<Record<string, string>>,
  dockerfile = 'docker/Dockerfile',
  context?: string,
): Promise<string> {
  const folder = sandbox({ [dockerfile]: COPIES, ...files })
  repository(folder)
  const contexts = new Contexts({ folder, context: context === undefined ? undefined : join(folder, context) })
  const file = join(folder, dockerfile)
  const ask = () => contexts.place(file, new Dockerfile(dockerfile, readFileSync(file, 'utf8')))
  ask()
  if (contexts.pending) await contexts.look()
  const place = ask()
  if (place.folder === undefined) return place.reason
  return `${place.basis === 'assumed' ? 'assumed: ' : ''}${relativePath(folder, place.folder)}`
}

test('a build of compose that names no context is one of its folder, where nothing else may name it', async () => {
  const built = 'services: { web: { build: { target: prod } } }'
  const image = 'services: { web: { image: x } }'
  const away = 'services: { web: { build: { context: elsewhere, dockerfile: ../Dockerfile } } }'
  expect(await contextOf({ 'app/compose.yaml': built }, 'app/Dockerfile')).toBe('app')
  expect(await contextOf({ 'app/web-compose.yaml': built, 'app/a.js': '' }, 'app/Dockerfile')).toBe('app')
  expect(await contextOf({ 'app/compose.yaml': image, 'app/compose.prod.yaml': built }, 'app/Dockerfile')).not.toBe(
    'app',
  )
  const over = { 'app/compose.yaml': away, 'app/compose.prod.yaml': built, 'app/elsewhere/a': '' }
  expect(await contextOf(over, 'app/Dockerfile')).toBe('app/elsewhere')
})

const job = (...lines: readonly string[]): string =>
  ['on: push', 'jobs:', '  image:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n')

test.each<[what: string, files: Readonly<Record<string, string>>]>([
  [
    'compose',
    { 'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n' },
  ],
  [
    'compose, a folder below',
    { 'deploy/docker-compose.dev.yml': 'services:\n  web:\n    build: {context: .., dockerfile: docker/Dockerfile}\n' },
  ],
  [
    'compose before its second version',
    {
      'docker-compose.yml': 'web:\n  build: .\n  dockerfile: x\n',
      'compose.yml': 'services: {a: {build: {context: ./, dockerfile: ./docker/Dockerfile}}}',
    },
  ],
  [
    'compose with anchors',
    {
      'compose.yaml':
        'x-b: &b\n  context: .\nservices:\n  web:\n    build:\n      <<: *b\n      dockerfile: docker/Dockerfile\n',
    },
  ],
  [
    'bake, HCL',
    {
      'docker-bake.hcl':
        '# a\nvariable "TAG" { default = "x" }\ntarget "base" {\n  context = "."\n}\ntarget "web" {\n  inherits = ["base"]\n  dockerfile = "docker/Dockerfile"\n  tags = ["a:${TAG}", "b"]\n}\n',
    },
  ],
  ['bake, JSON', { 'docker-bake.json': '{"target": {"web": {"context": ".", "dockerfile": "docker/Dockerfile"}}}' }],
  [
    'devcontainer',
    {
      '.devcontainer/devcontainer.json': '// a\n{"build": {"dockerfile": "../docker/Dockerfile", "context": ".."},}\n',
    },
  ],
  ['devcontainer, old', { '.devcontainer.json': '{"dockerFile": "docker/Dockerfile", "context": "."}' }],
  [
    'build-push-action',
    {
      '.github/workflows/ci.yml': job(
        '- uses: docker/build-push-action@v6',
        '  with:',
        '    context: .',
        '    file: docker/Dockerfile',
      ),
    },
  ],
  [
    'build-push-action without a context',
    {
      '.github/workflows/ci.yml': job(
        '- uses: docker/build-push-action@v6',
        '  with:',
        '    file: ./docker/Dockerfile',
      ),
    },
  ],
  [
    'build-push-action, the workspace',
    {
      '.github/workflows/ci.yml': job(
        '- uses: docker/build-push-action@v6',
        '  with:',
        '    context: ${{ github.workspace }}',
        '    file: ${{ github.workspace }}/docker/Dockerfile',
      ),
    },
  ],
  [
    'a step of GitHub Actions',
    {
      '.github/workflows/ci.yml': job(
        '- run: |',
        '    echo "${{ github.sha }}"',
        '    docker build --build-arg A=${{ matrix.a }} -t x:${{ github.sha }} -f docker/Dockerfile .',
      ),
    },
  ],
  [
    'a step in another folder',
    { '.github/workflows/ci.yml': job('- run: docker build -f Dockerfile ..', '  working-directory: docker') },
  ],
  [
    'GitLab CI',
    {
      '.gitlab-ci.yml':
        'image:\n  script:\n    - docker buildx build --push --platform linux/amd64 -t x --file docker/Dockerfile "$CI_PROJECT_DIR"\n',
    },
  ],
  [
    'GitLab CI with kaniko',
    {
      '.gitlab-ci.yml':
        'image:\n  script:\n    - /kaniko/executor --context "${CI_PROJECT_DIR}" --dockerfile "${CI_PROJECT_DIR}/docker/Dockerfile" --destination x\n',
    },
  ],
  [
    'Cloud Build',
    {
      'cloudbuild.yaml':
        "steps:\n- name: 'gcr.io/cloud-builders/docker'\n  args: ['build', '-t', 'gcr.io/$PROJECT_ID/x', '-f', 'docker/Dockerfile', '.']\n",
    },
  ],
  [
    'a Makefile',
    { Makefile: 'image: all\n\t@docker build \\\n\t  -t $(NAME):$(shell date) \\\n\t  -f docker/Dockerfile .\n' },
  ],
  [
    'a Makefile with the engine in a variable',
    { Makefile: 'image:\n\t$(DOCKER) build -f docker/Dockerfile $(CURDIR)\n' },
  ],
  [
    'a script',
    { 'scripts/build.sh': '#!/bin/sh\nset -e\ncd "$(dirname "$0")/.."\npodman build -t x -f docker/Dockerfile .\n' },
  ],
  ['a script that changes folders', { 'build.sh': 'cd docker && buildah bud -t x -f Dockerfile ..\n' }],
  [
    'package.json',
    { 'package.json': '{\n  "scripts": {\n    "image": "docker build -f docker/Dockerfile -t x ."\n  }\n}\n' },
  ],
  [
    'skaffold',
    {
      'skaffold.yaml':
        'apiVersion: skaffold/v4beta6\nkind: Config\nbuild:\n  artifacts:\n  - image: x\n    docker:\n      dockerfile: docker/Dockerfile\n',
    },
  ],
  [
    'two that agree',
    {
      Makefile: 'x:\n\tdocker build -f docker/Dockerfile .\n',
      'compose.yaml': 'services: {a: {build: {context: ., dockerfile: docker/Dockerfile}}}',
    },
  ],
])('%s', async (_, files) => {
  expect(await contextOf(files)).toBe('.')
})

test.each<[what: string, files: Readonly<Record<string, string>>, reason: RegExp]>([
  [
    'two that differ',
    {
      Makefile: 'x:\n\ttrue\n\tdocker build -f docker/Dockerfile .\n',
      'compose.yaml': 'services:\n  a:\n    build: docker\n',
    },
    /^it is built from several folders: (?:docker \(compose\.yaml:3\) and \. \(Makefile:3\)|\. \(Makefile:3\) and docker \(compose\.yaml:3\)); --context names it$/,
  ],
  [
    'a variable',
    { Makefile: 'x:\n\tdocker build -f docker/Dockerfile $(CTX)\n' },
    /^Makefile:2 builds it from a place that is not known; --context names it$/,
  ],
  [
    'an address',
    { Makefile: 'x:\n\tdocker build -f docker/Dockerfile https://example.com/x.git\n' },
    /^Makefile:2 builds it/,
  ],
])('not known: %s', async (_, files, reason) => {
  expect(await contextOf(files)).toMatch(reason)
})

test.each<[what: string, files: Readonly<Record<string, string>>, context: string]>([
  [
    'only there is what it copies',
    { 'docker/Dockerfile': 'FROM alpine\nCOPY app.conf x/* /etc/\n', 'docker/app.conf': '', 'docker/x/y': '' },
    'docker',
  ],
  ['an ignore file beside it', { 'docker/.dockerignore': '*.log\n' }, 'docker'],
  [
    'a build of whatever folder, with its own Dockerfile',
    { 'docker/.dockerignore': '', 'b.sh': 'docker build "$1"\ndocker build -f "$x/Dockerfile" "$x"\n' },
    'docker',
  ],
  [
    'ADD of an address, COPY of a stage, a heredoc',
    {
      'docker/Dockerfile':
        'FROM alpine AS a\nADD https://example.com/x /x\nCOPY --from=a /y /y\nCOPY <<EOF /z\nz\nEOF\nCOPY here /\n',
      'docker/here': '',
    },
    'docker',
  ],
])('its own folder: %s', async (_, files, context) => {
  expect(await contextOf(files)).toBe(context)
})

test('a Dockerfile at the top of the repository is built there', async () => {
  expect(await contextOf({}, 'Dockerfile')).toBe('.')
})

test('what the user says counts before everything else', async () => {
  expect(
    await contextOf({ 'compose.yaml': 'services: {a: {build: docker}}', 'app/x': '' }, 'docker/Dockerfile', 'app'),
  ).toBe('app')
})

test('a context beyond the repository is not known', async () => {
  expect(
    await contextOf({ 'compose.yaml': 'services: {a: {build: {context: .., dockerfile: DIR/docker/Dockerfile}}}' }),
  ).toBe('assumed: .')
  expect(await contextOf({ 'build.sh': 'docker build -f docker/Dockerfile /\n' })).toMatch(
    /^build\.sh:1 builds it from a place/,
  )
})

test('an ignore file for podman alone leaves the context open for builders of all kinds', async () => {
  const folder = sandbox({ Dockerfile: COPIES, '.containerignore': 'x\n' })
  repository(folder)
  const file = join(folder, 'Dockerfile')
  const found = async (builder?: Builder): Promise<FoundContext> => {
    const contexts = new Contexts({ folder })
    await contexts.lookAround(file)
    return contexts.find(file, new Dockerfile('Dockerfile', COPIES), builder)
  }
  for (const builder of [undefined, 'current', 'any', 'podman'] as const)
    expect(await found(builder)).toMatchObject({ reason: expect.stringContaining('.containerignore') })
  for (const builder of ['buildkit', 'classic', 'kaniko'] as const) expect((await found(builder)).files).toBeDefined()
})

test('transforms get the context, and why there is none; nobody looks for one that nobody needs', async () => {
  const folder = sandbox({
    'a/Dockerfile': COPIES,
    'a/x': '',
    'compose.yaml': 'services: {a: {build: a}}',
    'b/Dockerfile': COPIES,
  })
  repository(folder)
  const seen: unknown[] = []
  const asking = (asks: boolean): Transform => ({
    ...transforms[0]!,
    name: 'asking',
    ...(asks ? { needs: ['build context'] } : {}),
    mayAct: () => true,
    apply(dockerfile, context) {
      if (asks) seen.push([dockerfile.path, context.files?.entry('x')?.path, context.noFiles])
      return dockerfile
    },
  })
  const look = vi.spyOn(Contexts.prototype, 'look')
  for await (const _ of run({ folder, paths: ['.'], transforms: [asking(false)] }));
  expect(look).toHaveBeenCalledTimes(0)
  for await (const _ of run({ folder, paths: ['.'], transforms: [asking(true)] }));
  expect(look).toHaveBeenCalledTimes(1)
  expect(seen.slice(-2)).toEqual([
    ['a/Dockerfile', 'x', undefined],
    ['b/Dockerfile', undefined, expect.stringMatching(/^nothing says/)],
  ])
})

test('what git ignores builds nothing', async () => {
  const files = { '.gitignore': 'old/\n', 'old/compose.yaml': 'services: {a: {build: ../docker}}' }
  expect(await contextOf(files)).toBe('assumed: .')
})

test('HCL: blocks, lists, expressions, heredocs, comments', () => {
  const text = `
/* one
   two */ target "a" { // three
  context = "x\\"y" # four
  list = [
    "p", # five
    "q",
  ]
  call = merge({ "k" = "v" }, [1, 2])
  text = <<-EOT
    target "no" {
    EOT
  open = "a \${"b }"} c"
  nested "z" { deep = "d" }
  last = "z"
}
function "f" { params = [a] }
group "default" { targets = ["a"] }
`
  const blocks = readHcl(text)
  expect(blocks?.map(({ type, labels, line }) => [type, ...labels, line])).toEqual([
    ['target', 'a', 3],
    ['function', 'f', 17],
    ['group', 'default', 18],
  ])
  expect([...(blocks?.[0]?.attributes ?? [])]).toEqual([
    ['context', 'x"y'],
    ['list', ['p', 'q']],
    ['call', null],
    ['text', null],
    ['open', null],
    ['last', 'z'],
  ])
  expect(readHcl('target "a" {')).toBeUndefined()
  expect(readHcl('x = "open')).toBeUndefined()
})

describe('an ignore file that would take too long', () => {
  /** Puts down what it sees of the build context. */
  function looking(seen: string[]): Transform {
    return {
      ...transforms[0]!,
      name: 'look',
      needs: ['build context'],
      mayAct: () => true,
      apply: (dockerfile, context) => {
        seen.push(context.files === undefined ? context.noFiles! : `${context.files.below('')?.length} files`)
        return dockerfile
      },
    }
  }

  async function seenWith(ignore: string, steps?: number): Promise<readonly string[]> {
    const names = Array.from({ length: 50 }, (_, i) => `${'a'.repeat(150)}${i}b`)
    const folder = sandbox({
      Dockerfile: COPIES,
      '.dockerignore': ignore,
      ...Object.fromEntries(names.map((name) => [name, ''])),
    })
    repository(folder)
    const seen: string[] = []
    const contexts = new Contexts({ folder, steps })
    const found = { path: 'Dockerfile', file: join(folder, 'Dockerfile'), named: true }
    await outcomeOf(found, { transforms: [looking(seen)] }, contexts)
    return seen
  }

  const HOSTILE = `${'*a'.repeat(40)}c*b`

  test('gives a context as long as its patterns can be matched', async () => {
    expect(await seenWith(`${HOSTILE}\n*1b\n.git\n`)).toEqual(['47 files'])
  })

  test('gives none where they cannot: what was seen by then does not count', async () => {
    const reason = 'the patterns of .dockerignore are too many or too long to be matched'
    expect((await seenWith(`${HOSTILE}\n*1b\n`, 10_000)).at(-1)).toBe(reason)
    expect((await seenWith('x'.repeat(40_000))).at(-1)).toBe(reason)
    expect((await seenWith('x\n'.repeat(30_000))).at(-1)).toBe(reason)
    expect((await seenWith(`#${'x'.repeat(1_000_000)}`)).at(-1)).toBe(reason)
  })
})

describe('a file that is made to keep its reader busy', () => {
  const many = (count: number, one: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => one(i)).join('')

  test('bake: targets that inherit from each other, in circles too, are each asked once', () => {
    const target = (i: number): string => {
      const parents = Array.from({ length: 20 }, (_, j) => `"t${(i + j + 1) % 300}"`).join(', ')
      return `target "t${i}" {\n  inherits = [${parents}]\n  tags = ["x"]\n}\n`
    }
    const text = `${many(300, target)}target "last" {\n  inherits = ["t0", "base"]\n}\ntarget "base" {\n  context = "x"\n}\n`
    const builds = readBake(text, 'docker-bake.hcl', ['/r'])
    expect(builds.map(({ context }) => context)).toEqual([...Array.from({ length: 300 }, () => '.'), 'x', 'x'])
  })

  test('HCL: heredocs without an end are no HCL', () => {
    expect(readHcl('<<A\n'.repeat(100_000))).toBe(undefined)
    expect(readHcl('a = <<A\n x\n A\nb = <<-B\nB\ntarget "c" {}\n')?.map(({ labels }) => labels)).toEqual([['c']])
  })

  test('YAML: brackets in brackets are no YAML, and aliases of aliases are not followed', () => {
    expect(readCompose('['.repeat(500_000), '/r')).toEqual([])
    const burst = `a0: &a0 [x]\n${many(60, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`)}`
    expect(readCompose(`${burst}services: {a: {build: *a60}, b: {build: .}}\n`, '/r')).toHaveLength(1)
  })

  test('package.json: of scripts without number some are read', () => {
    const scripts = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`s${i}`, 'docker build .']))
    const text = JSON.stringify({ scripts: { other: 'tsc', ...scripts } }, undefined, 1)
    const found = readPackage(text, { folders: ['/r'], root: '/r' })
    expect([found.length, found[0]?.line, found[1]?.line]).toEqual([500, 4, 5])
  })

  test('a script: each build has its line, however many there are', () => {
    const text = many(2_000, (i) => (i % 2 === 0 ? 'docker build .\n' : 'true\n'))
    const lines = readScript(text, { folders: ['/r'], root: '/r' }).map(({ line }) => line)
    expect(lines).toEqual(Array.from({ length: 1_000 }, (_, i) => 2 * i + 1))
  })
})

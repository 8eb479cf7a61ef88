// From which folder a Dockerfile is built that nothing builds by name: proved by what it needs, assumed, or not known.

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Contexts, type FoundPlace } from '../src/builds/contexts.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { relativePath } from '../src/files/place.ts'
import type { Result } from '../src/rewrite/result.ts'
import { run } from '../src/run/run.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { repository, sandbox } from './cli-sandbox.ts'

type Files = Readonly<Record<string, string>>

/** Where a Dockerfile is built, from the repository's top, and how that is known; or why it is not. */
async function told(file: string, text: string, files: Files, prepare = (_: string): void => {}): Promise<string> {
  const folder = sandbox({ [file]: text, ...files })
  repository(folder)
  prepare(folder)
  const place = await placeOf(folder, file)
  return place.folder === undefined ? place.reason : `${place.basis}: ${relativePath(folder, place.folder)}`
}

function placeOf(folder: string, file: string): Promise<FoundPlace> {
  const path = join(folder, file)
  return new Contexts({ folder }).settled(path, new Dockerfile(file, readFileSync(path, 'utf8')))
}

/** Sources of a service that stands in a folder, and what lies at the top of its repository. */
const IN_FOLDER = 'FROM image\nWORKDIR /app\n'

describe('what a call reads is there in the folder alone', () => {
  test.each<[call: string, needs: readonly string[]]>([
    ['npm ci', ['package.json', 'package-lock.json']],
    ['npm run build', ['package.json']],
    ['npm --prefix web ci', ['web/package.json', 'web/npm-shrinkwrap.json']],
    ['yarn', ['package.json']],
    ['yarn install --frozen-lockfile', ['package.json']],
    ['pnpm install --frozen-lockfile', ['package.json']],
    ['pnpm fetch', ['pnpm-lock.yaml']],
    ['bun install', ['package.json']],
    ['pip install --no-cache-dir -r requirements.txt', ['requirements.txt']],
    ['pip install -rrequirements/prod.txt', ['requirements/prod.txt']],
    ['python3 -m pip install --requirement=requirements.txt', ['requirements.txt']],
    ['uv pip install -r requirements.txt', ['requirements.txt']],
    ['pip install .', ['setup.py']],
    ["pip install -e '.[dev]'", ['pyproject.toml']],
    ['pipenv install --deploy', ['Pipfile']],
    ['poetry install --no-root', ['pyproject.toml']],
    ['uv sync --frozen', ['pyproject.toml']],
    ['conda env create -f environment.yml', ['environment.yml']],
    ['go mod download', ['go.mod']],
    ['go build -o /bin/x ./cmd/x', ['go.mod', 'cmd/x/main.go']],
    ['go build -o /bin/x', ['go.mod', 'main.go']],
    ['cargo build --release', ['Cargo.toml']],
    ['cargo install --path cli', ['cli/Cargo.toml']],
    ['mvn -B package', ['pom.xml']],
    ['mvn -f server/pom.xml package', ['server/pom.xml']],
    ['./mvnw package', ['mvnw', 'pom.xml']],
    ['./gradlew build', ['gradlew', 'settings.gradle.kts']],
    ['gradle bootJar', ['build.gradle']],
    ['sbt assembly', ['build.sbt']],
    ['bundle install --jobs 4', ['Gemfile']],
    ['composer install --no-dev', ['composer.json']],
    ['dotnet restore', ['App.csproj']],
    ['dotnet publish src/App.csproj -c Release', ['src/App.csproj']],
    ['mix deps.get', ['mix.exs']],
    ['make install', ['Makefile']],
    ['cmake -S . -B build', ['CMakeLists.txt']],
    ['cmake -B build -G Ninja -DCMAKE_BUILD_TYPE=Release', ['CMakeLists.txt']],
    ['CGO_ENABLED=0 GOOS=linux go build -o /bin/x', ['go.mod']],
    ['mkdir build && cd build && cmake ..', ['CMakeLists.txt']],
    ['cd web && npm ci', ['web/package.json', 'web/package-lock.json']],
    ['sh scripts/build.sh', ['scripts/build.sh']],
    ['chmod +x entrypoint.sh', ['entrypoint.sh']],
    ['python manage.py collectstatic', ['manage.py']],
  ])('%s', async (call, needs) => {
    const text = `${IN_FOLDER}COPY . .\nRUN ${call}\n`
    const here = Object.fromEntries(needs.map((name) => [`services/a/${name}`, '']))
    const above = Object.fromEntries(needs.map((name) => [name, '']))
    expect(await told('services/a/Dockerfile', text, { ...here, x: '' })).toBe('proved: services/a')
    expect(await told('services/a/Dockerfile', text, { ...above, 'services/a/x': '' })).toBe('proved: .')
    expect(await told('services/a/Dockerfile', text, { ...here, ...above, 'services/a/x': '' })).toBe(
      'assumed: services/a',
    )
  })

  test.each<[start: string, needs: string]>([
    ['CMD ["python", "app.py"]', 'app.py'],
    ['CMD python app.py', 'app.py'],
    ['ENTRYPOINT ["python"]\nCMD ["app.py"]', 'app.py'],
    ['ENTRYPOINT ["tini", "--", "node", "server"]', 'server.js'],
    ['CMD ["node", "."]', 'index.js'],
    ['CMD ["gunicorn", "-b", ":8000", "site.wsgi:application"]', 'site/wsgi.py'],
    ['CMD ["uvicorn", "main:app"]', 'main.py'],
    ['CMD ["python", "-m", "service"]', 'service/__main__.py'],
    ['CMD ["ruby", "app.rb"]', 'app.rb'],
    ['ENTRYPOINT ["./run.sh"]', 'run.sh'],
    ['ENTRYPOINT ["/app/run.sh"]', 'run.sh'],
    ['CMD ["npm", "start"]', 'package.json'],
    ['WORKDIR web\nCMD ["npm", "start"]', 'web/package.json'],
  ])('%s', async (start, needs) => {
    const text = `${IN_FOLDER}COPY . .\n${start}\n`
    expect(await told('a/Dockerfile', text, { [`a/${needs}`]: '', x: '' })).toBe('proved: a')
    expect(await told('a/Dockerfile', text, { [needs]: '', 'a/x': '' })).toBe('proved: .')
  })
})

describe('by the way that COPY goes', () => {
  test.each<[what: string, text: string, files: Files, place: string]>([
    ['a file by its name', 'COPY requirements.txt .\n', { 'a/requirements.txt': '' }, 'proved: a'],
    ['a folder that is named from the top', 'COPY a/src /app/src\n', { 'a/src/x': '', 'a/y': '' }, 'proved: .'],
    [
      'a bind mount',
      'RUN --mount=type=bind,source=go.mod,target=go.mod go mod download\n',
      { 'a/go.mod': '' },
      'proved: a',
    ],
    ['all of it mounted', 'RUN --mount=target=. go build ./cmd\n', { 'a/go.mod': '', 'a/cmd/x.go': '' }, 'proved: a'],
    [
      'a pattern',
      'COPY package*.json ./\nRUN npm ci\n',
      { 'a/package.json': '', 'a/package-lock.json': '' },
      'proved: a',
    ],
    ['a folder of the top', 'COPY . /src\nRUN cd /src/a && npm run x\n', { 'a/package.json': '' }, 'proved: .'],
    ['a stage that is built on another', 'COPY . .\nFROM base\nRUN npm run x\n', { 'a/package.json': '' }, 'proved: a'],
    ['nothing is taken', 'RUN true\n', { x: '' }, 'proved: a'],
    ['a name in a variable beside another', 'ARG X\nCOPY $X y ./\n', { 'a/y': '' }, 'proved: a'],
  ])('%s', async (_, rest, files, place) => {
    expect(await told('a/Dockerfile', `FROM image AS base\nWORKDIR /app\n${rest}`, { z: '', ...files })).toBe(place)
  })
})

describe('what does not decide', () => {
  test.each<[what: string, rest: string, files: Files]>([
    ['it comes of another stage', 'COPY --from=base /app .\nRUN npm run x\n', { 'package.json': '' }],
    ['it may be cloned', 'RUN git clone https://example.com/x . && npm run x\n', { 'package.json': '' }],
    ['its failure goes unnoticed', 'RUN npm run x || true\n', { 'package.json': '' }],
    ['it is not sure to run', 'RUN if [ -e x ]; then npm run x; fi\n', { 'package.json': '' }],
    ['it is asked for by its name', 'RUN npm install left-pad\n', { 'package.json': '' }],
    [
      'a tool for everybody',
      'RUN npm install -g x && go install example.com/x@latest\n',
      { 'package.json': '', 'go.mod': '' },
    ],
    ['what nobody knows', 'RUN npm run --prefix $X x\n', { 'package.json': '' }],
    ['a variable leads elsewhere', 'RUN GOFLAGS=-modfile=x.mod go build\n', { 'go.mod': '' }],
    ['a folder of a build', 'RUN cmake build -B build\n', { 'CMakeLists.txt': '' }],
    ['it lies elsewhere', 'RUN cd /other && npm run x\n', { 'package.json': '' }],
    ['it is nowhere', 'RUN npm run x\nCMD ["node", "dist/x.js"]\n', {}],
  ])('%s', async (_, rest, files) => {
    const text = `FROM image AS base\nWORKDIR /app\nCOPY . .\n${rest}`
    expect(await told('a/Dockerfile', text, { 'a/x': '', x: '', ...files })).toMatch(/^assumed: (?:a|\.)$/)
  })

  test('a Go that needs no go.mod', async () => {
    const files = { 'a/x.go': '', 'x.go': '', 'go.mod': '' }
    const text = (image: string): string => `FROM ${image}\nWORKDIR /app\nCOPY . .\nRUN go build\n`
    expect(await told('a/Dockerfile', text('golang:1.22'), files)).toBe('proved: .')
    expect(await told('a/Dockerfile', text('golang:1.12'), files)).toBe('assumed: .')
  })
})

describe('where several would do', () => {
  const all = `${IN_FOLDER}COPY . .\n`

  test.each<[what: string, file: string, files: Files, place: string | RegExp]>([
    ['its own folder', 'a/Dockerfile', { 'a/x': '' }, 'assumed: a'],
    ['an ignore file beside it', 'a/Dockerfile', { 'a/.dockerignore': '', 'a/x': '' }, 'proved: a'],
    [
      'a folder with nothing but Dockerfiles',
      'a/Dockerfile',
      { 'a/Dockerfile.dev': '', 'a/README.md': '', x: '' },
      'assumed: .',
    ],
    ['a folder for Dockerfiles', 'docker/Dockerfile', { 'docker/nginx.conf': '', x: '' }, 'assumed: .'],
    [
      'such a folder, deeper',
      'a/docker/Dockerfile',
      { 'a/docker/y': '', 'a/x': '' },
      /could be built from a or the top/,
    ],
  ])('%s', async (_, file, files, place) => {
    const found = await told(file, all, files)
    if (typeof place === 'string') expect(found).toBe(place)
    else expect(found).toMatch(place)
  })

  test('another folder that has the same keeps one above from being proved', async () => {
    const text = `${IN_FOLDER}COPY package.json .\n`
    expect(await told('docker/Dockerfile', text, { 'package.json': '' })).toBe('proved: .')
    expect(await told('docker/Dockerfile', text, { 'package.json': '', 'web/package.json': '' })).toBe('assumed: .')
  })
})

describe('what a build makes first', () => {
  const jar = 'FROM image\nCOPY target/x.jar /\n'
  test.each<[what: string, file: string, text: string, files: Files, place: string | RegExp]>([
    [
      'lies beside what describes the build',
      'a/src/docker/Dockerfile',
      jar,
      { 'a/pom.xml': '', 'pom.xml': '' },
      'assumed: a',
    ],
    [
      'whatever is ignored',
      'a/src/docker/Dockerfile',
      jar,
      { 'a/pom.xml': '', 'pom.xml': '', 'a/.dockerignore': '*\n!target' },
      'assumed: a',
    ],
    ['beside the Dockerfile', 'a/Dockerfile', jar, { 'a/pom.xml': '' }, 'assumed: a'],
    ['is described nowhere', 'a/Dockerfile', jar, {}, /made by a build that nothing beside it describes/],
    [
      'a file that is put there',
      'a/docker/Dockerfile',
      'FROM image\nCOPY x.jar /\n',
      { 'a/pom.xml': '' },
      'assumed: a/docker',
    ],
    ['at the top', 'Dockerfile', jar, {}, 'assumed: .'],
  ])('%s', async (_, file, text, files, place) => {
    const found = await told(file, text, { '.gitignore': 'target/\n*.jar\n', ...files })
    if (typeof place === 'string') expect(found).toBe(place)
    else expect(found).toMatch(place)
  })

  test.each<[what: string, text: string, files: Files, reason: RegExp]>([
    ['a source is missing', 'COPY x y /\n', { 'a/x': '' }, /COPY needs y, which is not in its own folder or one above/],
    ['a source is ignored', 'COPY x /\n', { 'a/x': '', 'a/.dockerignore': 'x' }, /COPY needs x, which/],
    ['the Dockerfile itself, or a program', 'COPY a /a\n', {}, /may be the Dockerfile's folder or a program/],
    [
      'a program, and a folder of its name',
      'COPY b /b\nCMD ["/b"]\n',
      { 'b/x': '' },
      /COPY needs b, which is no file of/,
    ],
    ['all is in variables', 'ARG X\nCOPY $X /\n', { x: '' }, /a variable names what it copies/],
    ['nobody has all', 'COPY x y /\n', { 'a/x': '', y: '' }, /no folder up to the top/],
  ])('not known: %s', async (_, rest, files, reason) => {
    expect(await told('a/Dockerfile', `FROM image\n${rest}`, files)).toMatch(reason)
  })
})

describe('lines of the repository', () => {
  const named = 'FROM image\nCOPY . .\nCOPY x /\n'
  test.each<[what: string, files: Files, place: string | RegExp]>([
    ['one of another Dockerfile', { Makefile: 'x:\n\tdocker build -f $(X) b\n', 'b/y': '' }, 'proved: a'],
    ['one that may be any', { Makefile: 'x:\n\tdocker build -f $(X) $(Y)\n' }, 'assumed: a'],
    ['one whose name it does not bear', { Makefile: 'x:\n\tdocker build -f $(X)/Dockerfile.prod $(Y)\n' }, 'proved: a'],
    ['one whose name it may bear', { Makefile: 'x:\n\tdocker build -f $(X)/Dockerfile $(Y)\n' }, 'assumed: a'],
    ['whatever folder, with its own Dockerfile', { Makefile: 'x:\n\tdocker build -t $(X) $(Y)\n' }, 'proved: a'],
    ['another name that is known in part', { Makefile: 'x:\n\tdocker build -f $(X).Dockerfile $(Y)\n' }, 'proved: a'],
    ['from a folder that would do', { Makefile: 'x:\n\tdocker build -f $(X) .\n', x: '' }, /^Makefile:2 may build it/],
    ['from another that would do', { Makefile: 'x:\n\tdocker build -f $(X) b\n', 'b/x': '' }, 'assumed: a'],
    ['flags in a variable', { Makefile: 'x:\n\tdocker build $(FLAGS) .\n', x: '', Dockerfile: 'FROM b' }, 'assumed: a'],
    ['a literal', { Makefile: 'x:\n\tdocker build -f $(X) $(Y)\n\tdocker build a\n', x: '' }, 'told: a'],
    [
      'a literal and a variable',
      { Makefile: 'x:\n\tdocker build a\n\tdocker build -f a/Dockerfile $(Y)\n' },
      'assumed: a',
    ],
    [
      'a variable that names it, and what it needs',
      { Makefile: 'x:\n\tdocker build -f a/Dockerfile $(Y)\n' },
      'assumed: a',
    ],
    [
      'a variable that names it',
      { Makefile: 'x:\n\tdocker build -f a/Dockerfile $(Y)\n', x: '' },
      /^Makefile:2 builds it from a place/,
    ],
    [
      'two, of which one would fail',
      { Makefile: 'x:\n\tdocker build a\n\tdocker build -f a/Dockerfile .\n' },
      'assumed: a',
    ],
    [
      'two that both would do',
      { Makefile: 'x:\n\tdocker build a\n\tdocker build -f a/Dockerfile .\n', x: '' },
      /several folders/,
    ],
  ])('%s', async (_, files, place) => {
    const found = await told('a/Dockerfile', named, { 'a/x': '', ...files })
    if (typeof place === 'string') expect(found).toBe(place)
    else expect(found).toMatch(place)
  })
})

describe('hostile trees', () => {
  test('a link leads out of the repository: what lies there is not looked at', async () => {
    const outside = sandbox({ 'package.json': '{}' })
    const text = `${IN_FOLDER}COPY . .\nRUN npm run x\n`
    const found = await told('a/Dockerfile', text, { 'package.json': '' }, (folder) => {
      mkdirSync(join(folder, 'b'))
      symlinkSync(outside, join(folder, 'a/web'))
      symlinkSync(join(outside, 'package.json'), join(folder, 'b/package.json'))
    })
    expect(found).toBe('assumed: .')
    expect(
      await told('a/Dockerfile', 'FROM x\nCOPY web/package.json .\n', { x: '' }, (folder) =>
        symlinkSync(outside, join(folder, 'a/web')),
      ),
    ).toMatch(/COPY needs web\/package\.json/)
  })

  test('a Dockerfile deep down, and folders by the thousand beside it', async () => {
    const deep = Array.from({ length: 60 }, (_, i) => `d${i}`).join('/')
    const text = `${IN_FOLDER}COPY package.json .\n`
    const found = await told(`${deep}/Dockerfile`, text, { 'package.json': '' }, (folder) => {
      for (let i = 0; i < 1_000; i++) mkdirSync(join(folder, `n${i}`))
    })
    expect(found).toBe('proved: .')
  })

  test('a Dockerfile that names a thousand files and runs a thousand calls', async () => {
    const copies = Array.from({ length: 1_000 }, (_, i) => `COPY f${i} d${i}/\nRUN cd d${i} && node f${i}\n`).join('')
    expect(await told('a/Dockerfile', IN_FOLDER + copies, { x: '' })).toMatch(/COPY needs f0/)
  })
})

describe('what is assumed', () => {
  const text = `FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN npm ci\nUSER node\n`
  const project = { 'package.json': '{}', 'package-lock.json': '{}', 'x.js': '' }
  const both = { ...project, ...Object.fromEntries(Object.keys(project).map((name) => [`a/${name}`, '{}'])) }

  async function ran(safety: 'safe' | 'unsafe', files: Files, looks = true): Promise<Result> {
    const folder = sandbox({ 'a/Dockerfile': text, ...files })
    repository(folder)
    const transform: Transform = {
      ...transforms[0]!,
      name: 'sees-files',
      safety,
      needs: ['build context'],
      mayAct: () => true,
      apply: (dockerfile, context) => {
        const user = dockerfile.instructions.at(-1)!
        const isThere = context.files !== undefined && (!looks || context.files.entry('x.js') !== undefined)
        if (context.files === undefined) context.decline(user.span, context.noFiles!)
        return !isThere || user.text === '1000'
          ? dockerfile
          : dockerfile.edit([[{ span: user.span, text: 'USER 1000' }]])
      },
    }
    for await (const result of run({ folder, paths: ['a/Dockerfile'], transforms: [transform] })) return result
    throw new Error('no result')
  }

  test('an unsafe transform acts on it, and it is said once', async () => {
    const reason = 'taken to be built from its own folder; --context, or context in the configuration, says otherwise'
    expect(await ran('unsafe', both)).toMatchObject({
      status: 'changed',
      notes: [{ transform: 'build-context', line: 1, reason }],
    })
  })

  test('nothing is said where nobody looked', async () => {
    expect(await ran('unsafe', both, false)).toMatchObject({ status: 'changed', notes: [] })
  })

  test('a safe one does not', async () => {
    const reason = expect.stringMatching(
      /^nothing says from which folder it is built, and what it needs is in more than one/,
    )
    expect(await ran('safe', both)).toMatchObject({ status: 'unchanged', notes: [{ transform: 'sees-files', reason }] })
  })

  test('nothing is said where it is proved', async () => {
    for (const safety of ['safe', 'unsafe'] as const)
      expect(
        await ran(safety, Object.fromEntries(Object.keys(project).map((name) => [`a/${name}`, '{}']))),
      ).toMatchObject({ status: 'changed', notes: [] })
  })
})

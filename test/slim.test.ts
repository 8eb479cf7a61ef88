// What slim makes of a trace: how it is read, what is kept, which lines copy it, and the text that comes of it.

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { readElf } from '../src/images/elf.ts'
import { headOf, numericUser, tailOf } from '../src/slim/configuration.ts'
import { copiesOf } from '../src/slim/copies.ts'
import { ownersIn } from '../src/slim/owners.ts'
import type { SlimImage } from '../src/slim/read.ts'
import { readRecord, recordText } from '../src/slim/record.ts'
import { MARK, withoutSlim, withSlim } from '../src/slim/stage.ts'
import { readTrace, type Trace } from '../src/slim/trace.ts'
import { type Kept, type WideningOptions, widened } from '../src/slim/widen.ts'
import { elf, file, folder, link, type MadeLayer, slimImage, traceOf } from './slim-images.ts'

const OPTIONS: WideningOptions = { keep: [], drop: [], keepShell: false, filesOnly: false }

function kept(image: SlimImage, trace: Trace, options: Partial<WideningOptions> = {}, rpm = ''): Kept {
  return widened(image, ownersIn(image.tree, image.text, rpm), trace, { ...OPTIONS, ...options })
}

const pathsOf = ({ paths }: Kept): readonly string[] => [...paths.keys()].sort()

/** What every image begins with here: the links of a system whose folders are merged. */
const SYSTEM: MadeLayer = {
  by: 'ADD rootfs.tar /',
  entries: [
    ...['etc', 'usr', 'usr/bin', 'usr/lib', 'usr/share'].map((path) => folder(path)),
    folder('tmp', { mode: 0o1777 }),
    folder('root', { mode: 0o700 }),
    link('bin', 'usr/bin'),
    link('lib', 'usr/lib'),
    file('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1001::/home/node:/bin/sh\n'),
    file('etc/group', 'root:x:0:\nstaff:x:50:\n'),
  ],
}

describe('a trace', () => {
  it('tells what was started, read, listed, asked about, written and missing', () => {
    const text = `execve("/usr/bin/app", ["app"], 0x7ffd /* 3 vars */) = 0
access("/etc/ld.so.preload", R_OK)      = -1 ENOENT (No such file or directory)
openat(AT_FDCWD</srv>, "config.json", O_RDONLY|O_CLOEXEC) = 3</srv/config.json>
newfstatat(3</srv/config.json>, "", {st_mode=S_IFREG|0644, st_size=39683, ...}, AT_EMPTY_PATH) = 0
openat(AT_FDCWD</srv>, "/lib/libz.so.1", O_RDONLY|O_CLOEXEC) = 4</usr/lib/libz.so.1.2.13>
openat(AT_FDCWD</srv>, "plugins", O_RDONLY|O_NONBLOCK|O_CLOEXEC|O_DIRECTORY) = 5</srv/plugins>
getdents64(5</srv/plugins>, 0x55a /* 3 entries */, 32768) = 80
openat(5</srv/plugins>, "a\\303\\244 \\"b\\"", O_RDONLY) = 6</srv/plugins/a\\303\\244 "b">
readlink("current", 0x55cc, 64)         = -1 EINVAL (Invalid argument)
openat(AT_FDCWD</srv>, "/var/log/app.log", O_WRONLY|O_CREAT|O_APPEND, 0666) = 7</var/log/app.log>
rename("/tmp/a", "/tmp/b")              = 0
symlink("/etc/elsewhere", "/tmp/link")  = 0
newfstatat(1<pipe:[28132014]>, "", {st_mode=S_IFIFO|0600, st_size=0, ...}, AT_EMPTY_PATH) = 0
openat(AT_FDCWD</srv>, "/proc/self/maps", O_RDONLY) = 8</proc/1/maps>
openat(AT_FDCWD</srv>, "/.trace/calls/of.1", O_RDONLY) = 9</.trace/calls/of.1>
+++ exited with 0 +++
`
    const trace = readTrace([text], '/srv', '/.trace')
    expect(Object.fromEntries(Object.entries(trace).map(([kind, paths]) => [kind, [...paths].sort()]))).toEqual({
      run: ['usr/bin/app'],
      read: ['lib/libz.so.1', 'srv/config.json', 'srv/plugins/aä "b"', 'usr/lib/libz.so.1.2.13'],
      listed: ['srv/plugins'],
      seen: ['srv/config.json', 'srv/current', 'srv/plugins'],
      written: ['tmp/a', 'tmp/b', 'tmp/link', 'var/log/app.log'],
      missing: ['etc/ld.so.preload'],
    })
  })

  it('follows each process into its folders', () => {
    const one = 'chdir("/opt/app") = 0\naccess("a", R_OK) = 0\nchdir("lib") = 0\naccess("../b", R_OK) = 0\n'
    const other =
      'access("c", R_OK) = 0\nchdir("/nowhere") = -1 ENOENT (No such file or directory)\naccess("d", R_OK) = 0\n'
    const { seen } = readTrace([one, other], '/srv', '/.trace')
    expect([...seen].sort()).toEqual(['opt/app', 'opt/app/a', 'opt/app/b', 'opt/app/lib', 'srv/c', 'srv/d'])
  })
})

describe('an ELF file', () => {
  it('says what it needs', () => {
    const bytes = elf({
      interpreter: '/lib64/ld.so',
      needed: ['libc.so.6', 'libz.so.1'],
      runpath: '$ORIGIN/../lib:/opt/lib',
    })
    expect(readElf(bytes)).toEqual({
      interpreter: '/lib64/ld.so',
      needed: ['libc.so.6', 'libz.so.1'],
      paths: ['$ORIGIN/../lib', '/opt/lib'],
    })
    expect(readElf(bytes.subarray(0, 200))).toBeUndefined()
    expect(readElf(Buffer.from('#!/bin/sh\n'))).toBeUndefined()
  })

  it('is read as the one that runs this test', async () => {
    const own = readElf(await readFile(process.execPath))
    expect(own?.interpreter).toMatch(/ld-|^$/)
    expect(own?.needed.some((name) => name.startsWith('libc.'))).toBe(true)
  })
})

describe('what is kept', () => {
  it('comes with the libraries of each program, their loader, and the links on the way', async () => {
    const image = await slimImage([
      SYSTEM,
      {
        by: 'RUN install',
        entries: [
          file('usr/bin/app', elf({ interpreter: '/lib/ld.so', needed: ['libz.so.1'] }), 0o755),
          file('usr/lib/ld.so', elf({}), 0o755),
          link('usr/lib/libz.so.1', 'libz.so.1.2'),
          file('usr/lib/libz.so.1.2', elf({ needed: ['libc.so.6'] })),
          file('usr/lib/libc.so.6', elf({})),
          file('usr/lib/libnss_dns.so.2', elf({})),
          file('usr/lib/libother.so.1', elf({})),
          file('usr/bin/tool', 'tool', 0o755),
        ],
      },
    ])
    const paths = pathsOf(kept(image, traceOf({ run: ['bin/app'] })))
    for (const path of ['bin', 'lib', 'usr/bin/app', 'usr/lib/ld.so', 'usr/lib/libz.so.1', 'usr/lib/libz.so.1.2'])
      expect(paths).toContain(path)
    // Nobody names it: the C library loads it when a name is asked for.
    expect(paths).toContain('usr/lib/libnss_dns.so.2')
    expect(paths).toContain('tmp')
    expect(paths).not.toContain('usr/lib/libother.so.1')
    expect(paths).not.toContain('usr/bin/tool')
  })

  it('comes with what runs a script', async () => {
    const image = await slimImage(
      [
        SYSTEM,
        {
          by: 'COPY . /',
          entries: [
            file('usr/bin/start', '#!/usr/bin/env -S python3 -u\n', 0o755),
            file('usr/bin/env', 'env', 0o755),
            link('usr/bin/python3', 'python3.11'),
            file('usr/bin/python3.11', 'python', 0o755),
          ],
        },
      ],
      { Env: ['PATH=/usr/bin'] },
      [],
    )
    const paths = pathsOf(kept(image, traceOf({ run: ['usr/bin/start'] })))
    for (const path of ['usr/bin/env', 'usr/bin/python3', 'usr/bin/python3.11']) expect(paths).toContain(path)
  })

  const PACKAGES: MadeLayer = {
    by: 'RUN apt-get install',
    entries: [
      file(
        'var/lib/dpkg/status',
        'Package: nginx\nPriority: optional\n\nPackage: coreutils\nEssential: yes\n\nPackage: curl\nPriority: optional\n',
      ),
      file(
        'var/lib/dpkg/info/nginx.list',
        '/.\n/usr/sbin/nginx\n/usr/sbin/nginx-tool\n/etc/nginx\n/etc/nginx/nginx.conf\n/etc/nginx/mime.types\n/usr/share/man/man8/nginx.8\n/usr/share/nginx/modules/a.so\n',
      ),
      file('var/lib/dpkg/info/coreutils:amd64.list', '/.\n/bin/cat\n/bin/ls\n/usr/share/coreutils/data\n'),
      file('var/lib/dpkg/info/curl.list', '/.\n/usr/bin/curl\n'),
      file('usr/sbin/nginx', 'nginx', 0o755),
      file('usr/sbin/nginx-tool', 'tool', 0o755),
      file('usr/bin/cat', 'cat', 0o755),
      file('usr/bin/ls', 'ls', 0o755),
      file('usr/bin/curl', 'curl', 0o755),
      file('etc/nginx/nginx.conf'),
      file('etc/nginx/mime.types'),
      file('usr/share/man/man8/nginx.8'),
      file('usr/share/nginx/modules/a.so'),
      file('usr/share/coreutils/data'),
    ],
  }

  it('is whole packages: of what every image has, only the programs that ran; no manuals', async () => {
    const image = await slimImage([SYSTEM, PACKAGES])
    const found = kept(image, traceOf({ run: ['usr/sbin/nginx', 'bin/cat'], read: ['etc/nginx/nginx.conf'] }))
    expect(found.packages).toEqual(['coreutils', 'nginx'])
    const paths = pathsOf(found)
    for (const path of ['usr/sbin/nginx-tool', 'etc/nginx/mime.types', 'usr/share/nginx/modules/a.so', 'usr/bin/cat'])
      expect(paths).toContain(path)
    for (const path of ['usr/bin/ls', 'usr/bin/curl', 'usr/share/man/man8/nginx.8']) expect(paths).not.toContain(path)
  })

  it('is files alone where that is asked for', async () => {
    const image = await slimImage([SYSTEM, PACKAGES])
    const trace = traceOf({ run: ['usr/sbin/nginx'], read: ['etc/nginx/nginx.conf'] })
    const paths = pathsOf(kept(image, trace, { filesOnly: true }))
    expect(paths).toContain('etc/nginx/nginx.conf')
    expect(paths).not.toContain('etc/nginx/mime.types')
  })

  it.each([
    [
      'apk',
      { 'usr/lib/apk/db/installed': 'P:musl\nF:lib\nR:ld-musl.so\n\nP:app\nF:usr/bin\nR:app\nF:etc/app\nR:a.conf\n' },
      '',
    ],
    ['rpm', {}, 'app\t/usr/bin/app\napp\t/etc/app/a.conf\n'],
  ])('asks %s', async (_, texts, rpm) => {
    const database = Object.entries(texts).map(([path, content]) => file(path, content))
    const entries = [...database, file('usr/bin/app', 'app', 0o755), file('etc/app/a.conf')]
    const image = await slimImage([SYSTEM, { by: 'RUN install', entries }])
    const found = kept(image, traceOf({ run: ['usr/bin/app'] }), {}, rpm)
    expect(found.packages).toEqual(['app'])
    expect(pathsOf(found)).toContain('etc/app/a.conf')
  })

  it('is the folder of the application, and what was copied; no repository', async () => {
    const image = await slimImage(
      [
        { by: 'COPY of the base /', entries: [file('usr/lib/base')] },
        SYSTEM,
        { by: 'WORKDIR /app', entries: [folder('app')] },
        {
          by: 'COPY . . # buildkit',
          entries: [file('app/lazy.txt'), file('app/.git/config'), file('app/plugins/a')],
        },
        { by: 'COPY settings.ini /etc/settings.ini # buildkit', entries: [file('etc/settings.ini')] },
      ],
      { WorkingDir: '/app' },
      ['WORKDIR', 'COPY', 'ENV', 'COPY', 'CMD'],
    )
    const { paths } = kept(image, traceOf({}))
    expect(paths.get('app/lazy.txt')).toBe('application')
    expect(paths.get('etc/settings.ini')).toBe('application')
    expect(paths.has('app/.git/config')).toBe(false)
    expect(paths.has('usr/lib/base')).toBe(false)
  })

  it('is all of a folder that is listed, and of what is shared by all nothing', async () => {
    const entries = [file('var/plugins/a.so'), file('var/plugins/b.so'), file('usr/share/x/y'), file('usr/bin/z')]
    const image = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const paths = pathsOf(kept(image, traceOf({ listed: ['var/plugins', 'usr/share', 'usr/bin'] })))
    expect(paths).toContain('var/plugins/b.so')
    expect(paths).not.toContain('usr/share/x/y')
    expect(paths).not.toContain('usr/bin/z')
  })

  it('of Python: the standard library without its tests, distributions without installers', async () => {
    const base = 'usr/local/lib/python3.11'
    const entries = [
      ...['json/decoder.py', 'sqlite3/lazy.py', 'test/a.py', 'config-3.11/lib.a', 'lib2to3/a.py'].map((path) =>
        file(`${base}/${path}`),
      ),
      ...['flask/app.py', 'other/lazy.py', 'pip/main.py', 'setuptools/a.py', 'pip-23.0.dist-info/RECORD'].map((path) =>
        file(`${base}/site-packages/${path}`),
      ),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const only = pathsOf(kept(image, traceOf({ read: [`${base}/json/decoder.py`] })))
    expect(only).toContain(`${base}/sqlite3/lazy.py`)
    expect(only.some((path) => /\/(?:test|config-3\.11|lib2to3|site-packages)\//.test(path))).toBe(false)
    const both = pathsOf(kept(image, traceOf({ read: [`${base}/site-packages/flask/app.py`] })))
    expect(both).toContain(`${base}/site-packages/other/lazy.py`)
    expect(both.some((path) => /\/(?:pip|setuptools)/.test(path))).toBe(false)
  })

  it('of Python, from a distribution: by the package, with what was compiled of it', async () => {
    const base = 'usr/lib/python3/dist-packages'
    const entries = [
      file('var/lib/dpkg/info/python3-a.list', `/.\n/${base}/a/one.py\n/${base}/a/two.py\n`),
      file('var/lib/dpkg/info/python3-b.list', `/.\n/${base}/b/one.py\n`),
      ...[
        'a/one.py',
        'a/two.py',
        'a/__pycache__/two.cpython-311.pyc',
        'b/one.py',
        'b/__pycache__/one.cpython-311.pyc',
      ].map((path) => file(`${base}/${path}`)),
      file(`${base}/own.py`),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN apt-get install', entries }])
    const paths = pathsOf(kept(image, traceOf({ read: [`${base}/a/one.py`], listed: [base] })))
    for (const path of ['a/two.py', 'a/__pycache__/two.cpython-311.pyc', 'own.py'])
      expect(paths).toContain(`${base}/${path}`)
    expect(paths.some((path) => path.startsWith(`${base}/b`))).toBe(false)
  })

  it('is of no package whose folder alone was gone through', async () => {
    const entries = [
      file('var/lib/dpkg/info/app.list', '/.\n/bin\n/bin/app\n'),
      file('var/lib/dpkg/info/other.list', '/.\n/bin\n/usr/share/other\n'),
      file('usr/bin/app', 'app', 0o755),
      file('usr/share/other'),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN apt-get install', entries }])
    expect(kept(image, traceOf({ run: ['bin/app'] })).packages).toEqual(['app'])
  })

  it('of Node.js: what the manifest names, and what that names in turn; links of pnpm go with what they lead to', async () => {
    const manifest = (of: object): string => JSON.stringify(of)
    const entries = [
      folder('app'),
      file('app/package.json', manifest({ dependencies: { a: '1' }, devDependencies: { lint: '1' } })),
      folder('app/node_modules'),
      folder('app/node_modules/.pnpm'),
      ...['a', 'b', 'lint', 'seen'].flatMap((name) => [
        folder(`app/node_modules/.pnpm/${name}@1`),
        folder(`app/node_modules/.pnpm/${name}@1/node_modules`),
        folder(`app/node_modules/.pnpm/${name}@1/node_modules/${name}`),
        file(
          `app/node_modules/.pnpm/${name}@1/node_modules/${name}/package.json`,
          manifest({ dependencies: name === 'a' ? { b: '1' } : {} }),
        ),
        file(`app/node_modules/.pnpm/${name}@1/node_modules/${name}/index.js`),
      ]),
      link('app/node_modules/a', '.pnpm/a@1/node_modules/a'),
      link('app/node_modules/lint', '.pnpm/lint@1/node_modules/lint'),
      link('app/node_modules/seen', '.pnpm/seen@1/node_modules/seen'),
      link('app/node_modules/.pnpm/a@1/node_modules/b', '../../b@1/node_modules/b'),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN npm ci', entries }], { WorkingDir: '/app' })
    const paths = pathsOf(kept(image, traceOf({ read: ['app/node_modules/seen/index.js'] })))
    for (const path of [
      'app/node_modules/a',
      'app/node_modules/.pnpm/b@1/node_modules/b/index.js',
      'app/node_modules/seen',
    ])
      expect(paths).toContain(path)
    expect(paths).toContain('app/node_modules/.pnpm/a@1/node_modules/b')
    expect(paths.some((path) => path.includes('lint'))).toBe(false)
  })

  it('is what is asked for, and nothing of what is dropped', async () => {
    const entries = [
      file('opt/x/a'),
      file('opt/x/b/c'),
      file('usr/bin/sh', 'sh', 0o755),
      file('usr/bin/ls', 'ls', 0o755),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN make', entries }], { Env: ['PATH=/usr/bin'] })
    const paths = pathsOf(kept(image, traceOf({}), { keep: ['opt/x'], drop: ['opt/x/b'], keepShell: true }))
    expect(paths).toContain('opt/x/a')
    expect(paths).not.toContain('opt/x/b/c')
    expect(paths).toContain('usr/bin/sh')
    expect(paths).toContain('usr/bin/ls')
  })

  it('keeps links that lead to what an engine makes, and empty folders of packages', async () => {
    const entries = [
      file('var/lib/dpkg/info/app.list', '/.\n/usr/bin/app\n/var/lib/app/sessions\n/usr/share/app\n/etc/app\n'),
      file('usr/bin/app', 'app', 0o755),
      link('var/log/app.log', '/dev/stdout'),
      folder('var/lib/app/sessions', { mode: 0o1733 }),
      link('etc/app', '../usr/share/app'),
      file('usr/share/app/settings'),
      ...['etc', 'var/log', 'var/lib'].map((path) => file(`${path}/other`, 'x'.repeat(9000))),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const found = kept(image, traceOf({ run: ['usr/bin/app'], written: ['var/log/app.log'] }))
    const { links, folders } = copiesOf(image.tree, found.paths).frame
    expect(links).toEqual(expect.arrayContaining(['var/log/app.log', 'etc/app']))
    expect(folders).toContainEqual({ path: 'var/lib/app/sessions', mode: 0o1733, uid: 0, gid: 0 })
  })

  it('lets no name of the image break a line', async () => {
    const entries = [
      file('var/lib/dpkg/info/a b.list', '/.\n/opt/a\n'),
      file('var/lib/dpkg/info/fine.list', '/.\n/opt/a\n'),
      file('opt/a'),
      file('opt/b\nRUN evil', 'b'),
    ]
    const image = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const found = kept(image, traceOf({ read: ['opt/a', 'opt/b\nRUN evil'] }))
    expect(found.packages).toEqual(['fine'])
    expect(pathsOf(found).filter((path) => path.startsWith('opt'))).toEqual(['opt/a'])
  })

  it('has the folders that are written into', async () => {
    const image = await slimImage([SYSTEM, { by: 'RUN mkdir', entries: [folder('var/cache/app', { uid: 7, gid: 8 })] }])
    const { folders } = copiesOf(image.tree, kept(image, traceOf({ written: ['var/cache/app/x/y'] })).paths).frame
    expect(folders).toContainEqual({ path: 'var/cache/app', mode: 0o755, uid: 7, gid: 8 })
    expect(folders).toContainEqual({ path: 'tmp', mode: 0o1777, uid: 0, gid: 0 })
  })
})

describe('the lines', () => {
  const big = 'x'.repeat(1000)

  it('copy a folder where most of it is kept, files elsewhere, and shared folders never', async () => {
    const entries = [
      ...Array.from({ length: 20 }, (_, i) => file(`usr/share/data/${i}`, big)),
      file('usr/lib/a.so'),
      file('usr/lib/b.so'),
      file('usr/bin/a', big),
      file('usr/bin/b', 'x'),
    ]
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const wanted = [...tree.files.keys()].filter(
      (path) => !['usr/share/data/3', 'usr/lib/b.so', 'usr/bin/b'].includes(path),
    )
    const reasons = new Map(wanted.map((path) => [path, 'touched' as const]))
    const { copies, frame } = copiesOf(tree, reasons)
    const lines = copies.map(({ folder: from, files }) => files ?? from)
    expect(lines).toContainEqual('usr/share/data')
    expect(lines).toContainEqual(['usr/lib/a.so'])
    expect(lines).toContainEqual(['usr/bin/a'])
    expect(frame.links).toEqual(['bin', 'lib'])
    // What must not come keeps a folder from coming as a whole.
    const dropped = copiesOf(tree, reasons, ['usr/share/data/3']).copies
    expect(dropped.find(({ folder: from }) => from === 'usr/share/data')?.files).toHaveLength(19)
  })

  it('leave the history of a repository behind, however small it is', async () => {
    const entries = [file('app/.git/config', 'x'), file('app/main', big), file('app/parts/a', big)]
    const image = await slimImage([SYSTEM, { by: 'COPY . /app', entries }])
    const { copies } = copiesOf(image.tree, kept(image, traceOf({ read: ['app/main'] })).paths)
    const lines = copies.map(({ folder: from, files }) => files ?? from)
    expect(lines.filter((line) => line.toString().startsWith('app'))).toEqual(['app/parts', ['app/main']])
  })

  it('leave folders behind that lie in a crowd of others', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `needed-${i}`)
    const entries = [
      file('app/package.json', JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) })),
      file('app/main.js'),
      ...names.map((name) => file(`app/node_modules/${name}/index.js`, 'x')),
      ...names.map((name) => file(`app/node_modules/not-${name}/index.js`, big)),
    ]
    const image = await slimImage([SYSTEM, { by: 'COPY . /app', entries }])
    const { paths } = kept(image, traceOf({ read: ['app/main.js'] }))
    const { copies, frame } = copiesOf(image.tree, paths)
    expect(frame.wholes).toEqual(names.map((name) => `app/node_modules/${name}`).sort())
    expect(copies.map(({ folder: from }) => from)).not.toContain('app/node_modules')
    expect(copies.map(({ folder: from }) => from)).toContain('app')
    expect(copies.length).toBeLessThanOrEqual(40)
    // Where nothing can make a frame, the folder comes with what nobody needs.
    const bare = copiesOf(image.tree, paths, [], false)
    expect(bare.frame.wholes).toEqual([])
    expect(bare.copies.length).toBeLessThanOrEqual(40)
  })

  it('are no more than an engine takes', async () => {
    const entries = Array.from({ length: 300 }, (_, i) => [
      file(`srv/a/${i}/kept`, 'x'),
      file(`srv/a/${i}/not`, big),
    ]).flat()
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const reasons = new Map(
      [...tree.files.keys()].filter((path) => path.endsWith('kept')).map((path) => [path, 'touched' as const]),
    )
    expect(copiesOf(tree, reasons).copies.length).toBeLessThanOrEqual(40)
  })
})

describe('the configuration', () => {
  const CONFIGURATION = {
    Env: ['PATH=/usr/bin:/bin', 'GREETING=say "hi" for $5 \\o/', 'EMPTY='],
    Cmd: ['nginx', '-g', 'daemon off;'],
    Entrypoint: ['/entry point'],
    User: 'node',
    WorkingDir: '/app',
    ExposedPorts: ['80/tcp', '53/udp'],
    Volumes: ['/data'],
    Labels: { 'org.label': 'a b' },
    Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost || exit 1'], Interval: 1_500_000_000, Retries: 2 },
    StopSignal: 'SIGQUIT',
    Shell: [],
    OnBuild: [],
    Author: '',
  }

  it('is carried over', () => {
    const lines = [...headOf(CONFIGURATION), ...tailOf(CONFIGURATION, '1000')]
    expect(lines.map(({ keyword, rest }) => `${keyword} ${rest}`).join('\n')).toBe(`ENV PATH=/usr/bin:/bin \\
    GREETING="say \\"hi\\" for \\$5 \\\\o/" \\
    EMPTY=""
LABEL org.label="a b"
WORKDIR /app
VOLUME ["/data"]
EXPOSE 80 53/udp
USER 1000
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=1.5s --retries=2 CMD wget -q localhost || exit 1
ENTRYPOINT ["/entry point"]
CMD ["nginx", "-g", "daemon off;"]`)
  })

  it.each([
    ['node', '1000'],
    ['node:staff', '1000:50'],
    ['1000', '1000'],
    ['', ''],
  ])('has the user %j as %j', async (user, numeric) => {
    const { text } = await slimImage([SYSTEM])
    expect(numericUser(user, text)).toBe(numeric)
  })
})

describe('the stage', () => {
  const BEFORE = `# A comment.
FROM debian:bookworm-slim
COPY . /app
CMD ["/app/run"]
`

  async function made(before: string, more: readonly string[] = []): Promise<string> {
    const tools = ['sh', 'cp', 'mkdir', 'chmod', 'chown'].map((name) => file(`usr/bin/${name}`, name, 0o755))
    const entries = [...tools, folder('app'), file('app/run', 'x', 0o755)]
    const others = [file('var/other', 'x'.repeat(1000)), ...more.map((path) => file(path))]
    const image = await slimImage(
      [SYSTEM, { by: 'RUN x', entries: others }, { by: 'COPY . /app', entries }],
      { Cmd: ['/app/run'], User: 'node' },
      ['COPY'],
    )
    const dockerfile = new Dockerfile('Dockerfile', before)
    const found = kept(image, traceOf({ run: ['app/run'], read: more }), { keep: ['bin'] })
    const keptPaths = new Map([...found.paths].filter(([path]) => !path.startsWith('usr/bin')))
    return withSlim(dockerfile, dockerfile.stages.at(-1)!, {
      ...{ configuration: image.configuration, text: image.text, packages: [], base: 'scratch' },
      copies: copiesOf(image.tree, keptPaths),
      record: 'Dockerfile.slim.json',
    })
  }

  it('stands behind what is there, which stays as it is', async () => {
    expect(await made(BEFORE)).toBe(`# A comment.
FROM debian:bookworm-slim AS app
COPY . /app
CMD ["/app/run"]

${MARK}: Dockerfile.slim.json says why. Run it again rather than edit this.
# Links as they are, and folders without what is in them.
FROM app AS frame
USER 0
RUN mkdir -p /frame/tmp \\
 && cp -P /bin /frame/ \\
 && chmod 1777 /frame/tmp

FROM scratch AS slim
COPY --from=frame /frame/ /
# The application: its folder, and what was copied into the image.
COPY --from=app /app /app
# What is needed sooner or later, and seldom seen: users, certificates, time zones, locales.
COPY --from=app /etc /etc
# node
USER 1000
CMD ["/app/run"]
`)
  })

  it('is put in the place of an earlier one', async () => {
    const once = await made(BEFORE)
    const twice = await made(withoutSlim(once))
    expect(twice).toBe(once)
    expect(withoutSlim(once)).toBe(BEFORE.replace('slim\n', 'slim AS app\n'))
  })

  it('keeps line ends, case and names', async () => {
    const text = await made('from debian as build\r\nfrom build as web\r\ncmd ["/app/run"]\r\n')
    expect(text).not.toMatch(/[^\r]\n/)
    expect(text).toContain('\r\ncopy --from=web /app /app\r\n')
  })

  it('quotes what a builder would take for something else', async () => {
    const text = await made(BEFORE, ['var/with space', 'var/a$b', 'var/[id].js'])
    expect(text).toContain('COPY --from=app ["/var/[[]id].js", "/var/a\\\\$b", "/var/with space", "/var/"]')
  })
})

describe('the trace file', () => {
  it('comes back as it was written', () => {
    const record = {
      ...{
        date: '2026-08-01',
        bases: { debian: 'sha256:0' },
        probes: ['true'],
        keep: ['/a'],
        drop: [],
        keepShell: true,
      },
      ...{ filesOnly: false, base: 'busybox', packages: ['libc6'] },
      touched: { run: ['/a'], read: [], listed: [], seen: [], written: [], missing: ['/b'] },
    }
    expect(readRecord(recordText(record))).toEqual(record)
  })

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'it holds no object'],
    ['{"version":9}', 'its version is 9, and 1 is read'],
    ['{"version":1}', '"touched" is missing'],
  ])('says what is wrong with %s', (text, reason) => {
    expect(readRecord(text)).toBe(reason)
  })
})

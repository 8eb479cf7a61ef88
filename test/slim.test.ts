// What slim makes of a trace: how it is read, and what is kept.

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ImageFile } from '../src/images/contents.ts'
import { readElf } from '../src/images/elf.ts'
import { copiesOf } from '../src/slim/copies.ts'
import { readSlimImage } from '../src/slim/read.ts'
import { readTrace } from '../src/slim/trace.ts'
import type { Kept } from '../src/slim/widen.ts'
import { archiveOf, elf, file, folder, kept, link, type MadeLayer, SYSTEM, slimImage, traceOf } from './slim-images.ts'

const pathsOf = ({ paths }: Kept): readonly string[] => [...paths.keys()].sort()

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
    const trace = readTrace([{ pid: 7, text }], '/srv', '/.trace')
    expect(Object.fromEntries(Object.entries(trace).map(([kind, paths]) => [kind, [...paths].sort()]))).toEqual({
      run: ['usr/bin/app'],
      read: ['lib/libz.so.1', 'srv/config.json', 'srv/plugins/aä "b"', 'usr/lib/libz.so.1.2.13'],
      listed: ['srv/plugins'],
      seen: ['srv/config.json', 'srv/current', 'srv/plugins'],
      written: ['tmp/a', 'tmp/b', 'tmp/link', 'var/log/app.log'],
      missing: ['etc/ld.so.preload'],
    })
  })

  it('follows each process into its folders, and its children from there', () => {
    const shell = `access("a", R_OK) = 0
chdir("/opt/app") = 0
access("b", R_OK) = 0
chdir("lib") = 0
clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7f) = 3
chdir("/nowhere") = -1 ENOENT (No such file or directory)
access("../c", R_OK) = 0
fchdir(5</srv>) = 0
clone3({flags=CLONE_VM|CLONE_VFORK, exit_signal=SIGCHLD, stack=0x7f, stack_size=0x9000}, 88) = 2
vfork( <unfinished ...>
`
    const processes = [
      { pid: 2, text: 'execve("./server", ["server"], 0x7f /* 1 var */) = 0\n' },
      { pid: 3, text: 'access("d", R_OK) = 0\nfork() = 4\n' },
      { pid: 4, text: 'access("e", R_OK) = 0\n' },
      // Of another strace: a HEALTHCHECK.
      { pid: 9, text: 'access("f", R_OK) = 0\n' },
      { pid: 1, text: shell },
    ]
    const { run, seen } = readTrace(processes, '/home', '/.trace')
    expect([...run]).toEqual(['srv/server'])
    const folders = ['opt/app', 'opt/app/lib']
    const asked = ['home/a', 'home/f', 'opt/app/b', 'opt/app/c', 'opt/app/lib/d', 'opt/app/lib/e']
    expect([...seen].sort()).toEqual([...folders, ...asked].sort())
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

describe('an image', () => {
  it.each([1, 3, 513, 1 << 20])('is read alike in pieces of %i bytes', async (size) => {
    const entries = [
      file('usr/bin/a', elf({ interpreter: '/lib/ld.so', needed: ['libc.so.6'] }), 0o755),
      file('usr/bin/b', '#!/bin/sh -e\n', 0o755),
      file('usr/bin/c', '#!', 0o755),
      file('usr/bin/d', '', 0o755),
      file('etc/ld.so.conf', 'x'),
    ]
    const archive = archiveOf([SYSTEM, { by: 'RUN make', entries }])
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < archive.length; at += size) yield archive.subarray(at, at + size)
    }
    const { tree, elf: elfOf, interpreter, text } = await readSlimImage(pieces(), [])
    const at = (path: string): ImageFile => tree.files.get(path)!
    expect(elfOf(at('usr/bin/a'))).toEqual({ interpreter: '/lib/ld.so', needed: ['libc.so.6'], paths: [] })
    expect(['b', 'c', 'd'].map((name) => interpreter(at(`usr/bin/${name}`)))).toEqual(['/bin/sh -e', '', undefined])
    expect([text('etc/ld.so.conf'), text('etc/group')]).toEqual(['x', 'root:x:0:\nstaff:x:50:\n'])
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

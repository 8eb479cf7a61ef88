// dockershift slim, as a user runs it: services whose slim image does what the original does, also what no probe asked for.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ended, type Environment, isDone, run } from '../../src/engine/process.ts'
import type { SlimRecord } from '../../src/slim/record.ts'
import { asker } from './answers.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { chosen } from './chosen.ts'
import { addNote } from './notes.ts'
import { inventory, ownLabel, startCommand } from './run-verify.ts'

const LONG = 900_000
const PATIENCE = 100

interface Service {
  readonly port: number
  readonly probes: readonly string[]
  /** Paths that no probe asked for, and what stands in the answers. */
  readonly answers: Readonly<Record<string, string>>
  /** A command in the container that the program takes itself: `nginx -s reload`. */
  readonly command?: readonly string[]
  /** What a container of the original ends with that is asked to, and one of the slim image as well. */
  readonly ends: number
  /** Paths that are not in the slim image. */
  readonly gone: readonly string[]
  /** So many bytes of the original are left at the most, as a part. */
  readonly most: number
}

/** Asks over HTTP with the shell of a Debian image. */
const bash = (port: number, path: string, wanted: string): string =>
  `bash -c 'exec 3<>/dev/tcp/127.0.0.1/${port}; printf "GET ${path} HTTP/1.0\\r\\n\\r\\n" >&3; grep -q "${wanted}" <&3'`

const SERVICES: Readonly<Record<string, Service>> = {
  go: {
    port: 8080,
    probes: [bash(8080, '/hello', 'hello')],
    answers: { '/other': 'another page', '/zone': '+01:00', '/authorities': 'true', '/none': 'no such page' },
    ends: 0,
    gone: ['usr/bin/bash', 'usr/bin/go', 'usr/lib/go-1.19'],
    most: 0.1,
  },
  nginx: {
    port: 8080,
    probes: [bash(8080, '/', 'welcome')],
    answers: { '/data.json': '"a"', '/none': 'nothing here' },
    // A reload reads the configuration again, and starts workers anew.
    command: ['nginx', '-s', 'reload'],
    ends: 0,
    gone: ['usr/bin/bash', 'usr/bin/apt-get', 'usr/bin/ps'],
    most: 0.4,
  },
  python: {
    port: 8000,
    // Its HEALTHCHECK is the probe.
    probes: [],
    answers: {
      '/lazy': '0.25 42',
      '/zone': '1970-01-01T09:00:00+09:00',
      '/locale': 'C.UTF-8 c3a4',
      '/names': '/home/worker',
      '/authorities': 'True',
      '/plugin': 'HELLO',
      '/state': 'written',
      '/none': 'no such route',
    },
    ends: 0,
    gone: ['usr/bin/gcc', 'usr/bin/apt-get'],
    most: 0.5,
  },
  node: {
    port: 3000,
    probes: [
      `node -e 'fetch("http://127.0.0.1:3000/").then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))'`,
    ],
    answers: {
      '/': 'hello "you" for $5',
      '/later': 'loaded later',
      '/crowd': 'sum 1225',
      '/date': '1.1.1970, 01:00:00',
      '/none': 'no such route',
    },
    ends: 0,
    gone: ['usr/bin/perl', 'app/node_modules/linter', 'usr/local/lib/node_modules/npm'],
    most: 0.8,
  },
  java: {
    port: 8080,
    probes: [bash(8080, '/', 'fine')],
    answers: { '/zone': '+09:00', '/digest': 'd41d8cd98f00b204', '/authorities': 'true', '/none': 'no such route' },
    ends: 143,
    gone: ['usr/bin/bash', 'usr/bin/apt-get'],
    most: 0.9,
  },
  php: {
    port: 8080,
    probes: [`php -r 'exit(file_get_contents("http://127.0.0.1:8080/health") === "fine" ? 0 : 1);'`],
    answers: { '/upper': 'SCHÖN', '/zone': '1970-01-01T09:00:00+09:00', '/none': 'no such part' },
    ends: 0,
    gone: ['usr/bin/bash', 'usr/bin/apt-get'],
    most: 0.6,
  },
}

/** For a shell as the first process: without it, each container takes ten seconds to be killed. */
const ENDING = "trap 'exit 0' TERM;"

const BASES = [
  ...['golang:1.19', 'python:3.11-slim', 'node:20-slim', 'eclipse-temurin:17-jdk', 'eclipse-temurin:17-jre'],
  ...['debian:bookworm-slim', 'busybox:latest'],
]

/** So many services of a sample are made smaller. */
const MOST = 3

describeWithEngine('slim', (bench) => {
  let folder: string
  let missing: string | undefined

  beforeAll(async () => {
    for (const base of BASES) missing ??= await ensureBase(base, bench.ready)
    folder = await mkdtemp(join(tmpdir(), 'dockershift-slimming-'))
  }, LONG)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const alone = async (): Promise<Environment> => ({
    ...bench.ready.env,
    TMPDIR: await mkdtemp(join(folder, 'temporary-')),
  })

  /** A copy of a project whose images bear a label of their own. */
  async function projectOf(name: string, label: string): Promise<string> {
    const project = await mkdtemp(join(folder, `${name}-`))
    await cp(join(import.meta.dirname, 'slim', name), project, { recursive: true })
    const file = join(project, 'Dockerfile')
    const text = await readFile(file, 'utf8')
    const last = text.lastIndexOf('\nFROM ') + 1
    const end = text.indexOf('\n', last) + 1
    await writeFile(file, `${text.slice(0, end)}LABEL ${label}\n${text.slice(end)}`)
    return project
  }

  const docker = (env: Environment, ...args: readonly string[]): Promise<Ended> =>
    run({ program: 'docker', args, env }, { timeoutMs: 300_000 })

  /** Builds, and starts a container of the same name. */
  async function start(env: Environment, image: string, ...args: readonly string[]): Promise<void> {
    const built = await docker(env, 'build', '--quiet', '--tag', image, ...args)
    expect(built.stderr.trim()).toBe('')
    const started = await docker(env, 'run', '--detach', '--network', 'none', '--name', image, image)
    expect(started.stderr).toBe('')
  }

  /** Asks a container to end: its exit code. */
  async function stopped(env: Environment, container: string): Promise<number> {
    await docker(env, 'stop', '--time', '8', container)
    const { stdout } = await docker(env, 'inspect', '--format', '{{.State.ExitCode}}', container)
    return Number(stdout)
  }

  async function answered(container: string, url: string, env: Environment): Promise<string> {
    const words = ['run', '--rm', '--network', `container:${container}`, asker]
    // wget says nothing of a page that comes with an error.
    const { host, port, pathname } = new URL(url)
    const request = `printf 'GET ${pathname} HTTP/1.0\\r\\nHost: ${host}\\r\\n\\r\\n' | nc 127.0.0.1 ${port}`
    for (let i = 0; i < PATIENCE; i++) {
      const { stdout } = await docker(env, ...words, 'sh', '-c', request)
      if (stdout !== '') return stdout
      await sleep(200)
    }
    return 'no answer'
  }

  it.each(chosen(Object.entries(SERVICES), MOST, ([name]) => name))(
    'of %s: smaller, built again from nothing, and it answers what nobody traced',
    async (name, { port, probes, answers, command, ends, gone, most }) => {
      expect(missing).toBeUndefined()
      const label = ownLabel()
      const env = await alone()
      const project = await projectOf(name, label)
      const args = ['slim', 'Dockerfile', '--write', '--network', 'none', ...probes.flatMap((one) => ['--probe', one])]
      const { code, stdout, stderr } = await startCommand(project, args, env).ended
      expect({ code, stdout, stderr }).toMatchObject({ code: 0, stdout: '' })
      expect(await inventory('docker', env, label)).toEqual([])
      expect(await readdir(env.TMPDIR!)).toEqual([])
      const [, before = '', after = ''] = /([\d.]+) MB, .* -> ([\d.]+) MB/.exec(stderr) ?? []
      expect(Number(after) / Number(before)).toBeLessThan(most)
      await addNote(bench.notes, { about: `slim ${name}: ${before} MB to ${after} MB`, built: 2 })

      const text = await readFile(join(project, 'Dockerfile'), 'utf8')
      const record = await readFile(join(project, 'Dockerfile.slim.json'), 'utf8')
      for (const written of [text, record, stderr]) expect(written).not.toContain(folder)
      expect((JSON.parse(record) as SlimRecord).touched.run.length).toBeGreaterThan(0)

      const image = `dockershift-slim-test-${name}`
      const original = `${image}-original`
      const stage = /--from=(\S+)/.exec(text.slice(text.lastIndexOf('--from=')))![1]!
      try {
        await start(env, image, '--no-cache', project)
        await start(env, original, '--target', stage, project)
        for (const round of ['first', 'restarted'] as const) {
          for (const [path, wanted] of Object.entries(answers))
            expect(`${round} ${path}: ${await answered(image, `http://127.0.0.1:${port}${path}`, env)}`).toContain(
              wanted,
            )
          if (command !== undefined) {
            const done = await docker(env, 'exec', image, ...command)
            expect(isDone(done) ? '' : done.stdout + done.stderr).toBe('')
          }
          if (round === 'first') await docker(env, 'restart', image)
        }
        for (const path of gone) expect(isDone(await docker(env, 'cp', `${image}:/${path}`, '-')), path).toBe(false)
        expect({ original: await stopped(env, original), slim: await stopped(env, image) }).toEqual({
          original: ends,
          slim: ends,
        })
      } finally {
        await docker(env, 'rm', '--force', '--volumes', image, original)
        await docker(env, 'image', 'rm', '--force', image, original)
      }
    },
    LONG,
  )

  it(
    'says what has drifted: nothing, then a file that is needed and not copied',
    async () => {
      const label = ownLabel()
      const env = await alone()
      const project = await mkdtemp(join(folder, 'drift-'))
      const probe = 'wget -q -O - http://127.0.0.1:8080/ | grep -q fine'
      const lines = (extra: string): string =>
        `FROM busybox:latest\nLABEL ${label}\nRUN mkdir -p /srv/www /etc/more && echo fine > /srv/www/index.html && echo more > /etc/more/a\nCMD ["sh", "-c", "${extra}${ENDING} httpd -f -p 8080 -h /srv/www & wait"]\n`
      const file = join(project, 'Dockerfile')
      await writeFile(file, lines(''))
      const call = (...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
        startCommand(project, ['slim', 'Dockerfile', '--network', 'none', ...args], env).ended
      const shown = await call('--probe', probe)
      expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('+FROM scratch AS slim') })
      expect(await readFile(file, 'utf8')).toBe(lines(''))
      expect(await call('--probe', probe, '--write')).toMatchObject({ code: 0, stdout: '' })
      const written = await readFile(file, 'utf8')
      expect(await call('--check')).toMatchObject({ code: 0, stdout: expect.stringContaining('what it was') })
      const other = written.replaceAll('"trap', '"cat /etc/more/a; trap')
      await writeFile(file, other)
      const drifted = await call('--check')
      expect(drifted).toMatchObject({ code: 1, stdout: expect.stringContaining('  /etc/more/a') })
      // Written again, it holds.
      expect(await call('--probe', probe, '--write')).toMatchObject({ code: 0 })
      expect(await readFile(file, 'utf8')).toContain('/etc/more')
      // What the probe needs is dropped: the slim image fails, and nothing is written.
      const before = await readFile(file, 'utf8')
      const failing = await call('--probe', probe, '--drop', '/srv/www/index.html', '--write')
      expect(failing).toMatchObject({ code: 1, stderr: expect.stringContaining('the slim image: ') })
      expect(await readFile(file, 'utf8')).toBe(before)
      expect(await inventory('docker', env, label)).toEqual([])
    },
    LONG,
  )

  const SERVES = `CMD ["sh", "-c", "${ENDING} httpd -f -p 8080 -h /srv & wait"]`

  /** Writes a Dockerfile, makes it slim, and starts what came of it under a name. */
  async function madeOf(lines: readonly string[], image: string, ...args: readonly string[]): Promise<Environment> {
    const env = await alone()
    const project = await mkdtemp(join(folder, 'made-'))
    await writeFile(join(project, 'Dockerfile'), `${lines.join('\n')}\n`)
    const words = [
      'slim',
      'Dockerfile',
      '--network',
      'none',
      '--write',
      '--probe',
      'wget -q -O - http://127.0.0.1:8080/a',
    ]
    const { code, stderr } = await startCommand(project, [...words, ...args], env).ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('written: ') })
    await start(env, image, project)
    return env
  }

  it.each(['\\', '`'])(
    'brings files of any name, values of any kind, and whatever SHELL says, in a file with the escape character %s',
    async (escape) => {
      const image = 'dockershift-slim-test-names'
      const names = ['a*b', 'a?b', 'a[b', 'a]b', "a'b", 'a"b', 'a\\b', 'a\\', 'a`b', 'a$b', 'a b', '$b', '*']
      const odd = `a\\b "c" 'd' $e \`f\``
      const value = [...odd].map((one) => (one === escape || '"$'.includes(one) ? escape + one : one)).join('')
      const quoted = [...names, 'axb', 'other'].map((one) => `'${one.replaceAll("'", `'"'"'`)}'`)
      const lines = [
        `# escape=${escape}`,
        'FROM busybox:latest',
        `LABEL ${ownLabel()}`,
        `ENV ODD="${value}"`,
        'RUN mkdir -p /srv /frame /var/names /var/links && echo fine > /srv/a',
        `RUN cd /var/names && head -c 9000000 /dev/zero > large && touch ${quoted.join(' ')}`,
        'SHELL ["/bin/nowhere", "-c"]',
        SERVES,
      ]
      const env = await madeOf(lines, image, ...names.flatMap((one) => ['--keep', `/var/names/${one}`]))
      try {
        const to = await mkdtemp(join(folder, 'names-'))
        await docker(env, 'cp', `${image}:/var/names`, to)
        expect((await readdir(join(to, 'names'))).sort()).toEqual([...names].sort())
        const { stdout } = await docker(env, 'inspect', '--format', '{{json .Config.Env}}', image)
        expect(JSON.parse(stdout)).toContain(`ODD=${odd}`)
      } finally {
        await docker(env, 'rm', '--force', '--volumes', image)
        await docker(env, 'image', 'rm', '--force', image)
      }
    },
    LONG,
  )

  it(
    'asks rpm as root, by itself, and hears it to its end',
    async () => {
      const image = 'dockershift-slim-test-rpm'
      const asRoot = '[ "$(id -u)" = 0 ] || exit 1; ! ip link | grep eth0 || exit 2'
      const says = `head -c 6000000 /dev/zero | tr "\\\\0" x; printf "\\\\na\\\\t/opt/a/read\\\\na\\\\t/opt/a/other\\\\n"`
      const lines = [
        'FROM busybox:latest',
        `LABEL ${ownLabel()}`,
        'RUN mkdir -p /srv /opt/a /usr/bin && echo fine > /srv/a && cd /opt/a && touch read other third && head -c 9000000 /dev/zero > large',
        `RUN printf '#!/bin/sh\\n${asRoot}\\n${says}\\n' > /usr/bin/rpm && chmod 755 /usr/bin/rpm`,
        'USER 65534',
        SERVES.replace('httpd', 'cat /opt/a/read; httpd'),
      ]
      const env = await madeOf(lines, image)
      try {
        const to = await mkdtemp(join(folder, 'rpm-'))
        await docker(env, 'cp', `${image}:/opt/a`, to)
        expect((await readdir(join(to, 'a'))).sort()).toEqual(['other', 'read'])
      } finally {
        await docker(env, 'rm', '--force', '--volumes', image)
        await docker(env, 'image', 'rm', '--force', image)
      }
    },
    LONG,
  )

  it(
    'stands on a base that sets a user, a folder and variables of its own',
    async () => {
      const label = ownLabel()
      const image = 'dockershift-slim-test-based'
      const base = `${image}-base`
      const own = await mkdtemp(join(folder, 'base-'))
      const lines = [
        'FROM busybox:latest',
        'ENV SSL_CERT_FILE=/x',
        'LABEL of=base',
        'WORKDIR /home',
        'USER 65532',
        'ENTRYPOINT ["/bin/cat"]',
      ]
      await writeFile(join(own, 'Dockerfile'), `${lines.join('\n')}\n`)
      const built = await docker(bench.ready.env, 'build', '--quiet', '--tag', base, own)
      expect(built.stderr).toBe('')
      const text = ['FROM busybox:latest', `LABEL ${label}`, 'RUN mkdir -p /srv && echo fine > /srv/a', SERVES]
      try {
        const env = await madeOf(text, image, '--base', base)
        const format = '{{.Config.User}} {{.Config.WorkingDir}} {{json .Config.Entrypoint}} {{json .Config.Env}}'
        const { stdout } = await docker(env, 'inspect', '--format', format, image)
        expect(stdout).toMatch(/^0 \/ (?:null|\[\]) /)
        expect(stdout).toContain('SSL_CERT_FILE=/x')
      } finally {
        await docker(bench.ready.env, 'rm', '--force', '--volumes', image)
        await docker(bench.ready.env, 'image', 'rm', '--force', image, base)
      }
    },
    LONG,
  )

  it('says so where the engine does not allow tracing', async () => {
    const label = ownLabel()
    const env = await alone()
    const project = await mkdtemp(join(folder, 'refusing-'))
    await writeFile(
      join(project, 'Dockerfile'),
      `FROM busybox:latest\nLABEL ${label}\nCMD ["sh", "-c", "${ENDING} httpd -f -p 8080 & wait"]\n`,
    )
    // An engine whose profile refuses ptrace: docker, with that said at each creation.
    const profile = join(project, 'profile.json')
    const rule = { names: ['ptrace', 'process_vm_readv'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }
    await writeFile(profile, JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls: [rule] }))
    const bin = join(project, 'bin')
    const real = (await run({ program: 'sh', args: ['-c', 'command -v docker'], env })).stdout.trim()
    const script = `#!/bin/sh\n[ "$1" = create ] && shift && exec '${real}' create --security-opt 'seccomp=${profile}' "$@"\nexec '${real}' "$@"\n`
    await cp(join(project, 'Dockerfile'), join(bin, 'docker'), { recursive: true })
    await writeFile(join(bin, 'docker'), script, { mode: 0o755 })
    await run({ program: 'chmod', args: ['755', join(bin, 'docker')] })
    const path = `${bin}:${env.PATH}`
    const { code, stderr } = await startCommand(project, ['slim', 'Dockerfile', '--network', 'none', '--write'], {
      ...env,
      PATH: path,
    }).ended
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not allow a program in a container to be traced'),
    })
    expect(await readdir(project)).not.toContain('Dockerfile.slim.json')
    expect(await inventory('docker', env, label)).toEqual([])
  })
})

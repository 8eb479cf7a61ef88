// What an engine's program is told about containers and images of others: a made-up one, a script, puts it down.

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Containers, containersOf } from '../src/engine/containers.ts'
import { dockerEngine } from '../src/engine/docker.ts'
import type { Engine, EngineName } from '../src/engine/engine.ts'
import { buildahEngine, podmanEngine } from '../src/engine/podman.ts'
import type { Environment } from '../src/engine/process.ts'
import { sandbox } from './cli-sandbox.ts'

/** @param script what it does; `$log` is where it puts things down, `$1` what it is asked to do */
function engine(script: string): {
  containers: Containers
  folder: string
  calls: (verb: string) => readonly string[]
} {
  const folder = sandbox({})
  const program = join(folder, 'docker')
  const log = join(folder, 'log')
  writeFileSync(program, `#!/bin/sh\nlog='${log}'\ncd '${folder}'\necho "$@" >> "$log"\n${script}\n`)
  chmodSync(program, 0o755)
  return {
    containers: containersOf(program, process.env),
    folder,
    calls: (verb) =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line.startsWith(verb))
        : [],
  }
}

describe('the containers of an engine', () => {
  it('say all that they have to say, by themselves, and are gone then', async () => {
    const { containers, calls } = engine('[ "$1" != run ] || head -c 9000000 /dev/zero | tr "\\0" x')
    expect(await containers.output('image', ['rpm', '-qa'], {})).toHaveLength(9_000_000)
    expect(calls('run')).toEqual([
      expect.stringMatching(/^run --name \S+ --network none --user 0 --entrypoint rpm image -qa$/),
    ])
    await containers.close()
    expect(calls('rm')).toHaveLength(1)
  })

  it.each([
    ['fails', 'echo half; echo no database >&2; exit 3', 'exited (3): no database'],
    ['does not end', 'exec sleep 60', 'timeout'],
  ])('say nothing that is half where the program %s', async (_, script, message) => {
    const { containers, calls } = engine(`[ "$1" != run ] || { ${script}; }`)
    await expect(containers.output('image', ['rpm'], { timeoutMs: 200 })).rejects.toThrow(message)
    expect(calls('rm')).toHaveLength(1)
  })

  it('are removed once, where that was done', async () => {
    const { containers, calls } = engine('exit 0')
    await (await containers.start('image', 'none')).remove()
    await containers.close()
    expect(calls('rm')).toHaveLength(1)
  })

  it('are not forgotten where they could not be removed', async () => {
    const { containers, calls } = engine('[ "$1" != rm ] || [ -e removed ] || { touch removed; exit 1; }')
    await (await containers.start('image', undefined)).remove()
    await containers.close()
    await containers.close()
    expect(calls('rm')).toHaveLength(2)
  })

  it('are forgotten where there are none', async () => {
    const { containers, calls } = engine('[ "$1" != rm ] || { echo "Error: No such container: x" >&2; exit 1; }')
    await (await containers.start('image', undefined)).remove()
    await containers.close()
    expect(calls('rm')).toHaveLength(1)
  })

  it('come to their start, whatever signal there is meanwhile, and are there to be removed', async () => {
    const controller = new AbortController()
    const { containers, folder, calls } = engine('[ "$1" != run ] || { sleep 0.5; touch created; }')
    const starting = containers.start('image', undefined, controller.signal)
    setTimeout(() => controller.abort(), 100)
    const started = await starting
    expect(started.trouble).toBeUndefined()
    expect(existsSync(join(folder, 'created'))).toBe(true)
    await started.remove()
    expect(calls('rm')).toHaveLength(1)
    await expect(containers.start('image', undefined, controller.signal)).rejects.toThrow()
    expect(calls('run')).toHaveLength(1)
  })

  it('are asked for again where nobody knows whether one will be created after all', async () => {
    const gone = 'echo "No such container" >&2; exit 1'
    const { containers, calls } = engine(
      `case $1 in rm) ${gone} ;; run) case $* in *--entrypoint*) sleep 20 ;; esac ;; esac`,
    )
    const started = await containers.start('image', undefined)
    expect((await started.beside('tools', ['cat'], { timeoutMs: 200 })).how).toBe('timeout')
    await started.remove()
    expect(calls('rm')).toHaveLength(2)
    await containers.close()
    expect(calls('rm')).toHaveLength(3)
  })
})

describe('the digest of an image that a Dockerfile names', () => {
  const engines: readonly (readonly [EngineName, (options: { env: Environment }) => Promise<Engine | undefined>])[] = [
    ['docker', dockerEngine],
    ['podman', podmanEngine],
    ['buildah', buildahEngine],
  ]

  it.each(engines)('%s is never given it as an option', async (name, find) => {
    const folder = sandbox({})
    const log = join(folder, 'log')
    writeFileSync(join(folder, name), `#!/bin/sh\nfor word; do echo "$word" >> '${log}'; done\necho version 1.0\n`)
    chmodSync(join(folder, name), 0o755)
    const made = await find({ env: { PATH: folder } })
    writeFileSync(log, '')
    expect(await made!.digestOf!('debian:12')).toBe('version 1.0')
    expect(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-2)).toEqual(['--', 'debian:12'])
    writeFileSync(log, '')
    expect(await made!.digestOf!('--cpu-profile=/tmp/x')).toBeUndefined()
    expect(readFileSync(log, 'utf8')).toBe('')
  })
})

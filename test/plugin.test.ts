// As a plug-in of Docker's command line: a link by another name is all that it takes.

import { expect, test } from 'vitest'
import pack from '../package.json' with { type: 'json' }
import { CLI, environment, monorepo, NEW, OLD, raw, sandbox, spawned } from './cli-sandbox.ts'
import { shownFor } from './readme-blocks.ts'

const PLUGIN = 'docker/cli-plugins/docker-dockershift'

test('answers the question that Docker puts to its plug-ins', () => {
  const { code, out } = spawned(sandbox(), ['docker-cli-plugin-metadata'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ SchemaVersion: '0.1.0', Vendor: 'dockershift', Version: pack.version })
})

test('under that name takes the arguments behind its own', () => {
  const folder = sandbox({ [PLUGIN]: { to: CLI }, 'work/Dockerfile': OLD })
  const ran = raw(
    process.execPath,
    [`${folder}/${PLUGIN}`, '--context', 'dockershift', 'dockershift', '--quiet', '-'],
    folder,
    OLD,
  )
  expect(ran.stdout.toString('utf8')).toBe(NEW)
})

test('under its own name a folder called dockershift is a path', () => {
  const folder = sandbox({ 'dockershift/Dockerfile': OLD })
  expect(spawned(folder, ['dockershift', '--check', '--quiet']).code).toBe(1)
})

const docker = raw('sh', ['-c', 'command -v docker'], '/').stdout.toString('utf8').trim()

test.skipIf(docker === '')('docker dockershift …', () => {
  const folder = sandbox({ [PLUGIN]: { to: CLI } })
  const config = ['--config', `${folder}/docker`]
  const ran = raw(docker, [...config, 'dockershift', '--quiet', '-'], folder, OLD, { HOME: folder })
  expect(ran.stdout.toString('utf8') + ran.stderr.toString('utf8')).toBe(NEW)
  const help = raw(docker, [...config, '--help'], folder, '', { HOME: folder })
  expect(help.stdout.toString('utf8')).toMatch(/dockershift\* *Rewrite Dockerfiles/)
})

test.skipIf(docker === '')('the commands of the README', () => {
  const home = sandbox({ 'bin/dockershift': { to: CLI } })
  const folder = monorepo()
  for (const { command, shown } of shownFor('test/plugin.test.ts')) {
    const path = `${home}/bin:${environment().PATH}`
    const variables = { HOME: home, PATH: path, DOCKER_CONFIG: `${home}/.docker` }
    const ran = raw('sh', ['-c', command], folder, '', variables)
    expect(ran.stdout.toString('utf8') + ran.stderr.toString('utf8')).toBe(shown)
  }
})

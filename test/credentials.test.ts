// Docker's own credentials: where they are looked for, and that no shell and no path comes near a helper.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Credential, dockerCredentials } from '../src/registry/credentials.ts'

const auth = (text: string): string => Buffer.from(text).toString('base64')

/** A home with these files; programs are found in its `bin` first. */
function home(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-home-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries({ 'bin/.keep': '', ...files })) {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
    chmodSync(file, 0o755)
  }
  return { HOME: folder, PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
}

function found(
  config: object,
  host: string,
  more: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Credential | undefined> {
  const env = { ...home({ '.docker/config.json': JSON.stringify(config), ...files }), ...more }
  return dockerCredentials(env).of(host)
}

const SAYS = (user: string): string =>
  `#!/bin/sh\nread name\nprintf '{"Username":"${user}","Secret":"of %s"}' "$name"\n`

test.each([
  ['registry.example', { 'registry.example': { auth: auth('me:se:cret') } }, { name: 'me', password: 'se:cret' }],
  ['registry.example', { 'https://registry.example/v1/': { auth: auth('me:x') } }, { name: 'me', password: 'x' }],
  ['registry.example:5000', { 'registry.example:5000': { auth: auth('me:x') } }, { name: 'me', password: 'x' }],
  ['registry.example:5000', { 'registry.example': { auth: auth('me:x') } }, undefined],
  ['registry.example', { 'registry.example.evil': { auth: auth('me:x') } }, undefined],
  ['registry-1.docker.io', { 'https://index.docker.io/v1/': { auth: auth('hub:x') } }, { name: 'hub', password: 'x' }],
  ['registry.example', { 'registry.example': { identitytoken: 'long' } }, { identityToken: 'long' }],
  ['registry.example', { 'registry.example': { username: 'me', password: 'x' } }, { name: 'me', password: 'x' }],
  ['registry.example', { 'registry.example': { auth: 'no colon' } }, undefined],
  ['registry.example', { 'registry.example': {} }, undefined],
])('%s is found in %j', async (host, auths, credential) => {
  expect(await found({ auths }, host)).toEqual(credential)
})

test('the environment comes first, and another folder counts in the place of the home', async () => {
  const auths = (name: string): string => JSON.stringify({ auths: { 'r.example': { auth: auth(`${name}:x`) } } })
  const config = JSON.parse(auths('home')) as object
  const first = await found(config, 'r.example', { DOCKER_AUTH_CONFIG: auths('environment') })
  expect(first).toMatchObject({ name: 'environment' })
  const elsewhere = home({ 'config.json': auths('elsewhere') }).HOME!
  expect(await found(config, 'r.example', { DOCKER_CONFIG: elsewhere })).toMatchObject({ name: 'elsewhere' })
  expect(await found(config, 'r.example', { DOCKER_AUTH_CONFIG: 'no JSON' })).toMatchObject({ name: 'home' })
})

test('helpers are asked: that of the registry, else that of all', async () => {
  const files = { 'bin/docker-credential-one': SAYS('one'), 'bin/docker-credential-all': SAYS('all') }
  const config = {
    credHelpers: { 'r.example': 'one' },
    credsStore: 'all',
    auths: { 'r.example': { auth: auth('a:b') } },
  }
  expect(await found(config, 'r.example', {}, files)).toEqual({ name: 'one', password: 'of r.example' })
  expect(await found(config, 'other.example', {}, files)).toEqual({ name: 'all', password: 'of other.example' })
  const hub = await found(config, 'registry-1.docker.io', {}, files)
  expect(hub).toEqual({ name: 'all', password: 'of https://index.docker.io/v1/' })
})

test('a helper may hold an identity token', async () => {
  const files = { 'bin/docker-credential-one': SAYS('<token>') }
  expect(await found({ credsStore: 'one' }, 'r.example', {}, files)).toEqual({ identityToken: 'of r.example' })
})

test('a helper that fails, says nothing of use or is not there is none', async () => {
  const files = {
    'bin/docker-credential-fails': '#!/bin/sh\necho credentials not found in native keychain\nexit 1\n',
    'bin/docker-credential-babbles': '#!/bin/sh\necho hello\n',
  }
  for (const credsStore of ['fails', 'babbles', 'absent'])
    expect(await found({ credsStore }, 'r.example', {}, files)).toBeUndefined()
})

test('the name of a helper reaches no shell and is no path', async () => {
  const env = home({ 'evil/run': '#!/bin/sh\ntouch "$HOME/ran"\n' })
  const ran = join(env.HOME!, 'ran')
  for (const name of [`x; touch ${ran}`, `$(touch ${ran})`, '/../evil/run', '../evil/run', `x\ntouch ${ran}`]) {
    const file = JSON.stringify({ credsStore: name, credHelpers: { 'r.example': name } })
    expect(await dockerCredentials({ ...env, DOCKER_AUTH_CONFIG: file }).of('r.example')).toBeUndefined()
  }
  expect(existsSync(ran)).toBe(false)
})

test('a helper is asked once', async () => {
  const counts = '#!/bin/sh\necho x >> "$HOME/count"\nprintf \'{"Username":"u","Secret":"s"}\'\n'
  const env = home({ '.docker/config.json': '{"credsStore":"one"}', 'bin/docker-credential-one': counts })
  const credentials = dockerCredentials(env)
  await Promise.all([credentials.of('r.example'), credentials.of('r.example')])
  expect(readFileSync(join(env.HOME!, 'count'), 'utf8')).toBe('x\n')
})

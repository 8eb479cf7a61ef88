// dockershift mcp, driven by the protocol's own client, as agents do it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { type CallToolResult, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Engine } from '../src/engine/engine.ts'
import { proofs } from '../src/proof/proofs.ts'
import type { Result } from '../src/rewrite/result.ts'
import { run } from '../src/run/run.ts'
import { transforms } from '../transforms/index.ts'
import { CLI, dockershift, environment, NEW, OLD, repository, sandbox } from './cli-sandbox.ts'

/** @param roots the folders that the client gives; `undefined`: it knows of no such thing */
async function agent(cwd: string, roots?: readonly string[], path = process.env.PATH ?? ''): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: roots === undefined ? {} : { roots: { listChanged: false } } },
  )
  if (roots !== undefined)
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })),
    }))
  const env = { ...(environment() as Record<string, string>), DOCKER_HOST: 'unix:///nowhere', PATH: path }
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp'], cwd, env }))
  onTestFinished(() => client.close())
  return client
}

interface Answer {
  readonly isError: boolean
  readonly text: string
  readonly data: Record<string, unknown>
}

async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const result = (await client.callTool({ name, arguments: args })) as CallToolResult
  const [first] = result.content
  return {
    isError: result.isError === true,
    text: first?.type === 'text' ? first.text : '',
    data: result.structuredContent ?? {},
  }
}

describe('tools', () => {
  test('are these, and say which of them write', async () => {
    const { tools } = await (await agent(sandbox())).listTools()
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['list_transforms', true],
      ['explain_transform', true],
      ['plan', true],
      ['apply', false],
      ['verify', true],
    ])
  })

  test('list and explain tell what --list and --explain do', async () => {
    const client = await agent(sandbox())
    const { data } = await call(client, 'list_transforms')
    const names = (data.transforms as { name: string }[]).map(({ name }) => name)
    const listed = (await dockershift(sandbox(), ['--list'])).out
    expect(names.filter((name) => !listed.includes(`  ${name}  `))).toEqual([])
    expect(names.length).toBeGreaterThan(60)
    const explained = (await call(client, 'explain_transform', { name: 'apk-no-cache' })).data
    expect(explained).toMatchObject({ name: 'apk-no-cache', safety: 'safe', runs: 'by default' })
    expect((explained.example as { output: string }).output).toContain('--no-cache')
    expect(await call(client, 'explain_transform', { name: 'apk-no-cahce' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('did you mean apk-no-cache'),
    })
  })

  test('plan tells what would change, where, and why, and writes nothing', async () => {
    const folder = sandbox({ 'web/Dockerfile': OLD })
    const client = await agent(folder, [folder])
    const { data } = await call(client, 'plan', { path: 'web/Dockerfile' })
    expect(data).toMatchObject({ written: false, files: 1, changed: 1, leftOff: 0 })
    expect((data.results as unknown[])[0]).toMatchObject({
      path: 'web/Dockerfile',
      status: 'changed',
      diff: expect.stringContaining('+RUN apk add --no-cache curl'),
      changes: [
        {
          line: 2,
          removed: 'RUN apk add curl\n',
          added: 'RUN apk add --no-cache curl\n',
          transforms: [{ name: 'apk-no-cache', safety: 'safe', summary: 'Install Alpine packages with --no-cache' }],
        },
      ],
    })
    expect(readFileSync(join(folder, 'web/Dockerfile'), 'utf8')).toBe(OLD)
  })

  test('apply writes a file, and what is chosen decides', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const client = await agent(folder, [folder])
    expect((await call(client, 'apply', { path: 'Dockerfile', exclude: ['apk-no-cache'] })).data.changed).toBe(0)
    expect((await call(client, 'apply', { path: 'Dockerfile' })).data).toMatchObject({ written: true, changed: 1 })
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(NEW)
    expect((await call(client, 'apply', { path: 'Dockerfile' })).data.changed).toBe(0)
  })

  test('a text is given back rewritten', async () => {
    const client = await agent(sandbox())
    expect((await call(client, 'apply', { text: OLD })).data).toMatchObject({ status: 'changed', text: NEW })
    expect((await call(client, 'plan', { text: 'FROM alpine\nRUNN true\n' })).data).toMatchObject({
      status: 'failed',
      line: 2,
    })
    const both = await call(client, 'plan', { text: OLD, path: 'Dockerfile' })
    expect(both).toMatchObject({ isError: true, text: 'give path or text, one of them' })
  })

  test('a text of a client that gives no folder is rewritten by no configuration', async () => {
    const folder = sandbox({ 'dockershift.config.json': '{ "transforms": { "apk-no-cache": "off" } }' })
    expect((await call(await agent(folder, []), 'plan', { text: OLD })).data.text).toBe(NEW)
    expect((await call(await agent(folder), 'plan', { text: OLD })).data.text).toBe(OLD)
  })

  test('verify builds, and says what is missing for it', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const found = await call(await agent(folder, [folder], '/nowhere'), 'verify', { path: 'Dockerfile' })
    expect(found).toMatchObject({ isError: true, text: expect.stringContaining('verify builds images') })
  })
})

describe('paths', () => {
  test.each([['../other/Dockerfile'], ['/etc/hostname'], ['link/Dockerfile'], ['Dockerfile.link']])(
    '%s leads out, and is refused',
    async (path) => {
      const outside = sandbox({ Dockerfile: OLD })
      const folder = sandbox({ link: { to: outside }, 'Dockerfile.link': { to: join(outside, 'Dockerfile') } })
      const client = await agent(folder, [folder])
      for (const tool of ['plan', 'apply', 'verify'])
        expect(await call(client, tool, { path })).toMatchObject({
          isError: true,
          text: expect.stringContaining('outside'),
        })
      expect(readFileSync(join(outside, 'Dockerfile'), 'utf8')).toBe(OLD)
    },
  )

  const COPIES = 'FROM debian:12\nCOPY . /srv\n'
  const ABOVE = {
    'service/Dockerfile': COPIES,
    'compose.yaml': 'services:\n  a:\n    build: { context: ., dockerfile: service/Dockerfile }\n',
    '.idea/workspace.xml': '<x/>\n',
  }

  test('apply makes no ignore file above the root, and says why', async () => {
    const folder = sandbox(ABOVE)
    repository(folder)
    const client = await agent(folder, [join(folder, 'service')])
    const { data } = await call(client, 'apply', { path: '.', transforms: ['dockerignore'] })
    expect(readdirSync(folder)).not.toContain('.dockerignore')
    expect(data).toMatchObject({
      changed: 0,
      results: [{ path: 'Dockerfile', leftAlone: [{ reason: expect.stringContaining('outside of the folders') }] }],
    })
    const both = await agent(folder, [join(folder, 'service'), folder])
    expect((await call(both, 'apply', { path: '.', transforms: ['dockerignore'] })).data.changed).toBe(1)
    expect(readdirSync(folder)).toContain('.dockerignore')
  })

  test('an ignore file that is a link out is neither told nor written', async () => {
    const outside = sandbox({ 'their.ignore': 'their-secret\n' })
    const folder = sandbox({
      Dockerfile: COPIES,
      '.idea/workspace.xml': '<x/>\n',
      '.dockerignore': { to: join(outside, 'their.ignore') },
    })
    repository(folder)
    const client = await agent(folder, [folder])
    const answer = await call(client, 'apply', { path: '.', transforms: ['dockerignore'] })
    expect(answer.data.changed).toBe(0)
    expect(answer.text).toContain('out of the tree')
    expect(answer.text).not.toContain('their-secret')
    expect(readFileSync(join(outside, 'their.ignore'), 'utf8')).toBe('their-secret\n')
  })

  test('a Dockerfile in the root that is a link out, inside of one repository, is left alone', async () => {
    const folder = sandbox({ 'other/base': OLD, 'in/Dockerfile': { to: '../other/base' } })
    repository(folder)
    const client = await agent(folder, [join(folder, 'in')])
    expect((await call(client, 'apply', { path: '.' })).data).toMatchObject({ changed: 0 })
    expect(readFileSync(join(folder, 'other/base'), 'utf8')).toBe(OLD)
  })

  test('nothing is built from a folder above the roots', async () => {
    const folder = sandbox({ ...ABOVE, 'service/Dockerfile': `${COPIES}MAINTAINER me\n` })
    repository(folder)
    const root = join(folder, 'service')
    const failed: Result[] = []
    const results = run({ folder: root, paths: ['.'], transforms: [...transforms] })
    const all = { folder: root, fence: [root], transforms, buildArgs: [], timeoutMs: 1, rebuild: false, say: () => {} }
    // An engine that cannot do anything: it is not asked.
    const proved = proofs({} as Engine, results, {
      ...all,
      target: undefined,
      signal: AbortSignal.timeout(60_000),
      passed: (result) => failed.push(result),
    })
    expect(await proved.next()).toMatchObject({ done: true })
    expect(failed).toMatchObject([{ status: 'failed', reason: expect.stringContaining('outside of the folders') }])
  })

  test('are found in each root, and in none but these', async () => {
    const [one, other, started] = [sandbox(), sandbox({ Dockerfile: OLD }), sandbox({ 'here/Dockerfile': OLD })]
    const client = await agent(started, [one, other])
    expect((await call(client, 'plan', { path: join(other, 'Dockerfile') })).data.changed).toBe(1)
    expect((await call(client, 'plan', { path: 'Dockerfile' })).data.changed).toBe(1)
    expect((await call(client, 'plan', { path: join(started, 'here/Dockerfile') })).isError).toBe(true)
    expect((await call(client, 'plan', { path: 'here/Dockerfile' })).isError).toBe(true)
  })

  test('without roots are those of the folder that it was started in', async () => {
    const client = await agent(sandbox({ Dockerfile: OLD }))
    expect((await call(client, 'plan', { path: '.' })).data.changed).toBe(1)
    expect((await call(client, 'plan', { path: '..' })).isError).toBe(true)
  })

  test('no name is loaded as code, and no code of a configuration runs', async () => {
    const code = "process.exit(3)\nexport default { transforms: { 'apk-no-cache': 'off' } }\n"
    const folder = sandbox({ Dockerfile: OLD, 'own.mjs': code, 'dockershift.config.mjs': code })
    const client = await agent(folder, [folder])
    expect((await call(client, 'plan', { path: '.', transforms: ['./own.mjs'] })).isError).toBe(true)
    const { data } = await call(client, 'plan', { path: '.' })
    expect(data.changed).toBe(1)
    expect((data.warnings as string[]).join()).toContain('it was not run')
  })
})

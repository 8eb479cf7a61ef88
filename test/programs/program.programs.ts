// The program of this machine, where no Node.js is in reach: it does what the command line does.

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, test } from 'vitest'
import pack from '../../package.json' with { type: 'json' }
import { dockershift, monorepo, NEW, OLD, ROOT, raw, sandbox } from '../cli-sandbox.ts'
import { Editor, uriOf } from '../editor.ts'
import { shownFor } from '../readme-blocks.ts'

const place = join(ROOT, '.cache/binary')
const name = `dockershift-${pack.version}-${process.platform}-${process.arch}`
const archive = `dockershift-${process.platform}-${process.arch}.tar.gz`
const program = join(place, name, 'dockershift')

/** Git is all that it may find. */
function bare(): Readonly<Record<string, string>> {
  const git = raw('sh', ['-c', 'command -v git'], ROOT).stdout.toString('utf8').trim()
  return { PATH: sandbox({ git: { to: git } }) }
}

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function ran(
  folder: string,
  args: readonly string[],
  input = '',
  variables: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = raw(program, args, folder, input, { ...bare(), ...variables })
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') }
}

describe('the program', () => {
  test('finds no Node.js', () => {
    expect(raw('/bin/sh', ['-c', 'command -v node'], ROOT, '', bare()).status).not.toBe(0)
  })

  test.each<[args: string[], input?: string]>([
    [[]],
    [['--unsafe', '--format', 'json']],
    [['--format', 'html']],
    [['--check', '--quiet']],
    [['-'], OLD],
    [['--version']],
    [['--help']],
    [['--list']],
    [['--explain', 'apk-no-cache']],
    [['completion', 'bash']],
    [['no-such-path']],
  ])('does the same as the command line: %j', async (args, input = '') => {
    const folder = monorepo()
    const expected = await dockershift(folder, args, input)
    expect(ran(folder, args, input)).toEqual(expected)
  })

  test('writes, remembers, and writes a configuration', () => {
    const folder = sandbox({ Dockerfile: OLD })
    expect(ran(folder, ['--write', '--cache', '--cache-location', 'cache.json']).code).toBe(0)
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(NEW)
    ran(folder, ['--cache', '--cache-location', 'cache.json'])
    expect(ran(folder, ['--cache', '--cache-location', 'cache.json', '--debug']).err).toContain('cache: 1 remembered')
    expect(ran(folder, ['init']).out).toContain('written')
  })

  test.each([['own.mjs'], ['own.ts'], ['own.cjs']])('loads a transform of somebody’s own: %s', async (file) => {
    const made = `{ name: 'our-own', summary: 'Say hello', phase: 'syntax', safety: 'safe', recommended: true, why: 'It is polite.',
      leavesAlone: [], rules: [], references: [], aims: ['lint'], apply: (dockerfile) => dockerfile }`
    const folder = sandbox({ [file]: `${file.endsWith('.cjs') ? 'module.exports = ' : 'export default '}${made}\n` })
    const listed = ran(folder, ['--list', '-t', `./${file}`])
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('our-own') })
  })

  test('takes nothing that is meant for a Node.js of the user', () => {
    const said = ran(sandbox({ Dockerfile: OLD }), ['--quiet'], '', { NODE_OPTIONS: '--require ./nowhere.js' })
    expect(said).toMatchObject({ code: 0, err: '' })
  })

  test('is a plug-in of Docker under that name', () => {
    const folder = sandbox({ 'docker-dockershift': { to: program } })
    const { stdout } = raw(join(folder, 'docker-dockershift'), ['dockershift', '--quiet', '-'], folder, OLD, bare())
    expect(stdout.toString('utf8')).toBe(NEW)
  })

  test('serves editors', async () => {
    const editor = await Editor.open([sandbox()], { command: [program] })
    const found = await editor.openDocument(uriOf('/nowhere/Dockerfile'), OLD)
    expect(found.map(({ code }) => code)).toContain('apk-no-cache')
  })

  test('serves agents', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const env = { ...bare() }
    await client.connect(new StdioClientTransport({ command: program, args: ['mcp'], cwd: sandbox(), env }))
    const plan = await client.callTool({ name: 'explain_transform', arguments: { name: 'apk-no-cache' } })
    expect(plan.structuredContent).toMatchObject({ example: { output: expect.stringContaining('--no-cache') } })
    await client.close()
  })
})

describe('the archive', () => {
  test('has licences and completions beside the program, and its sum', () => {
    const folder = sandbox()
    raw('tar', ['-xzf', join(place, archive)], folder)
    const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort()
    expect(files).toEqual([
      'LICENSE',
      'LICENSE-node',
      'LICENSES.txt',
      'completions',
      'completions/dockershift.bash',
      'completions/dockershift.fish',
      'completions/dockershift.zsh',
      'dockershift',
    ])
    expect(statSync(join(folder, name, 'dockershift')).mode & 0o111).toBe(0o111)
    expect(raw('sha256sum', ['--check', '--ignore-missing', 'SHA256SUMS'], place).status).toBe(0)
    const sum = createHash('sha256')
      .update(readFileSync(join(place, archive)))
      .digest('hex')
    expect(readFileSync(join(place, 'SHA256SUMS'), 'utf8')).toContain(`${sum}  ${archive}\n`)
  })

  test('is used as the README shows it', () => {
    const folder = monorepo()
    symlinkSync(join(place, archive), join(folder, 'dockershift-linux-x64.tar.gz'))
    for (const { command, shown } of shownFor('test/programs/program.programs.ts')) {
      const ran = raw('sh', ['-c', command], folder)
      expect(ran.stdout.toString('utf8') + ran.stderr.toString('utf8')).toBe(shown)
    }
  })

  test('the completions ask the program', () => {
    const bin = sandbox({ dockershift: { to: program } })
    const script = join(place, name, 'completions/dockershift.bash')
    expect(existsSync(script)).toBe(true)
    const asked =
      'source "$1"; COMP_WORDS=(dockershift --explain apk-n); COMP_CWORD=2; _dockershift_yargs_completions; echo "${COMPREPLY[@]}"'
    chmodSync(bin, 0o755)
    const found = raw('/bin/bash', ['-c', asked, 'bash', script], bin, '', { PATH: `${bin}:/usr/bin:/bin` })
    expect(found.stdout.toString('utf8')).toContain('apk-no-cache')
  })
})

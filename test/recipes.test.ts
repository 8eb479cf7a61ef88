// docs/recipes.md: each block of it is run as it stands, with stand-ins for npx and for what would reach a network.

import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import pack from '../package.json' with { type: 'json' }
import { CLI, environment, fill, git, monorepo, NEW, OLD, ROOT, raw, repository, sandbox } from './cli-sandbox.ts'

interface Block {
  readonly mark: string
  readonly language: string
  readonly text: string
}

const page = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8')
const blocks: readonly Block[] = [...page.matchAll(/(?:<!-- ([^\n]*) -->\n)?^```(\w+)\n(.*?)^```$/gms)].map(
  ([, mark = '', language = '', text = '']) => ({ mark, language, text }),
)
const seen = new Set<Block>()

/** The blocks with that mark; each has to be asked for by a test. */
function marked(mark: string): readonly Block[] {
  const found = blocks.filter((block) => block.mark === mark)
  expect(found.length).toBeGreaterThan(0)
  for (const block of found) seen.add(block)
  return found
}

function only(mark: string): string {
  const found = marked(mark)
  expect(found).toHaveLength(1)
  return found[0]!.text
}

afterAll(() => {
  const left = blocks.filter((block) => !seen.has(block) && !/^not run: ./.test(block.mark))
  expect(left.map(({ mark, text }) => mark || text)).toEqual([])
})

const NPX = `#!/bin/sh
[ "$1" = --yes ] && shift
case $1 in dockershift | dockershift@${pack.version}) shift ;; *) echo "npx was asked for $1" >&2; exit 99 ;; esac
exec '${process.execPath}' '${CLI}' "$@"
`

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a script in `folder`, with these programs on the PATH besides npx. */
function sh(
  folder: string,
  script: string,
  programs: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): Ran {
  const all = { npx: NPX, ...programs }
  const bin = sandbox(all)
  for (const name of Object.keys(all)) chmodSync(join(bin, name), 0o755)
  const me = ['AUTHOR', 'COMMITTER'].flatMap((who) => [`GIT_${who}_NAME=bot`, `GIT_${who}_EMAIL=bot@example.com`])
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`)
  const path = `PATH=${bin}${delimiter}${environment().PATH}`
  const ran = raw('env', [path, ...me, ...set, 'sh', '-ec', script], folder)
  return { code: ran.status, out: ran.stdout.toString('utf8'), err: ran.stderr.toString('utf8') }
}

test('the page speaks of the version that it came with', () => {
  const versions = [...page.matchAll(/dockershift@v?(\d[\w.-]*)|rev: v(.*)/g)].map(([, a, b]) => a ?? b)
  expect(new Set(versions)).toEqual(new Set([pack.version]))
})

describe('for reviewers', () => {
  test('a report and a reason', () => {
    const folder = monorepo()
    const ran = sh(folder, only('run: review'))
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('run-merge')
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('services/web/Dockerfile')
  })

  test('the diff applies', () => {
    const folder = monorepo()
    expect(sh(folder, only('run: apply')).code).toBe(0)
    expect(sh(folder, 'npx dockershift --check --quiet')).toEqual({ code: 0, out: '', err: '' })
  })
})

/** A workflow, as far as we look at it. */
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly number[]>> }
        readonly steps: readonly {
          readonly uses?: string
          readonly with?: Readonly<Record<string, string>>
          readonly run?: string
          readonly env?: Readonly<Record<string, string>>
        }[]
      }
    >
  >
}

describe('for CI', () => {
  test('the workflows give the action what it takes', () => {
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> }
    const workflows = marked('run: workflow').map(({ text }) => parse(text) as Workflow)
    expect(workflows).toHaveLength(2)
    for (const { permissions, jobs } of workflows) {
      const { steps } = Object.values(jobs)[0]!
      const ours = steps.find(({ uses }) => uses === `dockershift/dockershift@v${pack.version}`)!
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with ?? {})))
      const writes = ours.with?.mode === 'pull-request'
      expect(permissions).toEqual(writes ? { contents: 'write', 'pull-requests': 'write' } : { contents: 'read' })
      if (ours.with?.args !== undefined) expect(sh(monorepo(), `npx dockershift ${ours.with.args}`).code).toBe(0)
    }
  })

  test('the component is given what it takes', () => {
    const { include } = parse(only('run: gitlab')) as { include: { inputs: Record<string, unknown> }[] }
    const template = readFileSync(join(ROOT, 'templates/dockershift.yml'), 'utf8')
    const { spec } = parse(template.slice(0, template.indexOf('\n---\n'))) as { spec: { inputs: object } }
    expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(Object.keys(include[0]!.inputs)))
  })

  test('a check that fails looks as the page shows it', () => {
    const [, command = '', shown = ''] = /^\$ ([^\n]*)\n(.*)$/s.exec(only('run: sample')) ?? []
    expect(sh(monorepo(), `set +e; exec 2>&1; ${command}`)).toEqual({ code: 0, out: shown, err: '' })
    const folder = monorepo()
    const summary = join(folder, 'summary.md')
    const ran = sh(folder, `${command.replace(/; .*/, '')} --format github`, {}, { GITHUB_STEP_SUMMARY: summary })
    expect(ran.code).toBe(1)
    const quoted = page.replaceAll(/^> ?/gm, '')
    expect(quoted).toContain(readFileSync(summary, 'utf8'))
    for (const [, message = ''] of ran.out.matchAll(/^::warning .*?::(.*)$/gm))
      expect(quoted).toContain(message.replaceAll('%0A', '\n').replaceAll('%25', '%'))
  })

  test('the hook is one of ours', () => {
    const { repos } = parse(only('run: pre-commit')) as { repos: { hooks: { id: string }[] }[] }
    const ours = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[]
    expect(ours.map(({ id }) => id)).toContain(repos[0]!.hooks[0]!.id)
  })

  test('SARIF', () => {
    const folder = monorepo()
    expect(sh(folder, only('run: sarif'))).toEqual({ code: 0, out: '', err: '' })
    expect(JSON.parse(readFileSync(join(folder, 'dockershift.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  test('reviewdog is piped a diff of as many levels as it is told to strip', () => {
    const folder = monorepo()
    // In its place: what it takes, and git's opinion of the diff without that many levels.
    const reviewdog = '#!/bin/sh\necho "$@" > ../arguments\nexec git apply --check -p"${2#-f.diff.strip=}" -\n'
    const inside = join(folder, 'in')
    git(folder, 'clone', '-q', folder, inside)
    expect(sh(inside, only('run: reviewdog'), { reviewdog })).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain('-f=diff -f.diff.strip=1')
  })
})

describe('for monorepos', () => {
  test('only what a branch changes', () => {
    const folder = sandbox({ 'a/Dockerfile': OLD, 'b/Dockerfile': OLD })
    repository(folder)
    const branch = join(sandbox(), 'branch')
    git(folder, 'branch', '-M', 'main')
    git(folder, 'clone', '-q', folder, branch)
    expect(sh(branch, only('run: changed'))).toEqual({ code: 0, out: '', err: '' })
    fill(branch, { 'b/Dockerfile': `${OLD}USER 1\n` })
    const ran = sh(branch, `git commit -qam b; ${only('run: changed')}`)
    expect([ran.code, ran.err]).toEqual([1, ''])
    expect(ran.out.match(/^diff --git .*/gm)).toEqual(['diff --git a/b/Dockerfile b/b/Dockerfile'])
  })

  test('the parts of a matrix are the whole', () => {
    const { jobs } = parse(only('run: shards')) as Workflow
    const { strategy, steps } = Object.values(jobs)[0]!
    const folder = monorepo()
    const found: string[] = []
    for (const part of strategy!.matrix.part!) {
      const step = steps.find(({ run }) => run !== undefined)!
      expect(step.env).toEqual({ PART: '${{ matrix.part }}' })
      expect(sh(folder, step.run!, {}, { PART: String(part) }).code).toBeLessThan(2)
      const report = JSON.parse(readFileSync(join(folder, `report-${part}.json`), 'utf8')) as Report
      found.push(...changedIn(report))
    }
    const whole = JSON.parse(sh(folder, 'npx dockershift --quiet --format json').out) as Report
    expect(found.toSorted()).toEqual(changedIn(whole))
  })

  test('one commit for each transform', () => {
    const folder = monorepo()
    expect(sh(folder, only('run: commit')).code).toBe(0)
    expect(git(folder, 'log', '--format=%s').split('\n').length).toBeGreaterThan(5)
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  test('one transform in one folder', () => {
    const folder = monorepo()
    expect(sh(folder, only('run: one'))).toEqual({ code: 0, out: '', err: '' })
    expect(
      git(folder, 'diff', '--name-only')
        .split('\n')
        .filter((path) => !path.startsWith('services/')),
    ).toEqual([''])
    expect(git(folder, 'diff')).toContain('+RUN apt-get update && apt-get install -y openjdk-8-jre-headless && rm -rf')
  })
})

interface Report {
  readonly results: readonly { readonly path: string; readonly status: string }[]
}

function changedIn({ results }: Report): readonly string[] {
  return results.filter(({ status }) => status === 'changed').map(({ path }) => path)
}

/** A folder of bare repositories, and beside it what a bot has. */
function forge(repositories: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const home = sandbox({
    'dockershift.sh': only('file: dockershift.sh'),
    'pull-request.sh': only('file: pull-request.sh'),
    'api/log': '',
  })
  for (const name of ['dockershift.sh', 'pull-request.sh']) chmodSync(join(home, name), 0o755)
  for (const [name, files] of Object.entries(repositories)) {
    const folder = sandbox(files)
    repository(folder)
    git(folder, 'branch', '-M', 'main')
    git(home, 'clone', '-q', '--bare', folder, `${name}.git`)
  }
  const addresses = Object.keys(repositories).map((name) => `file://${home}/${name}.git\n`)
  fill(home, { 'repositories.txt': addresses.join('') })
  return home
}

/** Where the forge's program stands: it knows the pull requests that it was asked to open, and nothing else. */
const GH = `#!/bin/sh
set -eu
name=$(basename "$(git remote get-url origin)" .git)
case "$1 $2" in
  'pr view') [ -d "$API/$name" ] ;;
  'pr create')
    [ "$3 $4 $5 $7 $8" = '--head dockershift --title --body-file -' ]
    mkdir "$API/$name"
    echo "$6" > "$API/$name/title"
    cat > "$API/$name/body"
    echo "$name" >> "$API/log" ;;
  *) exit 98 ;;
esac
`

describe('for bots', () => {
  const repositories = {
    old: { Dockerfile: OLD, 'a b/Dockerfile': OLD },
    new: { Dockerfile: NEW },
    none: { 'README.md': 'x\n' },
    half: { Dockerfile: OLD, 'bad/Dockerfile': 'FROM x\nRUM y\n' },
    wrong: { Dockerfile: OLD, 'dockershift.config.json': '{ "unsave": true }' },
  }

  function fleet(home: string): Ran {
    return sh(home, only('run: fleet'), { gh: GH }, { API: join(home, 'api') })
  }

  test('a pull request for each repository that changes, with title and body, and none the second time', () => {
    const home = forge(repositories)
    const first = fleet(home)
    // One repository has a mistake in its configuration: it is named, and the others are done.
    expect([first.code, first.out]).toEqual([123, ''])
    expect(first.err).toContain('unsave')
    expect(readFileSync(join(home, 'api/log'), 'utf8').split('\n').sort()).toEqual(['', 'half', 'old'])
    expect(readFileSync(join(home, 'api/old/title'), 'utf8')).toBe('build: rewrite Dockerfiles with dockershift\n')
    const body = readFileSync(join(home, 'api/old/body'), 'utf8')
    expect(body).toMatch(/^dockershift rewrites 2 of 2 Dockerfiles\.\n\n### What changes\n/)
    expect(body).toContain('| `apk-no-cache` | safe | 2 | 2 |')
    expect(readFileSync(join(home, 'api/half/body'), 'utf8')).toContain('`bad/Dockerfile:2`: `unknown instruction RUM')
    const branch = join(home, 'old.git')
    expect(git(branch, 'show', 'dockershift:a b/Dockerfile')).toBe(NEW)
    expect(git(branch, 'show', 'main:a b/Dockerfile')).toBe(OLD)
    for (const name of ['new', 'none', 'wrong'])
      expect(git(join(home, `${name}.git`), 'branch', '--format=%(refname:short)')).toBe('main\n')

    const before = git(branch, 'rev-parse', 'dockershift')
    expect(fleet(home).code).toBe(123)
    expect(readFileSync(join(home, 'api/log'), 'utf8').split('\n')).toHaveLength(3)
    expect(git(branch, 'rev-parse', 'dockershift')).toBe(before)
  })

  test('a branch that is behind is brought up to date, and its pull request stays the one', () => {
    const home = forge({ old: repositories.old })
    expect(fleet(home)).toMatchObject({ code: 0, out: '' })
    const clone = join(home, 'clone')
    git(home, 'clone', '-q', join(home, 'old.git'), clone)
    fill(clone, { 'c/Dockerfile': OLD })
    git(clone, 'add', '-A')
    expect(sh(clone, 'git commit -qm c && git push -q origin main').code).toBe(0)
    expect(fleet(home).code).toBe(0)
    expect(git(join(home, 'old.git'), 'show', 'dockershift:c/Dockerfile')).toBe(NEW)
    expect(readFileSync(join(home, 'api/log'), 'utf8')).toBe('old\n')
  })

  test('merged, there is nothing left to do', () => {
    const home = forge({ old: repositories.old })
    fleet(home)
    git(join(home, 'old.git'), 'update-ref', 'refs/heads/main', 'refs/heads/dockershift')
    git(join(home, 'old.git'), 'branch', '-q', '-D', 'dockershift')
    expect(fleet(home)).toMatchObject({ code: 0, out: '', err: '' })
    expect(git(join(home, 'old.git'), 'branch', '--format=%(refname:short)')).toBe('main\n')
    expect(readFileSync(join(home, 'api/log'), 'utf8')).toBe('old\n')
  })

  test('multi-gitter finds the title and the body in the first commit of the script', () => {
    const home = forge({ old: repositories.old, new: repositories.new })
    // In its place: a clone, the script in it, and whether there is a commit more; as it does with --manual-commit.
    const multiGitter = `#!/bin/sh
set -eu
[ "$1 $3 $4 $5" = 'run --manual-commit --branch dockershift' ]
for name in old new; do
  git clone -q "$name.git" "clone-$name"
  (cd "clone-$name" && git checkout -q -b dockershift && REPOSITORY="example/$name" "$2")
  git -C "clone-$name" log --format=%B main..dockershift > "$name.message"
done
`
    expect(sh(home, only('run: multi-gitter'), { 'multi-gitter': multiGitter })).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(home, 'new.message'), 'utf8')).toBe('')
    const [title, empty, ...body] = readFileSync(join(home, 'old.message'), 'utf8').split('\n')
    expect([title, empty]).toEqual(['build: rewrite Dockerfiles with dockershift', ''])
    expect(body.join('\n')).toContain('### What changes\n\n| transform |')
  })

  test('Renovate: the command is one that its bot allows, and keeps to the files of the branch', () => {
    interface Renovate {
      readonly packageRules: readonly { readonly postUpgradeTasks: { readonly commands: readonly string[] } }[]
    }
    const [rule] = (JSON.parse(only('run: renovate')) as Renovate).packageRules
    const [command = ''] = rule!.postUpgradeTasks.commands
    const { allowedCommands } = JSON.parse(only('run: renovate-bot')) as { allowedCommands: readonly string[] }
    expect(allowedCommands.some((pattern) => new RegExp(pattern).test(command))).toBe(true)
    expect(allowedCommands.some((pattern) => new RegExp(pattern).test(`${command} && id`))).toBe(false)
    const folder = sandbox({ 'a/Dockerfile': OLD, 'b/Dockerfile': OLD })
    repository(folder)
    fill(folder, { 'b/Dockerfile': OLD.replace('3.20', '3.21') })
    expect(sh(folder, command)).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(OLD)
    expect(readFileSync(join(folder, 'b/Dockerfile'), 'utf8')).toBe(NEW.replace('3.20', '3.21'))
  })

  test('Sourcegraph: the step prints the body, and changes the files', () => {
    interface BatchSpec {
      readonly version: number
      readonly steps: readonly {
        readonly run: string
        readonly outputs: { readonly report: { readonly value: string } }
      }[]
      readonly changesetTemplate: { readonly body: string }
    }
    const spec = parse(only('run: sourcegraph')) as BatchSpec
    expect(spec.steps[0]!.outputs.report.value).toBe('${{ step.stdout }}')
    expect(spec.changesetTemplate.body).toBe('${{ outputs.report }}')
    const folder = sandbox({ Dockerfile: OLD })
    const ran = sh(folder, spec.steps[0]!.run)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toMatch(/^dockershift rewrites 1 of 1 Dockerfile\./)
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(NEW)
    expect(existsSync(join(folder, 'report.md'))).toBe(false)
  })
})

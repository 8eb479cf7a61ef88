// How sources ask git, in the ways of their languages, and what only looks like it.

import { describe, expect, it } from 'vitest'
import { gitCall } from '../src/knowledge/leftovers.ts'

describe('a source asks git', () => {
  it.each([
    ['execSync("git rev-parse HEAD")', 'git rev-parse'],
    ['exec(`git -C ${root} describe`)', 'git -C ${root} describe'],
    ['system "git --no-pager log -1"', 'git --no-pager log'],
    ["spawn('git', ['describe'])", "('git',"],
    ['subprocess.run(["git", "describe"])', '["git",'],
    ['run([\n  "git",\n  "status"])', '[\n  "git",'],
    ['Command::new("git").arg("log")', '("git")'],
    ["fs.readFileSync('.git/HEAD')", '.git/HEAD'],
    ['import git\n', 'import git'],
    ['import git.repo as repo', 'import git.repo as'],
    ["os.popen('git status --porcelain')", 'git status'],
    ['`git branch --show-current`', 'git branch'],
    ["open('.git/refs/heads/main')", '.git/refs'],
    ['exec.Command("git", "describe")', '("git",'],
    ['from git.exc import GitError', 'from git.exc import'],
    ["const simpleGit = require('simple-git')", 'simple-git'],
    ["require 'rugged'", "require 'rugged'"],
    ['repo = Rugged::Repository.new(".")', 'Rugged::'],
    ['head = git.Repo(".").head', 'git.Repo('],
    ['find_package(Git)', 'find_package(Git'],
  ])('%s', (text, sign) => {
    expect(gitCall(text)).toBe(sign)
  })

  it.each([
    'a digit shows up',
    'the legit log of a server',
    'a rugged coast',
    'my-simple-github client',
    'digit.Repo(x)',
    'import github from "@octokit/rest"',
    "const name = 'git'",
    '// see .gitignore',
    'import git.hub.Client;',
    'git show-case',
  ])('not: %s', (text) => {
    expect(gitCall(text)).toBeUndefined()
  })

  it('is told of a long line in time', () => {
    expect(gitCall(`${'git -c '.repeat(50_000)}x`)).toBeUndefined()
    expect(gitCall(`require${' '.repeat(400_000)}x`)).toBeUndefined()
    for (const one of [' ', '\n', '(\n', '(', 'git ', 'require ', 'git - '])
      expect(gitCall(one.repeat(200_000))).toBeUndefined()
  })
})

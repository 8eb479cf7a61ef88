// Which commands run code that the file does not show, and which programs call apt: the law, and the tables behind it.

import { describe, expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { bringsNewPip } from '../src/knowledge/images/pip-releases.ts'
import { isFrontEnd, readsListsWhereItRuns } from '../src/knowledge/packages/apt-front-ends.ts'
import { installingTarget, runnerOffset, textOptions } from '../src/knowledge/programs/interpreters.ts'
import { isBuildScript, isKnownDownload, isKnownFile, isKnownSourced } from '../src/knowledge/programs/known-scripts.ts'
import { isKnownProgram, withoutVersion } from '../src/knowledge/programs/programs.ts'

/** What is not known in a RUN, behind other instructions of its stage. */
function whatIn(run: string, ...before: readonly string[]): string | undefined {
  const text = ['FROM debian:bookworm-slim', ...before, `RUN ${run}`, ''].join('\n')
  const dockerfile = new Dockerfile('Dockerfile', text)
  const script = dockerfile.script(dockerfile.instructions.at(-1)!)!
  for (const command of script.commands) {
    const code = unknownCode(dockerfile, script, command)
    if (code !== undefined) return code.what
  }
  return undefined
}

describe('code that the file does not show', () => {
  test.each([
    ['./build.sh', './build.sh'],
    ['/opt/x/run', '/opt/x/run'],
    ['/usr/local/bin/install.sh', 'install.sh'],
    ['$TOOL install', '$TOOL'],
    ['sudo -E prepare', 'prepare'],
    ['nice -n 5 prepare', 'prepare'],
    ['timeout 60 prepare', 'prepare'],
    ['python3 x.py', 'python3 x.py'],
    ['python3.11 -u x.py', 'python3.11 x.py'],
    ['python3 -W ignore x.py', 'python3 x.py'],
    ['python3 -m own.setup', 'python3 -m own.setup'],
    ['ruby -rjson x.rb', 'ruby x.rb'],
    ['Rscript x.R', 'Rscript x.R'],
    ['node x.js', 'node x.js'],
    ['php -d memory_limit=-1 x.php', 'php x.php'],
    ['perl x.pl', 'perl x.pl'],
    ['. ./env.sh', './env.sh'],
    ['source env.sh', 'env.sh'],
    ['bash -x x.sh', 'bash x.sh'],
    ['bash -eo pipefail x.sh', 'bash x.sh'],
    ['sh -c "$(cat x)"', '$(cat x)'],
    ['bash -c "prepare && ls"', 'prepare'],
    ['ls | xargs sh', 'what ls hands to sh'],
    ['curl https://example.com/x | sh -s -- -y', 'what curl hands to sh'],
    ['bash < x.sh', 'what bash reads'],
    ['python3 -c "$(curl https://example.com/x)"', 'python3 -c "$(curl https://example.com/x)"'],
    ['su app -c "./x.sh"', './x.sh'],
    ['gosu app prepare', 'prepare'],
    ['xvfb-run -a prepare', 'prepare'],
    ['poetry run python x.py', 'python x.py'],
    ['find . -name x -exec ./x {} +', './x'],
    ['eval "$(prepare env)"', 'eval "$(prepare env)"'],
    ['make install-deps', 'make install-deps'],
    ['npm run bootstrap', 'npm bootstrap'],
    ['rake provision', 'rake provision'],
  ])('%s', (run, what) => {
    expect(whatIn(run)).toBe(what)
  })

  test.each([
    'git clone x && curl -O y && tar xf y && make -j4 && make install',
    'npm ci && npm run build && yarn build && pnpm run deploy:x',
    'python3 -m venv /v && . /v/bin/activate && python3 -m pip install x',
    'python3 -c "import x" && node -e "1" && php -r "1;" && perl -e 1 && ruby -e 1',
    'python3 setup.py install && python3 manage.py migrate && php artisan migrate && php x.phar',
    './configure && ./gradlew build && ./mvnw package',
    'gcc-12 --version && clang-14 -v && pg-config --version',
    'eval "$(pyenv init -)" && eval "$(ssh-agent -s)"',
    'env && env -u A ls && command -v x && timeout 5 ls && bash -c "ls && cd /"',
    'f() { ls; } && f',
    'find . -exec rm {} +',
    'rake db:setup && make deploy',
    'apt-get install -y acme && acme --version',
    'npm install -g @acme/tool-cli@2 && tool x',
  ])('is not in %s', (run) => {
    expect(whatIn(run)).toBeUndefined()
  })

  test('is what COPY puts in the place of a known program, and not what it takes from another image', () => {
    expect(whatIn('git fetch', 'COPY wrapper /usr/local/bin/git')).toBe('git')
    expect(whatIn('git fetch', 'COPY bin/git /usr/local/bin/')).toBe('git')
    expect(whatIn('git fetch', 'COPY --from=tools /usr/bin/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'ADD https://example.com/git /usr/local/bin/git')).toBeUndefined()
    expect(whatIn('git fetch', 'COPY git /srv/git')).toBeUndefined()
  })

  test('may be a bootstrap script of the build context, not one of an archive', () => {
    expect(whatIn('./bootstrap.sh', 'COPY . .')).toBe('./bootstrap.sh')
    expect(whatIn('tar xf x.tgz && cd x && ./bootstrap.sh')).toBeUndefined()
  })
})

describe('the tables', () => {
  test('front ends of apt, by what they are asked to do', () => {
    const calls = `apt-fast install|nala install|aptdcon --install|ubuntu-drivers autoinstall|opam depext|opam install
      |ruby-install ruby|mk-build-deps -i|mk-build-deps --install|gdebi x.deb|tasksel install|rosdep install|aptitude install
      |apt-file search|apt-cache policy|rvm install|m-a prepare|pkcon install|pro enable|do-release-upgrade
      |unattended-upgrade|install_packages x|ansible-playbook x.yml|puppet apply|npx @puppeteer/browsers install --install-deps
      |Rscript pak::pkg_install('x')|R library(pak)`
    const missed = calls.split('|').filter((call) => {
      const [name = '', ...args] = call.trim().split(' ')
      return !isFrontEnd(name, args)
    })
    expect(missed).toEqual([])
    const others = ['apt-fast update', 'opam env', 'mk-build-deps', 'rosdep update', 'rvm use', 'git install', 'R x']
    expect(others.filter((call) => isFrontEnd(call.split(' ')[0]!, call.split(' ').slice(1)))).toEqual([])
  })

  test('packages that read the lists where they run', () => {
    const named = ['apt-file', 'command-not-found', 'aptitude', 'synaptic', 'packagekit', 'curl']
    expect(named.filter(readsListsWhereItRuns)).toEqual(named.slice(0, -1))
  })

  test('no name that may mean anything is a known program', () => {
    const open =
      'setup install.sh install-deps provision prepare build.sh run python3 bash node apt-get nala ansible'.split(' ')
    expect(open.filter(isKnownProgram)).toEqual([])
    expect(['pip3', 'gcc-12', 'php8.2', '7z', '2048'].map(withoutVersion)).toEqual(['pip', 'gcc', 'php', '7z', '2048'])
  })

  test('interpreters, runners and targets', () => {
    for (const name of 'python perl ruby node php R Rscript lua julia pwsh expect'.split(' '))
      expect(textOptions(name), name).toBeDefined()
    expect(runnerOffset('gosu', ['app', 'x'])).toBe(1)
    expect(runnerOffset('bundle', ['install'])).toBeUndefined()
    expect(runnerOffset('bundle', ['exec', 'x'])).toBe(1)
    expect(installingTarget('make', ['-C', 'x', 'apt-packages'])).toBe('apt-packages')
    expect(installingTarget('make', ['all'])).toBeUndefined()
  })

  test('scripts that are known', () => {
    const known = ['https://deb.nodesource.com/setup_22.x', 'https://sh.rustup.rs', 'https://get.docker.com']
    expect(known.filter((address) => !isKnownDownload(address))).toEqual([])
    expect(isKnownDownload('https://get.example.com')).toBe(false)
    expect(['/venv/bin/activate', '$HOME/.cargo/env', '/opt/ros/humble/setup.bash'].every(isKnownSourced)).toBe(true)
    expect(isKnownSourced('./setup.bash')).toBe(false)
    expect(isKnownFile('/x/setup.py') && !isKnownFile('/x/install.py')).toBe(true)
    expect(isBuildScript('./configure', true) && !isBuildScript('./bootstrap', true)).toBe(true)
  })

  test.each([
    ['python:3.12-slim', true],
    ['python:3.6.8', false],
    ['python:3.7.4', true],
    ['tensorflow/tensorflow:1.4.0', false],
    ['tensorflow/tensorflow:1.15.0-py3', true],
    ['pytorch/pytorch:1.1.0-cuda10.0-cudnn7.5-runtime', false],
    ['continuumio/miniconda3:4.7.9', false],
    ['continuumio/anaconda3:2019.10', true],
    ['jupyter/base-notebook:2018-12-01', false],
    ['jupyter/base-notebook:1386e2046833', undefined],
    ['nvcr.io/nvidia/pytorch:19.05-py3', false],
    ['quay.io/jupyter/scipy-notebook', true],
    ['debian:buster', false],
    ['ubuntu:22.04', true],
    ['team/app:py38', true],
    ['team/app:py38-bionic', undefined],
    ['team/python:3.12', true],
    ['team/app:3.12', undefined],
    ['team/app:py27', undefined],
  ])('the pip of %s is new: %s', (image, isNew) => {
    const [stage] = new Dockerfile('Dockerfile', `FROM ${image}\n`).stages
    expect(bringsNewPip(PUBLIC_IMAGES.image(stage))).toBe(isNew)
  })
})

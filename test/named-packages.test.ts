// Which packages an install names: by every option of apt and apk, and by every spelling of a package.

import { describe, expect, test } from 'vitest'
import { knownPackagesOf } from '../src/analysis/filesystem/build-steps.ts'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { callOf, GRAMMARS } from '../src/knowledge/packages/managers.ts'
import { againstUpdate, namedPackages } from '../src/knowledge/packages/named-packages.ts'
import { commonOptions } from '../src/transform/kit/final-install.ts'
import { words } from './words.ts'

function call(line: string) {
  return callOf(readShell(line, false, 'bash')!.commands[0]!)!
}

function namesIn(line: string) {
  const packages = namedPackages(call(line))
  return 'reason' in packages ? packages.reason : packages.map(({ name }) => name).join(' ')
}

const PLAIN = {
  apt: words(
    '-U -f -V -y -u -m -q --allow-change-held-packages --allow-downgrades --allow-remove-essential --assume-yes --auto-remove',
    '--autoremove --color --fix-broken --fix-missing --ignore-missing --install-recommends --install-suggests --purge --quiet',
    '--reinstall --show-progress --show-upgraded --silent --update --verbose-versions --with-new-pkgs --yes',
  ),
  apk: words(
    '-U -f -q -v -u -l -t -a --clean-protected --force --force-overwrite --force-refresh --latest --no-cache --no-chown',
    '--no-interactive --no-progress --progress --purge --quiet --update-cache --upgrade --verbose --virtual --wait --timeout',
    '--cache-max-age --available',
  ),
}

describe.each(['apt', 'apk'] as const)('the options of %s', (manager) => {
  const { options } = GRAMMARS[manager]
  const rows = Object.entries(options).flatMap(([takes, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, takes] as const),
  )
  const install = manager === 'apt' ? 'apt-get install' : 'apk add'

  test('those that are no switches are among them', () => expect(rows.length).toBeGreaterThan(50))

  test.each(rows)('%s', (name, takes) => {
    // What -o sets is tried below.
    if (name === '-o' || name === '--option') return
    const line = `${install} ${name} ${takes === 'value' ? 'x ' : ''}curl`
    const option = takes === 'value' ? `${name} x` : name
    const tool = install.split(' ')[0]!
    expect(namesIn(line)).toBe(
      PLAIN[manager].includes(name) ? 'curl' : `what ${option} tells ${tool} is not followed: split the stages by hand`,
    )
  })
})

describe('the settings of apt', () => {
  test.each([
    'Acquire::Retries=3',
    'APT::Acquire::Retries=3',
    'acquire::http::Timeout=30',
    'Acquire::Languages=none',
    'Dpkg::Use-Pty=0',
    'DPkg::Lock::Timeout=60',
    'Dpkg::Options::=--force-confold',
    'Dpkg::Options::="--force-confdef"',
    'Dpkg::Progress-Fancy=0',
    'Dir::Cache::pkgcache=',
    'Debug::pkgProblemResolver=yes',
    'quiet=2',
    'APT::Install-Recommends=false',
    'APT::Get::Install-Suggests=0',
    'APT::Get::Assume-Yes=true',
    'APT::Keep-Downloaded-Packages=false',
  ])('%s changes neither where packages come from nor whether they come', (setting) => {
    for (const option of [`-o ${setting}`, `-o${setting}`, `--option=${setting}`]) {
      expect(namesIn(`apt-get ${option} install curl`)).toBe('curl')
      expect(againstUpdate(call(`apt-get ${option} update`))).toBeUndefined()
    }
  })

  test.each([
    'Acquire::http::Proxy=http://proxy:3128',
    'Acquire::http::Proxy::deb.example.com=DIRECT',
    'Acquire::https::Verify-Peer=false',
    'Acquire::Check-Valid-Until=false',
    'Acquire::Check-Date=false',
    'Acquire::AllowInsecureRepositories=true',
    'Acquire::AllowWeakRepositories=true',
    'Acquire::AllowReleaseInfoChange::Suite=true',
    'Acquire::ForceIPv4=true',
    'Acquire::By-Hash=force',
    'Acquire::http::Pipeline-Depth=0',
    'Acquire::Snapshot=20240101T000000Z',
    'APT::Default-Release=sid',
    'APT::Snapshot=20240101T000000Z',
    'APT::Architecture=armhf',
    'APT::Get::AllowUnauthenticated=true',
    'APT::Get::Download-Only=true',
    'APT::Get::Simulate=true',
    'APT::Get::Print-URIs=true',
    'APT::Get::Update::SourceListWarnings=false',
    'APT::Sandbox::User=root',
    'APT::Update::Pre-Invoke::=x',
    'Dir=/other',
    'Dir::Etc::sourcelist=/other.list',
    'Dir::State::lists=/other',
    'Dpkg::Post-Invoke::=x',
    'Dpkg::Pre-Install-Pkgs::=x',
    'Dpkg::Options::=--force-depends',
    'Dpkg::Options::=--root=/other',
    'DPkg::Path=/other',
    'RootDir=/other',
    'Binary::apt::APT::Default-Release=sid',
  ])('%s is not followed', (setting) => {
    for (const option of [`-o ${setting}`, `-o${setting}`, `--option=${setting}`]) {
      expect(namesIn(`apt-get ${option} install curl`)).toBe(
        `what ${option} tells apt-get is not followed: split the stages by hand`,
      )
      expect(againstUpdate(call(`apt-get ${option} update`))).toBe(
        `what ${option} tells apt-get is not followed: split the stages by hand`,
      )
    }
  })

  test('of a variable', () =>
    expect(namesIn('apt-get -o "$SETTING" install curl')).toBe(
      'what -o "$SETTING" tells apt-get is not followed: split the stages by hand',
    ))

  test.each(['-c own.conf', '--allow-releaseinfo-change', '--allow-insecure-repositories', '-t sid'])(
    'update %s is not followed',
    (option) =>
      expect(againstUpdate(call(`apt-get update ${option}`))).toBe(
        `what ${option} tells apt-get is not followed: split the stages by hand`,
      ),
  )

  test.each(['update', '-y update', '-qq update', 'update --fix-missing'])('%s gets what a bare update gets', (line) =>
    expect(againstUpdate(call(`apt-get ${line}`))).toBeUndefined(),
  )
})

describe('packages as they are written', () => {
  test.each([
    ['apt-get install curl', 'curl'],
    ['apt-get install --Assume-Yes --No-Install-Recommends curl', 'curl'],
    ['apt-get install g++ libsigc++-2.0-dev', 'g++ libsigc++-2.0-dev'],
    ['apt-get install "curl=7.88.*"', 'curl'],
    ['apt-get install curl=7.88.*', 'curl'],
    ['apt-get install curl=1:7.88~rc1+dfsg-1', 'curl'],
    ['apt-get install python3:any build-essential:native', 'python3 build-essential'],
    ['apk add curl=8.9.1-r0 "nodejs>20" bash~5 so-called<3', 'curl nodejs bash so-called'],
    ['apk add "curl=~8"', 'curl'],
    ['apk add -t .build gcc', 'gcc'],
  ])('%s', (line, names) => expect(namesIn(line)).toBe(names))

  test.each([
    ['apt-get install curl/sid', 'what curl/sid installs is not followed: write its name out'],
    ['apt-get install curl:armhf', 'what curl:armhf installs is not followed: write its name out'],
    ['apt-get install ./own.deb', 'what ./own.deb installs is not followed: write its name out'],
    ['apt-get install curl-', 'what curl- installs is not followed: write its name out'],
    ['apt-get install task^', 'what task^ installs is not followed: write its name out'],
    ['apt-get install libboost*', 'which packages libboost* stands for cannot be told'],
    ['apt-get install $PACKAGES', 'which packages $PACKAGES stands for cannot be told'],
    ['apk add curl@edge', 'what curl@edge installs is not followed: write its name out'],
    ['apk add !curl', 'what !curl installs is not followed: write its name out'],
    ['apk add so:libz.so.1', 'what so:libz.so.1 installs is not followed: write its name out'],
  ])('%s', (line, reason) => expect(namesIn(line)).toBe(reason))
})

describe('what a call brings', () => {
  function brought(line: string) {
    const packages = knownPackagesOf(readShell(line, false, 'bash')!.commands[0]!)
    return packages === undefined || 'reason' in packages ? packages?.reason : packages.map(({ name }) => name)
  }

  test.each([
    ['apt-get build-dep nginx', 'what apt-get build-dep brings is not followed: split the stages by hand'],
    ['apt-get satisfy "curl (>= 8)"', 'what apt-get satisfy brings is not followed: split the stages by hand'],
    ['apk fix curl', 'what apk fix brings is not followed: split the stages by hand'],
    ['apt-get purge curl', []],
    ['apk del .build', []],
    ['apt-get -y dist-upgrade', []],
    ['apt install -y curl', ['curl']],
    ['apk add curl', ['curl']],
    ['dnf install curl', undefined],
    ['curl x', undefined],
  ])('%s', (line, packages) => expect(brought(line)).toEqual(packages))
})

describe('the options that calls have in common', () => {
  function common(...lines: readonly string[]) {
    const options = commonOptions(lines.map((line) => call(`apt-get ${line}`)))
    return 'reason' in options ? options.reason : options.join(' ')
  }
  const otherwise = 'packages that stay are installed with other options elsewhere: give all calls the same'

  test.each([
    [['install -y x', 'install -y y'], '-y'],
    [['install -yqq x', 'install -y -q=2 y', 'install --assume-yes y'], '-yqq'],
    [['-y -o Dpkg::Use-Pty=0 install x', 'install -y y'], '-y -o Dpkg::Use-Pty=0'],
    [['install -o Dir::Cache::archives=/cache -y x', 'install -y y'], '-y'],
    [['install -y --no-install-recommends x', 'install --no-install-recommends -y y'], '-y --no-install-recommends'],
    [['install -y --no-install-recommends x', 'install -y y'], otherwise],
    [['install -y -o APT::Install-Recommends=0 x', 'install -y -o APT::Install-Recommends=1 y'], otherwise],
    [['install -y --allow-downgrades x', 'install -y y'], otherwise],
  ])('%j', (lines, options) => expect(common(...lines)).toBe(options))
})

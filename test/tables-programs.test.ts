// The tables of programs, row by row: against what this machine has of their sources, else by a call that shows each row.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Keyword } from 'dockerfile-ast'
import { describe, expect, test } from 'vitest'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { KEYWORDS } from '../src/knowledge/builders/keywords.ts'
import { called, LOOKALIKES } from '../src/knowledge/builders/lookalikes.ts'
import { daemonOf, isChore, mayLeaveOrphans } from '../src/knowledge/programs/chores.ts'
import {
  buildsPackages,
  compiles,
  configures,
  removesPackages,
  runsR,
  speaksHttps,
  type Use,
} from '../src/knowledge/programs/deeds.ts'
import { extracts, isGenerator } from '../src/knowledge/programs/generators.ts'
import { interpreterCall, isInterpreter } from '../src/knowledge/programs/given-code.ts'
import { initIn, isInit, reapsItself, releaseCommands } from '../src/knowledge/programs/inits.ts'
import { installingTarget, runnerOffset, runsShellText } from '../src/knowledge/programs/interpreters.ts'
import { isBuildScript, isKnownDownload, isKnownFile, isKnownSourced } from '../src/knowledge/programs/known-scripts.ts'
import { isKnownProgram, withoutVersion } from '../src/knowledge/programs/programs.ts'
import { filesAskedBy } from '../src/knowledge/programs/project-files.ts'
import { quits } from '../src/knowledge/programs/sed-script.ts'
import { isServer } from '../src/knowledge/programs/servers.ts'
import { isScriptName, isShell, isShellWord, scriptAt } from '../src/knowledge/programs/shells.ts'
import { atSigterm, handlesSigterm, harmAsFirst, isBrowser, unstoppable } from '../src/knowledge/programs/signals.ts'
import { isStandard, STANDARD_PROGRAMS } from '../src/knowledge/programs/standard.ts'
import { programStarted, startedBy } from '../src/knowledge/programs/starters.ts'
import { readsToTheEnd, stopsEarly } from '../src/knowledge/programs/whole-readers.ts'
import { words } from './words.ts'

function use(line: string): Use {
  const [program = '', ...args] = line.split(' ')
  return { program, args, isOwn: false, isBuilding: false }
}

describe('files that calls cannot do without', () => {
  test.each([
    ...words('run run-script start test prune').map((verb) => `npm ${verb}`),
    ...words('install i').flatMap((verb) => ['npm', 'pnpm', 'bun'].map((name) => `${name} ${verb}`)),
    ...words('run build start test workspaces workspace install').map((verb) => `yarn ${verb}`),
    ...words('run build start test deploy prune').map((verb) => `pnpm ${verb}`),
  ])('%s reads package.json', (line) =>
    expect(filesAskedBy(line.split(' ')).map(({ anyOf }) => anyOf)).toContainEqual(['package.json']),
  )

  test.each([
    ['npm ci', 'package-lock.json'],
    ['npm clean-install', 'npm-shrinkwrap.json'],
    ['pnpm fetch', 'pnpm-lock.yaml'],
    ['pipenv sync', 'Pipfile.lock'],
    ['poetry install', 'pyproject.toml'],
    ['uv sync', 'pyproject.toml'],
    ['pdm build', 'pyproject.toml'],
    ['pip3 install -r base.txt', 'base.txt'],
    ['conda env create -f env.yml', 'env.yml'],
    ['go build', 'go.mod'],
    ['tsx --tsconfig t.json x.ts', 'x.ts'],
    ['ts-node -P tsconfig.json src/x.js', 'src/x.ts'],
    ['node --max-http-header-size 80 x.js', 'x.js'],
    ['bun run x.ts', 'x.ts'],
    ['java x.java', 'x.java'],
  ])('%s reads %s', (line, file) => expect(filesAskedBy(line.split(' ')).flatMap(({ anyOf }) => anyOf)).toContain(file))
})

test.each(['R --file=x.R', 'deno run https://x/y.ts', 'bun run build', 'tsx src/x', 'tsx watch', 'pwsh -c x'])(
  '%s names no file',
  (line) => expect(filesAskedBy(line.split(' '))).toEqual([]),
)

describe('what Unicode says of characters', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  const kinds: readonly (readonly [kind: string, pattern: RegExp, except: string])[] = [
    ['blank', /[\p{Zs}\p{Zl}\p{Zp}\u0085]/u, ' '],
    [
      'dash',
      /[\p{Pd}\u2212]/u,
      '-\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32',
    ],
    ['quote', /[\u2018\u2019\u201c-\u201e]/u, ''],
  ]
  test.each(kinds)('each %s is known', (kind, pattern, except) => {
    const wanted = characters.filter((one) => pattern.test(one) && !except.includes(one))
    expect(characters.filter((one) => LOOKALIKES.get(one)?.kind === kind)).toEqual(wanted)
  })

  test('what is invisible takes no place, and stands at the places of the table', () => {
    const found = characters.filter((one) => LOOKALIKES.get(one)?.kind === 'invisible')
    expect(found.filter((one) => !/\p{Cf}/u.test(one))).toEqual([])
    const places = '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff'
    expect(found.join('')).toBe(places)
  })

  test.runIf(existsSync('/usr/bin/perl'))('each bears its name', () => {
    const codes = [...LOOKALIKES.keys()].map((one) => one.charCodeAt(0))
    const script = 'print lc(charnames::viacode($_) // ""), "\\n" for @ARGV'
    const { stdout } = spawnSync('/usr/bin/perl', ['-Mcharnames=:full', '-e', script, ...codes.map(String)], {
      encoding: 'utf8',
    })
    const names = stdout.split('\n').slice(0, -1)
    expect(names).toHaveLength(codes.length)
    // Where it has other names too, ours is the one that people know it by.
    const known = new Set(['next line', 'byte order mark', 'small em dash', 'small hyphen-minus'])
    for (const [i, one] of [...LOOKALIKES].entries())
      if (!known.has(one[1].name)) expect(one[1].name.toLowerCase()).toBe(names[i])
    expect(called('\u00a0')).toBe('a no-break space (U+00A0)')
  })
})

test('the instructions are those of the library that reads Dockerfiles', () => {
  expect([...KEYWORDS].toSorted()).toEqual(Object.values(Keyword).toSorted())
})

test.runIf(existsSync('/bin/bash'))('what bash has built in is known', () => {
  const { stdout } = spawnSync('/bin/bash', ['-c', 'compgen -bk'], { encoding: 'utf8' })
  // They stand inside of others.
  const all = stdout.split('\n').filter((word) => !['', ']]', 'in'].includes(word))
  expect(all.length).toBeGreaterThan(70)
  expect(all.filter((word) => !isShellWord(word))).toEqual([])
})

test.runIf(existsSync('/bin/busybox'))('what busybox has built into its shell is known', () => {
  const { stdout } = spawnSync('/bin/busybox', ['sh', '-c', 'help'], { encoding: 'utf8' })
  const all = stdout
    .slice(stdout.indexOf('---'))
    .split(/\s+/)
    .slice(1)
    .filter((word) => word !== '')
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((word) => !isShellWord(word))).toEqual([])
})

describe('programs that are known', () => {
  test.each(words('chmod apachectl 7z gcc-12 clang-14 pip3 gdal-config docker-php-ext-install'))('%s', (name) =>
    expect(isKnownProgram(name)).toBe(true),
  )

  test.each(
    words('setup install.sh install-deps provision prepare build.sh run python3 bash node apt-get nala ansible'),
  )('not %s, which may mean anything', (name) => expect(isKnownProgram(name)).toBe(false))

  test('whatever their version is', () => {
    const names = ['pip3', 'gcc-12', 'php8.2', '7z', '2048']
    expect(names.map(withoutVersion)).toEqual(['pip', 'gcc', 'php', '7z', '2048'])
  })
})

describe('interpreters', () => {
  const given = (line: string) => {
    const [name = '', ...args] = readShell(line, false)!.commands[0]!.words.map(({ value, text }) => value ?? text)
    return interpreterCall(name, args)
  }

  test.each([
    "python -c 'say x'",
    "python3 -c'say x'",
    "python3.12 -uBc 'say x' -m y",
    "pypy -W ignore -c 'say x'",
    "perl -MCPAN -e 'say x'",
    "perl -e'say x'",
    "perl -lne 'say x' f",
    "perl -0777pe 'say x' f",
    "perl -i.bak -pe 'say x' f",
    "ruby -e 'say x'",
    "ruby -rjson -e 'say x'",
    "ruby -r json -ne 'say x'",
    "node -e 'say x'",
    "node --eval 'say x'",
    "node --eval='say x'",
    "node -r ./y -pe 'say x'",
    "nodejs -p 'say x'",
    "php -d a=b -r 'say x'",
    "php -r'say x'",
    "R --slave -e 'say x'",
    "Rscript --vanilla -e 'say x'",
    "r -e 'say x'",
    "lua -l y -e 'say x'",
    "luajit -e'say x'",
    "julia -E 'say x'",
    "pwsh -NoProfile -Command 'say x'",
    "expect -c 'say x'",
    "guile -c 'say x'",
    "groovy -e 'say x'",
    "jruby -e 'say x'",
    "osascript -e 'say x'",
    "osascript -l JavaScript -e 'say x'",
    "perl -de 'say x'",
    "perl -dte 'say x'",
    "perl -d:Trace -e 'say x'",
    "bun -e 'say x'",
    "deno eval 'say x'",
    "deno eval -q 'say x'",
    "elixir --name y -e 'say x'",
    "erl -pa y z -noshell -eval 'say x' -s init stop",
    "ts-node -pe 'say x'",
    "R -g Tk y -e 'say x'",
    "guile -L y -c 'say x'",
    'pwsh -com say x',
    'pwsh -ExecutionPolicy Bypass -Command say x',
    'pwsh -NoLogo -wd / -CWA say x',
  ])('%s is given a text', (line) => expect(given(line)?.code).toEqual(['say x']))

  test.each([
    'python3 -u x -c y',
    'python3 -X dev x',
    'node --inspect=1 --require=y x -e 1',
    'node -r y x',
    'perl -w -I lib x -e 1',
    'perl -pi.e x',
    'ruby -rjson -I lib x',
    'php -d a=b x',
    'php -f x',
    'lua -l y x',
    'tclsh x',
    'escript x',
    'tsx x',
    'tsx --tsconfig y x',
    'tsx watch --ignore y x',
    'ts-node -P y x',
    'ts-node --compilerOptions {} -r y x',
    'node inspect x',
    'node --watch-path y x',
    'perl -d:Trace x',
    'php -f x',
    'expect -f x',
    'guile -e y -s x',
    'groovy -cp y x',
    'pwsh -ExecutionPolicy Bypass x',
    'pwsh -noni -f x',
    'pwsh --file x',
    'R --vanilla -f x',
    'R CMD BATCH --no-save x',
    'deno run -A x',
    'deno serve -c y x',
    'elixir --erl y x',
  ])('%s is given a file', (line) => {
    const call = given(line)!
    expect([call.code, line.split(' ')[call.file! + 1]]).toEqual([[], 'x'])
  })

  test.each(['node --version', 'php -m', 'R CMD INSTALL x', 'python3 -V'])('%s runs nothing', (line) =>
    expect(given(line)).toMatchObject({ code: [], file: undefined, isIdle: true }),
  )
  test.each(['bun install', 'bun run build', 'bun', 'deno cache x.ts', 'java Main', 'java -jar x.jar y.java'])(
    '%s is a call of another kind',
    (line) => expect(given(line)).toBeUndefined(),
  )
  test.each(['bun x.ts', 'bun run ./x', 'deno https://x/y.ts', 'java -cp y x.java'])('%s is not', (line) =>
    expect(given(line)?.file).toBe(line.split(' ').length - 2),
  )
  test.runIf(existsSync('/usr/bin/node'))('node takes a value with each that says so', () => {
    const { stdout } = spawnSync('/usr/bin/node', ['--help'], { encoding: 'utf8' })
    const names = [...stdout.matchAll(/^ {2}(?:-\w, )?(?:--[\w-]+, )?(--[\w-]+)=\.\.\./gm)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(30)
    const left = names.filter((name) => name !== '--eval' && given(`node ${name} y x`)?.file !== 2)
    expect(left).toEqual([])
  })
  test.each(['python3 -m x', 'python3 -um x -c y', 'pypy3 -mx'])('%s is given a module', (line) =>
    expect(given(line)?.module).toBe('x'),
  )
  test.each(['python3', 'node - x', 'php -- --x=y', 'perl -w'])('%s reads its program', (line) =>
    expect(given(line)).toMatchObject({ code: [], module: undefined, isIdle: false }),
  )
  test('whatever their version is, and no other program', () =>
    expect(['python3.12', 'ruby3', 'R', 'cat', '2048'].map(isInterpreter)).toEqual([true, true, true, false, false]))
  test.each(words('sh bash dash ash zsh ksh fish tcsh source . eval'))('%s runs a text of shell', (name) =>
    expect(runsShellText(name)).toBe(true),
  )

  test.each([
    ['gosu app ./x', 1],
    ['su-exec app ./x', 1],
    ['setuser app ./x', 1],
    ['flock /tmp/lock ./x', 1],
    ['runuser -u app ./x', 2],
    ['sudo -E ./x', 1],
    ['sudo -u app ./x', 2],
    ['chpst -u app ./x', 2],
    ['flock -w 5 /tmp/lock ./x', 3],
    ['setpriv --reuid 1 --clear-groups ./x', 3],
    ['xvfb-run -s x ./x', 2],
    ['chroot --userspec app /srv ./x', 3],
    ['doas ./x', 0],
    ['xargs -0 ./x', 1],
    ['xvfb-run -a ./x', 1],
    ['dbus-run-session ./x', 0],
    ['dbus-launch ./x', 0],
    ['fakeroot ./x', 0],
    ['tini -- ./x', 1],
    ['dumb-init ./x', 0],
    ['ssh-agent ./x', 0],
    ['watch ./x', 0],
    ['watch -n 1 ./x', 2],
    ['strace -f -o log ./x', 3],
    ['ssh-agent -t 5 ./x', 2],
    ['busybox ./x', 0],
    ['env - A=b ./x', 2],
    ['tini -p SIGTERM -s -- ./x', 4],
    ['numactl -m 0 ./x', 2],
    ['uv run --with x ./x', 3],
    ['runuser -l app -c ./x', undefined],
    ['flock /l -c ./x', undefined],
    ['nice --new 5 ./x', undefined],
    ['command -v ./x', undefined],
    ['with-contenv ./x', 0],
    ['catchsegv ./x', 0],
    ['poetry run ./x', 1],
    ['pipenv run ./x', 1],
    ['pdm run ./x', 1],
    ['uv run ./x', 1],
    ['hatch run ./x', 1],
    ['bundle exec ./x', 1],
    ['rbenv exec ./x', 1],
    ['pyenv exec ./x', 1],
    ['nvm exec ./x', 1],
    ['conda run ./x', 1],
    ['micromamba run ./x', 1],
    ['conda install x', undefined],
    ['cat ./x', undefined],
  ])('%s runs what stands at %s', (line, at) => {
    const [name = '', ...args] = line.split(' ')
    expect(runnerOffset(name, args)).toBe(at)
  })

  test.each(words('make gmake rake ant gulp grunt just task invoke inv fab mage tox nox thor cake jake'))(
    '%s setup may install',
    (name) => expect(installingTarget(name, ['setup'])).toBe('setup'),
  )
  test.each([
    'npm run setup',
    'npm run-script setup',
    'yarn run setup',
    'pnpm run setup',
    'bun run setup',
    'composer run setup',
    'deno task setup',
  ])('%s may install', (line) => {
    const [name = '', ...args] = line.split(' ')
    expect(installingTarget(name, args)).toBe('setup')
  })
  test.each(
    words(
      'install-deps depend setup bootstrap prereqs provision requirements apt-x apt_x sysdeps dep apt system packages debs',
    ),
  )('make %s may install', (target) => expect(installingTarget('make', [target])).toBe(target))
  test('a target behind options', () => {
    expect(installingTarget('make', ['-C', 'x', 'apt-packages'])).toBe('apt-packages')
  })
  test.each(['make all', 'make db:setup', 'npm setup', 'make test', 'yarn system'])('%s does not', (line) => {
    const [name = '', ...args] = line.split(' ')
    expect(installingTarget(name, args)).toBeUndefined()
  })
})

describe('what reads a pipe to its end', () => {
  const reading = (reader: string): string => {
    const commands = readShell(
      reader.includes('|') && !reader.includes("'") ? reader : `curl x | ${reader}`,
      false,
    )!.commands
    const command = commands.find(({ piped }) => piped)!
    if (readsToTheEnd(command, commands[0])) return 'whole'
    return stopsEarly(command) ? 'part' : 'unknown'
  }

  test.each([
    ...words(
      'base32 base64 bzcat bzip2 bunzip2 cat chpasswd column cut debconf-set-selections dos2unix envsubst expand fmt fold gunzip gzip',
      'iconv lz4 lzma nl od paste patch pigz rev sort tac tail tee tr unexpand uniq unlzma unpigz unxz unzstd wc xz xzcat zcat zstd zstdcat',
      'md5sum sha1sum sha224sum sha256sum sha384sum sha512sum shasum b2sum cksum crontab mysql mariadb psql sqlite3 bash sh dash ash python',
      'python3.12 pypy3 node nodejs php perl ruby',
    ),
    'apt-key add -',
    'apt-key add',
    "awk '{print $1}'",
    "gawk 'BEGIN {n=0} {n++} END {print n}'",
    "mawk '/x/'",
    "awk 'BEGIN {if (1) {x=1}} END {print x}'",
    "awk 'function f(x) {return x} {print f($1)}'",
    "awk '/[{]/'",
    'awk \'/}/ {print "{"} # {\'',
    "awk '$1 / 2 > 1 {print}'",
    "awk 'BEGIN {x=1}; NR > x'",
    'awk "/$X/ {print \\$1}"',
    'cpio -o -H newc',
    'cpio -pdm /x',
    'rpm2cpio x.rpm | cpio -idmv',
    "perl -pe 's/failed/returned/'",
    'cp /dev/stdin /x',
    'dpkg --set-selections',
    'egrep x',
    'fgrep x',
    'grep -v x',
    'git apply',
    'gpg --dearmor -o /k',
    'gpg2 --import',
    'install -m 755 /dev/stdin /x',
    "jq -r '.tag'",
    'openssl base64 -d',
    "sed 's/a/b/'",
    'tar xz -C /x',
    'wget -i -',
    'python3 - --user',
    'php -- --install-dir=/x',
    "python3 -c 'import json, sys; json.load(sys.stdin)'",
    'node -e \'require("fs").readFileSync(0)\'',
    "perl -pe 's/a/b/'",
    'xargs -n 1 rm',
    '/usr/bin/sudo -u app tee /x',
    'cat a - b',
    'sort -t , -k 2 -o f',
    'tail -n 2',
    "cut -d ' ' -f 1",
    "tr -d '\\n'",
    'sha256sum -c -',
    'patch -p1 f',
    'mysql -uroot -p db',
    'psql -U x -v a=1 db',
    'sqlite3 db',
    'crontab -u x -',
    'grep --ignore-case --color x',
    'grep -A 2 --invert-match -e x -',
    "sed 's/squid/[q]/'",
    "sed -n -e '/q/p' -e 's|q|q|g'",
    "awk -F: -v a=b '{print $1}' c=d",
    "jq --arg a b '.a == $a'",
    'tar -xzf - -C /x a',
    'tar xCf /x -',
    'tar czf x.tgz -T -',
    'gpg --batch --homedir /h --import -',
    'openssl enc -d -md sha256 -pass pass:x -out f',
    'openssl dgst -sha256',
    'git -C /x am -3',
    'bash -s -- a',
    'bash -x -',
    'sh /dev/stdin a',
    'sudo -u app bash -c "cat > x"',
    "sh -ec 'cat | tee x'",
    "perl -lne 'print' -",
  ])('%s does', (reader) => expect(reading(reader)).toBe('whole'))

  test.each([
    'head -1',
    'grep -q x',
    'grep -m1 x',
    "sed '/x/q'",
    "awk '{print; exit}'",
    "awk 'BEGIN {print 1}'",
    "awk 'function f(x){return x} BEGIN{print f(1)}'",
    "awk 'function f(x)\n{return x}\nBEGIN{print f(1)}'",
    "awk 'BEGIN {if (1) {print 1}}'",
    'awk \'BEGIN {print 1}; BEGIN {print "}"}\'',
    "awk 'BEGIN {print 1} # {}'",
    "awk ''",
    "awk '{print'",
    'awk "$X"',
    'awk "BEGIN {print \\"$X\\"}"',
    "awk 'BEGIN{'\"$X\"'}'",
    'cpio -idmv',
    'cpio -t',
    'zcat x | cpio --extract',
    "ruby -pe 'abort if $.>1'",
    "ruby -ne 'raise'",
    "perl -ne 'print; die if 1'",
    "perl -pe 'close ARGV'",
    "perl -ne 'exec q(true)'",
    'jq -n 1',
    "jq 'first(.[])'",
    'gpg --verify x',
    'apt-key list',
    'apt-key add f',
    'openssl x509',
    'tar x --occurrence=1 a',
    "python3 -c 'print(1)'",
    'python3 setup.py',
    "node -e '1'",
    "perl -e 'print <STDIN>'",
    "perl -ne 'exit if /x/'",
    'bsdtar -xf -',
    'apt-get install x',
    './install.sh',
    'cp a b',
    'git clone x',
    'dpkg -i x',
    'install a b',
    'wget -O - x',
    // It stops early, or has another input.
    "bash -c 'head -1'",
    'sudo -u app bash -c "grep -q foo"',
    "bash -c 'IFS= read -r x; cat'",
    "bash -c 'cat | head -1'",
    "sh -c 'cat < f'",
    'bash ./install.sh',
    'sh install.sh -s',
    'bash --version',
    'cat /dev/null',
    'sort /list',
    'sort -c',
    'tail +2 /f',
    'wc -l < f',
    'wc --files0-from=f',
    'tee --version',
    'uniq f -',
    'od -N 8',
    'patch -p1 f g',
    'patch -i p',
    'tar xzf /a.tgz',
    'tar -xz --file=a.tgz',
    'tar -t --occ=1',
    'tar cz x',
    "sed -i 's/a/b/' f",
    "sed 's/a/b/' f",
    'sed -f x',
    'awk -f x',
    "awk '{print}' f",
    'gpg --import /k',
    'git apply /p',
    'git am --abort',
    'sha256sum -c /sums',
    'openssl dgst f',
    'openssl enc -in f',
    'psql -f f',
    "mysql -e 'select 1'",
    "sqlite3 db 'select 1'",
    'crontab -l',
    'crontab f',
    'xargs -a f rm',
    'xargs -E x rm',
    'grep -r x',
    'grep x f',
    'jq .x f',
    "perl -e'print 1'",
    "perl -pe 's/a/b/' f",
    "python3 -c'print(1)'",
    "node --eval='1'",
    'node --version',
    "ruby -rjson -e 'puts 1'",
    'python3 -m x',
    'cp a /dev/stdin',
  ])('of %s it is not known', (reader) => expect(reading(reader)).not.toBe('whole'))

  test.each([
    'head -1',
    'grep -m 1 x',
    'grep -iq x',
    'grep --max-c=1 x',
    'grep x >/dev/null',
    "sed '/x/q'",
    "sed -n -e p -e '3{p;q}'",
    "awk '{print; exit}'",
    "jq 'halt_error'",
    "perl -ne 'exit if /x/'",
  ])('%s stops early', (reader) => expect(reading(reader)).toBe('part'))

  test.each([
    's/q/q/;p',
    '/q/,$!d',
    '/[/q]/d',
    '\\,q,Id',
    ':q\nbq',
    'a\\\nq',
    'y/q/w/',
    '1~2p;# q',
    's/a/b/w q',
    '0,/q/s//x/',
    '',
  ])('sed reads on: %s', (script) => expect(quits(script)).toBe(false))
  test.each(['q', '5q', '/x/{p;q}', '/q/Q', 's/a/b/;q5', '$!{N;q}'])('sed quits: %s', (script) =>
    expect(quits(script)).toBe(true),
  )
  test.each(['s/a/b', '/a', 'k'])('what sed does is not known: %s', (script) => expect(quits(script)).toBeUndefined())
})

describe('programs that start another', () => {
  test.each([
    'nice -n 5 x',
    'env -u X -i A=b x',
    'timeout -s KILL 5 x',
    'sudo -u app x',
    'ionice -c 2 x',
    'stdbuf -oL x',
    'setpriv --reuid app x',
    'chroot --userspec app /srv x',
    'flock -w 5 /run/lock x',
    'su-exec app x',
    'gosu app x',
    'chpst -u app x',
    'exec -a name x',
    'taskset -c 0-3 x',
    's6-setuidgid app x',
    'envdir /etc/env x',
    'tini -g -- x',
    'tini -p SIGTERM -s -- x',
    '/sbin/tini -e 143 x',
    '/tini -vvg x',
    'docker-init -sp SIGKILL -- x',
    'dumb-init --rewrite 15:3 -c x',
    'dumb-init -r15:3 --verb -- x',
    'catatonit -g x',
    'pid1 -u app x',
    'env - x',
    '/usr/bin/env - A=b x',
    'env -i -S x',
    'env -SA=b x',
    'env --split-string=x',
    'busybox x',
    'cross-env A=b x',
    'numactl --interleave=all -C 0 x',
    's6-envdir -fI /etc/env x',
    'runuser -u app -- x',
    'gosu app tini -- nice x',
  ])('%s is x in the end', (line) => expect(programStarted(line.split(' '))).toEqual(['x']))

  test('options that are not known hide the program, and a lock may start a script', () => {
    expect(startedBy(['nice', '--new', '5', 'x'])).toBeUndefined()
    expect(startedBy(['runuser', 'app', 'x'])).toBeUndefined()
    expect(startedBy(['su', '-', 'app'])).toBeUndefined()
    expect(startedBy(['env', '-S', 'x | y'])).toBeUndefined()
    expect(startedBy(['busybox'])).toBeUndefined()
    expect(programStarted(['/sbin/tini', '-g', 'x', '--', 'y'])).toEqual(['x', '--', 'y'])
    expect(programStarted(['env', '-u', 'A', '-S', "-i 'x y' $A", 'z'])).toEqual([
      'env',
      '-u',
      'A',
      '-S',
      "-i 'x y' $A",
      'z',
    ])
    expect(programStarted(['env', '-vS', "-i B=c 'x y'", '-S', 'z'])).toEqual(['x y', '-S', 'z'])
    expect(startedBy(['flock', '/run/lock', '-c', 'x y'])?.words).toEqual(['sh', '-c', 'x y'])
  })

  test.each([
    ['su', 'app', '-c', 'x y'],
    ['su', '-lc', 'x y', 'app'],
    ['/bin/su', '-', 'app', '-s', '/bin/sh', '--command=x y'],
    ['runuser', '-l', 'app', '-c', 'x y'],
    ['gosu', 'root', 'su', '--session-command', 'x y', 'app'],
  ])('what %s %s %s gives to a shell is a script', (...words) =>
    expect(programStarted(words)).toEqual(['sh', '-c', 'x y']),
  )

  test.each([
    ['-c', 'x', 1],
    ['-c -e', 'x', 2],
    ['-ec', 'x', 1],
    ['-ceuo pipefail', 'x', 2],
    ['-o pipefail -c', 'x', 3],
    ['-oc pipefail', 'x', 2],
    ['+e -c', 'x', 2],
    ['--rcfile /etc/rc -ic', 'x', 3],
    ['-c --', 'x', 2],
    ['-c', undefined, 1],
    ['', 'x', undefined],
    ['-e', 'x -c y', undefined],
    ['--norc -', '-c', undefined],
    ['-o pipefail', 'x', undefined],
  ])('of a shell with %s the script is %s, in place %s', (options, script, place) => {
    const args = [...options.split(' ').filter((word) => word !== ''), ...(script?.split(' ') ?? [])]
    expect(scriptAt(args)).toBe(place)
  })

  test('what a variable holds may be options in front of a script', () => {
    expect(scriptAt([undefined, '-c', 'x'])).toBe(2)
    expect(scriptAt(['-c', undefined])).toBe(1)
    expect(scriptAt([undefined, 'x'])).toBeUndefined()
  })

  const harm = (line: string, isBehindInit: boolean): string | undefined => harmAsFirst(line.split(' '), isBehindInit)
  const idle = (line: string, isBehindInit: boolean): string | undefined =>
    unstoppable(line.split(' '), isBehindInit, (name) => name === 'of-npm')

  test('what cannot take the place of a shell, and what can behind an init', () => {
    expect(
      [
        'setsid x',
        'nice -n 5 setsid x',
        'env - setsid x',
        'env -S setsid x',
        'busybox setsid x',
        './wait-for-it.sh db:1 -t 5 -- setsid x',
        'nice --new setsid x',
        'sudo --new setsid x',
      ].map((line) => harm(line, true)),
    ).not.toContain(undefined)
    expect(
      [
        'xvfb-run -a x',
        'gosu app xvfb-run x',
        'jupyter-lab',
        'python3 -m jupyter lab',
        'nice python -um jupyterlab.labapp',
        'poetry run jupyter lab',
        'conda run -n a jupyter lab',
        'uv run --with jupyter python -m jupyter lab',
      ].map((line) => harm(line, false)),
    ).not.toContain(undefined)
    const fine = [
      'poetry run x',
      'python3 jupyter.py',
      'python3 -m x',
      'runuser -l app -c x',
      'busybox',
      'env',
      '/command x',
    ]
    expect(fine.flatMap((line) => harm(line, false) ?? [])).toEqual([])
    const behind = ['xvfb-run -a x', 'jupyter-lab', 'timeout 5 setsid x', 'x'].map((line) => harm(line, true))
    expect(behind.every((reason) => reason === undefined)).toBe(true)
  })

  test.each(['flock /l x', '/usr/bin/time x', 'env xargs x'])('%s is not stopped more easily', (line) => {
    expect(idle(line, false)).toBeDefined()
    expect(idle(line, true)).toBeDefined()
  })
  test.each([
    ...['node x', 'nice -n 5 node x', 'vite', 'of-npm', './node_modules/.bin/x', 'perl x', 'cargo run'],
    ...['env - node x', 'env -S node x', 's6-envdir /e node x', 'numactl -a node x', '/wait-for db:1 -- node x'],
  ])('%s needs an init in front', (line) => {
    expect(idle(line, false)).toBeDefined()
    expect(idle(line, true)).toBeUndefined()
  })
  test.each([
    ...['python3 x', 'lua5.4 x', 'Rscript x', 'node_modules/.bin/tsx x', 'next start', 'sudo node x', './x'],
    ...['cross-env A=b node x', 'tini node x', 'busybox httpd'],
  ])('%s is', (line) => expect(idle(line, false)).toBeUndefined())
})

describe('SIGTERM for PID 1', () => {
  test.each(
    words(
      'nginx openresty httpd httpd-foreground apache2 apache2-foreground php-fpm8.2 postgres mysqld mariadbd',
      'mongod mongos redis-server redis-sentinel valkey-server sshd haproxy varnishd memcached squid dnsmasq mosquitto rsyslogd caddy traefik',
      'etcd consul vault prometheus grafana-server minio nats-server dockerd containerd coredns hugo crond java kafka-server-start.sh catalina.sh',
      'dotnet erl beam.smp elixir rabbitmq-server ruby3.2 bundle puma unicorn sidekiq rails gunicorn uvicorn hypercorn celery uwsgi jupyter-lab',
    ),
  )('/usr/bin/%s stops', (program) => expect(atSigterm(`/usr/bin/${program}`)).toBe('stops'))

  test.each(
    words('node nodejs ts-node deno bun python3.12 pypy3 flask waitress-serve perl php8.2 lua5.4 luajit Rscript'),
  )('%s ignores it', (program) => expect(atSigterm(program)).toBe('ignores'))
  test.each(words('apachectl apache2ctl mysqld_safe mysqld-safe mariadbd-safe'))('%s waits', (program) =>
    expect(atSigterm(program)).toBe('waits'),
  )
  test.each(words('npm npx yarn pnpm'))('%s tells a shell', (program) =>
    expect(atSigterm(program)).toBe('tells a shell'),
  )

  test('who reaps by itself stops too, and leaves no orphans', () => {
    const reapers = words(
      'nginx openresty httpd httpd-foreground apache2 apache2-foreground php-fpm postgres mysqld mariadbd',
      'mongod redis-server sshd haproxy varnishd',
    )
    expect(reapers.filter((one) => !reapsItself(`/usr/sbin/${one}`))).toEqual([])
    expect(reapers.filter((one) => atSigterm(one) !== 'stops')).toEqual([])
    // What sshd starts others write; the two wrappers are not started by `service`.
    const others = ['sshd', 'httpd-foreground', 'apache2-foreground']
    expect(reapers.filter((one) => mayLeaveOrphans(one) && !others.includes(one))).toEqual([])
  })

  test.each([
    'signal.signal(signal.SIGTERM, stop)',
    'uvicorn.run(app)',
    'app.enableShutdownHooks()',
    'pcntl_signal(15, $stop);',
  ])('%s handles it', (text) => expect(handlesSigterm(text)).toBe(true))

  test.each(
    words(
      'chromium chromium-browser google-chrome-stable firefox firefox-esr xvfb chromium-driver chromium-chromedriver',
    ),
  )('%s is a browser, or shows one', (name) => expect(isBrowser(name)).toBe(true))
})

describe('inits', () => {
  test.each(words('/sbin/tini /usr/bin/tini-static dumb-init /sbin/docker-init catatonit pid1'))(
    '%s is one',
    (program) => {
      expect(isInit(program)).toBe(true)
      expect(initIn(`ENTRYPOINT ["${program}", "--"]`)).toBeDefined()
    },
  )

  test.each([
    'CMD ["/usr/bin/supervisord", "-n"]',
    'RUN apt-get install supervisor',
    'CMD ["s6-svscan", "/etc/s6"]',
    'ADD s6-overlay.tar.gz /',
    'CMD ["runsvdir", "/etc/service"]',
    'RUN apk add runit',
    'CMD ["/lib/systemd/systemd"]',
    'CMD ["/sbin/init"]',
    'CMD ["/sbin/my_init"]',
    'RUN apk add openrc',
    'CMD ["circusd", "x.ini"]',
    'CMD ["pm2-runtime", "x.js"]',
    'CMD monit -I',
    'CMD ["runsv", "x"]',
    'RUN pip install chaperone',
  ])('%s names one', (text) => expect(initIn(text)).toBeDefined())

  test.each(['RUN echo martini', 'CMD ["monitor"]', 'CMD ["node"]'])('%s does not', (text) =>
    expect(initIn(text)).toBeUndefined(),
  )

  test('a release of tini for both machines, by its checksum', () => {
    const text = releaseCommands('/sbin/tini').join('\n')
    for (const machine of ['x86_64', 'aarch64'])
      expect(text).toMatch(new RegExp(`${machine}\\) file=tini-static-\\w+; sum=[0-9a-f]{64} `))
  })
})

describe('servers', () => {
  test.each([
    ...['gunicorn shop.wsgi', '/usr/local/bin/uvicorn shop:app', 'puma', 'sidekiq -q mail', 'celery -A shop worker'],
    ...['celery --app=shop beat', 'celery -A worker worker', 'streamlit run shop.py', 'thin -R shop.ru start'],
  ])('%s goes on', (line) => expect(isServer(line.split(' '))).toBe(true))

  test.each([
    ...['celery -A shop call tasks.mail', 'celery -A worker inspect ping', 'celery --app worker purge', 'celery'],
    ...['streamlit config show', 'streamlit hello.py', 'thin config', 'flask routes', 'worker'],
  ])('%s may end', (line) => expect(isServer(line.split(' '))).toBe(false))
})

describe('chores and daemons', () => {
  test.each(
    words(
      '/bin/basename cat chgrp chmod chown cmp cp curl cut date dd diff dirname du echo env expr false find git grep gunzip gzip head id',
      'install ln ls md5sum mkdir mktemp mv printenv printf pwd readlink realpath rm rmdir rsync scp sed sha256sum sort stat tar tee touch tr',
      'true uname unzip wget whoami xz zip apt-get apk dnf yum pip3 gcc clang cmake ninja meson ld javac tsc eslint jest pytest mypy phpunit',
      'terraform kubectl helm aws mysqldump pg_dump alembic envsubst openssl ssh-keygen ffmpeg',
    ),
  )('%s ends', (program) => expect(isChore([program, 'x'])).toBe(true))

  test.each([
    ...['make', 'gmake', 'mvn', 'mvnw', 'gradle', 'gradlew', 'sbt'].map((name) => `${name} clean test`),
    ...['npm', 'yarn', 'pnpm', 'bun', 'composer'].map((name) => `${name} run build:prod`),
    'bundle install',
    'cargo build',
    'go vet',
    'dotnet publish',
    'lein test',
    'mix compile',
    'rake test',
    './gradlew bench',
    'npm audit',
    'npm i',
    'npm t',
    'mix deps.get',
    'npm prune',
    'yarn upgrade',
    'cargo fmt',
    'go generate',
    'composer validate',
  ])('%s ends', (line) => expect(isChore(line.split(' '))).toBe(true))

  test.each([
    'make serve',
    // Each word is something to do, to those that make.
    ...['make', 'gmake', 'mvn', 'mvnw', 'gradle', 'gradlew', 'sbt'].map((name) => `${name} clean serve`),
    'npm run start',
    'mix phx.server',
    'cargo run',
    'gradle bootRun',
    'bundle exec puma',
    'sbt run',
  ])('%s stays', (line) => expect(isChore(line.split(' '))).toBe(false))

  test.each([
    ['apache2ctl', '-DFOREGROUND'],
    ['apachectl', '-X'],
    ['apache2', '-DFOREGROUND'],
    ['cron', '-f'],
    ['crond', '-n'],
    ['dnsmasq', '--keep-in-foreground'],
    ['dropbear', '-F'],
    ['httpd', '-DFOREGROUND'],
    ['nginx', 'daemon off;'],
    ['openresty', 'daemon off;'],
    ['rsyslogd', '-n'],
    ['sshd', '-D'],
    ['supervisord', '--nodaemon'],
    ['vsftpd', '-obackground=NO'],
  ])('%s stays in front with %s alone', (name, option) => {
    expect([daemonOf([name]), daemonOf([name, option])]).toEqual([name, undefined])
  })

  test.each([
    ['dbus-daemon', '--fork'],
    ['gunicorn', '--daemon'],
    ['haproxy', '-D'],
    ['memcached', '-d'],
    ['mongod', '--fork'],
    ['php-fpm', '--daemonize'],
    ['redis-server', '--daemonize'],
    ['uwsgi', '--daemonize'],
  ])('%s goes into the background with %s alone', (name, option) => {
    expect([daemonOf([name]), daemonOf([name, option])]).toEqual([undefined, name])
  })

  test.each([
    ['service ssh start', 'ssh'],
    ['rc-service sshd start', 'sshd'],
    ['invoke-rc.d ssh start', 'ssh'],
    ['systemctl', 'systemctl'],
    ['start-stop-daemon -S', 'start-stop-daemon'],
    ['daemon x', 'x'],
    ['daemonize /bin/x', '/bin/x'],
  ])('%s starts %s', (line, daemon) => expect(daemonOf(line.split(' '))).toBe(daemon))

  test.each(
    words(
      'nginx openresty httpd apache2 php8.2-fpm redis memcached postgresql mysql mariadb mongodb haproxy varnishd dnsmasq rsyslog dbus Xvfb',
    ),
  )('%s leaves no orphans', (daemon) => expect(mayLeaveOrphans(daemon)).toBe(false))
})

describe('what calls do', () => {
  test.each(
    words(
      'make gmake cmake ninja meson scons waf qmake bazel configure node-gyp phpize pecl cpan cpanm luarocks cargo rustc cabal stack ghc opam',
      'gcc cc g++ c++ ld',
    ),
  )('%s calls a compiler', (program) => expect(compiles(use(`${program} x`))).toBe(true))
  test.each(words('configure cmake meson qmake autoreconf autogen.sh bootstrap buildconf'))(
    '%s looks for libraries',
    (program) => expect(configures(use(program))).toBe(true),
  )
  test.each(words('dpkg-buildpackage debuild dpkg-checkbuilddeps gbp git-buildpackage pdebuild'))(
    '%s builds a package',
    (program) => expect(buildsPackages(use(program))).toBe(true),
  )
  test.each(words('R Rscript r install.r install2.r installGithub.r'))('%s runs R', (program) =>
    expect(runsR(use(program))).toBe(true),
  )
  test.each(
    words(
      'cargo composer gem bundle bundler mix rebar3 cpan cpanm luarocks R Rscript install.r install2.r stack cabal opam pecl pear nuget',
    ),
  )('%s asks a server', (program) => expect(speaksHttps(use(program))).toBe(true))
  test.each([
    'apt autoremove',
    'apt-get purge x',
    'dnf erase x',
    'microdnf remove x',
    'tdnf remove x',
    'yum remove x',
    'zypper rm x',
  ])('%s removes packages', (line) => expect(removesPackages(use(line))).toBe(true))
  test.each(['apt-get install x', 'rm x', 'apk del x'])('%s does not', (line) =>
    expect(removesPackages(use(line))).toBe(false),
  )

  test.each([
    'create-react-app x',
    'curl -O x',
    'django-admin startproject x',
    'django-admin startapp x',
    'dotnet new web',
    'hugo new site x',
    'jekyll new x',
    'mix new x',
    'mix phx.new x',
    'ng new x',
    'npm init -y',
    'npm create x',
    'npm innit x',
    'rails new x',
    'rails g x',
    'rails generate x',
    'symfony new x',
    'laravel new x',
    'tar xf x',
    'unzip x',
    'vue create x',
    'wget x',
    'yarn create x',
    'yarn init',
  ])('%s writes into its folder', (line) => {
    const [program = '', ...rest] = line.split(' ')
    expect(isGenerator(program, rest)).toBe(true)
  })
  test.each(['npm install x', 'rails server', 'dotnet build', 'git clone x'])('%s writes elsewhere', (line) => {
    const [program = '', ...rest] = line.split(' ')
    expect(isGenerator(program, rest)).toBe(false)
  })
  test.each(['tar', 'unzip', 'bsdtar', '7z'])('%s extracts', (program) => expect(extracts(program)).toBe(true))
})

describe('scripts that are known', () => {
  test.each(
    words(
      'bootstrap.pypa.io/get-pip.py raw.githubusercontent.com/pypa/get-pip/main/x raw.githubusercontent.com/nvm-sh/nvm/v0.39.0/install.sh',
      'raw.githubusercontent.com/creationix/nvm/v0.33/install.sh raw.github.com/creationix/nvm/x sh.rustup.rs static.rust-lang.org/rustup/x',
      'bun.sh/install deno.land/install.sh deno.land/x/install/install.sh install.python-poetry.org astral.sh/uv/install.sh get.pnpm.io/install.sh',
      'raw.githubusercontent.com/python-poetry/poetry/x raw.githubusercontent.com/sdispater/poetry/x get.volta.sh yarnpkg.com/install.sh',
      'npmjs.org/install.sh npmjs.com/install.sh getcomposer.org/installer repo.continuum.io/miniconda/x repo.anaconda.com/miniconda/x',
      'github.com/conda-forge/miniforge/releases/x get.sdkman.io get.helm.sh/x raw.githubusercontent.com/helm/helm/main/x',
      'raw.githubusercontent.com/kubernetes/helm/master/x raw.githubusercontent.com/golangci/golangci-lint/x install.goreleaser.com/x git.io/get-mo',
      'raw.githubusercontent.com/robbyrussell/oh-my-zsh/x raw.githubusercontent.com/ohmyzsh/ohmyzsh/x install.meteor.com glide.sh/get',
      'raw.githubusercontent.com/golang/dep/x dot.net/v1/dotnet-install.sh dotnet.microsoft.com/download/dotnet/scripts/x sdk.cloud.google.com',
      'raw.githubusercontent.com/moovweb/gvm/x raw.githubusercontent.com/pyenv/pyenv-installer/x pyenv.run raw.githubusercontent.com/anchore/x',
      'raw.githubusercontent.com/aquasecurity/trivy/x get.haskellstack.org/stable/x cpanmin.us install.perlbrew.pl starship.rs/install.sh',
      'raw.githubusercontent.com/cargo-bins/cargo-binstall/x just.systems/install.sh deb.nodesource.com/setup_20.x rpm.nodesource.com/setup_20.x',
      'get.docker.com',
    ),
  )('https://%s counts on no lists', (address) =>
    expect(isKnownDownload(`curl -fsSL https://${address} | sh`)).toBe(true),
  )
  test('another may', () => expect(isKnownDownload('curl https://example.com/install.sh | sh')).toBe(false))

  test.each(
    words(
      '/venv/bin/activate ./activate.sh /root/.cargo/env /usr/local/cargo/env nvm.sh /root/.nvm/nvm.sh /etc/os-release /etc/lsb-release',
      '/etc/environment /etc/profile /etc/bashrc /etc/bash.bashrc ~/.bashrc ~/.bash_profile ~/.profile ~/.zshrc /etc/apache2/envvars',
      '/opt/conda/etc/profile.d/conda.sh /etc/profile.d/rvm.sh /nix/etc/profile.d/nix.sh /usr/local/rvm/scripts/rvm',
      '/root/.sdkman/bin/sdkman-init.sh /emsdk/emsdk_env.sh /root/.ghcup/env /root/.local/bin/env /root/.asdf/asdf.sh /root/.gvm/scripts/gvm',
      '/root/.opam/opam-init/init.sh /opt/ros/humble/setup.bash /opt/rh/gcc-toolset-12/enable',
    ),
  )('%s only sets the environment', (path) => expect(isKnownSourced(path)).toBe(true))
  test.each(['./env.sh', './setup.bash', '/opt/setup.sh', '/opt/x/enable'])('%s may do more', (path) =>
    expect(isKnownSourced(path)).toBe(false),
  )

  test.each(
    words(
      'setup.py src/manage.py /tmp/get-pip.py get-poetry.py install-poetry.py ez_setup.py easy_install.py scons.py Makefile.PL Build.PL',
      'configure.py ./waf /usr/bin/composer composer-setup.php artisan bin/console spark ace x.phar node_modules/.bin/x',
    ),
  )('%s installs nothing from a distribution', (path) => expect(isKnownFile(path)).toBe(true))
  test('/x/install.py may', () => expect(isKnownFile('/x/install.py')).toBe(false))

  test.each(words('configure Configure gradlew mvnw autogen.sh buildconf b2 waf rebar3'))('./%s builds', (name) =>
    expect([isBuildScript(`./${name}`, true), isBuildScript(`./${name}`, false)]).toEqual([true, true]),
  )
  test.each(words('bootstrap bootstrap.sh config Build buildconf.sh'))(
    './%s of an archive builds, a project’s own may install',
    (name) => expect([isBuildScript(`./${name}`, true), isBuildScript(`./${name}`, false)]).toEqual([false, true]),
  )
})

describe('shells', () => {
  test.each(words('sh bash ash dash zsh fish'))('%s is one', (name) => expect(isShell(name)).toBe(true))
  test.each(words('x.sh x.bash x.ash X.PY x.rb x.pl x.js x.mjs x.ts x.php x.lua x.tcl x.R'))('%s is a script', (name) =>
    expect(isScriptName(name)).toBe(true),
  )
  test.each(['x', 'x.txt', 'x.so', 'sh'])('%s is none', (name) => expect(isScriptName(name)).toBe(false))
})

describe('programs that images have as they are', () => {
  const ofDebian = STANDARD_PROGRAMS.debian
  const path = ['/bin', '/usr/bin', '/sbin', '/usr/sbin', '/usr/local/bin']

  test.runIf(existsSync('/etc/debian_version'))('those of Debian are here', () => {
    // Debian 13 has them no more.
    const gone = ['apt-key', 'tempfile']
    const missing = ofDebian.filter((name) => !path.some((folder) => existsSync(`${folder}/${name}`)))
    expect(missing.filter((name) => !gone.includes(name))).toEqual([])
  })

  test('each distribution has its own', () => {
    const debian = { family: 'debian', id: 'debian', version: 12 } as const
    const alpine = { family: 'alpine', id: 'alpine', version: 3.2 } as const
    const fedora = { family: 'rpm', id: 'fedora', version: 40 } as const
    const has = (name: string) => [debian, alpine, fedora, undefined].map((distro) => isStandard(name, distro))
    expect(has('cat')).toEqual([true, true, true, true])
    expect(has('wget')).toEqual([false, true, false, false])
    expect(has('curl')).toEqual([false, false, true, false])
    expect(has('find')).toEqual([true, true, false, false])
    expect(has('numfmt')).toEqual([true, false, true, false])
    expect(has('debconf-set-selections')).toEqual([true, false, false, false])
    expect(has('jq')).toEqual([false, false, false, false])
  })
})

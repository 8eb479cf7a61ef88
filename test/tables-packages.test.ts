// The tables of packages and of files, row by row: by a call or a file that shows each row.

import { describe, expect, test } from 'vitest'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { endsUnlikeArchive, isPlainFile } from '../src/knowledge/file-names.ts'
import {
  gitSign,
  isBuildFile,
  LEFT_FILES,
  LEFT_FOLDERS,
  LEFT_IF_UNTRACKED,
  LEFT_WHERE,
  PYTHON_PROJECT,
  READS_ENV,
  REMADE,
} from '../src/knowledge/leftovers.ts'
import { isFrontEnd, readsListsWhereItRuns } from '../src/knowledge/packages/apt-front-ends.ts'
import {
  buildsUnseen,
  buildTool,
  compilesPlainly,
  isLibraryForBuilding,
} from '../src/knowledge/packages/build-tools.ts'
import { CACHES } from '../src/knowledge/packages/caches.ts'
import { debianPackages, isLongThere } from '../src/knowledge/packages/debian.ts'
import { MATTERS, OTHERS, PLAIN } from '../src/knowledge/packages/debian-table.ts'
import { librariesBehind, librariesBehindInUbuntu } from '../src/knowledge/packages/libraries.ts'
import { LIBRARIES } from '../src/knowledge/packages/libraries-table.ts'
import { callOf, GRAMMARS } from '../src/knowledge/packages/managers.ts'
import { NEEDS, PACKAGES_IN_NEED } from '../src/knowledge/packages/needs.ts'
import { arePlain } from '../src/knowledge/packages/plain-installs.ts'
import { isPlainWheel } from '../src/knowledge/packages/plain-wheels.ts'
import { isAddedAgain, isArmored } from '../src/knowledge/packages/repository-keys.ts'
import { rpmPackages, ZYPPER_ROWS } from '../src/knowledge/packages/rpm.ts'
import { isSteady } from '../src/knowledge/packages/steady.ts'
import { UBUNTU_LIBRARIES } from '../src/knowledge/packages/ubuntu-libraries-table.ts'
import { verbOf } from '../src/knowledge/packages/verb-of-call.ts'
import { isReadFromBelow, OUTPUTS } from '../src/knowledge/project-roots.ts'
import { HADOLINT_RULES } from '../src/knowledge/rule-names.ts'
import { transforms } from '../transforms/index.ts'
import { words } from './words.ts'

function command(line: string) {
  return readShell(line, false, 'bash')!.commands[0]!
}

describe('managers', () => {
  test.each([
    ['apt-get install -y x', 'apt', 'install'],
    ['apt install x', 'apt', 'install'],
    ['yum -y install x', 'dnf', 'install'],
    ['dnf install x', 'dnf', 'install'],
    ['dnf-3 install x', 'dnf', 'install'],
    ['dnf4 install x', 'dnf', 'install'],
    ['dnf5 install x', 'dnf', 'install'],
    ['microdnf install x', 'dnf', 'install'],
    ['tdnf install x', 'dnf', 'install'],
    ['zypper -n in x', 'zypper', 'in'],
    ['apk add --no-cache x', 'apk', 'add'],
    ['pip install x', 'pip', 'install'],
    ['pip3.11 install x', 'pip', 'install'],
    ['python3 -m pip install x', 'pip', 'install'],
    ['uv pip install x', 'uv', 'install'],
    ['gem install x', 'gem', 'install'],
    ['bundle install', 'bundle', 'install'],
    ['bundler', 'bundle', 'install'],
    ['npm ci', 'npm', 'ci'],
    ['yarn', 'yarn', 'install'],
    ['yarnpkg add x', 'yarn', 'add'],
    ['composer install', 'composer', 'install'],
    ['conda install x', 'conda', 'install'],
    ['mamba install x', 'conda', 'install'],
    ['micromamba install x', 'conda', 'install'],
  ] as const)('%s is a call of %s', (line, manager, verb) => {
    expect(callOf(command(line))).toMatchObject({ manager, verb })
    expect(GRAMMARS[manager].source).not.toBe('')
  })

  test.each(words('0 1 no false without off disable yes true with on enable'))('-y takes the word %s', (word) =>
    expect(callOf(command(`apt-get install -y ${word} x`))?.operands.map(({ value }) => value)).toEqual(['x']),
  )

  test.each(['apt-cache search x', 'npx x', 'uv sync', 'python3 setup.py install'])('%s is none', (line) =>
    expect(callOf(command(line))).toBeUndefined(),
  )

  test.each([
    ['pnpm --filter x build', 'build'],
    ['cargo +nightly --color never build', 'build'],
    ['uv --directory x sync', 'sync'],
    ['mix deps.get', 'deps.get'],
  ])('%s is told %s', (line, verb) => expect(verbOf(command(line))).toBe(verb))

  test('each cache is that of another tool, and says who fills and who empties it', () => {
    const tools = CACHES.map(({ tool }) => tool)
    expect(new Set(tools).size).toBe(tools.length)
    const known = words(
      'apt apk dnf pip pipenv poetry uv npm yarn pnpm bun composer bundler go cargo maven gradle nuget',
    )
    expect(known.filter((tool) => !tools.some((one) => one.toLowerCase() === tool))).toEqual([])
  })
})

describe('packages of Python that need no compiler', () => {
  test.each([
    'Flask',
    'ruamel',
    'psycopg2',
    'numpy',
    'uwsgi',
    'Flask_Login',
    'typing.extensions',
    'gunicorn',
    'requests',
  ])('%s', (name) => expect(isPlainWheel(name)).toBe(!['ruamel', 'psycopg2', 'numpy', 'uwsgi'].includes(name)))
})

describe('front ends of apt', () => {
  test.each([
    'apt-cache search x',
    'apt-file search x',
    'apt-fast install x',
    'apt-rdepends x',
    'apt-listchanges x',
    'apt-build install x',
    'apt-install x',
    'auto-apt run x',
    'aptdcon -i x',
    'aptitude install x',
    'check-language-support',
    'clean-install x',
    'command-not-found x',
    'do-release-upgrade',
    'dselect',
    'gdebi x.deb',
    'gdebi-gtk x.deb',
    'install_packages x',
    'm-a a-i x',
    'mk-build-deps -i x',
    'module-assistant prepare',
    'muon',
    'nala install x',
    'opam depext x',
    'opam-depext x',
    'pkcon install x',
    'pro enable x',
    'rosdep install --from-paths x',
    'ruby-install ruby',
    'rvm install 3.2',
    'synaptic',
    'tasksel install x',
    'ua attach x',
    'ubuntu-drivers install',
    'ubuntu-drivers autoinstall',
    'opam install x',
    'mk-build-deps --install x',
    'unattended-upgrade',
    'unattended-upgrades',
    'wajig install x',
    'ansible -m x',
    'ansible-playbook x.yml',
    'ansible-pull -U x',
    'chef-client',
    'chef-solo',
    'puppet apply x',
    'salt-call state.apply',
    'npx @puppeteer/browsers install chrome --install-deps',
    'x --use-system-packages',
    'R pak::pkg_install(1)',
    'Rscript library(pak)',
    'r bspm::enable()',
    'R install_sysreqs()',
    'R system_requirements(1)',
    'R rspm::enable()',
  ])('%s counts on lists', (line) => {
    const [name = '', ...args] = line.split(' ')
    expect(isFrontEnd(name, args)).toBe(true)
  })

  test.each([
    'apt-file update',
    'apt-fast clean',
    'mk-build-deps x',
    'opam list',
    'rosdep update',
    'rvm use x',
    'pro status',
    'R 1+1',
    'curl x',
  ])('%s does not', (line) => {
    const [name = '', ...args] = line.split(' ')
    expect(isFrontEnd(name, args)).toBe(false)
  })

  test.each(
    words(
      'apt-file apt-rdepends apt-show-versions apt-xapian-index aptitude command-not-found gnome-software muon packagekit plasma-discover',
      'software-properties-gtk synaptic update-manager',
    ),
  )('%s reads them where the image runs', (name) => expect(readsListsWhereItRuns(name)).toBe(true))
})

describe('build tools', () => {
  test.each([
    ['gcc', 'g++ cc as ar strip objcopy cpp ld c++ gcc'],
    ['g++', 'g++'],
    ['build-essential', 'gcc'],
    ['build-base', 'gcc'],
    ['libc6-dev', 'gcc'],
    ['libc-dev', 'gcc'],
    ['musl-dev', 'gcc'],
    ['binutils', 'strip'],
    ['clang', 'clang clang++'],
    ['make', 'make gmake'],
    ['cmake', 'cmake'],
    ['autoconf', 'autoconf autoreconf autogen.sh'],
    ['automake', 'autoreconf'],
    ['libtool', 'autoreconf'],
    ['nasm', 'nasm'],
    ['yasm', 'yasm'],
    ['patch', 'patch'],
    ['unzip', 'unzip'],
    ['rpm2cpio', 'rpm2cpio'],
  ])('%s is one, and %s show it', (name, programs) => {
    expect(buildTool(name)?.programs).toEqual(expect.arrayContaining(programs.split(' ')))
    expect(isLibraryForBuilding(name)).toBe(false)
  })

  test.each(['curl', 'git', 'libssl-dev', 'unrar'])('%s is none', (name) => expect(buildTool(name)).toBeUndefined())

  test.each(
    words(
      'make gmake cmake ninja meson scons bazel waf autoreconf autoconf automake libtool pip pip3.11 python2 easy_install pipenv poetry uv',
      'conda tox gem bundle bundler rake npm yarn pnpm npx node-gyp pecl pear phpize composer docker-php-ext-install docker-php-ext-configure',
      'go cargo rustc cabal stack ghc opam cpan cpanm luarocks mix rebar3 lein sbt R Rscript install2.r perl ruby mvn gradle',
    ),
  )('%s builds what its arguments do not show', (name) => expect(buildsUnseen(command(`${name} x`))).toBe(true))
  test.each(['gcc x.c', 'curl x', 'tar xf x'])('%s does not', (line) => expect(buildsUnseen(command(line))).toBe(false))

  test.each(['-lm', '-lpthread', '-ldl', '-lrt', '-lc', '-lutil', '-lcrypt'])('%s is in every libc', (library) =>
    expect(compilesPlainly(command(`gcc -O2 -o x x.c ${library}`), false)).toBe(true),
  )
  test.each(['gcc x.c -lssl', 'gcc x.cpp', 'gcc -fopenmp x.c', 'gcc -Wl,-rpath,x x.c', 'gcc *.c', 'gcc x.c -lstdc++'])(
    '%s needs more',
    (line) => expect(compilesPlainly(command(line), false)).toBe(false),
  )
})

describe('packages by name', () => {
  const { archives } = debianPackages(undefined, undefined)
  const [archive] = archives

  test.each([
    ['git-core', 'git'],
    ['libc-dev', 'libc6-dev'],
    ['libz-dev', 'zlib1g-dev'],
    ['man', 'man-db'],
    ['mysql-client', 'default-mysql-client'],
    ['mysql-server', 'default-mysql-server'],
    ['netcat', 'netcat-traditional'],
    ['nodejs-legacy', 'nodejs'],
    ['python-software-properties', 'software-properties-common'],
    ['ssh-client', 'openssh-client'],
  ])('%s is called %s today', (name, today) => expect(archive!.needed(name)).toContain(today))

  test.each(['python', 'python-dev', 'python-pip', 'python-virtualenv'])('%s was there once', (name) => {
    expect([archive!.knows(name), archive!.has(name)]).toEqual([true, false])
  })

  test('all that is needed somewhere is known', () => {
    expect(PACKAGES_IN_NEED.filter((name) => !archives.some((one) => one.knows(name)))).toEqual([])
  })

  test.each(
    words(
      'ant-optional apache2 apache2-utils autoconf automake build-essential bzip2 ca-certificates cpio cron curl dirmngr docbook-xml dpkg-dev',
      'fakeroot file fortune-mod g++ gcc gettext-base ghostscript git gnupg less libc6-dev libprotobuf-dev libtool lmodern lsb-release m4 make',
      'man-db mercurial netpbm openssh-client openssl patch perl pkg-config procps psmisc python-dev python3-dev r-base-dev rsync ruby ruby-dev',
      'sqlite3 ssl-cert subversion sudo tex-gyre texlive-fonts-recommended unzip wget xauth xfonts-base xz-utils zip',
    ),
  )('Debian 7 has %s', (name) => expect(isLongThere(name, () => false)).toBe(true))

  test.each([
    ['libfl-dev', 8, true],
    ['libfl-dev', 7, false],
    ['libqt5opengl5-dev', 8, true],
    ['lua-sec', 8, true],
    ['systemd-sysv', 8, true],
    ['systemd-sysv', 7, false],
    ['curl', 7, true],
    ['docker-cli', 12, false],
  ])('%s is in Debian %d: %s', (name, version, isThere) =>
    expect(isLongThere(name, ({ debian }) => version >= debian)).toBe(isThere),
  )

  test('what keeps its name is in each release of Debian', () => {
    const names = new Set(
      [MATTERS, OTHERS, PLAIN].flatMap((text) => text.split('\n').map((row) => row.split(/[=:]/, 1)[0]!)),
    )
    const steady = [...names].filter((name) => isSteady(name, 'debian'))
    expect(steady.length).toBeGreaterThan(50)
    expect(steady.filter((name) => !archives.every((one) => one.has(name)))).toEqual([])
  })
  test.each(words('netcat telnet dnsutils ttf-dejavu-core libc6-compat udev python py-pip'))(
    '%s does not keep it',
    (name) => expect([isSteady(name, 'alpine'), isSteady(name, 'debian')]).toEqual([false, false]),
  )
  test.each([
    ['curl', true, true],
    ['build-base', true, false],
    ['build-essential', false, true],
  ])('%s is one of Alpine: %s, of Debian: %s', (name, alpine, debian) =>
    expect([isSteady(name, 'alpine'), isSteady(name, 'debian')]).toEqual([alpine, debian]),
  )

  test.each([
    ['pip', 'flask[async]==2.0'],
    [
      'pip',
      'awscli boto3 click jinja2 jsonschema mkdocs pip pytest requests setuptools sphinx supervisor tox tqdm virtualenv wheel yt-dlp',
    ],
    [
      'pip',
      'argparse black certifi django gunicorn httpie invoke mock nose pexpect pre-commit pygments scons six twine urllib3',
    ],
    [
      'npm',
      '@angular/cli@12 @vue/cli bower browserify coffee-script create-react-app eslint express grunt-cli gulp http-server jshint lerna less',
    ],
    ['npm', 'mocha n nodemon npm@6 pm2 pnpm prettier rimraf serve ts-node typescript uglify-js webpack yarn yo'],
  ] as const)('%s install %s compiles nothing', (manager, list) => {
    for (const name of list.split(' ')) expect([name, arePlain(manager, [name])]).toEqual([name, true])
  })
  test.each([
    ['pip', 'numpy'],
    ['pip', '-r requirements.txt'],
    ['npm', 'node-sass'],
    ['npm', ''],
  ] as const)('%s install %s may', (manager, list) =>
    expect(arePlain(manager, list === '' ? [] : list.split(' '))).toBe(false),
  )
})

describe('what packages of rpm recommend', () => {
  const zypper = rpmPackages(ZYPPER_ROWS, { family: 'suse', id: 'opensuse', version: 15 })
  test.each<readonly [string, string]>([
    ['clang', 'gcc glibc-devel libstdc++-devel'],
    ['rust', 'cargo'],
    ...words('curl git git-core python3-pip wget').map((name) => [name, 'ca-certificates-mozilla'] as const),
  ])('%s of openSUSE recommends %s', (name, recommended) =>
    expect(zypper.map((archive) => archive.recommended(name))).toEqual([words(recommended)]),
  )
})

describe('needs that no call names', () => {
  test.each(
    words('amd64 arm64 armel armhf i386 mips mipsel powerpc ppc64el riscv64 s390x').map(
      (one) => `libc6-dev-${one}-cross`,
    ),
  )('compilers for other machines need %s', (name) => {
    const needs = NEEDS.filter(({ of }) => of?.('gcc-arm-linux-gnueabihf') === true).flatMap(({ packages }) => packages)
    expect(needs).toContain(name)
    expect(NEEDS.filter(({ of }) => of?.('gcc') === true).flatMap(({ packages }) => packages)).not.toContain(name)
  })
})

describe('keys of repositories', () => {
  test.each(
    words(
      'https://dl.google.com/linux/linux_signing_key.pub https://dl-ssl.google.com/linux/linux_signing_key.pub https://dl.yarnpkg.com/debian/pubkey.gpg',
      'https://download.docker.com/linux/ubuntu/gpg https://packagecloud.io/x/y/gpgkey https://apt.llvm.org/llvm-snapshot.gpg.key',
      'https://apt.releases.hashicorp.com/gpg https://artifacts.elastic.co/GPG-KEY-elasticsearch https://packages.elastic.co/GPG-KEY-elasticsearch',
      'https://nginx.org/keys/nginx_signing.key https://apt.grafana.com/gpg.key https://packages.grafana.com/gpg.key',
      'https://pkg.jenkins.io/debian-stable/jenkins.io-2023.key https://dl.winehq.org/wine-builds/winehq.key https://example.com/x.asc',
    ),
  )('%s is armored', (address) => expect(isArmored(address)).toBe(true))
  test.each(['https://example.com/x.gpg', 'https://dl.google.com/linux/other.pub'])('%s may not be', (address) =>
    expect(isArmored(address)).toBe(false),
  )
  test.each(
    words(
      'http://dl.google.com/linux/chrome/deb https://packages.microsoft.com/repos/code https://packagecloud.io/slacktechnologies/slack',
      'https://repo.skype.com/deb',
    ),
  )('a package of %s adds it again', (address) => expect(isAddedAgain(address)).toBe(true))
})

describe('files', () => {
  test.each(
    words(
      'x.txt x.csv x.eml x.sh x.py x.svelte x.coffee x.edn x.cs x.cgi x.ps1 x.ac x.json x.timer x.target x.default x.scm x.unix x.example',
      'x.gitconfig x.pem x.keystore x.zip x.wasm x.png x.PDF Dockerfile Caddyfile Berksfile sudoers .bashrc .nvmrc .yarnrc .python-version',
      '.irbrc .Xresources .node-version ssh_config README LICENSE',
    ),
  )('%s is no archive', (name) => expect(isPlainFile(name)).toBe(true))
  test.each(words('x.tar x.tgz x.tar.gz x.gem x.apk x.bin x.img rootfs x.xz'))('%s may be one', (name) => {
    expect(isPlainFile(name)).toBe(false)
    expect(endsUnlikeArchive(name)).toBe(false)
  })
  test.each(words('x.conf.ext spam.sieve x.motd my-site.submit rules.d_local example.com x.zsh-theme'))(
    '%s ends unlike one',
    (name) => expect(endsUnlikeArchive(name)).toBe(true),
  )
  test.each(
    words(
      'x.dat x.data x.db x.bak x.pkg x.box x.iso x.old x.model x.out x.snapshot x.app x.jdk x.linux x.bullseye x.Z x.tar.old x.tgz.parta',
      'tool-1.2.final tool-1.2.3 x.part_b x.mp3 x.7z',
    ),
  )('%s may be one, by its ending alone', (name) => expect(endsUnlikeArchive(name)).toBe(false))

  test.each(
    words(
      '.babelrc .browserslistrc .bundle .cargo .editorconfig .eslintrc .git .hg .mvn .node-version .npmrc .nvmrc .prettierrc .python-version',
      '.ruby-version .swcrc .tool-versions .yarnrc .yarnrc.yml BUILD BUILD.bazel CMakeLists.txt Cargo.lock Cargo.toml Gemfile MODULE.bazel',
      'WORKSPACE build.gradle build.gradle.kts composer.json deno.json global.json go.mod go.work gradle.properties lerna.json meson.build',
      'mise.toml mix.exs node_modules nx.json package.json pnpm-workspace.yaml pom.xml pyproject.toml rust-toolchain rust-toolchain.toml',
      'settings.gradle settings.gradle.kts setup.cfg stack.yaml tox.ini turbo.json uv.toml yarn.lock tsconfig.base.json vite.config.mts',
      'Directory.Build.props nuget.config app.sln .eslintrc.cjs',
    ),
  )('%s is read from below', (name) => expect(isReadFromBelow(name)).toBe(true))
  test.each(words('README.md index.js main.go Dockerfile src'))('%s is not', (name) =>
    expect(isReadFromBelow(name)).toBe(false),
  )

  test('builds write into what a build makes again', () => {
    const left = new Set(['.svelte-kit', '.angular', '.bundle'])
    expect(REMADE.map(({ name }) => name).filter((name) => !OUTPUTS.has(name) && !left.has(name))).toEqual([])
    expect(words('.venv __pycache__ output venv').filter((name) => !OUTPUTS.has(name))).toEqual([])
  })

  test.each([
    ['node_modules', 'package.json', 'npm ci'],
    ['vendor', 'composer.json', 'composer install'],
    ['deps', 'mix.exs', 'mix deps.get'],
    ['_build', 'mix.exs', 'mix release'],
    ['target', 'Cargo.toml', 'cargo build'],
    ['target', 'pom.xml', 'mvn package'],
    ['build', 'build.gradle', 'gradle assemble'],
    ['.gradle', 'build.gradle.kts', 'gradlew assemble'],
    ['build', 'CMakeLists.txt', 'cmake -B'],
    ['.bundle', 'Gemfile', 'bundle install'],
    ...['dist', 'build', 'out', '.next', '.nuxt', '.output', '.svelte-kit', '.angular'].map((name) => [
      name,
      'package.json',
      'npm build',
    ]),
    ...['bin', 'obj'].flatMap((name) =>
      ['.csproj', '.fsproj', '.vbproj'].map((project) => [name, project, 'dotnet publish']),
    ),
    ...['yarn', 'pnpm', 'bun'].map((name) => ['node_modules', 'package.json', `${name} install`]),
    ...['next', 'vite', 'nuxt', 'astro', 'tsc', 'webpack', 'ng', 'npx'].map((name) => [
      'dist',
      'package.json',
      `${name} build`,
    ]),
    ...['build:prod', 'build:production', 'generate'].map((verb) => ['dist', 'package.json', `yarn ${verb}`]),
  ])('%s beside %s is made again by %s', (name = '', beside = '', line = '') => {
    const [program = '', verb = ''] = line.split(' ')
    const rows = REMADE.filter((one) => one.name === name && one.beside.includes(beside))
    const made = rows.some(({ makers }) =>
      makers.some(({ programs, verbs }) => programs.includes(program) && (verbs.length === 0 || verbs.includes(verb))),
    )
    expect(made).toBe(true)
  })

  test.each([
    ['__pycache__', 'app.py'],
    ['__pycache__', 'Pipfile'],
    ['.pytest_cache', 'pyproject.toml'],
    ['.mypy_cache', 'app.py'],
    ['.ruff_cache', 'app.py'],
    ['coverage', 'package.json'],
    ['.vs', 'Shop.sln'],
    ['.idea', 'pom.xml'],
    ['log', 'Gemfile'],
    ['tmp', 'Gemfile'],
  ])('%s is left beside %s', (name, beside) => {
    expect(LEFT_WHERE.some((one) => one.name === name && one.beside.some((end) => beside.endsWith(end)))).toBe(true)
  })

  test('what a build reads no tool has left, and what may be a source is not taken for left', () => {
    const left = [...LEFT_FOLDERS, ...LEFT_FILES]
    expect(left.filter((name) => isReadFromBelow(name) || isBuildFile(name))).toEqual([])
    expect(left.filter((name) => LEFT_IF_UNTRACKED.has(name))).toEqual([])
  })

  test.each([
    '"dotenv": "16"',
    '"vite": "5"',
    '"@sveltejs/kit": "2"',
    'python-decouple==3.8',
    'pydantic_settings',
    '"laravel/framework": "11"',
    'github.com/kelseyhightower/envconfig v1.4.0',
  ])('%s reads .env', (text) => expect(READS_ENV.some((sign) => text.includes(sign))).toBe(true))

  test('a project of Python is known by any of its files', () => {
    expect(PYTHON_PROJECT.filter((name) => !isBuildFile(name))).toEqual([])
  })

  test.each(
    words(
      'Makefile justfile Rakefile Gemfile Taskfile.yml package.json lerna.json nx.json turbo.json composer.json setup.py setup.cfg',
      'pyproject.toml Pipfile go.mod magefile.go Cargo.toml build.rs pom.xml mix.exs CMakeLists.txt meson.build configure.ac',
      'Directory.Build.props Directory.Build.targets rules.mk build.sh x.bash x.gradle x.gradle.kts x.gemspec x.csproj x.fsproj x.cmake',
      'vite.config.js vite.config.ts vite.config.mjs vite.config.cjs requirements-dev.txt entrypoint',
    ),
  )('%s says how to build', (name) => expect(isBuildFile(name)).toBe(true))
  test.each(words('README.md main.go index.js LICENSE'))('%s does not', (name) => expect(isBuildFile(name)).toBe(false))

  test.each([
    'VERSION := $(shell git describe --tags)',
    'git -C .. log -1',
    'child_process.spawn("git", ["rev-parse"])',
    "subprocess.check_output(['git', 'status'])",
    'cat ../.git/HEAD',
    '"prepare": "husky install"',
    'requires = ["setuptools", "setuptools_scm"]',
    '<PackageReference Include="GitVersion.MsBuild" />',
    'vergen = "8"',
    '<artifactId>git-commit-id-maven-plugin</artifactId>',
    '"build": "turbo run build"',
    '"test": "nx affected -t test"',
  ])('%s asks git', (text) => expect(gitSign('Makefile', text)).toBeDefined())
  test.each(['repository = "https://github.com/x/y.git"', 'digital', 'legit'])('%s does not', (text) =>
    expect(gitSign('Makefile', text)).toBeUndefined(),
  )
})

test('a rule of droast that has a twin of hadolint’s is answered by a transform', () => {
  const answered = new Set<string>(transforms.flatMap(({ rules }) => rules))
  const twins = Object.values(HADOLINT_RULES)
  expect(twins.length).toBeGreaterThan(20)
  expect(twins.filter((rule) => !answered.has(`hadolint/${rule}`))).toEqual([])
})

describe('libraries', () => {
  // As packages.debian.org has them.
  test.each([
    ['libpq-dev', 11, 'libpq5'],
    ['libpq-dev', 13, 'libpq5'],
    ['default-libmysqlclient-dev', 12, 'libmariadb3'],
    ['libkrb5-dev', 12, 'libgssapi-krb5-2 libgssrpc4 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3'],
    ['libreadline-dev', 12, 'libreadline8'],
    ['libreadline-dev', 13, 'libreadline8t64'],
    ['libncurses5-dev', 12, 'libncurses6 libncursesw6'],
    ['libomp-dev', 11, 'libomp5-11'],
    ['libtiff5-dev', 11, 'libtiff5 libtiffxx5'],
    ['libffi-dev', 12, ''],
    ['libffi-dev', 13, 'libffi8'],
    ['libxml2-dev', 12, 'libxml2'],
    ['libboost-dev', 12, ''],
    ['zlib1g-dev', 13, ''],
    // Their sections are other ones than that of libraries.
    ['libgearman-dev', 12, 'libgearman8'],
    ['libtesseract-dev', 11, 'libtesseract4'],
    ['libjq-dev', 12, 'libjq1'],
  ] as const)('%s of Debian %d', (name, release, libraries) =>
    expect(librariesBehind(name, release)?.join(' ')).toBe(libraries),
  )

  // As packages.ubuntu.com has them.
  test.each([
    ['libpq-dev', 22.04, 'libpq5'],
    ['libcurl4-openssl-dev', 22.04, 'libcurl4'],
    ['libcurl4-openssl-dev', 24.04, 'libcurl4t64'],
    ['libsqlite3-dev', 24.04, 'libsqlite3-0'],
    ['libncurses-dev', 24.04, 'libncurses6 libncursesw6'],
    ['libsdl2-image-dev', 22.04, 'libsdl2-image-2.0-0'],
    ['libjpeg-dev', 22.04, 'libjpeg8'],
    ['libgearman-dev', 24.04, 'libgearman8t64'],
    ['libjq-dev', 24.04, 'libjq1'],
    ['libboost-system-dev', 24.04, 'libboost-system1.83.0'],
    ['zlib1g-dev', 22.04, ''],
  ] as const)('%s of Ubuntu %d', (name, release, libraries) =>
    expect(librariesBehindInUbuntu(name, release)?.join(' ')).toBe(libraries),
  )

  test.each([
    ['libpq-dev', 20.04],
    ['curl', 22.04],
  ])('%s of Ubuntu %d is not known', (name, release) => expect(librariesBehindInUbuntu(name, release)).toBeUndefined())

  test.each([
    ['libncurses5-dev', 13],
    ['libmysqlclient-dev', 12],
    ['curl', 12],
  ])('%s of Debian %d is not known', (name, release) => expect(librariesBehind(name, release)).toBeUndefined())

  test.each([
    ['Debian', LIBRARIES, '1[1-3]'],
    ['Ubuntu', UBUNTU_LIBRARIES, '2[24]\\.04'],
  ])('each row of %s is one, and names no package for development', (_, table, release) => {
    const rows = table.trim().split('\n')
    const form = new RegExp(`^[a-z0-9][a-z0-9.+-]*-dev(?:=${release}(?:,${release})*)?:(?: [a-z0-9][a-z0-9.+-]*)*$`)
    expect(rows.filter((row) => !form.test(row))).toEqual([])
    expect(rows.filter((row) => / \S+-dev(?: |$)/.test(row))).toEqual([])
    expect(rows.map((row) => row.split(/[=:]/)[0]!)).toEqual(rows.map((row) => row.split(/[=:]/)[0]!).toSorted())
  })
})

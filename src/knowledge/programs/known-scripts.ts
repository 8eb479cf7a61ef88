// Scripts that are not in the Dockerfile and are known all the same: what they do to the packages of a distribution.
//
// Source: the scripts themselves, at their addresses; for the files of interpreters, the projects that they belong to.

/**
 * In the address of a script that many files download and run: it installs nothing with apt, apk and the like, or fetches
 * the lists first that it installs from.
 */
const DOWNLOADS = [
  'bootstrap.pypa.io',
  'raw.githubusercontent.com/pypa/get-pip',
  'raw.githubusercontent.com/nvm-sh/nvm/',
  'raw.githubusercontent.com/creationix/nvm/',
  'raw.github.com/creationix/nvm/',
  'sh.rustup.rs',
  'static.rust-lang.org/rustup',
  'bun.sh/install',
  'deno.land/install.sh',
  'deno.land/x/install/install.sh',
  'install.python-poetry.org',
  'raw.githubusercontent.com/python-poetry/poetry/',
  'raw.githubusercontent.com/sdispater/poetry/',
  'astral.sh/uv',
  'get.pnpm.io',
  'get.volta.sh',
  'yarnpkg.com/install.sh',
  'npmjs.org/install.sh',
  'npmjs.com/install.sh',
  'getcomposer.org',
  'repo.continuum.io/',
  'repo.anaconda.com/',
  'github.com/conda-forge/miniforge/',
  'get.sdkman.io',
  'get.helm.sh',
  'raw.githubusercontent.com/helm/helm/',
  'raw.githubusercontent.com/kubernetes/helm/',
  'raw.githubusercontent.com/golangci/golangci-lint/',
  'install.goreleaser.com',
  'git.io/get-mo',
  'raw.githubusercontent.com/robbyrussell/oh-my-zsh/',
  'raw.githubusercontent.com/ohmyzsh/ohmyzsh/',
  'install.meteor.com',
  'raw.githubusercontent.com/golang/dep/',
  'glide.sh/get',
  'dot.net/v1/dotnet-install.sh',
  'dotnet.microsoft.com/download/dotnet/scripts',
  'sdk.cloud.google.com',
  'raw.githubusercontent.com/moovweb/gvm/',
  'raw.githubusercontent.com/pyenv/pyenv-installer/',
  'pyenv.run',
  'raw.githubusercontent.com/anchore/',
  'raw.githubusercontent.com/aquasecurity/trivy/',
  'get.haskellstack.org/stable',
  // It installs packages of R.
  'bioconductor.org/biocLite',
  'cpanmin.us',
  'install.perlbrew.pl',
  'starship.rs/install.sh',
  'raw.githubusercontent.com/cargo-bins/cargo-binstall/',
  'just.systems/install.sh',
  // They run an apt-get update of their own in front of what they install.
  'deb.nodesource.com/setup',
  'rpm.nodesource.com/setup',
  'get.docker.com',
]

/** Whether what is downloaded from an address, and run, counts on no package lists. */
export function isKnownDownload(text: string): boolean {
  return DOWNLOADS.some((address) => text.includes(address))
}

/** Files that a shell reads to set its environment, by the end of their path. */
const SOURCED = [
  'bin/activate',
  '/activate.sh',
  '.cargo/env',
  'cargo/env',
  'nvm.sh',
  '.nvm/nvm.sh',
  '/etc/os-release',
  '/etc/lsb-release',
  '/etc/environment',
  '/etc/profile',
  '/etc/bashrc',
  '/etc/bash.bashrc',
  '.bashrc',
  '.bash_profile',
  '.profile',
  '.zshrc',
  '/envvars',
  'etc/profile.d/conda.sh',
  'etc/profile.d/rvm.sh',
  'etc/profile.d/nix.sh',
  'scripts/rvm',
  'sdkman-init.sh',
  'emsdk_env.sh',
  '.ghcup/env',
  '.local/bin/env',
  '.asdf/asdf.sh',
  '.gvm/scripts/gvm',
  '.opam/opam-init/init.sh',
]

/** Whether a file that a shell reads with `.` or `source` only sets its environment. */
export function isKnownSourced(path: string): boolean {
  if (path.startsWith('/opt/ros/') && /\/setup\.(ba|z)?sh$/.test(path)) return true
  if (path.startsWith('/opt/rh/') && path.endsWith('/enable')) return true
  return SOURCED.some((ending) => path.endsWith(ending))
}

/** Files for interpreters that build or run what they belong to, by their last part. */
const BUILDING = new Set([
  'setup.py',
  'manage.py',
  'get-pip.py',
  'get-poetry.py',
  'install-poetry.py',
  'ez_setup.py',
  'easy_install.py',
  'scons.py',
  'Makefile.PL',
  'Build.PL',
  'configure.py',
  'waf',
  'composer',
  'composer-setup.php',
  'artisan',
  'console',
  'spark',
  'ace',
])

/** Whether a file that an interpreter is given is known to install nothing from a distribution. */
export function isKnownFile(path: string): boolean {
  // Archives of PHP hold a tool.
  return BUILDING.has(path.slice(path.lastIndexOf('/') + 1)) || path.endsWith('.phar') || path.includes('node_modules/')
}

/** Scripts of build systems, which build and do not install packages. */
const BUILDS = new Set(['configure', 'Configure', 'gradlew', 'mvnw', 'autogen.sh', 'buildconf', 'b2', 'waf', 'rebar3'])

/** Of build systems where they come in an archive; a project's own may install what it needs. */
const OF_ARCHIVES = new Set(['bootstrap', 'bootstrap.sh', 'config', 'Build', 'buildconf.sh'])

/** @param isOwn whether it may come from the build context */
export function isBuildScript(path: string, isOwn: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return BUILDS.has(name) || (!isOwn && OF_ARCHIVES.has(name))
}

// Which names are those of files that are no tar archive, compressed or not, whatever stands in them.
//
// Left out of the endings on purpose: .gem, .phar and the packages of Alpine (.apk), npm and cargo are or may be tar archives; .bin, .img, .dat,
// .db, .bak, .run and .box may hold anything. Archives of other kinds (.zip, .jar, .deb, .rpm) are never unpacked.

import { FOLDERS_OF_PROGRAMS } from './images/system-folders.ts'

/** Texts, sources, configuration, keys, other packages and archives, pictures. */
const ENDINGS: ReadonlySet<string> = words(
  'txt md rst adoc html htm css scss sass less csv tsv tex svg po ics eml',
  'sh bash zsh fish ksh awk sed py pyx pyi ipynb rb erb rake gemspec ru pl pm t php phtml js mjs cjs jsx ts mts cts tsx vue svelte',
  'coffee lua tcl r rmd jl go mod sum rs c h cc cpp cxx hpp hh m mm s asm java kt kts groovy gradle scala sbt clj cljs edn',
  'cs csproj fs fsproj sln vb swift hs cabal ml mli opam ex exs erl hrl elm d nim dart sql graphql proto wsgi psgi cgi',
  'ps1 psm1 bat cmd expect patch diff mk cmake ac am',
  'json json5 jsonc yml yaml toml xml xsl xslt xsd dtd ini cfg conf config cnf cf properties props env rc service socket timer',
  'target list repo sources pref rules vcl ldif schema tf tfvars hcl nix tmpl template tpl j2 jinja jinja2 mustache dist default',
  'scm init ctmpl types sudoers secrets prf exp append orig org unix',
  'local production development staging prod dev docker ci override overrides options opts defaults lst packages addons add start stop',
  'ora fig dockerfile pp sls hbs ejs pug haml slim twig blade mako gotmpl envsh prisma thrift wsdl geojson rego bzl jsonnet libsonnet',
  'example sample lock cron crontab htaccess htpasswd zone policy plist desktop reg te el vim zshrc bashrc vimrc gitconfig npmrc',
  'pem crt cer key csr pub asc gpg der p12 pfx jks keystore',
  'zip jar war ear hpi jpi whl egg nupkg deb rpm msi exe dll so a o class pyc wasm',
  'png jpg jpeg gif ico webp bmp ttf otf woff woff2 eot mp3 wav ogg mp4 pdf',
)

/** Names without an ending, or with one that says little. */
const NAMES: ReadonlySet<string> = words(
  'Dockerfile Makefile GNUmakefile Rakefile Gemfile Procfile Pipfile Vagrantfile Brewfile Guardfile Capfile Jenkinsfile Caddyfile',
  'Berksfile Cheffile Cartfile Podfile LICENSE README CHANGELOG NOTICE AUTHORS VERSION gradlew mvnw crontab sudoers',
  '.bashrc .bash_profile .bash_aliases .profile .zshrc .vimrc .gitconfig .gitignore .dockerignore .editorconfig .npmrc .nvmrc',
  '.yarnrc .bowerrc .babelrc .eslintrc .condarc .gemrc .htaccess .htpasswd .env .netrc .pgpass .ruby-version .python-version',
  '.irbrc .emacs .gitmodules .gitignore_global .sshconfig .screenrc .tmux.conf .inputrc .profile .Xresources',
  '.node-version .tool-versions authorized_keys known_hosts id_rsa sshd_config ssh_config cacerts',
)

/** Endings of what is a tar archive, or compressed, or may hold anything: images of disks and systems, dumps, packages, data. */
const OPAQUE: ReadonlySet<string> = words(
  'tar tgz taz tbz txz tlz tzst tzo gz bz xz zst lz lzma lzo br sz rz cpgz pax ustar star tarball archive arc cpio shar sfx',
  'targz tarxz tarbz tarzst gtar export aci nightly sysroot toolchain',
  'gem phar apk crate box ova oci docker unitypackage ipk opk spk pet gpkg xbps pkg pkgs package packages pack bundle whl egg plugin addon',
  'bin img image iso raw qcow vmdk vdi vhd vhdx squashfs sqfs sfs rootfs root fs base layer layers firmware rom',
  'dat data db sqlite mdb rdb dump sql-dump bak backup bck bkp old save saved copy blob cache snap snapshot store storage state',
  'model models weights ckpt checkpoint pt pth pkl pickle hdf npz npy tfrecord dataset corpus index vectors',
  'run out output app dist release releases build builds latest stable final current full mini min tmp temp part parts split',
  'snapshot beta alpha rc ga version linux darwin windows win mac osx macos freebsd unknown arm armhf armel armv arm64 aarch amd noarch all any',
  'debian ubuntu centos rhel fedora alpine suse opensuse arch trusty xenial bionic focal jammy noble wheezy jessie stretch buster bullseye bookworm',
  'jdk jre java node go python php ruby',
)

/**
 * Whether a name ends unlike an archive: in letters that are not those of an archive, of something compressed or of what may hold
 * anything, and with none of them further in front: `10-auth.conf.ext`. A folder may have such a name too.
 */
export function endsUnlikeArchive(name: string): boolean {
  const [stem = '', ...endings] = name.toLowerCase().split('.')
  const last = endings.at(-1) ?? ''
  if (last.length < 2 || !/^[a-z]+(?:[-_][a-z]+)*$/.test(last)) return false
  // `tool-1.2.final`: what stands behind a version belongs to it.
  if (/\d$/.test(endings.at(-2) ?? stem)) return false
  return endings.every((ending) => ending.split(/[-_]/).every((part) => !OPAQUE.has(part)))
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Whether a file of that name is no archive that ADD would unpack. */
export function isPlainFile(name: string): boolean {
  if (NAMES.has(name)) return true
  const dot = name.lastIndexOf('.')
  return dot > 0 && ENDINGS.has(name.slice(dot + 1).toLowerCase())
}

/** Folders that programs read files of, one by one. */
const READ_ONE_BY_ONE: ReadonlySet<string> = words(
  'init.d cron.d cron.hourly cron.daily cron.weekly cron.monthly default logrotate.d sudoers.d profile.d my_init.d',
  'apt.conf.d preferences.d sources.list.d trusted.gpg.d rpm-gpg dpkg.cfg.d sysconfig sites-enabled sites-available',
  'mods-available mods-enabled conf-available conf-enabled',
  'sysctl.d limits.d pam.d xinetd.d yum.repos.d modprobe.d ld.so.conf.d docker-entrypoint-initdb.d',
)

/** Whether a path is a file's, by the folder that it stands in: an archive would be unpacked into a folder of that name. */
export function isPlaceOfFile(path: string): boolean {
  const end = path.lastIndexOf('/')
  const folder = path.slice(0, end)
  const isOfService = /^\/etc\/(?:service|sv|services\.d|s6)\/[^/]+\/(?:run|finish)$/.test(path)
  return isOfService || FOLDERS_OF_PROGRAMS.includes(folder) || isReadOneByOne(folder)
}

/** Whether a folder holds files alone, each read by itself. */
export function isReadOneByOne(folder: string): boolean {
  const path = folder.replace(/\/$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (path.startsWith('/etc/') || name === 'docker-entrypoint-initdb.d') && READ_ONE_BY_ONE.has(name)
}

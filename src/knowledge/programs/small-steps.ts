// Which commands are small steps: they touch files, users or settings, and take neither time nor the network.
//
// Sources: the manual of each program. Those that set something write a file of settings or a link: a2enmod(8),
// phpenmod(8), systemctl(1) `enable`, update-rc.d(8), chkconfig(8), update-alternatives(1), docker-php-ext-enable of the
// images of PHP, postconf(1), postmap(1), newaliases(1) and crontab(1), which write one table each, ssh-keygen(1), which writes keys, and the `config` commands of git, npm, yarn, pnpm, pip, conda, bundler, composer and poetry.

/** They do nothing but a small step, whatever their words are. */
const SMALL = new Set(
  [
    'mkdir rmdir rm mv cp ln touch chmod chown chgrp install cat tee sed test [ mkfifo truncate unlink',
    // What they write goes where a redirection says, or into the next of a pipeline.
    'true : echo printf yes head tail cut tr sort uniq wc grep egrep awk base64 basename dirname sync paste',
    'useradd usermod userdel groupadd groupmod groupdel adduser addgroup deluser delgroup passwd chpasswd chsh gpasswd',
    'update-locale localedef debconf-set-selections ldconfig update-ca-certificates update-ca-trust dpkg-divert setcap',
    'a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf phpenmod phpdismod php5enmod php5dismod docker-php-ext-enable',
    'lighty-enable-mod lighttpd-enable-mod update-alternatives alternatives update-rc.d chkconfig export unset readonly',
    'postconf postmap postalias newaliases crontab ssh-keygen',
  ].flatMap((line) => line.split(' ')),
)

/** With these words behind them they write settings. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  git: ['config'],
  npm: ['config', 'set'],
  yarn: ['config'],
  pnpm: ['config', 'set'],
  pip: ['config'],
  pip3: ['config'],
  conda: ['config'],
  mamba: ['config'],
  bundle: ['config'],
  bundler: ['config'],
  composer: ['config'],
  poetry: ['config'],
  systemctl: ['enable', 'disable', 'mask', 'unmask', 'set-default'],
  'rc-update': ['add', 'del'],
  go: ['env'],
}

/** `xmlstarlet ed`: edits a file of XML, or selects from it. */
const XML_EDITS = new Set(['ed', 'edit', 'sel', 'select'])

/** They show something to whoever watches the build, and leave nothing behind. */
const SHOWING = new Set(
  'true : echo printf ls pwd cat id whoami env printenv which type command uname df du hostname stat lsb_release arch nproc getent rc-status'.split(
    ' ',
  ),
)

const ABOUT_ITSELF = new Set(['--version', '-version', '--help', '-V'])

/** Programs that tell their version by `-v`; to others it is "verbose". */
const VERSION_BY_V = new Set(
  'node nodejs npm npx yarn pnpm bun nginx httpd apachectl apache2 php ruby gem bundle lua mvn gradle'.split(' '),
)

/** Programs that tell their version, or their settings, by a word of their own. */
const VERSION_BY_WORD: Readonly<Record<string, readonly string[]>> = {
  go: ['version', 'env'],
  docker: ['version'],
  nginx: ['-t', '-V'],
  java: ['-version'],
  dotnet: ['--info'],
}

/**
 * Whether a command is a small step.
 *
 * @param args its words behind the program; `undefined` for one that is not known
 */
export function isSmallStep(name: string, args: readonly (string | undefined)[]): boolean {
  if (SMALL.has(name) || onlyShows(name, args)) return true
  // One locale, one setting: all of them take minutes.
  if (name === 'locale-gen') return args.length === 1
  // Both read one file, and the second writes it: nothing else takes no longer.
  if (name === 'visudo')
    return args.some((word) => word === '-c' || word === '--check' || word?.startsWith('-c') === true)
  if (SUMS.has(name)) return args.filter((word) => word?.startsWith('-') !== true).length <= 1
  if (name === 'perl') return editsLikeSed(args)
  // What it is handed, which is no device's then.
  if (name === 'dd') return args.every((word) => word?.startsWith('of=') === true)
  if (name === 'xmlstarlet') return XML_EDITS.has(args[0] ?? '')
  if (name === 'dpkg-reconfigure') return args.at(-1) === 'tzdata'
  const settings = Object.hasOwn(SETTINGS, name) ? SETTINGS[name]! : []
  const verb = args.find((word) => word?.startsWith('-') !== true)
  return verb !== undefined && settings.includes(verb)
}

/** Of one file, or of the few that a list of sums names: no longer than it takes to copy them. */
const SUMS = new Set(['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum'])

/** `perl -p -i -e 's/a/b/' file`: a substitution in each line, and nothing else. */
function editsLikeSed(args: readonly (string | undefined)[]): boolean {
  const scripts = args.filter((_, i) => /^-[pi]*e$/.test(args[i - 1] ?? ''))
  const switches = args.filter((word, i) => word?.startsWith('-') === true && !/^-[pi]*e$/.test(args[i - 1] ?? ''))
  return (
    scripts.length > 0 &&
    scripts.every(
      (text) => text !== undefined && /^\s*(?:s|tr|y)[/|#,!]/.test(text) && !/[`;]|\/\w*e\w*$/.test(text),
    ) &&
    switches.every((word) => /^-(?:[pe]+|[pe]*i(?:\.\w+)?|[pi]+e)$/.test(word ?? '')) &&
    switches.some((word) => word?.includes('p') === true)
  )
}

/** Whether a command only shows something, where nothing else reads or keeps that. */
export function onlyShows(name: string, args: readonly (string | undefined)[]): boolean {
  if (SHOWING.has(name)) return true
  const [arg] = args
  if (args.length !== 1 || arg === undefined) return false
  if (ABOUT_ITSELF.has(arg) || (arg === '-v' && VERSION_BY_V.has(name))) return true
  return Object.hasOwn(VERSION_BY_WORD, name) && VERSION_BY_WORD[name]!.includes(arg)
}

// The tables that run-merge goes by: what is a small step, what only shows something, what belongs to a package.

import { expect, test } from 'vitest'
import { hasAsItsOwn } from '../src/knowledge/packages/belongings.ts'
import { isSmallStep, onlyShows } from '../src/knowledge/programs/small-steps.ts'
import { words } from './words.ts'

/** A call's name and arguments. */
const call = (text: string): [string, readonly string[]] => {
  const [name = '', ...args] = text.split(' ')
  return [name, args]
}

test.each([
  'mkdir -p /a',
  'a2enmod rewrite',
  'git config --global user.name x',
  'npm config set fund false',
  'pip config set global.timeout 60',
  'conda config --add channels conda-forge',
  'bundle config set path vendor',
  'systemctl enable ssh',
  'locale-gen de_DE.UTF-8',
  'dpkg-reconfigure -f noninteractive tzdata',
  'ls -la',
  'node --version',
  'export A=b',
  'ln -s x y',
  'chmod 700 x',
  'install -d x',
  'cat x',
  'sed -i x y',
  'printf x',
  'base64 x',
  'useradd x',
  'chpasswd',
  'update-locale LANG=C',
  'ldconfig',
  'setcap x y',
  'phpenmod x',
  'docker-php-ext-enable gd',
  'lighty-enable-mod x',
  'update-alternatives --set x y',
  'chkconfig x on',
  'npm set x y',
  'yarn config set x y',
  'pnpm config set x y',
  'pnpm set x y',
  'pip3 config set x y',
  'mamba config --add x y',
  'bundler config set x',
  'composer config x y',
  'poetry config x y',
  'systemctl mask x',
  'rc-update add x',
  'go env -w x=y',
  'python3 --version',
  'java -version',
  'x --help',
  'nginx -V',
  'paste a b',
  'postconf -e x=y',
  'newaliases',
  'crontab /etc/cron.d/x',
  ...['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum'].map((name) => `${name} -c SUMS`),
  'perl -p -i -e s/a/b/ x',
  'perl -pi -e s|a|b|g x y',
  'perl -pi.bak -e tr/a/b/ x',
])('%s is a small step', (text) => {
  expect(isSmallStep(...call(text))).toBe(true)
})

test.each([
  'git clone x',
  'npm install x',
  'pip install x',
  'conda install x',
  'bundle install',
  'systemctl start ssh',
  'locale-gen',
  'dpkg-reconfigure locales',
  'make',
  'go build',
  'npm ci',
  'sha256sum a b',
  'perl build.pl',
  'perl -e s/a/b/',
  'perl -MCPAN -pi -e s/a/b/ x',
  'perl -pi -e s/a/b/e x',
  'perl -pi -e system(1) x',
])('%s is none', (text) => {
  expect(isSmallStep(...call(text))).toBe(false)
})

test.each(
  words(
    'true : echo printf ls pwd cat id whoami env printenv which type command uname df du hostname stat lsb_release arch nproc getent',
  ),
)('%s only shows something', (name) => expect(onlyShows(name, ['x', 'y'])).toBe(true))

test('what is shown leaves nothing behind, what is written does', () => {
  expect(onlyShows(...call('npm --version'))).toBe(true)
  expect(['touch /a', 'tee /a', 'npm config', 'sed -i s/a/b/ /c'].some((text) => onlyShows(...call(text)))).toBe(false)
})

test.each([
  ['apache2', 'a2enmod'],
  ['apache2-bin', '/var/www/html'],
  ['nginx-light', 'www-data'],
  ['php8.2-cli', 'phpenmod'],
  ['locales', 'localedef'],
  ['tzdata', '/etc/localtime'],
  ['shadow', 'usermod'],
  ['ca-certificates', '/usr/local/share/ca-certificates/own.crt'],
  ['certbot', '/etc/letsencrypt'],
  ['sudo', '/etc/sudoers'],
  ['cronie', '/etc/cron.d/job'],
  ['libcap2-bin', 'setcap'],
  ['openssh-server', '/var/run/sshd'],
  ['mongodb-org', '/data/db'],
  ['mariadb-server', '/etc/mysql/my.cnf'],
])('%s brings %s', (name, thing) => {
  expect(hasAsItsOwn(name, thing)).toBe(true)
})

test('nothing else does', () => {
  expect(hasAsItsOwn('curl', '/etc/sudoers')).toBe(false)
  expect(hasAsItsOwn('tzdata', '/etc/locale.gen')).toBe(false)
  expect(hasAsItsOwn('sudo', '/etc/sudoersx')).toBe(false)
})

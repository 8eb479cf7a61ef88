// What sudo takes away, and who would read it.

import { expect, test } from 'vitest'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { isNeverKept, isOfSystem, isSpared, mayRead } from '../src/knowledge/programs/environment.ts'
import { words } from './words.ts'

const commandOf = (text: string) => readShell(text, false)!.commands[0]!

const reads = (line: string, variable: string): boolean => mayRead(commandOf(line), variable)

test.each(
  words(
    'COLORS COLORTERM DISPLAY HOSTNAME KRB5CCNAME LANG LANGUAGE LINGUAS LS_COLORS PS1 PS2 TERM TZ XAUTHORITY LC_ALL DEBIAN_FRONTEND',
    'DEBIAN_PRIORITY DEBCONF_NONINTERACTIVE_SEEN HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY http_proxy https_proxy ftp_proxy no_proxy',
  ),
)('%s makes no difference', (name) => expect([isSpared(name), isNeverKept(name)]).toEqual([true, false]))

test.each(
  words(
    'LD_X APT_CONFIG DPKG_ROOT TAR_OPTIONS GREP_OPTIONS GZIP BZIP2 XZ_OPT UNZIP ZIPOPT TMPDIR POSIXLY_CORRECT SSL_CERT_FILE',
  ),
)('a program of the system may read %s', (name) => {
  expect([reads('tar xf x', name), reads('curl x', name), reads('tar xf x', 'JAVA_HOME')]).toEqual([true, true, false])
})
test.each(words('HOME GIT_DIR GNUPGHOME CURL_HOME WGETRC SSH_AUTH_SOCK'))(
  'those that look into the home may read %s',
  (name) => {
    for (const program of words('curl git gpg gpg2 ssh ssh-keygen ssh-keyscan scp wget'))
      expect([program, reads(`${program} x`, name)]).toEqual([program, true])
    expect(reads('chmod 700 x', name)).toBe(false)
  },
)

test.each(
  words(
    'add-apt-repository dpkg dpkg-divert yum-config-manager update-ca-certificates localedef chkconfig useradd deluser a2enmod basename grep',
    'md5sum mkdir readlink stat tar mount lsb_release',
  ),
)('%s belongs to the system', (name) => expect(isOfSystem(commandOf(`${name} x`))).toBe(true))
test.each(['apt-get install x', 'apk add x', 'dnf install x', 'zypper in x'])('%s does', (line) =>
  expect(isOfSystem(commandOf(line))).toBe(true),
)
// What languages bring may be another program elsewhere in PATH.
test.each(['npm ci', './x', 'python3 x', 'pip install x', 'gem install x'])('%s does not', (line) =>
  expect(isOfSystem(commandOf(line))).toBe(false),
)

test.each(['HOME', 'NODE_ENV', 'CC'])('%s makes one', (name) => {
  expect([isSpared(name), isNeverKept(name)]).toEqual([false, false])
})

// What changes how programs are linked is not kept by -E either.
test.each(['LD_PRELOAD', 'LD_LIBRARY_PATH'])('%s is never kept', (name) => {
  expect([isSpared(name), isNeverKept(name)]).toEqual([false, true])
})

test.each([
  ['apt-get install x', 'VERSION', false],
  ['yum install x', 'VERSION', false],
  ['apt-get install x', 'APT_CONFIG', true],
  ['tar xf x', 'TAR_OPTIONS', true],
  ['tar xf x', 'HOME', false],
  ['git config --global a b', 'HOME', true],
  ['git clone x', 'GIT_SSL_NO_VERIFY', true],
  ['git clone x', 'VERSION', false],
  ['chmod +x x', 'LD_PRELOAD', true],
  ['make install', 'PREFIX', true],
  ['npm ci', 'NODE_ENV', true],
  ['pip install x', 'VERSION', true],
  ['[ -f x ]', 'VERSION', false],
])('%s may read %s: %s', (text, variable, expected) => {
  expect(reads(text, variable)).toBe(expected)
})

// Which variables sudo hands on, and which of the others a program may read.
//
// Sources: sudo's plugins/sudoers/env.c (initial_checkenv_table, initial_keepenv_table, initial_badenv_table) and sudoers(5)
// for env_reset and secure_path; the manual of each program for what it reads.

import type { Command } from '../../dockerfile/model/shell.ts'
import { callOf } from '../packages/managers.ts'
import { isShellWord } from './shells.ts'

/** They are handed on, or say nothing but how something is shown or asked, or which way the network is reached. */
const SPARED = new Set(
  [
    'COLORS COLORTERM DISPLAY HOSTNAME KRB5CCNAME LANG LANGUAGE LINGUAS LS_COLORS PS1 PS2 TERM TZ XAUTHORITY',
    'DEBIAN_FRONTEND DEBIAN_PRIORITY DEBCONF_NONINTERACTIVE_SEEN DEBCONF_NOWARNINGS APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE',
    'HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY http_proxy https_proxy ftp_proxy no_proxy',
  ].flatMap((line) => line.split(' ')),
)

/** Whether it makes no difference that sudo takes a variable away. */
export function isSpared(name: string): boolean {
  return SPARED.has(name) || name.startsWith('LC_')
}

/** sudo takes them away even where it is told to keep all, as they change every program. */
export function isNeverKept(name: string): boolean {
  return name.startsWith('LD_')
}

/** Programs of a system that do what their arguments say. */
const PLAIN = new Set(
  [
    'add-apt-repository apt-add-repository apt-key apt-cache apt-mark apt-config debconf-set-selections dpkg dpkg-reconfigure',
    'dpkg-divert rpm yum-config-manager alternatives update-alternatives update-rc.d update-ca-certificates update-locale locale-gen',
    'localedef ldconfig chkconfig systemctl service invoke-rc.d adduser addgroup useradd usermod userdel groupadd groupmod groupdel',
    'deluser delgroup passwd chpasswd gpasswd chsh visudo a2enmod a2dismod a2ensite a2dissite a2enconf',
    'basename cat chgrp chmod chown cmp cp cut date dd diff dirname du false find grep egrep fgrep head id install ln ls',
    'md5sum mkdir mknod mktemp mv nl printenv readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum sleep sort split',
    'stat sync tail tee touch tr true uname uniq wc which xargs tar gzip gunzip bzip2 xz unzip zip unlink truncate hostname',
    'mount umount sysctl setcap getcap lsb_release',
  ].flatMap((line) => line.split(' ')),
)

/** They read variables of their own names, and what lies in HOME. */
const WITH_HOME = new Set(['curl', 'git', 'gpg', 'gpg2', 'ssh', 'ssh-keygen', 'ssh-keyscan', 'scp', 'wget'])

/** Variables that programs of a system read, by how their names begin. */
const SYSTEM = [
  'LD_',
  'APT_',
  'DPKG_',
  'TAR_',
  'GREP_',
  'GZIP',
  'BZIP',
  'XZ_',
  'UNZIP',
  'ZIP',
  'TMPDIR',
  'POSIXLY_',
  'SSL_',
]

const OF_HOME = ['HOME', 'GIT_', 'GNUPG', 'CURL_', 'WGETRC', 'SSH_']

const SYSTEM_MANAGERS = new Set(['apt', 'apk', 'dnf', 'zypper'])

/** Whether a program may read a variable that stands for something else than how it is shown. */
export function mayRead(command: Command, variable: string): boolean {
  const begins = (starts: readonly string[]): boolean => starts.some((start) => variable.startsWith(start))
  if (WITH_HOME.has(command.name ?? '')) return begins(SYSTEM) || begins(OF_HOME)
  return isOfSystem(command) ? begins(SYSTEM) : true
}

/** Whether a program belongs to the system, and is the same wherever PATH leads. */
export function isOfSystem(command: Command): boolean {
  const { name = '' } = command
  return (
    isShellWord(name) || PLAIN.has(name) || WITH_HOME.has(name) || SYSTEM_MANAGERS.has(callOf(command)?.manager ?? '')
  )
}

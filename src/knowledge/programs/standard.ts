// Programs that every image of a distribution has, without anything being installed.
//
// Sources: for Debian and Ubuntu the lists of files of the packages that are essential, and of adduser, apt, debconf, libc-bin and
// passwd, in Debian 12, those alone that Debian 8 has too; the applets of busybox 1.24 to 1.36 as Alpine configures it; for the
// distributions of rpm what bash, coreutils, gawk, grep, rpm and sed bring, with the curl that their package managers are built with.

import type { Distro } from '../images/distros.ts'
import { isShellWord } from './shells.ts'

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

const EVERYWHERE = names(
  'awk base64 basename cat chgrp chmod chown cksum comm cp cut date dd df dirname du echo egrep env expand expr factor false fgrep',
  'fold grep head hostid id install ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc od paste printenv printf',
  'pwd readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum shuf sleep sort split stat stty sum sync tac tail tee test',
  'timeout touch tr true truncate tty uname unexpand uniq unlink wc who whoami yes',
)

const GNU = names(
  'csplit dir fmt groups join link numfmt pathchk pr ptx sha224sum sha384sum shred stdbuf tsort users vdir',
)

const DEBIAN = names(
  'addgroup adduser apt apt-cache apt-config apt-get apt-key apt-mark blkid chage chfn chpasswd chroot chsh cmp debconf-communicate',
  'debconf-set-selections debconf-show delgroup deluser diff dmesg dpkg dpkg-deb dpkg-divert dpkg-query dpkg-reconfigure',
  'dpkg-statoverride find findmnt flock getconf getent getopt gpasswd groupadd groupdel groupmod gunzip gzexe gzip hostname iconv',
  'infocmp ionice ldconfig ldd locale localedef logger login lscpu mawk mesg mkswap more mount mountpoint newusers passwd perl pidof',
  'run-parts runuser savelog script service setarch setsid start-stop-daemon su tabs tar taskset tempfile tput umount',
  'update-alternatives update-rc.d useradd userdel usermod wall whereis which xargs zcat zgrep zless zmore',
)

const BUSYBOX = names(
  'addgroup adduser bc bunzip2 bzcat bzip2 chpasswd chroot clear cmp cpio crontab dc deluser diff dmesg dos2unix find flock free',
  'fuser getopt groups gunzip gzip hexdump hostname ionice kill killall less logger lsof lzcat more mount nc netstat nslookup passwd',
  'patch pgrep pidof ping pkill ps rev setsid strings su sysctl tar top traceroute umount unix2dos unlzma unxz unzip uptime vi',
  'wget which xargs xxd xzcat zcat',
)

const RPM = names('curl gawk getent iconv ldconfig ldd localedef rpm rpmkeys')

const MANAGERS: Readonly<Record<string, readonly string[]>> = {
  alpine: ['apk', 'scanelf', 'getconf', 'getent', 'iconv', 'ldd', 'ldconfig'],
  suse: ['zypper'],
}

/** The names, for who asks whether they are right. */
export const STANDARD_PROGRAMS = { debian: [...EVERYWHERE, ...GNU, ...DEBIAN] } as const

/** Whether a shell has a program of that name built in, or every image of the distribution, if any is known, with a shell has it. */
export function isStandard(program: string, distro: Distro | undefined): boolean {
  if (isShellWord(program) || program === 'sh' || EVERYWHERE.has(program)) return true
  if (distro === undefined) return false
  const { family, id } = distro
  if ((MANAGERS[family] ?? []).includes(program)) return true
  if (family === 'debian' || family === 'ubuntu') return DEBIAN.has(program) || GNU.has(program) || program === 'bash'
  if (family === 'alpine' || id === 'busybox') return BUSYBOX.has(program) || program === 'ash'
  return (family === 'rpm' || family === 'suse') && (RPM.has(program) || GNU.has(program) || program === 'bash')
}

// Packages whose installs are left alone, since much of what they do is done by what they recommend.
//
// Each row is what Debian's indexes have as a recommendation of the package, or of one that it depends on.

import { compilesUnknown } from '../programs/deeds.ts'
import { among, NAMED, type Place, type Release, type SourcedNeed } from './need-row.ts'

/** They have clang 13 and newer as their own, which recommends no OpenMP. */
const CLANG_13: Release = { debian: 12, ubuntu: 22.04 }

/** Packages that are left alone, since much of what they do is done by what they recommend. */
export const LEFT_ALONE: readonly SourcedNeed[] = [
  left(
    (name) => name.startsWith('wine') || name.startsWith('playonlinux'),
    'wine64 recommends wine32; the installation page of winehq asks for --install-recommends',
    'parts of Wine are only recommended',
  ),
  left(
    (name) => name === 'ansible' || name === 'ansible-core',
    'ansible-core recommends python3-jmespath, python3-passlib, python3-winrm and others that filters and connections import',
    'modules that filters and connections of Ansible import are only recommended',
  ),
  left(
    (name) => name === 'python3-pandas' || name === 'python-pandas',
    'python3-pandas recommends python3-openpyxl, python3-lxml, python3-tables and others that its readers import',
    'modules that pandas reads files with are only recommended',
  ),
  {
    ...left(
      among('devscripts', 'git-buildpackage', 'packaging-dev'),
      'devscripts recommends equivs (and with it debhelper), lintian, debian-keyring; git-buildpackage pristine-tar and a builder',
      'what packages of Debian are built and checked with is only recommended',
    ),
    when: (at) => at.has('git-buildpackage', 'packaging-dev') || !at.says('mk-build-deps'),
  },
  left(
    (name) => name.startsWith('nagios-plugins') || name.startsWith('monitoring-plugins'),
    'monitoring-plugins-standard recommends bind9-host, fping, snmp, smbclient and others that its checks call',
    'what the checks are made with is only recommended',
  ),
  left(
    among('munin-node', 'munin'),
    'munin-node recommends munin-plugins-extra, and gawk, procps, jq and others that plug-ins call',
    'plug-ins of Munin, and what they call, are only recommended',
  ),
  left(
    among('lxc-docker', 'docker-engine'),
    'lxc-docker and docker-engine recommend aufs-tools, ca-certificates, cgroupfs-mount, git and xz-utils (hack/make/build-deb of docker 1.x)',
    'what the daemon mounts and unpacks layers with is only recommended',
  ),
  left(
    among('xpdf'),
    'xpdf recommends poppler-utils, which has pdftotext',
    'the programs that read PDF without a window are only recommended by xpdf',
  ),
  left(
    among(
      ...[
        'audacity',
        'blender',
        'calibre',
        'darktable',
        'digikam',
        'freecad',
        'gimp',
        'gnuradio',
        'hugin',
        'kdenlive',
        'kicad',
      ],
      ...['krita', 'lmms', 'musescore', 'musescore3', 'qgis', 'scribus', 'stellarium', 'vlc'],
    ),
    'kicad recommends its libraries of symbols and footprints, gimp ghostscript, qgis its plug-ins, vlc its own',
    'data and plug-ins of a desktop application are only recommended',
  ),
  left(
    among(
      ...[
        'bioperl',
        'libbio-perl-perl',
        'libcgi-fast-perl',
        'libcgi-pm-perl',
        'libclass-dbi-mysql-perl',
        'libdatetime-perl',
      ],
      ...[
        'libhtml-parser-perl',
        'liblwp-protocol-https-perl',
        'libmail-imapclient-perl',
        'libnet-dns-perl',
        'libnet-ldap-perl',
      ],
      ...['libsoap-lite-perl', 'libwww-perl', 'libxml-libxml-perl', 'libxml-parser-perl', 'libxml-simple-perl'],
    ),
    'bioperl recommends libwww-perl, libdbi-perl and, by these, 150 modules, liblist-moreutils-perl among them; libwww-perl libhtml-form-perl, libmailtools-perl',
    'modules of Perl that programs load are only recommended',
  ),
  left(
    among('python-bs4', 'python3-bs4', 'python-flask', 'python3-flask', 'python-scipy', 'python3-scipy'),
    'python3-bs4 recommends python3-lxml, python3-flask python3-dotenv and python3-simplejson, python3-scipy python3-pil',
    'modules of Python that programs import are only recommended',
  ),
  {
    ...left(
      (name) => name.startsWith('ros-'),
      'packages of ROS recommend build-essential and cmake: official-images#8031 tells that compilers came by that alone',
      'compilers that catkin, colcon and CMake call come by what packages of ROS recommend',
    ),
    when: (at) => !at.has('build-essential'),
  },
  {
    ...left(
      (name) => name === 'clang' || /^clang-\d+(?:\.\d+)?$/.test(name),
      'clang and its versions up to 11 recommend libomp-dev (Debian 990452 asks to drop that); those of Debian 12 and Ubuntu 22.04 do not',
      'OpenMP of clang is only recommended',
    ),
    when: (at) =>
      !at.isSince(CLANG_13) &&
      !at.hasSome((name) => name.startsWith('libomp')) &&
      (at.says('openmp') || at.calls((use) => use.isUnread === true || compilesUnknown(use))),
  },
  {
    ...left(
      (name) => ['libgtk', 'libnss3', 'libnotify', 'libgconf', 'libasound2'].some((start) => name.startsWith(start)),
      'libnotify4 recommends gnome-shell | notification-daemon, and with it come GTK 3, libXtst and others',
      'libraries that a browser brought by npm loads come by what is recommended',
    ),
    when: (at) => at.says('cypress', 'electron', 'puppeteer', 'nightmare'),
  },
  left(
    (name) => name.startsWith('kali-linux') || name.startsWith('kali-tools'),
    'packages of Kali that stand for sets of tools recommend many of them',
    'a set of tools is brought by what is recommended',
  ),
  {
    ...left(
      (name) => name.startsWith('lib') && name.endsWith('-ocaml-dev'),
      'libraries of OCaml recommend ocaml-findlib: a Makefile finds them by ocamlfind',
      'ocamlfind, which finds libraries of OCaml, is only recommended',
    ),
    when: (at) => !at.has('ocaml-findlib'),
  },
  left(
    among('inkscape'),
    'inkscape recommends python3-lxml and python3-numpy',
    'what extensions of Inkscape are written with is only recommended',
  ),
  left(
    among('octave'),
    'octave recommends gnuplot, pstoedit, epstool',
    'what Octave plots and prints with is only recommended',
  ),
  left(
    among('duplicity'),
    'duplicity recommends python3-paramiko, rsync and others',
    'what duplicity reaches its servers with is only recommended',
  ),
  left(
    among('rdiff-backup'),
    'rdiff-backup recommends python3-pylibacl and python3-pyxattr',
    'what rdiff-backup keeps ACLs and attributes with is only recommended',
  ),
  left(
    among('phpmyadmin'),
    'phpmyadmin recommends apache2 | httpd and extensions of PHP',
    'the web server of phpMyAdmin and extensions of PHP are only recommended',
  ),
  left(
    among('spamassassin', 'amavisd-new'),
    'spamassassin recommends gnupg, sa-compile, libmail-spf-perl',
    'what SpamAssassin checks with and fetches its rules with is only recommended',
  ),
  {
    ...left(
      among('mailutils', 'maildrop', 'mailman3', 'nmh', 'procmail'),
      'mailutils, procmail and others recommend default-mta | mail-transport-agent, which has /usr/sbin/sendmail',
      'the server that mail is sent through is only recommended',
    ),
    when: (at) => !hasMailServer(at),
  },
  {
    ...left(
      among('systemd', 'systemd-sysv'),
      'systemd recommends default-dbus-system-bus | dbus-system-bus, and libpam-systemd until Debian 12',
      'the bus that systemctl, hostnamectl and loginctl talk over is only recommended',
    ),
    when: (at) => !at.has('dbus') || (!at.has('libpam-systemd') && at.says('loginctl', 'login')),
  },
  left(
    among('lxc', 'lxd'),
    'lxc recommends lxc-templates, debootstrap, rsync, uidmap',
    'templates of LXC and what they start are only recommended',
  ),
  left(
    among('asterisk'),
    'asterisk recommends asterisk-moh-opsound-gsm, sox',
    'sounds and modules of Asterisk are only recommended',
  ),
  left(
    among('collectd', 'collectd-core'),
    'collectd recommends the libraries that its plug-ins load',
    'libraries of plug-ins of collectd are only recommended',
  ),
  left(
    among('icinga2', 'nagios3', 'nagios4', 'icinga'),
    'nagios4 and icinga2 recommend monitoring-plugins',
    'what the checks are made with is only recommended',
  ),
  left(
    (name) => name.startsWith('libreoffice'),
    'libreoffice-core recommends fonts, filters and Java',
    'fonts, filters and Java are only recommended by LibreOffice',
  ),
]

/** Whether something that takes mail for delivery is there. */
function hasMailServer(at: Place): boolean {
  return at.hasSome((name) => MAIL_SERVERS.some((one) => name === one || name.startsWith(`${one}-`)))
}

const MAIL_SERVERS = [
  ...['courier-mta', 'default-mta', 'dma', 'esmtp', 'exim4', 'lsb-invalid-mta', 'msmtp', 'nullmailer', 'opensmtpd'],
  ...['postfix', 'qmail', 'sendmail', 'ssmtp'],
]

function left(of: (name: string) => boolean, source: string, why: string): SourcedNeed {
  return { of, packages: [], reason: `${why}: ${NAMED}`, source }
}

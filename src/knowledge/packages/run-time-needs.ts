// What packages use while they run that no call shows: data, plug-ins, programs that they start themselves.
//
// Each row is what Debian's indexes have as a recommendation of the package, or of one that it depends on; which release has it is
// looked up in the table, and only what would be lost is added. What is recommended and left off: scripts/packages/left-off.txt.

import { LEFT_ALONE } from './left-alone.ts'
import { among, BULLSEYE, BUSTER, NAMED, type Release, type SourcedNeed } from './need-row.ts'

const BOOKWORM: Release = { debian: 12, ubuntu: 23.04 }

const DATA: readonly SourcedNeed[] = [
  {
    when: (at) => at.says('geoip'),
    packages: ['geoip-database'],
    // Of a release whose packages had other names, as `php5-geoip`, no table knows what they depend on.
    anyway: (at) => at.hasSome((name) => name.endsWith('-geoip')),
    source: 'libgeoip1 recommends geoip-database: without it a lookup finds no country',
  },
  {
    of: among('gnome-keyring'),
    when: (at) => at.says('pam'),
    packages: [],
    reason: `what opens the keyring at login is only recommended: ${NAMED}`,
    source: 'gnome-keyring recommends libpam-gnome-keyring: it opens the keyring at login',
  },
  {
    of: among('gdb'),
    when: (at) => at.isOpen,
    packages: ['libc6-dbg'],
    anyway: () => true,
    source: 'gdb recommends libc-dbg: without it the C library has no names and types in a debugger',
  },
  {
    of: among('gdb'),
    when: (at) => at.isOpen && !at.isSince(BULLSEYE),
    packages: ['gdbserver'],
    anyway: () => true,
    source: 'gdb recommends gdbserver up to Debian 10: what debugs a program by it starts that',
  },
  { of: among('tor'), packages: ['tor-geoipdb'], source: 'tor recommends tor-geoipdb: ExitNodes {de} needs it' },
  {
    of: among('graphviz', 'chromium', 'plantuml'),
    packages: [['fonts-liberation', 'fonts-liberation2']],
    // Debian 12 recommends the one, the releases beside it the other; each has both.
    anyway: () => true,
    source: 'graphviz and chromium-common recommend fonts-liberation: Times, Helvetica and Arial are drawn with it',
  },
  {
    of: (name) => name === 'poppler-utils' || name.startsWith('python3-poppler') || name.startsWith('libpoppler-'),
    packages: ['poppler-data'],
    source: 'libpoppler recommends poppler-data: encodings of Chinese, Japanese and Korean text',
  },
  {
    of: (name) => ['aspell', 'pspell'].some((text) => name.includes(text)),
    when: (at) => !at.hasSome((name) => name.startsWith('aspell-')),
    packages: ['aspell-en'],
    source: 'libaspell15 recommends aspell-en | aspell-dictionary: a speller without a dictionary finds no word right',
  },
  {
    of: among('krb5-user'),
    packages: ['krb5-config'],
    source: 'krb5-user recommends krb5-config, which writes /etc/krb5.conf',
  },
  {
    of: among('r-base-core', 'r-base-dev', 'littler', 'r-cran-littler'),
    packages: ['r-recommended'],
    source: 'r-base-core recommends r-recommended: MASS, Matrix, lattice and others that packages of R expect',
  },
  {
    of: among('biber'),
    packages: ['texlive-bibtex-extra'],
    source: 'biber recommends texlive-bibtex-extra, which has biblatex',
  },
]

const PLUGINS: readonly SourcedNeed[] = [
  {
    of: (name) => name.includes('magick') || name === 'ruby-rmagick',
    packages: ['ghostscript'],
    source: 'libmagickcore and libgraphicsmagick recommend ghostscript: PDF, PostScript and its fonts are read with it',
  },
  {
    of: (name) => name.includes('magick'),
    when: (at) => at.isOpen || at.says('svg', 'djvu', 'wmf'),
    packages: [['libmagickcore-6.q16-6-extra', 'libmagickcore-7.q16-10-extra']],
    source: 'imagemagick recommends libmagickcore-…-extra: SVG, DjVu and WMF',
  },
  {
    when: (at) => at.says('sasl_', 'saslauth', 'smtp_auth'),
    packages: ['libsasl2-modules'],
    source: 'libsasl2-2 recommends libsasl2-modules: PLAIN, LOGIN and SCRAM',
  },
  {
    of: among('postfix', 'sendmail', 'sendmail-bin', 'exim4-daemon-heavy'),
    packages: ['libsasl2-modules'],
    source: 'libsasl2-2 recommends libsasl2-modules: a relay that asks for a password',
  },
  {
    of: among('subversion'),
    when: (at) => at.isOpen || at.says('svn://', 'svnserve', '"svn"'),
    packages: ['libsasl2-modules'],
    source:
      'libsasl2-2, which libsvn1 depends on, recommends libsasl2-modules: a server of svn:// that asks for a password',
  },
  {
    of: among('samba'),
    packages: ['samba-vfs-modules'],
    source: 'samba recommends samba-vfs-modules: the objects that smb.conf names',
  },
  {
    of: among('samba'),
    when: (at) => at.says('samba-tool'),
    packages: ['samba-dsdb-modules', 'samba-ad-provision', 'samba-ad-dc'],
    source: 'samba recommends samba-dsdb-modules and samba-ad-provision: a domain controller',
  },
  {
    of: among('lighttpd'),
    when: (at) => at.says('ssl', 'https', ':443'),
    packages: ['lighttpd-mod-openssl'],
    source: 'lighttpd recommends lighttpd-mod-openssl',
  },
  {
    of: among('avahi-daemon'),
    packages: ['libnss-mdns'],
    source: 'avahi-daemon recommends libnss-mdns: names ending in .local',
  },
  {
    of: (name) => name === 'gstreamer1.0-tools' || name.startsWith('python3-gst') || name.startsWith('libgstreamer'),
    packages: ['gstreamer1.0-plugins-base'],
    source: 'libgstreamer-plugins-base recommends gstreamer1.0-plugins-base',
  },
  {
    of: (name) => name === 'clang' || name.startsWith('clang-'),
    when: (at) => at.says('-fsanitize', 'sanitize', 'fprofile', 'fuzzer', 'coverage'),
    packages: [['libclang-rt-14-dev', 'libclang-rt-16-dev', 'libclang-rt-19-dev']],
    source: 'libclang-common-14-dev recommends libclang-rt-14-dev: the sanitizers',
  },
  {
    of: among('libc6-dev-i386'),
    packages: ['gcc-multilib'],
    source: 'libc6-dev-i386 recommends gcc-multilib: gcc -m32 links with its libgcc',
  },
  {
    of: among('libtool'),
    when: (at) => at.says('ltdl'),
    packages: ['libltdl-dev'],
    source: 'libtool recommends libltdl-dev',
  },
]

const STARTED: readonly SourcedNeed[] = [
  { of: among('mc'), packages: ['unzip'], source: 'mc recommends unzip: it goes into archives by it' },
  {
    of: among('texlive-extra-utils'),
    packages: ['ghostscript'],
    source: 'texlive-extra-utils recommends ghostscript: pdfcrop and others start gs',
  },
  {
    of: among('fail2ban'),
    when: (at) => at.isSince(BOOKWORM),
    packages: [['nftables', 'iptables']],
    source: 'fail2ban recommends nftables | iptables: what it bans with',
  },
  {
    of: among('fail2ban'),
    when: (at) => !at.isSince(BOOKWORM),
    packages: [['iptables', 'nftables']],
    anyway: () => true,
    source: 'the same; its actions are those of iptables until Debian 12',
  },
  {
    of: among('asciidoc'),
    when: (at) => at.says('pdf', 'dblatex'),
    packages: ['asciidoc-dblatex'],
    source: 'asciidoc recommends asciidoc-dblatex, which a2x makes PDF with',
  },
  {
    of: among('plantuml'),
    packages: ['graphviz'],
    source: 'plantuml recommends graphviz, whose dot it starts',
  },
  {
    when: (at) => at.says('logrotate'),
    packages: ['logrotate'],
    source: 'rsyslog, postgresql-common, rabbitmq-server and samba recommend logrotate',
  },
  {
    when: (at) => at.has('cron', 'anacron', 'bcron', 'cronie', 'systemd-cron'),
    packages: ['logrotate'],
    source: 'the same, and syslog-ng, tor and vsftpd: cron starts it each day, and without it logs grow for ever',
  },
  {
    when: (at) => at.says('/etc/cron') && !at.has('anacron', 'bcron', 'cronie', 'systemd-cron'),
    packages: ['cron'],
    source: 'logrotate, which the same recommend, depends on cron | cron-daemon: it starts what lies in /etc/cron.d',
  },
  {
    of: among('devscripts'),
    by: ({ program }) => program === 'mk-build-deps',
    packages: ['equivs'],
    source: 'devscripts recommends equivs, which mk-build-deps starts',
  },
  {
    of: among('debootstrap'),
    packages: ['gnupg'],
    source: 'debootstrap recommends gnupg: it checks the signature of what it fetches',
  },
  {
    of: among('lftp', 'cvs'),
    when: (at) => at.says('sftp', 'ssh', ':ext:'),
    packages: ['openssh-client'],
    source: 'lftp and cvs recommend openssh-client',
  },
  {
    of: among('rsnapshot', 'barman'),
    packages: ['openssh-client'],
    // Of rsnapshot the table has no row.
    anyway: () => true,
    source: 'rsnapshot and barman recommend openssh-client: what cron has them fetch from other hosts comes through it',
  },
  {
    of: among('yarn'),
    when: (at) => at.says('yarnpkg') && !at.hasProgram('node') && !at.says('nodesource', 'nvm', 'nodejs.org'),
    packages: ['nodejs'],
    anyway: (at) => at.isPlain,
    source: "installation page of Yarn 1: its package recommends nodejs, and --no-install-recommends keeps nvm's",
  },
]

/** What the releases before the table's recommended and today's depend on, or have no more. */
const OF_OLD_RELEASES: readonly SourcedNeed[] = [
  {
    of: among('xvfb'),
    packages: ['libgl1-mesa-dri'],
    anyway: (at) => !at.isSince(BULLSEYE),
    source: 'xvfb of xorg-server 1.16 to 1.19: what it draws without a graphics card with was recommended',
  },
  {
    of: among('software-properties-common'),
    by: ({ program, args }) =>
      (program === 'add-apt-repository' || program === 'apt-add-repository') &&
      (args === undefined || args.some((word) => word === undefined || word.startsWith('ppa:'))),
    packages: [['gnupg', 'gnupg2', 'gpg-agent', 'gnupg-agent', 'gnupg1']],
    anyway: () => true,
    source:
      'software-properties of Ubuntu 18.04 to 20.04: gpg is there, its agent and the rest of gnupg are recommended',
  },
  {
    of: among('software-properties-common'),
    when: (at) => at.isOpen && !at.isSince({ debian: 11, ubuntu: 20.1 }) && !at.isBefore({ debian: 10, ubuntu: 17.1 }),
    packages: [['gnupg', 'gnupg2', 'gpg-agent', 'gnupg-agent', 'gnupg1']],
    anyway: () => true,
    source: 'the same: whoever builds on the image may add a repository',
  },
  {
    of: among('python-software-properties'),
    packages: ['ca-certificates'],
    anyway: (at) => !at.isSince(BUSTER),
    source:
      'python-software-properties of Ubuntu 12.04 asks Launchpad through libcurl3, which recommends ca-certificates',
  },
  {
    of: among('apt-transport-https'),
    packages: ['ca-certificates'],
    anyway: (at) => !at.isSince(BUSTER),
    source: 'apt 1.4 (Debian 9): apt-transport-https depends on libcurl3-gnutls, which recommends ca-certificates',
  },
  {
    of: among('cabal-install'),
    packages: ['ghc'],
    anyway: (at) => !at.isSince(BULLSEYE),
    source:
      'cabal-install depends on ghc in the indexes of Debian 11 and 12; before them it is named, as it builds nothing without',
  },
  {
    of: among('autoconf'),
    packages: ['automake'],
    anyway: (at) => !at.isSince(BULLSEYE),
    source: 'autoconf 2.69 (Debian 8): recommends automake; what depends on it today did not then, as unixodbc-dev',
  },
  {
    of: among('python-matplotlib'),
    packages: ['python-tk'],
    anyway: () => true,
    source:
      'python-matplotlib 1.3 to 2.2 (Debian 8 to 10): recommends python-tk, and TkAgg is what its matplotlibrc says',
  },
  {
    of: among('python3-matplotlib'),
    packages: ['python3-tk'],
    anyway: (at) => !at.isSince(BULLSEYE),
    source:
      'python3-matplotlib 1.3 to 2.2 (Debian 8 to 10): recommends python3-tk, and TkAgg is what its matplotlibrc says',
  },
  {
    of: among('libgl1-mesa-glx'),
    packages: ['libgl1-mesa-dri'],
    anyway: (at) => !at.isSince(BUSTER),
    source:
      'mesa 10 to 13 (Debian 8 and 9): libgl1-mesa-glx recommends libgl1-mesa-dri, which draws without a graphics card',
  },
  ...['', '-x86-64', '-i686'].map((machine) => ({
    of: among(`gcc-mingw-w64${machine}`),
    packages: [`g++-mingw-w64${machine}`],
    anyway: ({ isSince }: { isSince(release: Release): boolean }) => !isSince(BULLSEYE),
    source: 'gcc-mingw-w64 of Ubuntu before 20.04: recommends the compiler of C++ for the same machine',
  })),
]

export const UNSEEN_NEEDS: readonly SourcedNeed[] = [...DATA, ...PLUGINS, ...STARTED, ...OF_OLD_RELEASES, ...LEFT_ALONE]

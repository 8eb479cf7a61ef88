// Which packages of Debian recommend which others, and which bring the programs that builds call: written by
// `npm run packages` from the archive's own indexes, main and amd64, of Debian 11, 12, 13 as of 2026-11-21.
//
// A line is `name: what it depends on; what is only recommended`, each with all that follows, of the packages that matter alone:
// those that bring a program of the first list, and those that programs need beside themselves. `=11,12` behind a name: so in
// these releases only. What follows from the rows of packages that matter is left out of the others, but behind `!`.

export const RELEASES = [11, 12, 13]

/** `program: the packages that bring it` */
export const PROGRAMS = `
7z=11,12: p7zip-full
7z=13: 7zip p7zip-full
7zr=11,12: p7zip
7zr=13: 7zip p7zip
a2disconf: apache2
a2dismod: apache2
a2dissite: apache2
a2enconf: apache2
a2enmod: apache2
a2ensite: apache2
ab: apache2-utils
aclocal: automake
add-apt-repository=11,12: software-properties-common
ant: ant
apache2: apache2-bin
apache2ctl: apache2
apachectl: apache2
apt-add-repository=11,12: software-properties-common
apt-file: apt-file
ar: binutils
aria2c: aria2
aspell: aspell
augtool: augeas-tools
autoconf: autoconf
autoheader: autoconf
automake: automake
autoreconf: autoconf
bc: bc
bedtools: bedtools
bowtie: bowtie
bunzip2: bzip2
busybox: busybox busybox-static
bwa: bwa
bzcat: bzip2
bzip2: bzip2
c++: clang g++
c_rehash: openssl
cake=11: cakephp-scripts
cargo=11: cargo cargo-mozilla cargo-web
cargo=12: cargo cargo-web
cargo=13: cargo cargo-web rustup
cc: clang gcc tcc
cert-sync: ca-certificates-mono
chromium: chromium
chronyd: chrony
clamscan: clamav
cmake: cmake
collectd: collectd-core
convert=11,12: graphicsmagick-imagemagick-compat imagemagick-6.q16
convert=13: graphicsmagick-imagemagick-compat imagemagick-7.q16
cool-retro-term: cool-retro-term
cpan: perl
cpio: cpio
createdb=11: postgresql-client-13
createdb=12: postgresql-client-15
createdb=13: postgresql-client-17
createuser=11: postgresql-client-13
createuser=12: postgresql-client-15
createuser=13: postgresql-client-17
cron: cron
crontab=11,12: bcron cron systemd-cron
crontab=13: bcron cron cronie systemd-cron
cs2cs: proj-bin
ctest: cmake
cupsd: cups-daemon
curl: curl
dbus-uuidgen=11: dbus
dbus-uuidgen=12,13: dbus-bin
debootstrap: debootstrap
debuild: devscripts
depmod: kmod
dirmngr: dirmngr
dnsmasq: dnsmasq-base dnsmasq-base-lua
dot: graphviz
dpkg-architecture: dpkg-dev
dpkg-buildflags: dpkg-dev
dpkg-buildpackage: dpkg-dev
dpkg-checkbuilddeps: dpkg-dev
dpkg-scanpackages: dpkg-dev
dpkg-source: dpkg-dev
dvisvgm: dvisvgm
envsubst: gettext-base
equivs-build: equivs
equivs-control: equivs
erb: ruby
exim: exim4-daemon-heavy exim4-daemon-light
exim4: exim4-daemon-heavy exim4-daemon-light
fbguard=11,12: firebird3.0-server
fbguard=13: firebird-utils firebird3.0-server
fc-cache: fontconfig
fc-list: fontconfig
ffmpeg: ffmpeg
file: file
firefox: firefox-esr
fmtutil-sys: texlive-base
fortune: fortune-mod
funzip: unzip
g++=11,12: g++ pentium-builder
g++=13: g++
gcc=11,12: gcc pentium-builder
gcc=13: gcc
gdb: gdb gdb-minimal
gem: ruby-rubygems
genisoimage: genisoimage
gfortran: gfortran
git: git
gmake: make make-guile
gpg=11,12: gpg
gpg=13: gpg gpg-from-sq
gpgconf: gpgconf
gpgv=11,12: gpgv
gpgv=13: gpgv gpgv-from-sq
gs: ghostscript
gtk-update-icon-cache: gtk-update-icon-cache
hg: mercurial
hmmpress: hmmer
host: bind9-host
htpasswd=11: apache2-utils
htpasswd=12,13: apache2-utils merecat
icingacli: icingacli
info: info
init=11: runit-init systemd-sysv sysvinit-core
init=12,13: finit-sysv runit-init systemd-sysv sysvinit-core
invoke: python3-invoke
iostat: sysstat
iptables: iptables
irb: ruby
jar=11: openjdk-11-jdk-headless openjdk-17-jdk-headless
jar=12: openjdk-17-jdk-headless
jar=13: openjdk-21-jdk-headless openjdk-25-jdk-headless
java=11: openjdk-11-jre-headless openjdk-17-jre-headless
java=12: openjdk-17-jre-headless
java=13: openjdk-21-jre-headless openjdk-25-jre-headless
javac=11: openjdk-11-jdk-headless openjdk-17-jdk-headless
javac=12: openjdk-17-jdk-headless
javac=13: openjdk-21-jdk-headless openjdk-25-jdk-headless
jq: jq
keytool=11: openjdk-11-jre-headless openjdk-17-jre-headless
keytool=12: openjdk-17-jre-headless
keytool=13: openjdk-21-jre-headless openjdk-25-jre-headless
killall: psmisc
kpsewhich: texlive-binaries
latex: texlive-latex-base
ld: binutils
less: less
libtool: libtool-bin
libtoolize: libtool
locale-gen: locales
logrotate: logrotate
lsb_release: lsb-release
lualatex: texlive-latex-base
luaotfload-tool: texlive-luatex
luit=11: x11-utils
luit=12,13: luit x11-utils
lynx: lynx
make: make make-guile
make-ssl-cert: ssl-cert
makeblastdb: ncbi-blast+
man: man-db
mandb: man-db
memcached: memcached
mk-build-deps: devscripts
mkdocs: mkdocs
mkfontscale: xfonts-utils
mkpasswd: whois
mktexlsr: texlive-base
mpicc: libmpich-dev libopenmpi-dev
mpirun: mpich openmpi-bin
mysql=11: mariadb-client-core-10.5
mysql=12,13: mariadb-client-core
mysql_install_db=11: mariadb-server-core-10.5
mysql_install_db=12,13: mariadb-server-core
mysql_tzinfo_to_sql=11: mariadb-server-10.5
mysql_tzinfo_to_sql=12: mariadb-server
mysql_tzinfo_to_sql=13: mariadb-client-compat mariadb-server
mysqladmin=11: mariadb-client-10.5
mysqladmin=12,13: mariadb-client
mysqld=11: mariadb-server-core-10.5
mysqld=12,13: mariadb-server-core
mysqld_safe=11: mariadb-server-10.5
mysqld_safe=12,13: mariadb-server
nc: ncat netcat-openbsd netcat-traditional
nemo: nemo
net: samba-common-bin
newaliases: courier-mta dma esmtp-run exim4-daemon-heavy exim4-daemon-light msmtp-mta nullmailer opensmtpd postfix ssmtp
nginx=11: nginx-core nginx-extras nginx-light
nginx=12,13: nginx
node: nodejs
nodejs: nodejs
objcopy: binutils
openssl: openssl
p7zip=11,12: p7zip
p7zip=13: 7zip p7zip
pandoc: pandoc
parallel: moreutils parallel
patch: patch
pcscd: pcscd
pdflatex: texlive-latex-base
pdftotext: poppler-utils
pear: php-pear
pecl: php-pear
pg_createcluster: postgresql-common
pg_ctlcluster: postgresql-common
pg_dropcluster: postgresql-common
pgrep: procps
php=11: php7.4-cli
php=12: php8.2-cli
php=13: php8.4-cli
ping: inetutils-ping iputils-ping
pip: python3-pip
pip3: python3-pip
pkg-config=11: pkg-config pkgconf
pkg-config=12,13: pkgconf
pkill: procps
play: sox
pngtopnm: netpbm
pnmtopng: netpbm
postconf: postfix
postfix: postfix
postmap: postfix
ppmtojpeg: netpbm
proj: proj-bin
proxy: libproxy-tools
ps: procps
psql=11: postgresql-client-13
psql=12: postgresql-client-15
psql=13: postgresql-client-17
pulseaudio: pulseaudio
pure-pw: pure-ftpd pure-ftpd-ldap pure-ftpd-mysql pure-ftpd-postgresql
pv: pv
py.test=12,13: python3-pytest
py3clean: python3-minimal
pytest=12,13: python3-pytest
python3: python3
python3-config: python3-dev
python3.9=11: python3.9-minimal
r: r-cran-littler
rake: rake
rbenv: rbenv
rsync: rsync
rsyslogd: rsyslog
ruby: ruby
ruby-build: ruby-build
rustc=11: rustc rustc-mozilla rustc-web
rustc=12: rustc rustc-web
rustc=13: rustc rustc-web rustup
samtools: samtools
setcap: libcap2-bin
setfacl: acl
shasum: libdigest-sha-perl perl
smbcontrol=11,12: samba
smbcontrol=13: samba samba-common-bin
smbpasswd: samba-common-bin
smtp-sink: postfix
socat: socat
ssh=11,12: openssh-client
ssh=13: openssh-client openssh-client-gssapi
ssh-agent=11,12: openssh-client
ssh-agent=13: openssh-client openssh-client-gssapi
ssh-keygen: openssh-client
ssh-keyscan=11,12: openssh-client
ssh-keyscan=13: openssh-client openssh-client-gssapi
sshd=11,12: openssh-server
sshd=13: openssh-server openssh-server-gssapi
strings: binutils
strip: binutils
sudo: sudo sudo-ldap
svn: subversion
sysctl: procps
systemctl: systemctl systemd
systemd: systemd
systemd-machine-id-setup: systemd
systemd-tmpfiles=11: systemd
systemd-tmpfiles=12,13: systemd systemd-standalone-tmpfiles
tesseract: tesseract-ocr
texhash: texlive-base
texlua: texlive-binaries
tlmgr: texlive-base
tree: tree
trust: p11-kit
unsquashfs: squashfs-tools
unxz: xz-utils
unzip: unzip
update-ca-certificates: ca-certificates
update-exim4.conf: exim4-config
update-java-alternatives: java-common
update-locale=11,12: gosa-dev locales
update-locale=13: locales
update_rubygems: ruby-rubygems
updmap-sys: texlive-base
uscan: devscripts
uuidd: uuid-runtime
uuidgen: uuid-runtime
vim: vim vim-gtk3 vim-nox vim-tiny
visudo: sudo sudo-ldap
watch: procps
wget: wget
whois: whois
wireshark=11,12: wireshark-qt
wireshark=13: wireshark
wish: tk
xdpyinfo: x11-utils
xelatex: texlive-xetex
xhost: x11-xserver-utils
xprop: x11-utils
xrandr: x11-xserver-utils
xset: x11-xserver-utils
xwininfo: x11-utils
xxd: xxd
xz: xz-utils
xzcat: xz-utils
youtube-dl=11: youtube-dl
zip: zip
zstd: zstd
`

/** `package: what it, or what it depends on, recommends of its own source` */
export const PARTS = `
abiword: abiword-plugin-grammar
asterisk=11: asterisk-voicemail
buildbot: buildbot-worker
ca-certificates-mono: libmono-btls-interface4.0-cil libmono-i18n-west4.0-cil
ceph: ceph-fuse ceph-mds
ceph-base: ceph-fuse ceph-mds
ceph-mds: ceph-fuse
ceph-mgr=11,12: ceph-fuse ceph-mds
ceph-mon=11,12: ceph-fuse ceph-mds
ceph-osd: ceph-fuse ceph-mds
clamav-daemon: clamav clamdscan
clamav-freshclam: clamav
clickhouse-server=11,12: clickhouse-client
collectd-utils: collectd
erlang: erlang-jinterface
erlang-base=11,12: erlang-crypto erlang-syntax-tools
erlang-base=13: erlang-crypto
erlang-base-hipe=11: erlang-crypto erlang-syntax-tools
erlang-crypto=11,12: erlang-syntax-tools
erlang-dev=11,12: erlang-crypto erlang-syntax-tools
erlang-dev=13: erlang-crypto
erlang-dialyzer: erlang-crypto
erlang-eldap=11,12: erlang-syntax-tools
erlang-eunit=11,12: erlang-crypto erlang-syntax-tools
erlang-eunit=13: erlang-crypto
erlang-inets=11,12: erlang-syntax-tools
erlang-mnesia=11,12: erlang-crypto erlang-syntax-tools
erlang-mnesia=13: erlang-crypto
erlang-odbc=11,12: erlang-crypto erlang-syntax-tools
erlang-odbc=13: erlang-crypto
erlang-os-mon=11,12: erlang-syntax-tools
erlang-os-mon=13: erlang-crypto
erlang-parsetools=11,12: erlang-crypto erlang-syntax-tools
erlang-parsetools=13: erlang-crypto
erlang-snmp=11,12: erlang-syntax-tools
erlang-ssh=11,12: erlang-syntax-tools
erlang-ssl=11,12: erlang-syntax-tools
erlang-tools=11,12: erlang-crypto erlang-syntax-tools
erlang-tools=13: erlang-crypto
erlang-xmerl=11,12: erlang-crypto erlang-syntax-tools
erlang-xmerl=13: erlang-crypto
fcitx: fcitx-frontend-all fcitx-frontend-gtk2 fcitx-frontend-gtk3 fcitx-module-dbus fcitx-module-kimpanel fcitx-module-lua fcitx-ui-classic
fonts-ipafont-mincho: fonts-ipafont-gothic
fonts-noto=11,12: fonts-noto-extra fonts-noto-mono fonts-noto-ui-core fonts-noto-ui-extra fonts-noto-unhinted
fonts-noto=13: fonts-noto-extra fonts-noto-ui-core fonts-noto-ui-extra fonts-noto-unhinted
fortunes: fortune-mod
fp-compiler=11: fp-utils-3.2.0
fp-compiler=12,13: fp-utils-3.2.2
freeradius: freeradius-utils
freeradius-mysql: freeradius-utils
gazebo=11: gazebo-plugin-base
guacd=11: libguac-client-rdp0 libguac-client-ssh0 libguac-client-vnc0
gvfs-bin=11: gvfs
hisat2: python3-hisat2
hplip: printer-driver-postscript-hp
ibus=11: ibus-gtk ibus-gtk3
ibus=12,13: ibus-gtk ibus-gtk3 ibus-gtk4
icingaweb2: icingacli icingaweb2-module-monitoring
isc-dhcp-client: isc-dhcp-common
isc-dhcp-server: isc-dhcp-common
isolinux: syslinux-common
jmeter: jmeter-http
kodi: kodi-repository-kodi
libgstreamer-plugins-base1.0-dev: gstreamer1.0-gl
libguestfs-tools: libguestfs-hfsplus libguestfs-reiserfs libguestfs-xfs
libheif-dev=13: libheif-plugin-aomenc libheif-plugin-x265
libheif1=13: libheif-plugin-aomenc libheif-plugin-x265
libmono-cil-dev: libmono-btls-interface4.0-cil
libodbc2=13: libodbccr2
libopencv-dev: opencv-data
libqt5opengl5-dev: libqt5sql5-sqlite
libqt6gui6=12,13: qt6-qpa-plugins
libqt6widgets6=12,13: qt6-qpa-plugins
libreoffice: libreoffice-nlpsolver libreoffice-report-builder libreoffice-script-provider-bsh libreoffice-script-provider-js libreoffice-script-provider-python libreoffice-sdbc-firebird libreoffice-sdbc-hsqldb libreoffice-sdbc-mysql libreoffice-sdbc-postgresql libreoffice-wiki-publisher
libreoffice-calc=11: libjuh-java libjurt-java libridl-java python3-uno
libreoffice-calc=12,13: python3-uno
libreoffice-core=11: libjuh-java libjurt-java libridl-java python3-uno
libreoffice-core=12,13: python3-uno
libreoffice-writer=11: libjuh-java libjurt-java libreoffice-math libridl-java python3-uno
libreoffice-writer=12,13: libreoffice-math python3-uno
libsox-fmt-mp3: libsox-fmt-alsa libsox-fmt-base
libvirt-daemon-system=11,12: libvirt-daemon-driver-lxc libvirt-daemon-driver-vbox libvirt-daemon-driver-xen
libvirt-daemon-system=13: libvirt-daemon-driver-interface libvirt-daemon-driver-storage-disk libvirt-daemon-driver-storage-iscsi libvirt-daemon-driver-storage-logical libvirt-daemon-driver-storage-mpath libvirt-daemon-driver-storage-scsi libvirt-daemon-lock libvirt-daemon-plugin-lockd
lighttpd: lighttpd-mod-deflate
lighttpd-mod-openssl: lighttpd-mod-deflate
lxc: libpam-cgfs
mono-complete: libmono-btls-interface4.0-cil
mono-devel: libmono-btls-interface4.0-cil
mono-mcs: libmono-btls-interface4.0-cil libmono-i18n-west4.0-cil
mono-runtime=11,12: libmono-btls-interface4.0-cil
mono-runtime=13: libmono-btls-interface4.0-cil libmono-i18n-west4.0-cil
munin: munin-node munin-plugins-extra
munin-node: munin-plugins-extra
netatalk=13: a2boot macipgw netatalk-tools papd timelord
nslcd: libnss-ldapd libpam-ldapd nslcd-utils
opendkim: opendkim-tools
openvswitch-switch=13: python3-openvswitch
pcp: libpcp-pmda-perl
pdns-server: pdns-backend-bind
powerline: fonts-powerline
pure-ftpd-common: pure-ftpd
pure-ftpd-mysql: pure-ftpd
python2.7-minimal=11: python2.7
python3-uno=11: libjuh-java libjurt-java libridl-java
qemu-system=11: qemu-utils
qemu-system=12,13: qemu-block-extra qemu-utils
qemu-system-arm=11: qemu-utils
qemu-system-arm=12,13: qemu-block-extra qemu-utils
qemu-system-x86=11: qemu-utils
qemu-system-x86=12,13: qemu-block-extra qemu-utils
qemu-utils=12,13: qemu-block-extra
qgis: qgis-plugin-grass
qtbase5-dev: libqt5sql5-sqlite
remmina: remmina-plugin-rdp remmina-plugin-secret remmina-plugin-vnc
rustc=13: cargo
rustfmt=13: cargo
samba-common: samba-common-bin
slapd: ldap-utils
smbclient: samba-common-bin
spamassassin=11: sa-compile spamc
spamassassin=12,13: sa-compile spamc spamd
sssd=11: libnss-sss libpam-sss
sssd-tools=11: libnss-sss libpam-sss sssd-dbus
sssd-tools=12,13: sssd-dbus
strongswan: libcharon-extauth-plugins libstrongswan-standard-plugins
syslinux: syslinux-common
syslog-ng=11: syslog-ng-mod-add-contextual-data syslog-ng-mod-amqp syslog-ng-mod-extra syslog-ng-mod-geoip2 syslog-ng-mod-getent syslog-ng-mod-graphite syslog-ng-mod-http syslog-ng-mod-map-value-pairs syslog-ng-mod-python syslog-ng-mod-rdkafka syslog-ng-mod-redis syslog-ng-mod-riemann syslog-ng-mod-slog syslog-ng-mod-smtp syslog-ng-mod-snmp syslog-ng-mod-stardate syslog-ng-mod-stomp syslog-ng-mod-xml-parser
syslog-ng=12: syslog-ng-mod-add-contextual-data syslog-ng-mod-amqp syslog-ng-mod-geoip2 syslog-ng-mod-graphite syslog-ng-mod-http syslog-ng-mod-python syslog-ng-mod-rdkafka syslog-ng-mod-redis syslog-ng-mod-riemann syslog-ng-mod-slog syslog-ng-mod-smtp syslog-ng-mod-snmp syslog-ng-mod-stardate syslog-ng-mod-stomp syslog-ng-mod-xml-parser
syslog-ng=13: syslog-ng-mod-add-contextual-data syslog-ng-mod-amqp syslog-ng-mod-geoip2 syslog-ng-mod-graphite syslog-ng-mod-http syslog-ng-mod-python syslog-ng-mod-rdkafka syslog-ng-mod-redis syslog-ng-mod-riemann syslog-ng-mod-slog syslog-ng-mod-snmp syslog-ng-mod-stardate syslog-ng-mod-stomp syslog-ng-mod-xml-parser
tigervnc-standalone-server=12,13: tigervnc-tools
transmission-daemon: transmission-cli
unixodbc=13: libodbccr2
virtuoso-opensource: virtuoso-server virtuoso-vad-conductor virtuoso-vsp-startpage
vlc: vlc-plugin-access-extra vlc-plugin-notify vlc-plugin-samba vlc-plugin-skins2 vlc-plugin-video-splitter vlc-plugin-visualization
weechat: weechat-perl weechat-plugins weechat-python weechat-ruby
weechat-curses: weechat-perl weechat-plugins weechat-python weechat-ruby
weechat-plugins: weechat-perl weechat-python weechat-ruby
wine: fonts-wine
wine64: fonts-wine wine
wireshark-common: wireshark
wordpress=11: wordpress-theme-twentytwentyone
wordpress=12: wordpress-theme-twentytwentythree
wordpress=13: wordpress-theme-twentytwentyfive
x2goserver: x2goserver-extensions x2goserver-fmbindings x2goserver-printing x2goserver-xsession
x2goserver-xsession: x2goserver-extensions x2goserver-fmbindings x2goserver-printing
xfig: xfig-libs
zabbix-agent=13: zabbix-sender
znc: znc-perl znc-python znc-tcl
`

/** The packages that matter. */
export const MATTERS = `
7zip=12,13:
acl:
ant=11: ca-certificates java-common openjdk-11-jre-headless openssl; ant-optional dbus
ant=12: ca-certificates java-common openjdk-17-jre-headless openssl; ant-optional dbus dbus-bin
ant=13: ca-certificates java-common openjdk-21-jre-headless openssl; ant-optional dbus dbus-bin
ant-optional=11: ant ca-certificates java-common openjdk-11-jre-headless openssl; dbus
ant-optional=12: ant ca-certificates java-common openjdk-17-jre-headless openssl; dbus dbus-bin
ant-optional=13: ant ca-certificates java-common openjdk-21-jre-headless openssl; dbus dbus-bin
apache2=11: apache2-bin apache2-utils perl procps; bzip2 ca-certificates file libsasl2-modules openssl psmisc ssl-cert xz-utils
apache2=12: apache2-bin apache2-utils procps; ca-certificates libsasl2-modules openssl psmisc ssl-cert
apache2=13: apache2-bin apache2-utils perl procps; ca-certificates libsasl2-modules openssl psmisc ssl-cert
apache2-bin=11,13: perl; ca-certificates libsasl2-modules openssl
apache2-bin=12:; ca-certificates libsasl2-modules openssl
apache2-utils:
apt-file=11,13: perl
apt-file=12:
aria2:; ca-certificates openssl
asciidoc-dblatex=11: docbook-xml lmodern lynx perl python3 python3-minimal python3.9-minimal texlive-base texlive-bibtex-extra texlive-binaries texlive-fonts-recommended texlive-latex-base texlive-latex-recommended texlive-luatex texlive-plain-generic texlive-xetex xfonts-utils; bzip2 ca-certificates cool-retro-term dbus dvisvgm file fontconfig ghostscript gtk-update-icon-cache libgl1-mesa-dri lsb-release openssl poppler-data rake ruby ruby-rubygems systemd systemd-sysv tex-gyre tk unzip x11-utils x11-xserver-utils xz-utils zip
asciidoc-dblatex=12: docbook-xml lmodern lynx python3 python3-minimal texlive-base texlive-bibtex-extra texlive-binaries texlive-fonts-recommended texlive-latex-base texlive-latex-recommended texlive-luatex texlive-plain-generic texlive-xetex xfonts-utils; bzip2 ca-certificates dbus dbus-bin dvisvgm file fontconfig ghostscript gtk-update-icon-cache java-common libgl1-mesa-dri lsb-release openjdk-17-jre-headless openssl poppler-data procps psmisc rake ruby ruby-rubygems systemd systemd-sysv tex-gyre tk unzip x11-utils x11-xserver-utils xz-utils zip
asciidoc-dblatex=13: docbook-xml lmodern lynx perl procps python3 python3-minimal texlive-base texlive-bibtex-extra texlive-binaries texlive-fonts-recommended texlive-latex-base texlive-latex-recommended texlive-luatex texlive-plain-generic texlive-xetex xfonts-utils; bzip2 ca-certificates dbus dbus-bin dvisvgm file fontconfig ghostscript gtk-update-icon-cache java-common libgl1-mesa-dri lsb-release luit openjdk-21-jre-headless openssl poppler-data psmisc rake ruby ruby-rubygems systemd systemd-sysv tex-gyre tk unzip x11-utils x11-xserver-utils xz-utils zip
aspell:; aspell-en
aspell-en: aspell
augeas-tools:
autoconf=11,13: perl; automake
autoconf=12:; automake
automake=11,13: autoconf perl
automake=12: autoconf
avahi-daemon=11: bind9-host dbus; libnss-mdns
avahi-daemon=12,13: dbus dbus-bin; libnss-mdns
bc:
bedtools:
bind9-host:
binutils:
bowtie=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
bowtie=12,13: python3 python3-minimal; ca-certificates openssl
build-essential=11: binutils bzip2 dpkg-dev g++ gcc libc6-dev make patch perl xz-utils; dirmngr fakeroot gnupg gpg gpg-agent gpgconf libsasl2-modules
build-essential=12: binutils bzip2 dpkg-dev g++ gcc libc6-dev make patch xz-utils; dirmngr fakeroot gnupg gpg gpg-agent gpgconf libsasl2-modules
build-essential=13: binutils bzip2 dpkg-dev g++ gcc libc6-dev make patch perl xz-utils; fakeroot
busybox:
busybox-static:
bwa=11,13:; perl
bwa=12:
bzip2:
ca-certificates: openssl
ca-certificates-mono=11,13: binutils ca-certificates openssl; perl
ca-certificates-mono=12: binutils ca-certificates openssl
cakephp-scripts=11: perl php7.4-cli psmisc; bzip2 file xz-utils
cargo=11: binutils gcc libc6-dev rustc; ca-certificates gdb libc6-dbg libsasl2-modules openssl
cargo=12: binutils gcc libc6-dev rustc; ca-certificates libsasl2-modules openssl python3 python3-minimal
cargo=13: binutils gcc libc6-dev rustc; ca-certificates libclang-rt-19-dev libsasl2-modules openssl python3 python3-minimal
cargo-web=11,12: binutils gcc libc6-dev rustc-web; ca-certificates libsasl2-modules openssl
cargo-web=13: binutils gcc libc6-dev rustc-web; ca-certificates libsasl2-modules openssl python3 python3-minimal
chromium=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd systemd-sysv x11-utils; ca-certificates chromium-sandbox cool-retro-term fonts-liberation libcap2-bin libsasl2-modules openssl perl python3 python3-minimal python3.9-minimal x11-xserver-utils
chromium=12: dbus dbus-bin fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd systemd-sysv x11-utils; avahi-daemon ca-certificates chromium-sandbox fonts-liberation libnss-mdns libsasl2-modules openssl psmisc python3 python3-minimal x11-xserver-utils
chromium=13: dbus dbus-bin fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd systemd-sysv x11-utils; avahi-daemon ca-certificates fonts-liberation libnss-mdns libsasl2-modules luit openssl perl psmisc python3 python3-minimal x11-xserver-utils
chromium-sandbox:
chrony=11,12: libcap2-bin
chrony=13: libcap2-bin procps; psmisc
clamav=11,12: cron logrotate procps; ca-certificates exim4-config exim4-daemon-light libsasl2-modules openssl psmisc
clamav=13: cron logrotate procps systemd; ca-certificates dbus dbus-bin exim4-config exim4-daemon-light libsasl2-modules openssl perl psmisc
cmake: procps; binutils ca-certificates gcc libc6-dev libsasl2-modules make openssl psmisc
collectd-core=11,13:; fontconfig perl
collectd-core=12:; fontconfig
cool-retro-term=11: fontconfig libgl1-mesa-dri; dbus gtk-update-icon-cache systemd systemd-sysv
cool-retro-term=12,13: fontconfig libgl1-mesa-dri; dbus dbus-bin gtk-update-icon-cache procps psmisc systemd systemd-sysv
cpio:
cppzmq-dev=12,13: libc6-dev
cron=11,12:; ca-certificates exim4-config exim4-daemon-light openssl psmisc
cron=13: systemd; ca-certificates dbus dbus-bin exim4-config exim4-daemon-light openssl perl psmisc
cups-daemon=11: bc openssl procps ssl-cert; acl avahi-daemon bind9-host ca-certificates dbus libnss-mdns libsasl2-modules perl poppler-data psmisc systemd systemd-sysv
cups-daemon=12: bc openssl procps ssl-cert; acl avahi-daemon ca-certificates dbus dbus-bin libnss-mdns libsasl2-modules poppler-data psmisc systemd systemd-sysv
cups-daemon=13: bc openssl procps ssl-cert; acl avahi-daemon ca-certificates dbus dbus-bin dirmngr gnupg gpg gpg-agent gpgconf gpgv libnss-mdns libsasl2-modules perl poppler-data psmisc systemd systemd-sysv
curl:; ca-certificates libsasl2-modules openssl
dbus=11:
dbus=12,13: dbus-bin
dbus-bin=12,13:; dbus
debootstrap=11,12: wget; ca-certificates dirmngr gnupg gpg gpg-agent gpgconf libsasl2-modules openssl
debootstrap=13: wget; ca-certificates openssl
devscripts=11: binutils bzip2 ca-certificates dirmngr dpkg-dev fakeroot file gnupg gpg gpg-agent gpgconf make openssl patch perl python3 python3-minimal python3.9-minimal xz-utils; autoconf automake build-essential equivs g++ gcc gettext-base git less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release man-db openssh-client unzip wget xauth
devscripts=12: binutils bzip2 ca-certificates dirmngr dpkg-dev fakeroot file gnupg gpg gpg-agent gpgconf make openssl patch python3 python3-minimal xz-utils; autoconf automake build-essential equivs g++ gcc gettext-base git less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release man-db openssh-client unzip wget xauth zstd
devscripts=13: binutils bzip2 ca-certificates dpkg-dev file gpg gpg-agent gpgconf make openssl patch perl python3 python3-minimal xz-utils; autoconf automake build-essential dirmngr equivs fakeroot g++ gcc gettext-base git gnupg gpgv less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release man-db openssh-client procps psmisc unzip wget xauth
dirmngr=11,12: gpgconf; gnupg gpg gpg-agent libsasl2-modules
dirmngr=13: gpgconf; gnupg gpg gpg-agent gpgv libsasl2-modules
dnsmasq-base=11:; dbus
dnsmasq-base=12,13:; dbus dbus-bin
docbook-xml=11,13: perl
docbook-xml=12:
docker-cli=13:
dpkg-dev=11: binutils bzip2 make patch perl xz-utils; build-essential dirmngr fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules
dpkg-dev=12: binutils bzip2 make patch xz-utils; build-essential dirmngr fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules
dpkg-dev=13: binutils bzip2 make patch perl xz-utils; build-essential fakeroot g++ gcc libc6-dev
dvisvgm=11: poppler-data; dbus
dvisvgm=12,13: poppler-data xfonts-utils; dbus dbus-bin
easy-rsa=11,12: openssl; pcscd
easy-rsa=13: openssl; dbus dbus-bin pcscd systemd systemd-sysv
equivs=11: autoconf automake binutils bzip2 dpkg-dev file gcc gettext-base libc6-dev libtool make man-db patch perl xz-utils; build-essential ca-certificates curl dirmngr fakeroot g++ gnupg gpg gpg-agent gpgconf libltdl-dev libsasl2-modules openssl
equivs=12: autoconf automake binutils bzip2 dpkg-dev file gcc gettext-base libc6-dev libtool make man-db patch xz-utils; build-essential ca-certificates curl dirmngr fakeroot g++ gnupg gpg gpg-agent gpgconf libltdl-dev libsasl2-modules openssl
equivs=13: autoconf automake binutils bzip2 dpkg-dev file gcc gettext-base libc6-dev libtool make man-db patch perl xz-utils; build-essential ca-certificates curl fakeroot g++ libltdl-dev libsasl2-modules openssl
exim4-config:; ca-certificates openssl
exim4-daemon-light=11,12: cron exim4-config; ca-certificates openssl psmisc
exim4-daemon-light=13: cron exim4-config perl systemd; ca-certificates dbus dbus-bin openssl psmisc
fakeroot:
ffmpeg=11: fontconfig libgl1-mesa-dri; dbus
ffmpeg=12: fontconfig libgl1-mesa-dri; ca-certificates dbus dbus-bin openssl python3 python3-minimal
ffmpeg=13: fontconfig libgl1-mesa-dri; dbus dbus-bin gtk-update-icon-cache procps psmisc systemd systemd-sysv
file:
firebird-utils=13: perl
firefox-esr=11: dbus fontconfig gtk-update-icon-cache procps systemd systemd-sysv; libgl1-mesa-dri psmisc
firefox-esr=12,13: dbus dbus-bin fontconfig gtk-update-icon-cache procps systemd systemd-sysv; libgl1-mesa-dri psmisc
fontconfig:
fonts-liberation:
fonts-liberation2=11,12:
fonts-liberation2=13: fonts-liberation
fortune-mod:
g++: binutils gcc libc6-dev
g++-mingw-w64: g++-mingw-w64-i686 g++-mingw-w64-x86-64
g++-mingw-w64-i686:
g++-mingw-w64-x86-64:
gcc: binutils; libc6-dev
gcc-multilib: binutils gcc libc6-dev
gdb=11,12:; ca-certificates libc6-dbg libsasl2-modules openssl
gdb=13: procps; ca-certificates libsasl2-modules openssl psmisc
genisoimage:
geoip-database:
gettext-base:
gfortran: binutils gcc libc6-dev
ghc: binutils gcc libc6-dev
ghostscript=11: poppler-data; dbus
ghostscript=12,13: poppler-data xfonts-utils; dbus dbus-bin
git=11,13: perl; ca-certificates less libsasl2-modules openssh-client openssl patch xauth
git=12:; ca-certificates less libsasl2-modules openssh-client openssl patch xauth
gnupg=11,12: dirmngr gpg gpg-agent gpgconf; libsasl2-modules
gnupg=13: dirmngr gpg gpg-agent gpgconf; gpgv libsasl2-modules
gpg=11,12: gpgconf; dirmngr gnupg gpg-agent libsasl2-modules
gpg=13: gpgconf; dirmngr gnupg gpg-agent gpgv libsasl2-modules
gpg-agent=11,12: gpgconf; dirmngr gnupg gpg libsasl2-modules
gpg-agent=13: gpgconf; dirmngr gnupg gpg gpgv libsasl2-modules
gpgconf:
gpgv:
gpgv-from-sq=13:
graphviz=11,13: fontconfig; fonts-liberation
graphviz=12: fontconfig; fonts-liberation2
gstreamer1.0-plugins-base: libcap2-bin
gtk-update-icon-cache:
hmmer:
icingacli=11: apache2-bin perl php7.4-cli psmisc; apache2 apache2-utils bzip2 ca-certificates file libsasl2-modules openssl procps ssl-cert xz-utils
icingacli=12: apache2-bin php8.2-cli psmisc; apache2 apache2-utils ca-certificates libsasl2-modules openssl procps ssl-cert
icingacli=13: apache2-bin perl php8.4-cli procps psmisc; apache2 apache2-utils ca-certificates libsasl2-modules openssl ssl-cert
imagemagick-6.q16=11:; dbus fontconfig ghostscript libmagickcore-6.q16-6-extra netpbm poppler-data
imagemagick-6.q16=12:; dbus dbus-bin fontconfig ghostscript libmagickcore-6.q16-6-extra netpbm poppler-data xfonts-utils
imagemagick-7.q16=13:; dbus dbus-bin fontconfig ghostscript libmagickcore-7.q16-10-extra netpbm poppler-data xfonts-utils
info:
iptables:; nftables
iputils-ping=11,12: libcap2-bin
iputils-ping=13:
java-common:
jq:
kmod:
krb5-config: bind9-host
less:
libc6-dbg:
libc6-dev:
libc6-dev-arm64-cross:
libc6-dev-armel-cross:
libc6-dev-armhf-cross:
libc6-dev-mips-cross:
libc6-dev-mipsel-cross:
libc6-dev-powerpc-cross:
libc6-dev-ppc64el-cross:
libc6-dev-riscv64-cross:
libcap2-bin:
libclang-rt-14-dev=12:
libclang-rt-16-dev=11,12:
libclang-rt-19-dev=12,13:
libdigest-sha-perl=11,13: perl
libdigest-sha-perl=12:
libfl-dev:; binutils gcc libc6-dev
libgl1-mesa-dri:
libltdl-dev=11,13: autoconf automake perl; binutils file gcc libc6-dev libtool
libltdl-dev=12: autoconf automake; binutils file gcc libc6-dev libtool
libmagickcore-6.q16-6-extra=11: fontconfig; dbus ghostscript poppler-data
libmagickcore-6.q16-6-extra=12: fontconfig; dbus dbus-bin ghostscript poppler-data xfonts-utils
libmagickcore-7.q16-10-extra=13: fontconfig; dbus dbus-bin ghostscript poppler-data xfonts-utils
libmpich-dev=11: binutils g++ gcc gfortran libc6-dev mpich
libmpich-dev=12: autoconf automake binutils g++ gcc gfortran libc6-dev libltdl-dev mpich; file libtool
libmpich-dev=13: autoconf automake binutils g++ gcc libc6-dev libltdl-dev mpich perl; file libtool
libnewlib-arm-none-eabi:
libnss-mdns=11: avahi-daemon bind9-host dbus
libnss-mdns=12,13:; avahi-daemon dbus dbus-bin
libopenmpi-dev=11,13: autoconf automake binutils libc6-dev libltdl-dev openmpi-bin openssh-client perl; file gcc gfortran libtool xauth
libopenmpi-dev=12: autoconf automake binutils libc6-dev libltdl-dev openmpi-bin openssh-client; file gcc gfortran libtool xauth
libprotobuf-dev: libc6-dev
libproxy-tools=11,12:
libproxy-tools=13:; ca-certificates libsasl2-modules openssl
libqt5opengl5-dev=11: fontconfig libgl1-mesa-dri perl; dbus gtk-update-icon-cache systemd systemd-sysv
libqt5opengl5-dev=12: fontconfig libgl1-mesa-dri python3 python3-minimal; ca-certificates dbus dbus-bin gtk-update-icon-cache openssl procps psmisc systemd systemd-sysv
libqt5opengl5-dev=13: fontconfig libgl1-mesa-dri perl python3 python3-minimal; ca-certificates dbus dbus-bin gtk-update-icon-cache openssl procps psmisc systemd systemd-sysv
libsasl2-modules:
libtool=11,13: binutils file gcc libc6-dev; autoconf automake libltdl-dev perl
libtool=12: binutils file gcc libc6-dev; autoconf automake libltdl-dev
libtool-bin=11,13: binutils file gcc libc6-dev libtool; autoconf automake libltdl-dev perl
libtool-bin=12: binutils file gcc libc6-dev libtool; autoconf automake libltdl-dev
lighttpd-mod-openssl=11: perl; bzip2 file xz-utils
lighttpd-mod-openssl=12,13:
lmodern=11,12: xfonts-utils
lmodern=13: procps xfonts-utils; psmisc
locales:
logrotate=11,12: cron; ca-certificates exim4-config exim4-daemon-light openssl psmisc
logrotate=13: cron systemd; ca-certificates dbus dbus-bin exim4-config exim4-daemon-light openssl perl psmisc
lsb-release=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
lsb-release=12,13:
lua-sec:
luit=12,13:
lynx=11,13:; bzip2 file perl xz-utils
lynx=12:; bzip2 file xz-utils
make:
man-db:
mariadb-client=11: mariadb-client-10.5 mariadb-client-core-10.5 perl
mariadb-client=12: mariadb-client-core
mariadb-client=13: mariadb-client-core perl
mariadb-client-10.5=11: mariadb-client-core-10.5 perl
mariadb-client-compat=13: mariadb-client mariadb-client-core perl
mariadb-client-core=12,13:
mariadb-client-core-10.5=11:
mariadb-server=11: libcap2-bin mariadb-client-10.5 mariadb-client-core-10.5 mariadb-server-10.5 mariadb-server-core-10.5 perl procps psmisc rsync socat
mariadb-server=12: libcap2-bin mariadb-client mariadb-client-core mariadb-server-core procps psmisc rsync socat; pv
mariadb-server=13: libcap2-bin mariadb-client mariadb-client-core mariadb-server-core perl procps psmisc rsync socat; pv
mariadb-server-10.5=11: libcap2-bin mariadb-client-10.5 mariadb-client-core-10.5 mariadb-server-core-10.5 perl procps psmisc rsync socat
mariadb-server-10.5=12: libcap2-bin mariadb-client mariadb-client-core mariadb-server mariadb-server-core procps psmisc rsync socat; pv
mariadb-server-10.5=13: libcap2-bin mariadb-client mariadb-client-core mariadb-server mariadb-server-core perl procps psmisc rsync socat; pv
mariadb-server-core=12,13:
mariadb-server-core-10.5=11:
memcached=11,13: perl; libsasl2-modules
memcached=12:; libsasl2-modules
mercurial=11: python3 python3-minimal python3.9-minimal; ca-certificates openssh-client openssl xauth
mercurial=12: python3 python3-minimal; ca-certificates openssh-client openssl xauth
mercurial=13: procps python3 python3-minimal; ca-certificates openssh-client openssl psmisc xauth
mkdocs=11: ca-certificates openssl python3 python3-minimal python3.9-minimal
mkdocs=12,13: ca-certificates openssl procps python3 python3-minimal; psmisc python3-pytest python3-tk
mpich=11:; binutils g++ gcc gfortran libc6-dev libmpich-dev
mpich=12:; autoconf automake binutils file g++ gcc gfortran libc6-dev libltdl-dev libmpich-dev libtool
mpich=13: perl; autoconf automake binutils file g++ gcc libc6-dev libltdl-dev libmpich-dev libtool
ncbi-blast+=11: perl python3 python3-minimal python3.9-minimal; ca-certificates openssl
ncbi-blast+=12: python3 python3-minimal; ca-certificates openssl
ncbi-blast+=13: perl python3 python3-minimal; ca-certificates openssl
nemo=11: dbus fontconfig gtk-update-icon-cache python3 python3-minimal python3.9-minimal systemd systemd-sysv; aspell aspell-en bind9-host bzip2 ca-certificates cool-retro-term dirmngr docbook-xml file gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base kmod libcap2-bin libgl1-mesa-dri libsasl2-modules lsb-release man-db openssl p11-kit p7zip p7zip-full perl procps psmisc rake ruby ruby-rubygems sudo tree unzip x11-utils x11-xserver-utils zip
nemo=12: dbus dbus-bin fontconfig gtk-update-icon-cache procps python3 python3-minimal systemd systemd-sysv; aspell aspell-en bind9-host bzip2 ca-certificates dirmngr docbook-xml file ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base kmod libcap2-bin libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules lsb-release man-db netcat-openbsd openssl p11-kit p7zip p7zip-full poppler-data poppler-utils psmisc sudo tree x11-utils x11-xserver-utils xfonts-utils
nemo=13: dbus dbus-bin dirmngr fontconfig gnupg gpg gpg-agent gpgconf gtk-update-icon-cache procps python3 python3-minimal systemd systemd-sysv; 7zip aspell aspell-en bind9-host bzip2 ca-certificates docbook-xml file ghostscript gpgv gstreamer1.0-plugins-base kmod libcap2-bin libgl1-mesa-dri libmagickcore-7.q16-10-extra libsasl2-modules lsb-release luit man-db netcat-openbsd openssl p11-kit perl poppler-data poppler-utils psmisc sudo tree x11-utils x11-xserver-utils xfonts-utils
netcat-openbsd:
netpbm=11:; dbus ghostscript poppler-data
netpbm=12,13:; dbus dbus-bin ghostscript poppler-data xfonts-utils
nftables:
nginx=11: libcap2-bin nginx-core; geoip-database
nginx=12,13: libcap2-bin
nginx-core=11: libcap2-bin; geoip-database
nginx-core=12,13: libcap2-bin nginx; geoip-database
nodejs:; ca-certificates openssl
openjdk-11-jdk-headless=11: ca-certificates java-common openjdk-11-jre-headless openssl; dbus
openjdk-11-jre-headless=11: ca-certificates java-common openssl; dbus
openjdk-17-jdk-headless=11: ca-certificates java-common openjdk-17-jre-headless openssl; dbus
openjdk-17-jdk-headless=12: ca-certificates java-common openjdk-17-jre-headless openssl; dbus dbus-bin
openjdk-17-jre-headless=11: ca-certificates java-common openssl; dbus
openjdk-17-jre-headless=12: ca-certificates java-common openssl; dbus dbus-bin
openjdk-21-jdk-headless=13: ca-certificates java-common openjdk-21-jre-headless openssl; dbus dbus-bin
openjdk-21-jre-headless=13: ca-certificates java-common openssl; dbus dbus-bin
openjdk-25-jdk-headless=13: ca-certificates java-common openjdk-25-jre-headless openssl; dbus dbus-bin
openjdk-25-jre-headless=13: ca-certificates java-common openssl; dbus dbus-bin
openmpi-bin: openssh-client; xauth
openssh-client:; xauth
openssh-client-gssapi=13: openssh-client; xauth
openssh-server=11: openssh-client procps; dbus psmisc systemd systemd-sysv xauth
openssh-server=12: openssh-client procps; dbus dbus-bin psmisc systemd systemd-sysv xauth
openssh-server=13: openssh-client procps systemd; dbus dbus-bin psmisc systemd-sysv xauth
openssl:
p11-kit:
p7zip=11,12:
p7zip=13: 7zip
p7zip-full=11,12: p7zip
p7zip-full=13: 7zip
pandoc:
parallel=11: perl procps sysstat xz-utils; dbus psmisc systemd
parallel=12: procps sysstat xz-utils; dbus dbus-bin psmisc systemd
parallel=13: perl procps sysstat xz-utils; dbus dbus-bin psmisc systemd
patch:
pcscd=11,12:
pcscd=13: dbus dbus-bin systemd systemd-sysv
perl:
php-pear=11: perl php7.4-cli psmisc; bzip2 file xz-utils
php-pear=12: php8.2-cli psmisc
php-pear=13: php8.4-cli procps psmisc
php7.4-cli=11: perl psmisc; bzip2 file xz-utils
php8.2-cli=12: psmisc
php8.4-cli=13: procps psmisc
pkg-config=11: perl; bzip2 xz-utils
pkg-config=12,13: pkgconf
pkgconf=11: binutils bzip2 dpkg-dev make patch perl xz-utils; build-essential dirmngr fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules
pkgconf=12,13:
poppler-data:
poppler-utils=11,12:; poppler-data
poppler-utils=13: dirmngr gnupg gpg gpg-agent gpgconf; ca-certificates gpgv libsasl2-modules openssl poppler-data
postfix=11: cpio openssl ssl-cert; ca-certificates libsasl2-modules python3 python3-minimal python3.9-minimal
postfix=12: cpio openssl ssl-cert; ca-certificates libsasl2-modules python3 python3-minimal
postfix=13:; ca-certificates libsasl2-modules openssl python3 python3-minimal ssl-cert
postgresql-client-13=11:; libsasl2-modules
postgresql-client-15=12:; libsasl2-modules
postgresql-client-17=13: perl; ca-certificates libsasl2-modules openssl
postgresql-common=11: openssl perl ssl-cert; ca-certificates cron exim4-config exim4-daemon-light logrotate psmisc
postgresql-common=12: openssl ssl-cert; ca-certificates cron exim4-config exim4-daemon-light logrotate psmisc
postgresql-common=13: openssl perl procps ssl-cert; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light logrotate psmisc systemd
postgresql-postgis=12: locales openssl postgresql-client-15 postgresql-common ssl-cert; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light libsasl2-modules logrotate poppler-data proj-bin psmisc sysstat systemd xz-utils
postgresql-postgis=13: dirmngr gnupg gpg gpg-agent gpgconf locales openssl perl postgresql-client-17 postgresql-common procps ssl-cert; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light gpgv libsasl2-modules logrotate poppler-data proj-bin psmisc sysstat systemd xz-utils
procps:; psmisc
proj-bin:; ca-certificates libsasl2-modules openssl
psmisc:
pulseaudio=11: fontconfig; dbus libgl1-mesa-dri systemd systemd-sysv
pulseaudio=12,13: fontconfig libcap2-bin; dbus dbus-bin gstreamer1.0-plugins-base libgl1-mesa-dri systemd systemd-sysv
pure-ftpd=11,13: perl
pure-ftpd=12:
pv:
python3=11: python3-minimal python3.9-minimal; ca-certificates openssl
python3=12,13: python3-minimal; ca-certificates openssl
python3-dev=11: libc6-dev python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-dev=12,13: libc6-dev python3 python3-minimal; ca-certificates openssl
python3-invoke=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-invoke=12,13: python3 python3-minimal; ca-certificates openssl
python3-minimal=11: python3.9-minimal; ca-certificates openssl
python3-minimal=12,13:; ca-certificates openssl
python3-pip=11: ca-certificates openssl python3 python3-minimal python3-setuptools python3-wheel python3.9-minimal; binutils build-essential bzip2 dirmngr dpkg-dev fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules make patch perl python3-dev xz-utils
python3-pip=12: ca-certificates openssl python3 python3-minimal python3-setuptools python3-wheel; binutils build-essential bzip2 dirmngr dpkg-dev fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules make patch python3-dev xz-utils
python3-pip=13: ca-certificates openssl python3 python3-minimal python3-wheel; binutils build-essential bzip2 dpkg-dev fakeroot g++ gcc libc6-dev make patch perl python3-dev xz-utils
python3-pytest=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-pytest=12,13: python3 python3-minimal; ca-certificates openssl
python3-setuptools=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-setuptools=12,13: python3 python3-minimal; ca-certificates openssl
python3-tk=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-tk=12,13: python3 python3-minimal; ca-certificates openssl
python3-wheel=11: python3 python3-minimal python3.9-minimal; ca-certificates openssl
python3-wheel=12,13: python3 python3-minimal; ca-certificates openssl
python3.9-minimal=11:; ca-certificates openssl
r-base-dev=11: binutils build-essential bzip2 ca-certificates dpkg-dev fontconfig g++ gcc gfortran libc6-dev make openssl patch perl pkg-config unzip xauth xz-utils zip; cool-retro-term dbus dirmngr fakeroot gnupg gpg gpg-agent gpgconf gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules r-recommended systemd systemd-sysv x11-utils x11-xserver-utils
r-base-dev=12: binutils build-essential bzip2 ca-certificates dpkg-dev fontconfig g++ gcc gfortran libc6-dev make openssl patch pkg-config pkgconf unzip xauth xz-utils zip; dbus dbus-bin dirmngr fakeroot gnupg gpg gpg-agent gpgconf libgl1-mesa-dri libsasl2-modules r-recommended x11-utils x11-xserver-utils
r-base-dev=13: binutils build-essential bzip2 ca-certificates dpkg-dev fontconfig g++ gcc gfortran libc6-dev make openssl patch perl pkgconf procps unzip xauth xz-utils zip; dbus dbus-bin fakeroot libgl1-mesa-dri libsasl2-modules luit psmisc r-recommended x11-utils x11-xserver-utils
r-cran-littler=11: ca-certificates fontconfig openssl unzip zip; binutils build-essential bzip2 cool-retro-term dbus dirmngr dpkg-dev fakeroot g++ gcc gfortran gnupg gpg gpg-agent gpgconf gtk-update-icon-cache libc6-dev libgl1-mesa-dri libsasl2-modules make patch perl pkg-config r-base-dev r-recommended systemd systemd-sysv x11-utils x11-xserver-utils xauth xz-utils
r-cran-littler=12: ca-certificates fontconfig openssl unzip zip; binutils build-essential bzip2 dbus dbus-bin dirmngr dpkg-dev fakeroot g++ gcc gfortran gnupg gpg gpg-agent gpgconf libc6-dev libgl1-mesa-dri libsasl2-modules make patch pkg-config pkgconf r-base-dev r-recommended x11-utils x11-xserver-utils xauth xz-utils
r-cran-littler=13: ca-certificates fontconfig openssl procps unzip zip; binutils build-essential bzip2 dbus dbus-bin dpkg-dev fakeroot g++ gcc gfortran libc6-dev libgl1-mesa-dri libsasl2-modules luit make patch perl pkgconf psmisc r-base-dev r-recommended x11-utils x11-xserver-utils xauth xz-utils
r-recommended=11: ca-certificates fontconfig openssl unzip zip; binutils build-essential bzip2 cool-retro-term dbus dirmngr dpkg-dev fakeroot g++ gcc gfortran gnupg gpg gpg-agent gpgconf gtk-update-icon-cache libc6-dev libgl1-mesa-dri libsasl2-modules make patch perl pkg-config r-base-dev systemd systemd-sysv x11-utils x11-xserver-utils xauth xz-utils
r-recommended=12: ca-certificates fontconfig openssl unzip zip; binutils build-essential bzip2 dbus dbus-bin dirmngr dpkg-dev fakeroot g++ gcc gfortran gnupg gpg gpg-agent gpgconf libc6-dev libgl1-mesa-dri libsasl2-modules make patch pkg-config pkgconf r-base-dev x11-utils x11-xserver-utils xauth xz-utils
r-recommended=13: ca-certificates fontconfig openssl procps unzip zip; binutils build-essential bzip2 dbus dbus-bin dpkg-dev fakeroot g++ gcc gfortran libc6-dev libgl1-mesa-dri libsasl2-modules luit make patch perl pkgconf psmisc r-base-dev x11-utils x11-xserver-utils xauth xz-utils
rake: ca-certificates openssl ruby ruby-rubygems; unzip zip
rbenv=11: ca-certificates openssl rake ruby ruby-rubygems; binutils build-essential bzip2 curl dirmngr dpkg-dev fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules make patch perl ruby-build unzip xz-utils zip
rbenv=12: ca-certificates openssl rake ruby ruby-rubygems; binutils build-essential bzip2 curl dirmngr dpkg-dev fakeroot g++ gcc gnupg gpg gpg-agent gpgconf libc6-dev libsasl2-modules make patch ruby-build unzip xz-utils zip
rbenv=13: ca-certificates openssl rake ruby ruby-rubygems; binutils build-essential bzip2 cargo curl dpkg-dev fakeroot g++ gcc libc6-dev libclang-rt-19-dev libsasl2-modules make patch perl python3 python3-minimal ruby-build rustc unzip xz-utils zip
rsync:
rsyslog=11,12:; ca-certificates cron exim4-config exim4-daemon-light logrotate openssl psmisc
rsyslog=13:; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light logrotate openssl perl psmisc systemd
ruby: ca-certificates openssl rake ruby-rubygems; unzip zip
ruby-build=11: binutils build-essential bzip2 curl dpkg-dev g++ gcc libc6-dev make patch perl xz-utils; ca-certificates dirmngr fakeroot gnupg gpg gpg-agent gpgconf libsasl2-modules openssl rake rbenv ruby ruby-rubygems unzip zip
ruby-build=12: binutils build-essential bzip2 curl dpkg-dev g++ gcc libc6-dev make patch xz-utils; ca-certificates dirmngr fakeroot gnupg gpg gpg-agent gpgconf libsasl2-modules openssl rake rbenv ruby ruby-rubygems unzip zip
ruby-build=13: binutils build-essential bzip2 curl dpkg-dev g++ gcc libc6-dev make patch perl xz-utils; ca-certificates cargo fakeroot libclang-rt-19-dev libsasl2-modules openssl python3 python3-minimal rake rbenv ruby ruby-rubygems rustc unzip zip
ruby-dev: ca-certificates openssl rake ruby ruby-rubygems; unzip zip
ruby-rubygems: ca-certificates openssl rake ruby; unzip zip
rustc=11: binutils gcc libc6-dev; ca-certificates cargo gdb libc6-dbg libsasl2-modules openssl
rustc=12: binutils gcc libc6-dev; ca-certificates cargo libsasl2-modules openssl python3 python3-minimal
rustc=13: binutils gcc libc6-dev; ca-certificates cargo libclang-rt-19-dev libsasl2-modules openssl python3 python3-minimal
rustc-web=11,12: binutils gcc libc6-dev; ca-certificates cargo-web libsasl2-modules openssl
rustc-web=13: binutils gcc libc6-dev; ca-certificates cargo-web libsasl2-modules openssl python3 python3-minimal
samba=11: procps python3 python3-minimal python3.9-minimal samba-common-bin; ca-certificates cron dbus dirmngr exim4-config exim4-daemon-light gnupg gpg gpg-agent gpgconf libsasl2-modules logrotate openssl psmisc samba-dsdb-modules samba-vfs-modules
samba=12: procps python3 python3-minimal samba-common-bin; ca-certificates cron dbus dbus-bin dirmngr exim4-config exim4-daemon-light gnupg gpg gpg-agent gpgconf libsasl2-modules logrotate openssl psmisc samba-ad-provision samba-dsdb-modules samba-vfs-modules
samba=13: procps samba-common-bin; ca-certificates dbus dbus-bin dirmngr gnupg gpg gpg-agent gpgconf gpgv libsasl2-modules openssl psmisc python3 python3-minimal samba-ad-dc samba-ad-provision samba-dsdb-modules
samba-ad-dc=12: dirmngr gnupg gpg gpg-agent gpgconf procps python3 python3-minimal samba samba-common-bin samba-dsdb-modules samba-vfs-modules; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light libsasl2-modules logrotate openssl psmisc samba-ad-provision
samba-ad-dc=13: dirmngr gnupg gpg gpg-agent gpgconf procps python3 python3-minimal samba samba-common-bin samba-dsdb-modules; ca-certificates dbus dbus-bin gpgv libsasl2-modules openssl psmisc samba-ad-provision
samba-ad-provision=12:
samba-ad-provision=13: python3 python3-minimal; ca-certificates openssl
samba-common-bin=11: python3 python3-minimal python3.9-minimal; ca-certificates dbus dirmngr gnupg gpg gpg-agent gpgconf libsasl2-modules openssl samba-dsdb-modules
samba-common-bin=12: python3 python3-minimal; ca-certificates dbus dbus-bin dirmngr gnupg gpg gpg-agent gpgconf libsasl2-modules openssl samba-dsdb-modules
samba-common-bin=13: procps; ca-certificates dbus dbus-bin libsasl2-modules openssl psmisc python3 python3-minimal
samba-dsdb-modules=11: dirmngr gnupg gpg gpg-agent gpgconf python3 python3-minimal python3.9-minimal; ca-certificates dbus libsasl2-modules openssl
samba-dsdb-modules=12: dirmngr gnupg gpg gpg-agent gpgconf; dbus dbus-bin libsasl2-modules
samba-dsdb-modules=13: dirmngr gnupg gpg gpg-agent gpgconf; dbus dbus-bin gpgv libsasl2-modules
samba-vfs-modules=11: python3 python3-minimal python3.9-minimal; ca-certificates dbus libsasl2-modules openssl
samba-vfs-modules=12:; dbus dbus-bin libsasl2-modules
samba-vfs-modules=13:
samtools:; ca-certificates libsasl2-modules openssl
socat:
software-properties-common=11: ca-certificates lsb-release openssl python3 python3-minimal python3.9-minimal; dbus libcap2-bin libsasl2-modules systemd systemd-sysv xz-utils
software-properties-common=12: ca-certificates dbus dbus-bin gpg gpgconf libcap2-bin lsb-release openssl python3 python3-minimal systemd systemd-sysv; dirmngr gnupg gpg-agent libsasl2-modules
sox:
squashfs-tools:
ssl-cert: openssl
sssd=11: python3 python3-minimal python3.9-minimal; bind9-host ca-certificates dbus file libsasl2-modules openssl
sssd=12: python3 python3-minimal; bind9-host ca-certificates dbus dbus-bin file libsasl2-modules openssl
sssd=13: libcap2-bin python3 python3-minimal; bind9-host ca-certificates dbus dbus-bin file libsasl2-modules openssl
subversion:; libsasl2-modules
sudo:
sysstat=11: xz-utils; dbus systemd
sysstat=12: xz-utils; dbus dbus-bin systemd
sysstat=13: procps xz-utils; dbus dbus-bin psmisc systemd
systemd=11:; dbus
systemd=12,13:; dbus dbus-bin
systemd-sysv=11: systemd; dbus
systemd-sysv=12,13: systemd; dbus dbus-bin
tesseract-ocr=11: fontconfig
tesseract-ocr=12,13: fontconfig; ca-certificates libsasl2-modules openssl
tex-gyre=11,12: xfonts-utils
tex-gyre=13: procps xfonts-utils; psmisc
texlive-base=11: perl texlive-binaries; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv x11-utils x11-xserver-utils xfonts-utils
texlive-base=12: texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data x11-utils x11-xserver-utils xfonts-utils
texlive-base=13: perl procps texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc x11-utils x11-xserver-utils xfonts-utils
texlive-bibtex-extra=11: perl texlive-base texlive-binaries texlive-latex-base; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv x11-utils x11-xserver-utils xfonts-utils
texlive-bibtex-extra=12: texlive-base texlive-binaries texlive-latex-base; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data x11-utils x11-xserver-utils xfonts-utils
texlive-bibtex-extra=13: perl procps texlive-base texlive-binaries texlive-latex-base; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc x11-utils x11-xserver-utils xfonts-utils
texlive-binaries=11: perl; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv texlive-base x11-utils x11-xserver-utils xfonts-utils
texlive-binaries=12:; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data texlive-base x11-utils x11-xserver-utils xfonts-utils
texlive-binaries=13: perl procps; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc texlive-base x11-utils x11-xserver-utils xfonts-utils
texlive-fonts-recommended=11: perl texlive-base texlive-binaries; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv tex-gyre texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-fonts-recommended=12: texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data tex-gyre texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-fonts-recommended=13: perl procps texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc tex-gyre texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-latex-base=11: perl texlive-base texlive-binaries; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv x11-utils x11-xserver-utils xfonts-utils
texlive-latex-base=12: texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data x11-utils x11-xserver-utils xfonts-utils
texlive-latex-base=13: perl procps texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc x11-utils x11-xserver-utils xfonts-utils
texlive-latex-recommended=11: perl texlive-base texlive-binaries texlive-latex-base; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv x11-utils x11-xserver-utils xfonts-utils
texlive-latex-recommended=12: texlive-base texlive-binaries texlive-latex-base; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data x11-utils x11-xserver-utils xfonts-utils
texlive-latex-recommended=13: perl procps texlive-base texlive-binaries texlive-latex-base; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc x11-utils x11-xserver-utils xfonts-utils
texlive-luatex=11: lmodern perl texlive-base texlive-binaries xfonts-utils; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri openssl poppler-data systemd systemd-sysv x11-utils x11-xserver-utils
texlive-luatex=12: lmodern texlive-base texlive-binaries xfonts-utils; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri openssl poppler-data x11-utils x11-xserver-utils
texlive-luatex=13: lmodern perl procps texlive-base texlive-binaries xfonts-utils; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri luit openssl poppler-data psmisc x11-utils x11-xserver-utils
texlive-plain-generic=11: perl texlive-base texlive-binaries; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data systemd systemd-sysv texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-plain-generic=12: texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern openssl poppler-data texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-plain-generic=13: perl procps texlive-base texlive-binaries; ca-certificates dbus dbus-bin dvisvgm libgl1-mesa-dri lmodern luit openssl poppler-data psmisc texlive-latex-base x11-utils x11-xserver-utils xfonts-utils
texlive-xetex=11: perl python3 python3-minimal python3.9-minimal texlive-base texlive-binaries texlive-latex-base texlive-latex-recommended; ca-certificates cool-retro-term dbus dvisvgm fontconfig gtk-update-icon-cache libgl1-mesa-dri lmodern openssl poppler-data rake ruby ruby-rubygems systemd systemd-sysv tex-gyre texlive-fonts-recommended texlive-plain-generic tk unzip x11-utils x11-xserver-utils xfonts-utils zip
texlive-xetex=12: python3 python3-minimal texlive-base texlive-binaries texlive-latex-base texlive-latex-recommended; ca-certificates dbus dbus-bin dvisvgm fontconfig gtk-update-icon-cache java-common libgl1-mesa-dri lmodern openjdk-17-jre-headless openssl poppler-data procps psmisc rake ruby ruby-rubygems systemd systemd-sysv tex-gyre texlive-fonts-recommended texlive-plain-generic tk unzip x11-utils x11-xserver-utils xfonts-utils zip
texlive-xetex=13: perl procps python3 python3-minimal texlive-base texlive-binaries texlive-latex-base texlive-latex-recommended; ca-certificates dbus dbus-bin dvisvgm fontconfig gtk-update-icon-cache java-common libgl1-mesa-dri lmodern luit openjdk-21-jre-headless openssl poppler-data psmisc rake ruby ruby-rubygems systemd systemd-sysv tex-gyre texlive-fonts-recommended texlive-plain-generic tk unzip x11-utils x11-xserver-utils xfonts-utils zip
tk=11:; libgl1-mesa-dri x11-utils
tk=12,13:
tor-geoipdb=11,12:; ca-certificates cron exim4-config exim4-daemon-light logrotate openssl psmisc
tor-geoipdb=13:; ca-certificates cron dbus dbus-bin exim4-config exim4-daemon-light logrotate openssl perl psmisc systemd
tree:
unzip:
uuid-runtime=11,12:
uuid-runtime=13: systemd; dbus dbus-bin
vim=11: xxd
vim=12,13:; xxd
wget:; ca-certificates openssl
whois:
wireshark=11: fontconfig libcap2-bin libgl1-mesa-dri wireshark-qt; dbus gstreamer1.0-plugins-base gtk-update-icon-cache systemd systemd-sysv
wireshark=12: fontconfig libcap2-bin libgl1-mesa-dri wireshark-qt; dbus dbus-bin gstreamer1.0-plugins-base gtk-update-icon-cache procps psmisc systemd systemd-sysv
wireshark=13: fontconfig libcap2-bin libgl1-mesa-dri; ca-certificates dbus dbus-bin gtk-update-icon-cache libsasl2-modules openssl procps psmisc systemd systemd-sysv
wireshark-qt=11: fontconfig libcap2-bin libgl1-mesa-dri; dbus gstreamer1.0-plugins-base gtk-update-icon-cache systemd systemd-sysv wireshark
wireshark-qt=12: fontconfig libcap2-bin libgl1-mesa-dri; dbus dbus-bin gstreamer1.0-plugins-base gtk-update-icon-cache procps psmisc systemd systemd-sysv wireshark
x11-utils=11,12: libgl1-mesa-dri
x11-utils=13: libgl1-mesa-dri; luit
x11-xserver-utils:
xauth:
xfonts-base: xfonts-utils
xfonts-utils:
xorgxrdp=11: libgl1-mesa-dri; dbus man-db systemd systemd-sysv x11-utils x11-xserver-utils xauth xfonts-base xfonts-utils
xorgxrdp=12: libgl1-mesa-dri; dbus dbus-bin man-db systemd systemd-sysv x11-utils x11-xserver-utils xauth xfonts-base xfonts-utils
xorgxrdp=13: libgl1-mesa-dri systemd; dbus dbus-bin luit man-db systemd-sysv x11-utils x11-xserver-utils xauth xfonts-base xfonts-utils
xxd:
xz-utils:
youtube-dl=11: python3 python3-minimal python3.9-minimal; aria2 ca-certificates cool-retro-term dbus ffmpeg fontconfig gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules openssl perl systemd systemd-sysv x11-utils x11-xserver-utils
youtube-dl=12: ca-certificates openssl python3 python3-minimal; aria2 dbus dbus-bin ffmpeg fontconfig libgl1-mesa-dri x11-utils x11-xserver-utils
zip:; unzip
zstd:
`

/** Others, that bring or recommend some that matter. */
export const OTHERS = `
a2boot=13: avahi-daemon gnupg libcap2-bin procps systemd-sysv; cups-daemon ghostscript gstreamer1.0-plugins-base lynx poppler-utils
abiword=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd-sysv; aspell ca-certificates fonts-liberation libsasl2-modules poppler-utils
abiword=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv xfonts-utils; aspell ca-certificates fonts-liberation libsasl2-modules poppler-utils
abiword=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv xfonts-utils; aspell fonts-liberation poppler-utils
abiword-plugin-grammar=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd-sysv; aspell ca-certificates fonts-liberation libsasl2-modules poppler-utils
abiword-plugin-grammar=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv xfonts-utils; aspell ca-certificates fonts-liberation libsasl2-modules poppler-utils
abiword-plugin-grammar=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv xfonts-utils; aspell fonts-liberation poppler-utils
alien=11: automake cpio dpkg-dev gettext-base libtool man-db; curl dbus
alien=12: automake cpio dpkg-dev gettext-base libtool man-db; curl dbus
alien=13: automake cpio dpkg-dev gettext-base libtool man-db; curl dbus
alsa-utils: kmod
amavisd-new=11: file perl; cron
amavisd-new=12: file systemd; cron
amavisd-new=13: file perl systemd; cron
anacron=11,12:; cron
anacron=13:; cron
ansible=11: ca-certificates openssh-client python3 wget; lsb-release
ansible=12,13: ca-certificates openssh-client python3 wget; lsb-release
apache2-dev=11: automake dpkg-dev gettext-base libtool man-db openssl python3; curl
apache2-dev=12: automake dpkg-dev gettext-base libtool man-db openssl python3; curl
apache2-dev=13: automake dpkg-dev gettext-base libtool man-db openssl python3; curl
apache2-doc=11:; apache2
apache2-doc=12:; apache2
apache2-doc=13:; apache2
apt-cacher-ng:; ca-certificates
aptitude=11,13:; bzip2 perl xz-utils
aptitude=12:; bzip2 xz-utils
arp-scan=11: wget; dbus perl
arp-scan=12:; ca-certificates dbus
arp-scan=13:; ca-certificates dbus perl
arping=11:; dbus
arping=12,13:; dbus
asciidoc=11: python3; asciidoc-dblatex vim
asciidoc=12: python3; asciidoc-dblatex
asciidoc=13: python3; asciidoc-dblatex
asciinema=11: python3
asciinema=12,13: python3
asterisk=11: gnupg; ca-certificates perl sox
asterisk-voicemail=11: gnupg; ca-certificates perl sox
at=11,12:; cron
at=13:; cron
autoconf-archive=11,13:; autoconf
autoconf-archive=12:; autoconf
autoconf2.13=11: perl
autoconf2.69=11,13: autoconf
autoconf2.69=12: autoconf
autogen=11,13: perl
autopoint: xz-utils
autossh: openssh-client
avahi-discover=11: avahi-daemon fontconfig gtk-update-icon-cache python3 systemd-sysv
avahi-discover=12,13: avahi-daemon fontconfig gtk-update-icon-cache procps python3 systemd-sysv
avahi-utils=11: avahi-daemon
avahi-utils=12,13: avahi-daemon
awscli=11: ca-certificates python3; bzip2 file imagemagick-6.q16 perl xz-utils
awscli=12: lsb-release python3; bzip2 file xz-utils
awscli=13: lsb-release python3
azure-cli=11: ca-certificates python3-invoke; dbus lsb-release
azure-cli=12: ca-certificates lsb-release python3-invoke; fontconfig gtk-update-icon-cache p11-kit procps systemd-sysv
azure-cli=13: ca-certificates lsb-release procps python3-invoke; libsasl2-modules python3-pip python3-pytest python3-tk
barman=11: python3 rsync; openssh-server postgresql-client-13
barman=12: python3 rsync; openssh-server postgresql-client-15
barman=13: python3-setuptools rsync; openssh-server postgresql-client-17
bats=11:; parallel
bats=12:; parallel
bats=13:; parallel
bcron=11:!; ca-certificates exim4-config exim4-daemon-light openssl psmisc
bcron=12:! acl; ca-certificates exim4-config exim4-daemon-light openssl psmisc
bcron=13:! acl systemd; ca-certificates dbus dbus-bin exim4-config exim4-daemon-light openssl perl psmisc
biber=11: ca-certificates perl; texlive-bibtex-extra
biber=12: ca-certificates; texlive-bibtex-extra
biber=13: ca-certificates perl procps; texlive-bibtex-extra
bind9=11: libcap2-bin python3
bind9=12,13: libcap2-bin
binutils-dev: binutils
binutils-multiarch: binutils
bioperl=11: perl; apache2-bin bedtools bowtie bwa ghostscript graphviz hmmer lynx ncbi-blast+ openjdk-11-jdk-headless openmpi-bin rake samtools
bioperl=12:; apache2-bin bedtools bowtie bwa ghostscript graphviz hmmer lynx ncbi-blast+ openjdk-17-jdk-headless openmpi-bin rake samtools
bioperl=13: perl; apache2-bin bwa ghostscript graphviz lynx ncbi-blast+ openjdk-21-jdk-headless procps rake
blender=11: fontconfig libcap2-bin libgl1-mesa-dri python3; dbus gstreamer1.0-plugins-base poppler-data proj-bin
blender=12: fontconfig libcap2-bin libgl1-mesa-dri python3; dbus gstreamer1.0-plugins-base poppler-data proj-bin
blender=13: fontconfig gnupg libcap2-bin libgl1-mesa-dri python3; gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data procps proj-bin systemd-sysv
bluez=11: dbus kmod
bluez=12: dbus kmod
bluez=13: dbus kmod systemd
bowtie2=11: perl python3
bowtie2=12: python3
bowtie2=13: perl python3
bsd-mailx=11,12: exim4-daemon-light
bsd-mailx=13: exim4-daemon-light
buildbot=11: python3-setuptools; dbus dirmngr gcc lsb-release openssh-client python3-dev
buildbot=12: ca-certificates python3-setuptools; dirmngr fontconfig gcc gtk-update-icon-cache lsb-release openssh-client p11-kit procps python3-dev systemd-sysv
buildbot=13: ca-certificates python3-setuptools; dirmngr lsb-release openssh-client
buildbot-worker=11: python3; dbus dirmngr lsb-release openssh-client
buildbot-worker=12: python3-setuptools; dirmngr fontconfig gcc gtk-update-icon-cache lsb-release openssh-client p11-kit procps python3-dev systemd-sysv
buildbot-worker=13: python3-setuptools; dirmngr lsb-release openssh-client
bundler=11: rake; build-essential less ruby-dev sudo
bundler=12: rake; build-essential less ruby-dev sudo
bundler=13: rake; build-essential less ruby-dev sudo
busybox-syslogd: busybox
byobu=11: gettext-base libcap2-bin python3; less lsb-release
byobu=12,13: gettext-base libcap2-bin python3; less lsb-release
bzr=11: ca-certificates python3; dbus dirmngr lsb-release openssh-client
bzr=12: python3; dirmngr fontconfig gtk-update-icon-cache lsb-release openssh-client p11-kit procps systemd-sysv
bzr=13: python3; dirmngr lsb-release openssh-client
ca-certificates-java=11: openjdk-11-jre-headless
ca-certificates-java=12,13: ca-certificates
cabal-install: ghc; curl
calibre=11: fontconfig fonts-liberation2 imagemagick-6.q16 libgl1-mesa-dri perl poppler-utils python3; avahi-daemon bzip2 cool-retro-term dirmngr file x11-utils x11-xserver-utils xz-utils
calibre=12: ca-certificates fontconfig fonts-liberation2 libgl1-mesa-dri poppler-utils python3; bzip2 dirmngr file g++ gtk-update-icon-cache procps python3-dev python3-setuptools python3-tk systemd-sysv x11-utils x11-xserver-utils xz-utils
calibre=13: ca-certificates fontconfig fonts-liberation libgl1-mesa-dri poppler-utils python3; g++ gtk-update-icon-cache perl procps python3-setuptools python3-tk systemd-sysv x11-utils x11-xserver-utils
cargo-mozilla=11:! binutils gcc libc6-dev rustc; ca-certificates gdb libc6-dbg libsasl2-modules openssl
cdbs=12,13: python3
ceph=11: binutils ca-certificates python3 sudo uuid-runtime; chrony libsasl2-modules python3-setuptools
ceph=12: binutils ca-certificates logrotate psmisc python3 sudo uuid-runtime; chrony dbus libsasl2-modules python3-setuptools
ceph=13: binutils ca-certificates logrotate psmisc python3 sudo uuid-runtime; chrony libsasl2-modules
ceph-base=11: binutils ca-certificates python3 uuid-runtime; chrony libsasl2-modules python3-setuptools sudo
ceph-base=12: binutils ca-certificates logrotate psmisc python3 uuid-runtime; chrony dbus libsasl2-modules python3-setuptools sudo
ceph-base=13: binutils ca-certificates logrotate psmisc python3 uuid-runtime; chrony libsasl2-modules
ceph-fuse=11: python3
ceph-fuse=12,13: python3
ceph-mds=11: binutils ca-certificates python3 sudo uuid-runtime; chrony libsasl2-modules python3-setuptools
ceph-mds=12: binutils ca-certificates logrotate psmisc python3 sudo uuid-runtime; chrony dbus libsasl2-modules python3-setuptools
ceph-mds=13: ca-certificates python3; libsasl2-modules
ceph-mgr=11: binutils ca-certificates python3 uuid-runtime; chrony libsasl2-modules python3-setuptools sudo
ceph-mgr=12: binutils ca-certificates logrotate psmisc python3 uuid-runtime; chrony dbus libsasl2-modules python3-setuptools sudo
ceph-mgr=13: ca-certificates python3; libsasl2-modules
ceph-mon=11: binutils ca-certificates python3 uuid-runtime; chrony libsasl2-modules python3-setuptools sudo
ceph-mon=12: binutils ca-certificates logrotate psmisc python3 uuid-runtime; chrony dbus libsasl2-modules python3-setuptools sudo
ceph-mon=13: ca-certificates python3; libsasl2-modules
ceph-osd=11: binutils ca-certificates python3 sudo uuid-runtime; chrony libsasl2-modules python3-setuptools
ceph-osd=12: binutils ca-certificates logrotate psmisc python3 sudo uuid-runtime; chrony dbus libsasl2-modules python3-setuptools
ceph-osd=13: binutils ca-certificates logrotate psmisc python3 sudo uuid-runtime; chrony libsasl2-modules
certbot=11: ca-certificates lsb-release
certbot=12,13: ca-certificates lsb-release python3
checkinstall=11: dpkg-dev file
checkinstall=12: dpkg-dev file
checkinstall=13: dpkg-dev file
chromium-driver=11: chromium
chromium-driver=12: chromium
chromium-driver=13: chromium
cifs-utils=11: python3
cifs-utils=12,13: python3
clamav-daemon=11,12: logrotate procps; clamav
clamav-daemon=13: logrotate procps; clamav
clamav-freshclam=11,12: logrotate procps; clamav
clamav-freshclam=13: logrotate procps; clamav
clamdscan=11,12: logrotate; clamav
clamdscan=13: logrotate procps; clamav
clang=11: binutils libc6-dev; python3
clang=12: binutils libc6-dev; libclang-rt-14-dev libsasl2-modules python3
clang=13: binutils libc6-dev; libclang-rt-19-dev libsasl2-modules python3
clang-16=11: binutils libc6-dev; libclang-rt-16-dev libsasl2-modules python3
clang-16=12: binutils libc6-dev; libclang-rt-16-dev libsasl2-modules python3
clang-22=13: binutils libc6-dev; libsasl2-modules python3
clang-format=11: python3
clang-format=12,13: python3
clickhouse-client=11,12:; libsasl2-modules
clickhouse-server=11,12:; libsasl2-modules
cloc=11,13: perl
cm-super=11: texlive-latex-recommended
cm-super=12: texlive-latex-recommended
cm-super=13: texlive-latex-recommended
cmake-curses-gui: cmake
collectd=11: collectd-core fontconfig; gtk-update-icon-cache libsasl2-modules openjdk-11-jre-headless systemd-sysv
collectd=12: collectd-core fontconfig; libsasl2-modules openjdk-17-jre-headless
collectd=13: collectd-core fontconfig; libsasl2-modules openjdk-21-jre-headless procps
collectd-utils=11:; collectd-core gtk-update-icon-cache libsasl2-modules openjdk-11-jre-headless systemd-sysv
collectd-utils=12:; collectd-core libsasl2-modules openjdk-17-jre-headless
collectd-utils=13:; collectd-core libsasl2-modules openjdk-21-jre-headless procps
colordiff=11,13: perl
command-not-found=11: apt-file lsb-release
command-not-found=12: apt-file lsb-release python3
command-not-found=13: apt-file lsb-release python3
composer=11: ca-certificates php7.4-cli; git unzip
composer=12: ca-certificates php8.2-cli; git unzip
composer=13: ca-certificates php8.4-cli; git unzip xz-utils
coturn=11,12:; libsasl2-modules
coturn=13:; ca-certificates libsasl2-modules
courier-mta=11,13: perl wget
courier-mta=12: wget
cowsay=11,13: perl
cpanminus=11: perl; dirmngr make
cpanminus=12:; dirmngr make
cpanminus=13: ca-certificates perl; dirmngr make
cppcheck=11: python3
cppcheck=12,13: python3
cronie=13:! systemd; ca-certificates dbus dbus-bin exim4-config exim4-daemon-light openssl perl psmisc
crossbuild-essential-arm64=11: dpkg-dev file libc6-dev-arm64-cross; ca-certificates
crossbuild-essential-arm64=12: dpkg-dev file libc6-dev-arm64-cross; ca-certificates
crossbuild-essential-arm64=13: libc6-dev-arm64-cross
crossbuild-essential-armel=11: dpkg-dev file libc6-dev-armel-cross; ca-certificates
crossbuild-essential-armel=12: dpkg-dev file libc6-dev-armel-cross; ca-certificates
crossbuild-essential-armel=13: libc6-dev-armel-cross
crossbuild-essential-armhf=11: dpkg-dev file libc6-dev-armhf-cross; ca-certificates
crossbuild-essential-armhf=12: dpkg-dev file libc6-dev-armhf-cross; ca-certificates
crossbuild-essential-armhf=13: libc6-dev-armhf-cross
crossbuild-essential-mipsel=11: dpkg-dev file libc6-dev-mipsel-cross; ca-certificates
crossbuild-essential-mipsel=12: dpkg-dev file libc6-dev-mipsel-cross; ca-certificates
crossbuild-essential-mipsel=13: dpkg-dev file libc6-dev-mipsel-cross procps; ca-certificates
crossbuild-essential-powerpc=11: dpkg-dev file libc6-dev-powerpc-cross; ca-certificates
crossbuild-essential-powerpc=12: dpkg-dev file libc6-dev-powerpc-cross; ca-certificates
crossbuild-essential-powerpc=13: libc6-dev-powerpc-cross
crossbuild-essential-ppc64el=11: dpkg-dev file libc6-dev-ppc64el-cross; ca-certificates
crossbuild-essential-ppc64el=12: dpkg-dev file libc6-dev-ppc64el-cross; ca-certificates
crossbuild-essential-ppc64el=13: libc6-dev-ppc64el-cross
crudini=11: python3
crudini=12,13: python3
crystal=12: gcc libc6-dev pkg-config
crystal=13: gcc libc6-dev pkgconf
cups=11: cups-daemon ghostscript poppler-utils
cups=12: cups-daemon ghostscript poppler-utils; lynx
cups=13: cups-daemon ghostscript poppler-utils; lynx
cups-bsd=11:; dbus
cups-bsd=12,13:; dbus
cvs:; openssh-client
cython3=11: python3; gcc python3-dev
cython3=12,13: python3; gcc python3-dev
dbus-x11=11: dbus
dbus-x11=12,13: dbus-bin
debhelper=11: automake dpkg-dev gettext-base libtool man-db; curl
debhelper=12: automake dpkg-dev gettext-base libtool man-db; curl
debhelper=13: automake dpkg-dev gettext-base libtool man-db; curl
debian-keyring=11,12:; dirmngr
debian-keyring=13:; dirmngr
default-jdk=11: libgl1-mesa-dri openjdk-11-jdk-headless; x11-utils
default-jdk=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jdk-headless; procps systemd-sysv x11-utils
default-jdk=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jdk-headless procps systemd-sysv; libc6-dev x11-utils
default-jre=11: libgl1-mesa-dri openjdk-11-jre-headless; x11-utils
default-jre=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; procps systemd-sysv x11-utils
default-jre=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; x11-utils
default-jre-headless=11: openjdk-11-jre-headless
default-jre-headless=12: openjdk-17-jre-headless
default-jre-headless=13: openjdk-21-jre-headless
default-libmysqlclient-dev: libc6-dev
default-mysql-client=11: mariadb-client-10.5
default-mysql-client=12: mariadb-client
default-mysql-client=13: mariadb-client-compat
default-mysql-server=11: mariadb-server-10.5
default-mysql-server=12: mariadb-server
default-mysql-server=13: mariadb-server
deluge-console=11: perl python3; bzip2 dbus file geoip-database xz-utils
deluge-console=12: python3; bzip2 dbus file geoip-database xz-utils
deluge-console=13: python3; dbus geoip-database
deluge-web=11: perl python3; bzip2 dbus file geoip-database xz-utils
deluge-web=12: python3; bzip2 dbus file geoip-database xz-utils
deluge-web=13: python3; dbus geoip-database
deluged=11: perl python3; bzip2 dbus file geoip-database xz-utils
deluged=12: python3; bzip2 dbus file geoip-database xz-utils
deluged=13: python3; dbus geoip-database
dfu-util=12,13: python3
dh-autoreconf=11,13: automake libtool xz-utils
dh-autoreconf=12: automake libtool xz-utils
dh-make=11: automake dpkg-dev gettext-base libtool man-db python3; curl
dh-make=12: automake dpkg-dev gettext-base libtool man-db python3; curl
dh-make=13: automake dpkg-dev gettext-base libtool man-db python3; curl
dh-python=11: python3
dh-python=12,13: python3
dkms=11: dpkg-dev gcc kmod lsb-release; sudo
dkms=12: dpkg-dev gcc kmod lsb-release; sudo
dkms=13: dpkg-dev kmod; sudo
dma=13: procps
dnsmasq=11: dnsmasq-base
dnsmasq=12,13: dnsmasq-base
dnsmasq-base-lua=11:; dbus
dnsmasq-base-lua=12,13:; dbus
dnsutils=11,12: bind9-host
docbook-xsl=11,13:; docbook-xml
docbook-xsl=12:; docbook-xml
docker.io=11: iptables; binutils gettext-base git systemd-sysv xz-utils
docker.io=12: iptables; binutils gettext-base git libcap2-bin python3 systemd-sysv xz-utils
docker.io=13: iptables; docker-cli gettext-base git libcap2-bin procps python3 systemd-sysv xz-utils
dovecot-core=11,12: ssl-cert
dovecot-core=13: procps ssl-cert; libsasl2-modules
dovecot-imapd=11,12: ssl-cert
dovecot-imapd=13: procps ssl-cert; libsasl2-modules
dovecot-ldap=11,12: ssl-cert; libsasl2-modules
dovecot-ldap=13: procps ssl-cert; libsasl2-modules
dovecot-lmtpd=11,12: ssl-cert
dovecot-lmtpd=13: procps ssl-cert; libsasl2-modules
dovecot-managesieved=11,12: ssl-cert
dovecot-managesieved=13: procps ssl-cert; libsasl2-modules
dovecot-mysql=11,12: ssl-cert
dovecot-mysql=13: procps ssl-cert; libsasl2-modules
dovecot-pop3d=11,12: ssl-cert
dovecot-pop3d=13: procps ssl-cert; libsasl2-modules
dovecot-sieve=11,12: ssl-cert
dovecot-sieve=13: procps ssl-cert; libsasl2-modules
dpkg-sig=11: gnupg perl
dropbear=11:; busybox cpio kmod
dstat=11: python3
dstat=12: python3
duplicity=11: gnupg python3; python3-invoke rsync
duplicity=12: gnupg python3; python3-invoke rsync
duplicity=13: ca-certificates gnupg python3; python3-invoke rsync
dvipng=11: ghostscript texlive-binaries
dvipng=12: ghostscript texlive-binaries
dvipng=13: ghostscript texlive-base
ebtables=11,12:; iptables kmod
ebtables=13: perl; iptables kmod
elfutils=13: procps; ca-certificates libsasl2-modules
elixir: procps
emacs=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; cron libsasl2-modules
emacs=12: binutils dbus fontconfig gtk-update-icon-cache libc6-dev procps systemd-sysv; cron libsasl2-modules
emacs=13: binutils dbus fontconfig gtk-update-icon-cache libc6-dev procps systemd-sysv; cron libsasl2-modules
emacs-nox=11:; cron dbus libsasl2-modules
emacs-nox=12: binutils libc6-dev; cron dbus libsasl2-modules
emacs-nox=13: binutils libc6-dev; cron libsasl2-modules
emboss=11,12:; libsasl2-modules
emboss=13:; ca-certificates libsasl2-modules
erlang=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; openjdk-11-jre-headless
erlang=12: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell libmagickcore-6.q16-6-extra libsasl2-modules openjdk-17-jre-headless python3
erlang=13: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell libmagickcore-7.q16-10-extra libsasl2-modules openjdk-21-jre-headless
erlang-base: procps
erlang-base-hipe=11: procps
erlang-crypto: procps
erlang-dev: procps
erlang-dialyzer: procps
erlang-eldap: procps
erlang-eunit: procps
erlang-inets: procps
erlang-jinterface=11: openjdk-11-jre-headless
erlang-jinterface=12: openjdk-17-jre-headless
erlang-jinterface=13: openjdk-21-jre-headless
erlang-mnesia: procps
erlang-nox: procps
erlang-odbc: procps
erlang-os-mon: procps
erlang-parsetools: procps
erlang-snmp: procps
erlang-ssh: procps
erlang-ssl: procps
erlang-syntax-tools: procps
erlang-tools: procps
erlang-xmerl: procps
evince=11: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data systemd-sysv; aspell procps
evince=12: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data procps systemd-sysv xfonts-utils; aspell locales
evince=13: dbus fontconfig gnupg gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data procps systemd-sysv xfonts-utils; aspell ca-certificates locales
exim4=11,12: exim4-daemon-light
exim4=13: exim4-daemon-light
exim4-daemon-heavy=11:! cron exim4-config; ca-certificates libsasl2-modules openssl perl psmisc
exim4-daemon-heavy=12:! cron exim4-config; ca-certificates libsasl2-modules openssl psmisc
exim4-daemon-heavy=13:! cron exim4-config perl systemd; ca-certificates dbus dbus-bin libsasl2-modules openssl psmisc
fabric=11: python3-invoke
fabric=12,13: python3-invoke
fail2ban=11: python3; nftables whois
fail2ban=12: python3; nftables whois
fail2ban=13: python3; nftables python3-setuptools whois
fcgiwrap=12,13: systemd
fcitx=11:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx=12:; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx=13:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-all=11:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-all=12:; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx-frontend-all=13:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-gtk2=11: fontconfig gtk-update-icon-cache; aspell ca-certificates dbus gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-gtk2=12: fontconfig gtk-update-icon-cache; aspell gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx-frontend-gtk2=13: fontconfig gtk-update-icon-cache; aspell ca-certificates dbus gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-gtk3=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; aspell ca-certificates gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps
fcitx-frontend-gtk3=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; aspell gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules python3
fcitx-frontend-gtk3=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; aspell ca-certificates gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules
fcitx-module-dbus=11:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-module-dbus=12:; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx-module-dbus=13:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-module-kimpanel=11:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-module-kimpanel=12:; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx-module-kimpanel=13:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-module-lua=11:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-module-lua=12:; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3
fcitx-module-lua=13:; aspell ca-certificates dbus fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
fcitx-ui-classic=11: fontconfig; aspell ca-certificates gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
fcitx-ui-classic=12: fontconfig; aspell gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules procps python3 systemd-sysv
fcitx-ui-classic=13: fontconfig; aspell ca-certificates dbus gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps
feh=11:; ca-certificates libsasl2-modules
feh=12,13: fontconfig poppler-data xfonts-utils; ca-certificates dbus libsasl2-modules
fig2dev=11: ghostscript netpbm
fig2dev=12,13: ghostscript netpbm
finit-sysv=12:; kmod rsyslog
finit-sysv=13:; kmod rsyslog
fio=11: python3
fio=12,13: python3
firebird3.0-server=13: firebird-utils
fish=11: bc lynx man-db python3
fish=12: man-db procps python3; lynx
fish=13: man-db procps python3; lynx
flex:; libfl-dev
fluxbox=11:; ca-certificates libsasl2-modules xfonts-utils
fluxbox=12,13: fontconfig poppler-data xfonts-utils; ca-certificates dbus libsasl2-modules
font-manager=11: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri systemd-sysv; aspell ca-certificates libsasl2-modules procps
font-manager=12: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell libmagickcore-6.q16-6-extra libsasl2-modules python3
font-manager=13: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell ca-certificates libmagickcore-7.q16-10-extra libsasl2-modules
fontforge=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; ca-certificates
fontforge=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
fonts-cantarell: fontconfig
fonts-opensymbol:; fontconfig
fonts-powerline: fontconfig
fonts-wqy-microhei:; fontconfig
fonts-wqy-zenhei: fontconfig
fop=11: ant unzip; x11-utils
fop=12: openjdk-17-jre-headless unzip
fop=13: ant-optional unzip
fortunes:; fortune-mod
fp-compiler: binutils
fp-utils-3.2.0=11:; binutils
fp-utils-3.2.2=12,13:; binutils
fping: libcap2-bin
freeglut3=11: libgl1-mesa-dri
freeglut3-dev=11,12: libgl1-mesa-dri
freeglut3-dev=13: libc6-dev libgl1-mesa-dri
freeradius=11: ca-certificates make ssl-cert; dbus perl
freeradius=12: ca-certificates make ssl-cert; dbus
freeradius=13: ca-certificates make perl ssl-cert; dbus
freeradius-mysql=11: ca-certificates make ssl-cert; dbus perl
freeradius-mysql=12: ca-certificates make ssl-cert; dbus
freeradius-mysql=13: ca-certificates make perl ssl-cert; dbus
freeradius-utils=11: ca-certificates make ssl-cert; dbus perl
freeradius-utils=12: ca-certificates make ssl-cert; dbus
freeradius-utils=13: ca-certificates make perl ssl-cert; dbus
g++-10=11: binutils libc6-dev
g++-12=12,13: binutils libc6-dev
g++-aarch64-linux-gnu: libc6-dev-arm64-cross
g++-arm-linux-gnueabi: libc6-dev-armel-cross
g++-arm-linux-gnueabihf: libc6-dev-armhf-cross
g++-multilib: g++ gcc-multilib
g++-multilib-mipsel-linux-gnu: libc6-dev-mipsel-cross
g++-riscv64-linux-gnu: libc6-dev-riscv64-cross
gazebo=11: fontconfig fonts-liberation libgl1-mesa-dri; gtk-update-icon-cache poppler-data proj-bin systemd-sysv
gazebo-plugin-base=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache poppler-data proj-bin systemd-sysv
gcc-10=11: binutils; libc6-dev
gcc-10-multilib=11: binutils libc6-dev; gcc-multilib
gcc-12=12,13: binutils; libc6-dev
gcc-12-multilib=12,13: binutils libc6-dev; gcc-multilib
gcc-aarch64-linux-gnu:; libc6-dev-arm64-cross
gcc-arm-linux-gnueabi:; libc6-dev-armel-cross
gcc-arm-linux-gnueabihf:; libc6-dev-armhf-cross
gcc-arm-none-eabi:; libnewlib-arm-none-eabi
gcc-mips-linux-gnu:; libc6-dev-mips-cross
gcc-mipsel-linux-gnu:; libc6-dev-mipsel-cross
gcc-multilib-mipsel-linux-gnu: libc6-dev-mipsel-cross
gcc-riscv64-linux-gnu:; libc6-dev-riscv64-cross
gconf-service=11:; dbus libsasl2-modules
gconf-service=12:; dbus libsasl2-modules
gconf2=11: dbus psmisc python3 systemd-sysv; libsasl2-modules
gconf2=12: dbus psmisc python3 systemd-sysv; libsasl2-modules
gcovr=11: gcc perl python3
gcovr=12,13: python3
gdal-bin=11: python3; poppler-data proj-bin
gdal-bin=12: python3; poppler-data proj-bin
gdal-bin=13: gnupg python3; poppler-data proj-bin
gdb-minimal=11,12:; ca-certificates libsasl2-modules
gdb-minimal=13: gdb
gdb-multiarch=11,12: gdb
gdb-multiarch=13: gdb
gdebi=11: dbus file fontconfig gtk-update-icon-cache python3 systemd-sysv; build-essential curl gettext-base libdigest-sha-perl lsb-release man-db unzip
gdebi=12: dbus file fontconfig gtk-update-icon-cache procps python3 systemd-sysv; build-essential curl gettext-base lsb-release man-db unzip zstd
gdebi=13: dbus file fontconfig gtk-update-icon-cache procps python3 systemd-sysv; build-essential curl dirmngr gettext-base libdigest-sha-perl lsb-release man-db unzip
gdebi-core=11: file python3; lsb-release
gdebi-core=12: file python3; lsb-release zstd
gdebi-core=13: file python3; lsb-release
gearman-job-server=11:; memcached
gearman-job-server=12:; memcached
gearman-job-server=13:; ca-certificates memcached
gedit=11: dbus fontconfig gtk-update-icon-cache python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules lsb-release man-db procps
gedit=12: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules lsb-release man-db
gedit=13: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-7.q16-10-extra libsasl2-modules lsb-release man-db
geoip-bin=11,13: perl; geoip-database
geoip-bin=12:; geoip-database
gettext: gettext-base; curl
gimp=11: graphviz gtk-update-icon-cache poppler-data; ca-certificates cool-retro-term ghostscript perl x11-utils x11-xserver-utils
gimp=12: graphviz gtk-update-icon-cache poppler-data xfonts-utils; ca-certificates ghostscript x11-utils x11-xserver-utils
gimp=13: dbus gnupg graphviz gtk-update-icon-cache poppler-data procps python3 systemd-sysv xfonts-utils; ghostscript perl x11-utils x11-xserver-utils
git-all=11: ca-certificates dbus fontconfig git gtk-update-icon-cache systemd-sysv tk; apache2 cron
git-all=12: ca-certificates git tk; apache2
git-all=13: ca-certificates git tk; apache2
git-buildpackage=11:! binutils bzip2 ca-certificates devscripts dirmngr dpkg-dev fakeroot file git gnupg gpg gpg-agent gpgconf make man-db openssl patch perl python3 python3-minimal python3.9-minimal xz-utils; autoconf automake build-essential debootstrap equivs g++ gcc gettext-base less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release openssh-client sudo unzip wget xauth
git-buildpackage=12:! binutils bzip2 ca-certificates devscripts dirmngr dpkg-dev fakeroot file git gnupg gpg gpg-agent gpgconf make man-db openssl patch python3 python3-minimal xz-utils; autoconf automake build-essential debootstrap equivs g++ gcc gettext-base less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release openssh-client sudo unzip wget xauth zstd
git-buildpackage=13:! binutils bzip2 ca-certificates devscripts dpkg-dev file git gpg gpg-agent gpgconf make man-db openssl patch perl python3 python3-minimal xz-utils; autoconf automake build-essential debootstrap dirmngr equivs fakeroot g++ gcc gettext-base gnupg gpgv less libc6-dev libltdl-dev libsasl2-modules libtool lsb-release openssh-client procps psmisc sudo unzip wget xauth
git-flow=11,13: git
git-flow=12: git
git-ftp=11,13: curl git
git-ftp=12: curl git
git-lfs=11,13: git
git-lfs=12: git
gitweb=11: git; apache2
gitweb=12: git; apache2
gitweb=13: git; apache2
glance=11: ca-certificates dbus graphviz libc6-dev lsb-release procps python3-setuptools sudo wget; bzip2 file g++ perl poppler-data proj-bin python3-tk xauth xz-utils
glance=12: ca-certificates dbus graphviz libc6-dev lsb-release procps python3-setuptools sudo wget; busybox bzip2 file g++ gtk-update-icon-cache p11-kit poppler-data proj-bin python3-dev python3-tk systemd-sysv xauth xz-utils
glance=13: ca-certificates graphviz lsb-release procps python3-setuptools sudo systemd wget; busybox dirmngr g++ poppler-data proj-bin python3-tk xauth
glusterfs-server=11: ca-certificates psmisc python3; libsasl2-modules
glusterfs-server=12: ca-certificates psmisc python3; libsasl2-modules
glusterfs-server=13: ca-certificates psmisc python3; dbus libsasl2-modules procps
gmsh=11,12: libgl1-mesa-dri
gmsh=13: libgl1-mesa-dri; ca-certificates libsasl2-modules
gnome=11: acl apache2-bin avahi-daemon bzip2 firefox-esr gnupg gstreamer1.0-plugins-base kmod libgl1-mesa-dri man-db p11-kit p7zip-full pkg-config poppler-data psmisc pulseaudio software-properties-common x11-xserver-utils; aspell busybox cpio dnsmasq-base docbook-xml file fonts-liberation2 gettext-base iptables openssh-client unzip x11-utils xfonts-base
gnome=12: acl apache2-bin avahi-daemon bzip2 gnupg gstreamer1.0-plugins-base gtk-update-icon-cache kmod libgl1-mesa-dri man-db p11-kit p7zip-full poppler-data procps psmisc pulseaudio software-properties-common x11-xserver-utils xfonts-utils; aspell busybox cpio dnsmasq-base docbook-xml file firefox-esr fonts-liberation2 gettext-base jq libmagickcore-6.q16-6-extra locales openssh-client unzip x11-utils xfonts-base zstd
gnome=13: 7zip acl avahi-daemon bzip2 cups-daemon fontconfig ghostscript gstreamer1.0-plugins-base gtk-update-icon-cache kmod libgl1-mesa-dri lsb-release man-db p11-kit perl poppler-utils psmisc python3 systemd-sysv x11-xserver-utils; apache2-bin aspell busybox cpio dnsmasq-base docbook-xml firefox-esr fonts-liberation gettext-base jq libmagickcore-7.q16-10-extra lynx openssh-client unzip x11-utils xfonts-base zstd
gnome-terminal=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; aspell dirmngr docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri lsb-release man-db procps
gnome-terminal=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; aspell dirmngr docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra lsb-release man-db python3
gnome-terminal=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; aspell dirmngr docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-7.q16-10-extra lsb-release man-db python3
gnome-themes-standard=11:; fontconfig gtk-update-icon-cache
gnupg-agent=11,12: gpg-agent
gnupg-agent=13: gpg-agent
gnupg1=11,12:; ca-certificates libsasl2-modules
gnupg1=13: gpgv; ca-certificates libsasl2-modules
gnupg2=11,12: gnupg
gnupg2=13: gnupg
gnuplot=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd-sysv
gnuplot=12: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv
gnuplot=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; ca-certificates libsasl2-modules
gnuplot-x11=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd-sysv
gnuplot-x11=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
gnuplot-x11=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; ca-certificates libsasl2-modules
gobject-introspection=11: build-essential python3
gobject-introspection=12: build-essential python3
gobject-introspection=13: build-essential pkgconf python3-setuptools
golang=11:; g++ pkg-config
golang=12:; g++ pkg-config
golang=13:; g++ pkgconf
golang-go=11:; g++ pkg-config
golang-go=12:; g++ pkg-config
golang-go=13:; g++ pkgconf
gosa-dev=11: apache2 exim4-daemon-light fontconfig fonts-liberation gettext-base ghostscript libgl1-mesa-dri netpbm php7.4-cli poppler-utils python3 texlive-fonts-recommended texlive-latex-recommended; aspell curl gstreamer1.0-plugins-base imagemagick-6.q16 rake texlive-plain-generic tk
gosa-dev=12: apache2 exim4-daemon-light fontconfig fonts-liberation gettext-base ghostscript libgl1-mesa-dri netpbm php8.2-cli poppler-utils python3 texlive-fonts-recommended texlive-latex-recommended; aspell curl gstreamer1.0-plugins-base gtk-update-icon-cache imagemagick-6.q16 locales openjdk-17-jre-headless rake systemd-sysv texlive-plain-generic tk
gpac=11: fontconfig libgl1-mesa-dri; dbus
gpg-from-sq=13:; gpgv-from-sq
gradle=11: ant-optional unzip
gradle=12: ant-optional unzip
gradle=13: ant-optional unzip
graphicsmagick=11:; ghostscript
graphicsmagick=12,13:; ghostscript
graphicsmagick-imagemagick-compat=11:; ghostscript
graphicsmagick-imagemagick-compat=12,13:; ghostscript
groff=11:; imagemagick-6.q16 perl
groff=12:; imagemagick-6.q16
groff=13:; imagemagick-7.q16 perl python3
gsfonts=12,13: xfonts-utils
gstreamer1.0-gl: libcap2-bin libgl1-mesa-dri; gstreamer1.0-plugins-base
gstreamer1.0-libav=11: fontconfig libcap2-bin; dbus gstreamer1.0-plugins-base libgl1-mesa-dri
gstreamer1.0-libav=12: fontconfig libcap2-bin; dbus gstreamer1.0-plugins-base libgl1-mesa-dri python3
gstreamer1.0-libav=13: fontconfig libcap2-bin; dbus gstreamer1.0-plugins-base libgl1-mesa-dri
gstreamer1.0-plugins-bad=11: dbus fontconfig gstreamer1.0-plugins-base libgl1-mesa-dri systemd-sysv; ca-certificates libsasl2-modules
gstreamer1.0-plugins-bad=12: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; libmagickcore-6.q16-6-extra libsasl2-modules python3
gstreamer1.0-plugins-bad=13: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; ca-certificates libmagickcore-7.q16-10-extra libsasl2-modules
gstreamer1.0-plugins-good=11: dbus gstreamer1.0-plugins-base systemd-sysv; fontconfig
gstreamer1.0-plugins-good=12: dbus gstreamer1.0-plugins-base procps systemd-sysv; fontconfig
gstreamer1.0-plugins-good=13: dbus gstreamer1.0-plugins-base procps systemd-sysv; ca-certificates fontconfig libsasl2-modules
gstreamer1.0-plugins-ugly: libcap2-bin; gstreamer1.0-plugins-base
gstreamer1.0-tools: libcap2-bin
gstreamer1.0-x: fontconfig libcap2-bin; gstreamer1.0-plugins-base
gtk-doc-tools=11: docbook-xml pkg-config python3
gtk-doc-tools=12: docbook-xml pkg-config python3
gtk-doc-tools=13: docbook-xml pkgconf python3
guacd=11:; fontconfig ghostscript libgl1-mesa-dri libsasl2-modules openssh-server
gunicorn=11: python3-setuptools
gunicorn=12: python3-setuptools
gunicorn=13: python3
gvfs=11: dbus systemd-sysv; dirmngr
gvfs=12: dbus procps systemd-sysv; dirmngr
gvfs=13: dbus gnupg procps systemd-sysv
gvfs-bin=11:; dirmngr systemd-sysv
gyp=11: python3
gyp=12,13: python3
handbrake-cli=11: fontconfig; dbus libgl1-mesa-dri
handbrake-cli=12: fontconfig; dbus libgl1-mesa-dri python3
handbrake-cli=13: fontconfig; dbus libgl1-mesa-dri
haskell-platform=11: ghc libgl1-mesa-dri; curl
hdf5-tools=12,13:; ca-certificates libsasl2-modules
help2man=11,13: perl
hisat2=11: perl python3; samtools
hisat2=12: python3; samtools
hisat2=13: perl python3; g++ ncbi-blast+ python3-tk samtools xfonts-utils
hping3=11:; dbus
hping3=12,13:; dbus
hplip=11: acl cups-daemon ghostscript lsb-release perl poppler-utils wget xz-utils; bzip2 file
hplip=12: acl cups-daemon ghostscript lsb-release poppler-utils python3 wget xz-utils; lynx
hplip=13: acl cups-daemon ghostscript lsb-release poppler-utils python3 systemd wget xz-utils; lynx
htmldoc=13:; dbus
httpie=11: ca-certificates python3
httpie=12: python3-pip
httpie=13: python3-pip
ibus=11: dbus fontconfig gtk-update-icon-cache python3 systemd-sysv; aspell gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps
ibus=12: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; aspell gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules
ibus=13: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; gettext-base gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules
ibus-gtk=11: fontconfig gtk-update-icon-cache; dbus
ibus-gtk=12: fontconfig gtk-update-icon-cache; dbus
ibus-gtk=13: fontconfig
ibus-gtk3=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
ibus-gtk3=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
ibus-gtk3=13: fontconfig
ibus-gtk4=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
ibus-gtk4=13: fontconfig
icinga2=11: lsb-release; iputils-ping logrotate procps
icinga2=12: lsb-release; iputils-ping logrotate procps
icinga2=13: lsb-release; iputils-ping libcap2-bin libsasl2-modules logrotate procps
icinga2-ido-mysql=11: lsb-release; logrotate mariadb-client-10.5
icinga2-ido-mysql=12: lsb-release; logrotate mariadb-client
icinga2-ido-mysql=13: lsb-release procps; logrotate mariadb-client-compat
icingaweb2=11: apache2-bin php7.4-cli; ghostscript icingacli
icingaweb2=12: apache2-bin php8.2-cli; ghostscript icingacli
icingaweb2=13: apache2-bin php8.4-cli; ghostscript icingacli
icingaweb2-module-monitoring=11: apache2-bin php7.4-cli; ghostscript icingacli
icingaweb2-module-monitoring=12: apache2-bin php8.2-cli; ghostscript icingacli
icingaweb2-module-monitoring=13: apache2-bin php8.4-cli; ghostscript icingacli
iftop=11:; dbus
iftop=12,13:; dbus
imagemagick=11: imagemagick-6.q16
imagemagick=12: imagemagick-6.q16
imagemagick=13: imagemagick-7.q16
init=11: systemd-sysv
init=12,13: systemd-sysv
inkscape=11: dbus fontconfig gtk-update-icon-cache python3 systemd-sysv; aspell imagemagick-6.q16 perl
inkscape=12: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; aspell imagemagick-6.q16
inkscape=13: dbus fontconfig gnupg gtk-update-icon-cache procps python3 systemd-sysv; aspell imagemagick-7.q16 perl
intltool=11,13: automake ca-certificates file gettext-base patch; curl
intltool=12: automake ca-certificates file gettext-base patch; curl
iotop=11: python3
iotop=12,13: python3
ipcalc=11,13: perl
ipmitool=11:; perl
ipmitool=12:; kmod
ipmitool=13:; kmod perl
iproute2: libcap2-bin
ipython3=11: python3
ipython3=12: python3-setuptools; g++ python3-dev python3-tk
ipython3=13: python3-setuptools; g++ python3-tk
isc-dhcp-client: libcap2-bin
jetty9=11: apache2-utils openjdk-11-jre-headless
jetty9=12: apache2-utils openjdk-17-jre-headless
jetty9=13: apache2-utils openjdk-21-jre-headless
jhead=12: imagemagick-6.q16
jhead=13: imagemagick-7.q16
jmeter=11: libgl1-mesa-dri openjdk-11-jre-headless unzip; x11-utils
jmeter=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless unzip; procps systemd-sysv x11-utils
jmeter=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv unzip; x11-utils
jmeter-http=11: libgl1-mesa-dri openjdk-11-jre-headless unzip; x11-utils
jmeter-http=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless unzip; procps systemd-sysv x11-utils
jmeter-http=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv unzip; x11-utils
jsvc=11:; openjdk-11-jre-headless
jsvc=12:; openjdk-17-jre-headless
jsvc=13:; openjdk-21-jre-headless
kamailio=11: python3
kamailio=12,13: python3
kamailio-mysql-modules=11: mariadb-client-10.5 python3
kamailio-mysql-modules=12: mariadb-client python3
kamailio-mysql-modules=13: mariadb-client-compat python3
kamailio-tls-modules=11: python3; libsasl2-modules
kamailio-tls-modules=12: python3; libsasl2-modules
kamailio-tls-modules=13: python3
kamailio-websocket-modules=11: python3
kamailio-websocket-modules=12,13: python3
keepass2=11: binutils; ca-certificates-mono
keepass2=12: binutils fontconfig; ca-certificates-mono
keepass2=13: binutils fontconfig; ca-certificates-mono
keychain: openssh-client
keystone=11: ca-certificates dbus procps python3-setuptools wget; bzip2 file libsasl2-modules make perl xauth xz-utils
keystone=12: ca-certificates dbus procps python3-setuptools wget; bzip2 file fontconfig gtk-update-icon-cache libsasl2-modules make p11-kit systemd-sysv xauth xz-utils
keystone=13: ca-certificates perl procps python3-setuptools wget; libsasl2-modules make xauth
kodi=11: fontconfig perl python3 x11-utils; bzip2 dirmngr file systemd-sysv xz-utils
kodi=12: fontconfig python3 x11-utils; bzip2 dirmngr file systemd-sysv xz-utils
kodi=13: fontconfig python3 x11-utils; dirmngr gtk-update-icon-cache procps systemd-sysv
krb5-kdc: krb5-config
krb5-user=11: krb5-config
krb5-user=12,13:; krb5-config
latexmk=11: texlive-latex-base; ghostscript poppler-utils
latexmk=12: texlive-latex-base; ghostscript poppler-utils
latexmk=13: texlive-latex-base; ghostscript poppler-utils
lcov=11: gcc perl
lcov=12: gcc
lcov=13: gcc perl python3
ldap-utils:; libsasl2-modules
lftp:; openssh-client
lib32readline-dev: libc6-dev; gcc-multilib
lib32z1-dev: libc6-dev; gcc-multilib
libacl1-dev: libc6-dev
libapache2-mod-fcgid=11,13: apache2-bin
libapache2-mod-fcgid=12: apache2-bin
libapache2-mod-geoip=11,13: apache2-bin; geoip-database
libapache2-mod-geoip=12: apache2-bin; geoip-database
libapache2-mod-perl2=11,13: apache2-bin ca-certificates
libapache2-mod-perl2=12: apache2-bin ca-certificates
libapache2-mod-php=11: apache2-bin php7.4-cli; apache2
libapache2-mod-php=12: apache2-bin php8.2-cli; apache2
libapache2-mod-php=13: apache2-bin php8.4-cli; apache2
libapache2-mod-php7.4=11: apache2-bin php7.4-cli; apache2
libapache2-mod-php8.2=12: apache2-bin php8.2-cli; apache2
libapache2-mod-php8.4=13: apache2-bin php8.4-cli; apache2
libapache2-mod-python=11: apache2-bin python3
libapache2-mod-python=12: apache2-bin python3
libapache2-mod-rpaf=11,13: apache2-bin
libapache2-mod-rpaf=12: apache2-bin
libapache2-mod-wsgi-py3=11: apache2-bin python3
libapache2-mod-wsgi-py3=12: apache2-bin python3
libapache2-mod-wsgi-py3=13: apache2-bin python3
libapache2-mod-xsendfile=11,13: apache2-bin
libapache2-mod-xsendfile=12: apache2-bin
libapr1-dev=11: libc6-dev python3
libapr1-dev=12,13: libc6-dev python3
libaprutil1-dev=11: libc6-dev python3; libsasl2-modules
libaprutil1-dev=12,13: libc6-dev python3; libsasl2-modules
libarchive-dev=13: libc6-dev
libarchive-zip-perl=11,13: perl
libasound2-plugins=11: fontconfig; dbus libgl1-mesa-dri
libasound2-plugins=12,13: fontconfig; dbus libgl1-mesa-dri
libaspell-dev:; aspell
libass-dev=11: libc6-dev pkg-config python3
libass-dev=12: libc6-dev pkg-config python3
libass-dev=13: libc6-dev pkgconf python3
libatk-bridge2.0-0=11:; dbus
libatk-bridge2.0-0=12:; procps systemd-sysv
libatk1.0-dev=11: libc6-dev pkg-config python3
libatk1.0-dev=12: libc6-dev pkg-config python3
libatk1.0-dev=13: libc6-dev pkgconf python3
libattr1-dev: libc6-dev
libauthen-ntlm-perl=11,13: perl
libauthen-sasl-perl=11,13: perl
libavahi-client-dev=11: pkg-config; dbus
libavahi-client-dev=12: pkg-config; dbus
libavahi-client-dev=13: pkgconf; dbus
libavahi-client3=11:; dbus
libavahi-client3=12,13:; dbus
libavahi-compat-libdnssd-dev=11: pkg-config; avahi-daemon
libavahi-compat-libdnssd-dev=12: pkg-config; avahi-daemon
libavahi-compat-libdnssd-dev=13: pkgconf; avahi-daemon
libavcodec-dev: fontconfig; libgl1-mesa-dri
libavcodec-extra: fontconfig; libgl1-mesa-dri
libavdevice-dev=11: fontconfig libgl1-mesa-dri; dbus
libavdevice-dev=12: fontconfig libgl1-mesa-dri; dbus python3
libavdevice-dev=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libavfilter-dev=11: fontconfig; dbus libgl1-mesa-dri
libavfilter-dev=12: fontconfig; dbus libgl1-mesa-dri python3
libavfilter-dev=13: fontconfig; dbus libgl1-mesa-dri
libavformat-dev: fontconfig; libgl1-mesa-dri
libavresample-dev=11:; libgl1-mesa-dri
libavutil-dev:; libgl1-mesa-dri
libblkid-dev: libc6-dev
libbluetooth-dev: libc6-dev
libboost-all-dev=11: libopenmpi-dev python3-dev
libboost-all-dev=12: libopenmpi-dev python3-dev
libboost-all-dev=13: libopenmpi-dev python3-dev
libboost-chrono-dev: libc6-dev
libboost-date-time-dev: libc6-dev
libboost-dev: libc6-dev
libboost-filesystem-dev: libc6-dev
libboost-iostreams-dev: libc6-dev
libboost-program-options-dev: libc6-dev
libboost-python-dev=11: python3-dev
libboost-python-dev=12,13: python3-dev
libboost-regex-dev: libc6-dev
libboost-serialization-dev: libc6-dev
libboost-system-dev: libc6-dev
libboost-test-dev: libc6-dev
libboost-thread-dev: libc6-dev
libboost1.74-all-dev=11: libopenmpi-dev python3-dev
libboost1.74-all-dev=12: libopenmpi-dev python3-dev
libboost1.88-all-dev=13: libopenmpi-dev python3-dev
libbz2-dev: libc6-dev
libc-client2007e-dev=11,12: libc6-dev
libc6-dev-i386: libc6-dev; gcc-multilib
libcairo2-dev=11: libc6-dev pkg-config python3
libcairo2-dev=12: libc6-dev pkg-config python3
libcairo2-dev=13: libc6-dev pkgconf python3
libcanberra-gtk-module=11: fontconfig gtk-update-icon-cache; dbus
libcanberra-gtk-module=12: fontconfig gtk-update-icon-cache; dbus
libcanberra-gtk3-module=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
libcanberra-gtk3-module=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
libcfitsio-dev=11,12:; ca-certificates libsasl2-modules
libcfitsio-dev=13:; ca-certificates gfortran libsasl2-modules
libcgal-dev: libc6-dev
libcgi-fast-perl=11,13: perl
libcgi-pm-perl=11,13: perl
libchromaprint-tools: fontconfig; libgl1-mesa-dri
libclang-dev=11: libc6-dev
libclang-dev=12: libc6-dev; libclang-rt-14-dev
libclang-dev=13: libc6-dev; libclang-rt-19-dev
libclass-dbi-mysql-perl=11,13: perl
libconfig-dev=11: pkg-config
libconfig-dev=12: pkg-config
libconfig-dev=13: pkgconf
libcrypt-openssl-bignum-perl=11,13: perl
libcrypt-openssl-rsa-perl=11,13: perl
libcrypt-ssleay-perl=11,13: perl
libcups2=11:; dbus
libcups2=12:; dbus
libcups2-dev=11: dpkg-dev libc6-dev; dbus
libcups2-dev=12: dpkg-dev libc6-dev; dbus
libcups2-dev=13: dpkg-dev libc6-dev; dbus
libcurl3-gnutls=11,12:; ca-certificates libsasl2-modules
libcurl4=11,12:; ca-certificates libsasl2-modules
libcurl4-gnutls-dev=11,12:; ca-certificates libsasl2-modules
libcurl4-gnutls-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libcurl4-nss-dev=11,12:; ca-certificates libsasl2-modules
libcurl4-openssl-dev=11,12:; ca-certificates libsasl2-modules
libcurl4-openssl-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libcurlpp-dev=11,12:; ca-certificates libsasl2-modules
libcurlpp-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libdatetime-perl=11,13: perl
libdbd-mysql-perl=11,13: perl
libdbd-pg-perl=11: perl; libsasl2-modules
libdbd-pg-perl=12:; libsasl2-modules
libdbd-pg-perl=13: perl; ca-certificates libsasl2-modules
libdbd-sqlite3-perl=11,13: perl
libdbi-perl=11,13: perl
libdbus-1-3=11:; dbus
libdbus-1-3=12,13:; dbus
libdbus-1-dev=11: pkg-config; dbus
libdbus-1-dev=12: pkg-config; dbus
libdbus-1-dev=13: pkgconf; dbus
libdbus-glib-1-2=11:; dbus
libdbus-glib-1-2=12,13:; dbus
libdbus-glib-1-dev=11: libc6-dev pkg-config python3; dbus
libdbus-glib-1-dev=12: libc6-dev pkg-config python3; dbus
libdbus-glib-1-dev=13: libc6-dev pkgconf python3; dbus
libdevice-serialport-perl=11,13: perl
libdevmapper-dev: libc6-dev
libdigest-hmac-perl=11,13: perl
libdpkg-perl=11,13: perl; bzip2 xz-utils
libdpkg-perl=12:; bzip2 xz-utils
libdw-dev: libc6-dev
libedit-dev: libc6-dev
libeigen3-dev=11: pkg-config
libeigen3-dev=12,13: pkg-config
libelf-dev: libc6-dev
liberror-perl=11,13: perl
libexif-dev: libc6-dev
libexpat1-dev: libc6-dev
libfcgi-perl=11,13: perl
libfile-copy-recursive-perl=11,13: perl
libfile-fcntllock-perl=11,13: perl
libfile-slurp-perl=11,13: perl
libfile-which-perl=11,13: perl
libflann-dev=11: libopenmpi-dev
libflann-dev=12: libopenmpi-dev; ca-certificates libsasl2-modules
libflann-dev=13: libopenmpi-dev pkgconf; ca-certificates libsasl2-modules
libfontconfig-dev=11: libc6-dev pkg-config
libfontconfig-dev=12: libc6-dev pkg-config
libfontconfig-dev=13: libc6-dev pkgconf
libfontconfig1-dev=11: libc6-dev pkg-config
libfontconfig1-dev=12: libc6-dev pkg-config
libfontconfig1-dev=13: libc6-dev pkgconf
libfreetype6-dev=11,12: libc6-dev
libftdi-dev: libc6-dev
libfuse-dev: libc6-dev
libgc-dev: libc6-dev
libgconf-2-4=11:; dbus libsasl2-modules
libgconf-2-4=12:; dbus libsasl2-modules
libgconf2-dev=11: dbus libc6-dev pkg-config psmisc python3 systemd-sysv; libsasl2-modules
libgconf2-dev=12: dbus libc6-dev pkg-config psmisc python3 systemd-sysv; libsasl2-modules
libgcrypt20-dev: libc6-dev
libgd-dev=11: libc6-dev pkg-config
libgd-dev=12: libc6-dev pkg-config
libgd-dev=13: libc6-dev pkgconf
libgd-graph-perl=11,13: perl
libgd-tools=11,13: perl
libgdal-dev=11: libc6-dev libltdl-dev pkg-config; poppler-data proj-bin
libgdal-dev=12: libc6-dev libltdl-dev; pkg-config poppler-data proj-bin
libgdal-dev=13: gnupg libc6-dev libltdl-dev pkgconf; gfortran poppler-data proj-bin
libgdbm-dev: libc6-dev
libgdiplus=12,13: fontconfig
libgdk-pixbuf2.0-dev=11: libc6-dev pkg-config python3
libgdk-pixbuf2.0-dev=12: libc6-dev pkg-config python3
libgeoip-dev=11,13: perl; geoip-database
libgeoip-dev=12:; geoip-database
libgeoip1=11,12:; geoip-database
libgirepository1.0-dev=11: build-essential pkg-config python3
libgirepository1.0-dev=12: build-essential pkg-config python3
libgirepository1.0-dev=13: build-essential pkgconf python3-setuptools
libgit2-dev: libc6-dev
libgl1: libgl1-mesa-dri
libgl1-mesa-dev: libgl1-mesa-dri
libgl1-mesa-glx=11,12: libgl1-mesa-dri
libgl2ps-dev: libgl1-mesa-dri
libgles2-mesa-dev: libgl1-mesa-dri
libglew-dev: libgl1-mesa-dri
libglib2.0-dev=11: libc6-dev pkg-config python3
libglib2.0-dev=12: libc6-dev pkg-config python3
libglib2.0-dev=13: libc6-dev pkgconf python3
libglu1-mesa=11: libgl1-mesa-dri
libglu1-mesa-dev: libgl1-mesa-dri
libgnutls28-dev: libc6-dev
libgpac-dev=11: fontconfig libgl1-mesa-dri; dbus
libgpgme-dev=11,12: gnupg libc6-dev
libgpgme-dev=13: gnupg libc6-dev
libgphoto2-dev=11: libc6-dev pkg-config; ca-certificates libsasl2-modules
libgphoto2-dev=12: libc6-dev pkg-config; ca-certificates libsasl2-modules
libgphoto2-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libgps-dev=11: pkg-config; dbus
libgps-dev=12: pkg-config; dbus
libgps-dev=13: pkgconf; dbus
libgraphicsmagick1-dev=11: libc6-dev libltdl-dev pkg-config; ghostscript
libgraphicsmagick1-dev=12: libc6-dev libltdl-dev pkgconf; ghostscript
libgraphicsmagick1-dev=13: libc6-dev libltdl-dev pkgconf; ghostscript
libgraphviz-dev=11: fontconfig gtk-update-icon-cache; dbus
libgraphviz-dev=12,13: fontconfig gtk-update-icon-cache; dbus
libgs-dev=11: poppler-data; dbus
libgs-dev=12,13: poppler-data xfonts-utils; dbus
libgs10=12,13: poppler-data xfonts-utils; dbus
libgs9=11: poppler-data; dbus
libgsf-1-dev=11: libc6-dev pkg-config python3
libgsf-1-dev=12: libc6-dev pkg-config python3
libgsf-1-dev=13: libc6-dev pkgconf python3
libgstreamer-plugins-base1.0-0: libcap2-bin; gstreamer1.0-plugins-base
libgstreamer-plugins-base1.0-dev=11: libc6-dev libcap2-bin libgl1-mesa-dri pkg-config python3; gstreamer1.0-plugins-base
libgstreamer-plugins-base1.0-dev=12: libc6-dev libcap2-bin libgl1-mesa-dri pkg-config python3; gstreamer1.0-plugins-base
libgstreamer-plugins-base1.0-dev=13: libc6-dev libcap2-bin libgl1-mesa-dri pkgconf python3; gstreamer1.0-plugins-base
libgstreamer1.0-dev=11: libc6-dev libcap2-bin pkg-config python3
libgstreamer1.0-dev=12: libc6-dev libcap2-bin pkg-config python3
libgstreamer1.0-dev=13: libc6-dev libcap2-bin pkgconf python3
libgtk-3-0=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
libgtk-3-0=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
libgtk-3-bin=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
libgtk-3-bin=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
libgtk-3-dev=11: dbus fontconfig gtk-update-icon-cache libc6-dev libgl1-mesa-dri pkg-config python3 systemd-sysv
libgtk-3-dev=12: dbus fontconfig gtk-update-icon-cache libc6-dev libgl1-mesa-dri pkg-config procps python3 systemd-sysv
libgtk-3-dev=13: dbus fontconfig gtk-update-icon-cache libc6-dev libgl1-mesa-dri pkgconf procps python3 systemd-sysv
libgtk-4-1=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
libgtk-4-1=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; gstreamer1.0-plugins-base libgl1-mesa-dri
libgtk2.0-0=11: fontconfig gtk-update-icon-cache; dbus
libgtk2.0-0=12: fontconfig gtk-update-icon-cache; dbus
libgtk2.0-dev=11: fontconfig gtk-update-icon-cache libc6-dev pkg-config python3; build-essential curl dbus gettext-base libltdl-dev man-db
libgtk2.0-dev=12: fontconfig gtk-update-icon-cache libc6-dev pkg-config python3; build-essential curl dbus gettext-base libltdl-dev man-db
libgtk2.0-dev=13: fontconfig gtk-update-icon-cache libc6-dev pkgconf python3; build-essential curl dbus gettext-base libltdl-dev man-db
libgtkglext1=11: fontconfig gtk-update-icon-cache libgl1-mesa-dri; dbus
libgtkglext1=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri; dbus
libguac-client-rdp0=11: fontconfig ghostscript; libgl1-mesa-dri
libguac-client-ssh0=11: fontconfig; openssh-server
libguac-client-vnc0=11:; dbus libsasl2-modules
libguestfs-hfsplus=11:! acl binutils bzip2 ca-certificates cpio curl debootstrap file genisoimage gettext-base kmod less libcap2-bin netpbm openssh-client openssl perl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils; busybox dbus dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal python3.9-minimal xauth
libguestfs-hfsplus=12:! acl binutils bzip2 ca-certificates cpio curl debootstrap file gettext-base kmod less libcap2-bin netpbm openssh-client openssl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils zstd; busybox dbus dbus-bin dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal xauth xfonts-utils
libguestfs-hfsplus=13: acl binutils bzip2 ca-certificates cpio file gettext-base kmod less libcap2-bin netpbm openssh-client perl procps psmisc squashfs-tools systemd-sysv uuid-runtime xz-utils zstd; busybox fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules python3
libguestfs-reiserfs=11:! acl binutils bzip2 ca-certificates cpio curl debootstrap file genisoimage gettext-base kmod less libcap2-bin netpbm openssh-client openssl perl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils; busybox dbus dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal python3.9-minimal xauth
libguestfs-reiserfs=12:! acl binutils bzip2 ca-certificates cpio curl debootstrap file gettext-base kmod less libcap2-bin netpbm openssh-client openssl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils zstd; busybox dbus dbus-bin dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal xauth xfonts-utils
libguestfs-reiserfs=13: acl binutils bzip2 ca-certificates cpio file gettext-base kmod less libcap2-bin netpbm openssh-client perl procps psmisc squashfs-tools systemd-sysv uuid-runtime xz-utils zstd; busybox fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules python3
libguestfs-tools=11:! acl binutils bzip2 ca-certificates cpio curl debootstrap file genisoimage gettext-base kmod less libcap2-bin netpbm openssh-client openssl perl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils; busybox dbus dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal python3.9-minimal xauth
libguestfs-tools=12:! acl binutils bzip2 ca-certificates cpio curl debootstrap file gettext-base kmod less libcap2-bin netpbm openssh-client openssl procps psmisc squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils zstd; busybox dbus dbus-bin dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data python3 python3-minimal xauth xfonts-utils
libguestfs-tools=13: acl binutils bzip2 ca-certificates cpio curl dbus file gettext-base kmod less libcap2-bin netpbm openssh-client perl procps psmisc squashfs-tools systemd-sysv uuid-runtime xz-utils zstd; busybox dirmngr fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri python3
libguestfs-xfs=11:! acl binutils bzip2 ca-certificates cpio curl debootstrap file genisoimage gettext-base kmod less libcap2-bin netpbm openssh-client openssl perl procps psmisc python3 python3-minimal python3.9-minimal squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils; busybox dbus dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data xauth
libguestfs-xfs=12:! acl binutils bzip2 ca-certificates cpio curl debootstrap file gettext-base kmod less libcap2-bin netpbm openssh-client openssl procps psmisc python3 python3-minimal squashfs-tools systemd systemd-sysv uuid-runtime wget xz-utils zstd; busybox dbus dbus-bin dirmngr exim4-config exim4-daemon-light fontconfig ghostscript gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules poppler-data xauth xfonts-utils
libguestfs-xfs=13: acl binutils bzip2 ca-certificates cpio file gettext-base kmod less libcap2-bin netpbm openssh-client perl procps psmisc python3 squashfs-tools systemd-sysv uuid-runtime xz-utils zstd; busybox fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules
libhdf4-alt-dev=11: libc6-dev; ca-certificates libsasl2-modules pkg-config
libhdf4-alt-dev=12: libc6-dev; ca-certificates libsasl2-modules pkg-config
libhdf4-alt-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libhdf5-cpp-103=12:; ca-certificates libsasl2-modules
libhdf5-cpp-310=13:; ca-certificates libsasl2-modules
libhdf5-dev=11: libc6-dev
libhdf5-dev=12: libc6-dev; ca-certificates libsasl2-modules
libhdf5-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libhdf5-openmpi-dev=11: libopenmpi-dev
libhdf5-openmpi-dev=12: libopenmpi-dev; ca-certificates libsasl2-modules
libhdf5-openmpi-dev=13: libopenmpi-dev pkgconf; ca-certificates libsasl2-modules
libheif-dev=13: libc6-dev
libhtml-parser-perl=11,13: perl
libhwloc-dev=11,13: libc6-dev libltdl-dev
libhwloc-dev=12: libc6-dev libltdl-dev
libical-dev: libc6-dev
libicu-dev: libc6-dev
libidn11-dev=11: pkg-config
libidn11-dev=12: pkg-config
libimage-exiftool-perl=11,13: perl
libio-compress-perl=11,13: perl
libio-socket-inet6-perl=11,13: perl
libio-socket-ssl-perl=11,13: perl
libio-tee-perl=11,13: perl
libjpeg-dev: libc6-dev
libjpeg62-turbo-dev: libc6-dev
libjson-glib-dev=11: libc6-dev pkg-config python3
libjson-glib-dev=12: libc6-dev pkg-config python3
libjson-glib-dev=13: libc6-dev pkgconf python3
libjson-perl=11,13: perl
libjson-xs-perl=11,13: perl
libkrb5-dev: libc6-dev
libldap-2.4-2=11:; libsasl2-modules
libldap-2.5-0=12:; libsasl2-modules
libldap2-dev:; libsasl2-modules
libldb-dev=11: libc6-dev pkg-config; libsasl2-modules
libldb-dev=12: libc6-dev pkg-config; libsasl2-modules
libldb-dev=13: libc6-dev; libsasl2-modules
liblist-moreutils-perl=11,13: perl
liblua5.1-0-dev=11: libc6-dev; libtool-bin pkg-config
liblua5.1-0-dev=12: libc6-dev; libtool-bin pkg-config
liblua5.1-0-dev=13: libc6-dev; libltdl-dev pkgconf
liblua5.2-dev=11: libc6-dev; libtool-bin pkg-config
liblua5.2-dev=12: libc6-dev; libtool-bin pkg-config
liblua5.2-dev=13: libc6-dev; libtool-bin pkg-config
liblwp-protocol-https-perl=11,13: ca-certificates perl
liblwp-protocol-https-perl=12: ca-certificates
libmagick++-dev=11: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagick++-dev=12: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagick++-dev=13: libc6-dev libltdl-dev libmagickcore-7.q16-10-extra pkgconf python3
libmagickcore-dev=11: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickcore-dev=12: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickcore-dev=13: libc6-dev libltdl-dev libmagickcore-7.q16-10-extra pkgconf python3
libmagickwand-6.q16-dev=11: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickwand-6.q16-dev=12: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickwand-7.q16-dev=13: libc6-dev libltdl-dev libmagickcore-7.q16-10-extra pkgconf python3
libmagickwand-dev=11: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickwand-dev=12: libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3
libmagickwand-dev=13: libc6-dev libltdl-dev libmagickcore-7.q16-10-extra pkgconf python3
libmail-imapclient-perl=11,13: perl
libmapnik-dev=11: libc6-dev libltdl-dev pkg-config python3; poppler-data proj-bin
libmapnik-dev=12: libc6-dev libltdl-dev pkg-config python3; poppler-data proj-bin
libmapnik-dev=13: gnupg libc6-dev libltdl-dev pkgconf python3; gfortran poppler-data proj-bin
libmariadb-dev: libc6-dev
libmariadbd-dev: libc6-dev
libmemcached-dev: libc6-dev; libsasl2-modules
libmemcached11=11,12:; libsasl2-modules
libmemcachedutil2=11,12:; libsasl2-modules
libmhash-dev: libc6-dev
libmicrohttpd-dev: libc6-dev
libmono-btls-interface4.0-cil=13: binutils; ca-certificates-mono
libmono-cil-dev=11: binutils perl; ca-certificates-mono
libmono-cil-dev=12: binutils fontconfig; ca-certificates-mono
libmono-cil-dev=13: binutils fontconfig; ca-certificates-mono
libmono-i18n-west4.0-cil=11,13: binutils; ca-certificates-mono
libmono-i18n-west4.0-cil=12: binutils; ca-certificates-mono
libmysql++-dev: libc6-dev
libncurses-dev: libc6-dev
libncurses5-dev=11,12: libc6-dev
libncursesw5-dev=11,12: libc6-dev
libneon27-dev=11: libc6-dev pkg-config
libneon27-dev=12,13: libc6-dev pkgconf
libnet-dns-perl=11,13: libdigest-sha-perl
libnet-ldap-perl=11,13: perl; ca-certificates
libnet-ldap-perl=12:; ca-certificates
libnet-snmp-perl=11,13: perl
libnet-ssleay-perl=11,13: perl
libnet1-dev: libc6-dev
libnetcdf-dev=11: libc6-dev; ca-certificates libsasl2-modules pkg-config
libnetcdf-dev=12: libc6-dev; ca-certificates libsasl2-modules pkg-config
libnetcdf-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libnetfilter-queue-dev=11: pkg-config
libnetfilter-queue-dev=12,13: pkg-config
libnghttp2-dev=11: pkg-config
libnghttp2-dev=12: pkg-config
libnghttp2-dev=13: pkgconf
libnginx-mod-http-geoip=11:; nginx
libnginx-mod-http-geoip=12,13: nginx; geoip-database
libnginx-mod-http-geoip2=11:; nginx
libnginx-mod-http-geoip2=12,13: nginx
libnotify-bin=11:; fontconfig gtk-update-icon-cache systemd-sysv
libnotify-dev=11: libc6-dev pkg-config python3; fontconfig gtk-update-icon-cache systemd-sysv
libnotify-dev=12: libc6-dev pkg-config python3
libnotify-dev=13: libc6-dev pkgconf python3
libnotify4=11:; fontconfig gtk-update-icon-cache systemd-sysv
libnss-ldap=11:; libsasl2-modules
libnss-ldapd=11: ca-certificates; bind9-host libsasl2-modules python3
libnss-ldapd=12,13: ca-certificates; bind9-host libsasl2-modules python3
libnss-sss=11:; sssd
libnss-sss=12:; sssd
libnss-sss=13:; sssd
libnuma-dev: libc6-dev
liboctave-dev=11: fontconfig g++ gfortran libgl1-mesa-dri perl; ghostscript gtk-update-icon-cache info libsasl2-modules openjdk-11-jre-headless systemd-sysv
liboctave-dev=12: fontconfig g++ gfortran libgl1-mesa-dri openmpi-bin; ghostscript gtk-update-icon-cache info libsasl2-modules openjdk-17-jre-headless procps systemd-sysv
libopenal-dev=11:; dbus
libopenal-dev=12,13:; dbus
libopenal1=11:; dbus
libopenal1=12,13:; dbus
libopencv-dev=11: dbus fontconfig gtk-update-icon-cache libc6-dev libcap2-bin libgl1-mesa-dri pkg-config systemd-sysv; gstreamer1.0-plugins-base poppler-data proj-bin
libopencv-dev=12: fontconfig libc6-dev libcap2-bin libgl1-mesa-dri pkg-config; gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data procps proj-bin systemd-sysv
libopencv-dev=13: fontconfig gnupg libc6-dev libcap2-bin libgl1-mesa-dri pkgconf; gstreamer1.0-plugins-base gtk-update-icon-cache poppler-data procps proj-bin systemd-sysv
libopenexr-dev=12,13: libc6-dev
libosmesa6-dev: libgl1-mesa-dri
libpam-cgfs=13:; dbus
libpam-ldapd=11: ca-certificates; bind9-host libsasl2-modules python3
libpam-ldapd=12,13: ca-certificates; bind9-host libsasl2-modules python3
libpam-sss=11:; sssd
libpam-sss=12:; sssd
libpam-sss=13:; sssd
libpam0g-dev: libc6-dev
libpango-1.0-0: fontconfig
libpango1.0-0=11,12: fontconfig
libpango1.0-dev=11: fontconfig libc6-dev pkg-config python3
libpango1.0-dev=12: fontconfig libc6-dev pkg-config python3
libpango1.0-dev=13: fontconfig libc6-dev pkgconf python3
libpangocairo-1.0-0: fontconfig
libpangoft2-1.0-0: fontconfig
libpcap-dev=11: libc6-dev pkg-config; dbus
libpcap-dev=12: libc6-dev pkg-config; dbus
libpcap-dev=13: libc6-dev pkgconf; dbus
libpcap0.8=11:; dbus
libpcap0.8=12:; dbus
libpcap0.8-dev=11: libc6-dev pkg-config; dbus
libpcap0.8-dev=12: libc6-dev pkg-config; dbus
libpcap0.8-dev=13: libc6-dev pkgconf; dbus
libpcp-pmda-perl=11,13: perl; libsasl2-modules
libpcp-pmda-perl=12:; libsasl2-modules
libpcre++-dev=11: libc6-dev
libpcre2-dev: libc6-dev
libpcre3-dev=11,12: libc6-dev
libperl-dev=11,13: libc6-dev perl
libperl-dev=12: libc6-dev
libpng++-dev: libc6-dev
libpng-dev: libc6-dev
libpoppler-cpp-dev=11,12:; poppler-data
libpoppler-cpp-dev=13: gnupg; ca-certificates poppler-data
libpoppler-glib-dev=11: libc6-dev pkg-config python3; poppler-data
libpoppler-glib-dev=12: libc6-dev pkg-config python3; poppler-data
libpoppler-glib-dev=13: gnupg libc6-dev pkgconf python3; poppler-data
libpopt-dev: libc6-dev
libpq-dev=11,12:; libsasl2-modules
libpq-dev=13:; ca-certificates libsasl2-modules
libpq5=11,12:; libsasl2-modules
libpq5=13:; ca-certificates libsasl2-modules
libproj-dev=11,12: libc6-dev; ca-certificates libsasl2-modules
libproj-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libprotoc-dev: libprotobuf-dev
libpspell-dev:; aspell
libpulse-dev=11: libc6-dev pkg-config python3; dbus
libpulse-dev=12: libc6-dev pkg-config python3; dbus
libpulse-dev=13: libc6-dev pkgconf python3; dbus
libpulse0=11:; dbus
libpulse0=12,13:; dbus
libpython2.7=11: perl; bzip2 file xz-utils
libpython2.7-dev=11: libc6-dev perl; bzip2 file xz-utils
libpython3-dev=11: libc6-dev; ca-certificates
libpython3-dev=12,13: libc6-dev
libqt5gui5=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache systemd-sysv
libqt5gui5=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libqt5network5=11:; dbus
libqt5network5=12:; dbus
libqt5svg5-dev=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache systemd-sysv
libqt5svg5-dev=12,13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libqt5webkit5=11: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache systemd-sysv
libqt5webkit5=12: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache procps systemd-sysv
libqt5webkit5-dev=11: fontconfig libcap2-bin libgl1-mesa-dri perl; avahi-daemon gstreamer1.0-plugins-base libqt5opengl5-dev
libqt5webkit5-dev=12: fontconfig libcap2-bin libgl1-mesa-dri python3; avahi-daemon gstreamer1.0-plugins-base libqt5opengl5-dev
libqt5widgets5=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache systemd-sysv
libqt5widgets5=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libqt6gui6=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libqt6gui6=13: fontconfig libgl1-mesa-dri; ca-certificates gtk-update-icon-cache libsasl2-modules procps systemd-sysv
libqt6network6=12:; dbus
libqt6network6=13:; ca-certificates dbus libsasl2-modules
libqt6widgets6=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
libqt6widgets6=13: fontconfig libgl1-mesa-dri; ca-certificates gtk-update-icon-cache libsasl2-modules procps systemd-sysv
librdf0-dev=11: libc6-dev pkg-config; ca-certificates libsasl2-modules
librdf0-dev=12: libc6-dev; ca-certificates libsasl2-modules
librdf0-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
librdkafka-dev=11,12:; libsasl2-modules
librdkafka-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libre2-dev=13:; cmake g++
libreadline-dev: libc6-dev
libreoffice=11: fontconfig gnupg libcap2-bin python3; ant cool-retro-term fonts-liberation fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data x11-utils x11-xserver-utils
libreoffice=12: fontconfig gnupg libcap2-bin python3; ant fonts-liberation fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps systemd-sysv unzip x11-utils x11-xserver-utils
libreoffice=13: fontconfig gnupg libcap2-bin procps python3; ant firebird-utils fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra systemd-sysv unzip x11-utils x11-xserver-utils
libreoffice-calc=11: fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-calc=12: fontconfig gnupg libcap2-bin; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-calc=13: fontconfig gnupg libcap2-bin procps; fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra perl python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-core=11: fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-core=12: fontconfig gnupg libcap2-bin; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-core=13: fontconfig gnupg libcap2-bin procps; fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra perl python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-math=11: fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-math=12: fontconfig gnupg libcap2-bin; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-math=13: fontconfig gnupg libcap2-bin procps; fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra perl python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-nlpsolver=11: fontconfig gnupg libcap2-bin libgl1-mesa-dri openjdk-11-jre-headless; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-nlpsolver=12: fontconfig gnupg gtk-update-icon-cache libcap2-bin libgl1-mesa-dri openjdk-17-jre-headless; fonts-liberation2 gstreamer1.0-plugins-base libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-nlpsolver=13: dbus fontconfig gnupg gtk-update-icon-cache libcap2-bin libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; fonts-liberation gstreamer1.0-plugins-base libmagickcore-7.q16-10-extra perl python3 x11-utils x11-xserver-utils
libreoffice-report-builder=11: ant-optional fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-report-builder=12: ant fontconfig gnupg libcap2-bin unzip; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-report-builder=13: ant fontconfig gnupg libcap2-bin procps unzip; firebird-utils fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-script-provider-bsh=11: fontconfig gnupg libgl1-mesa-dri openjdk-11-jre-headless; cool-retro-term fonts-liberation2 perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-script-provider-bsh=12: fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; fonts-liberation2 poppler-data procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-script-provider-bsh=13: dbus fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; fonts-liberation perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-script-provider-js=11: fontconfig gnupg libgl1-mesa-dri openjdk-11-jre-headless; cool-retro-term fonts-liberation2 perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-script-provider-js=12: fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; fonts-liberation2 poppler-data procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-script-provider-js=13: dbus fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; fonts-liberation perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-script-provider-python=11: fontconfig gnupg python3; cool-retro-term fonts-liberation2 perl poppler-data x11-utils x11-xserver-utils
libreoffice-script-provider-python=12: fontconfig gnupg python3; dbus fonts-liberation2 poppler-data x11-utils x11-xserver-utils
libreoffice-script-provider-python=13: fontconfig gnupg procps python3; dbus fonts-liberation perl poppler-data x11-utils x11-xserver-utils
libreoffice-sdbc-firebird=11: fontconfig gnupg; cool-retro-term fonts-liberation2 perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-firebird=12: fontconfig gnupg; dbus fonts-liberation2 poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-firebird=13: fontconfig gnupg perl procps; dbus firebird-utils fonts-liberation poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-hsqldb=11: fontconfig gnupg libgl1-mesa-dri openjdk-11-jre-headless; cool-retro-term fonts-liberation2 perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-hsqldb=12: fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; fonts-liberation2 poppler-data procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-sdbc-hsqldb=13: dbus fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; fonts-liberation perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-mysql=11: fontconfig gnupg; cool-retro-term fonts-liberation2 perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-mysql=12: fontconfig gnupg; dbus fonts-liberation2 poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-mysql=13: fontconfig gnupg procps; dbus fonts-liberation perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-postgresql=11: fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-postgresql=12: fontconfig gnupg; dbus fonts-liberation2 poppler-data python3 x11-utils x11-xserver-utils
libreoffice-sdbc-postgresql=13: fontconfig gnupg procps; dbus fonts-liberation perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-wiki-publisher=11: fontconfig gnupg libcap2-bin libgl1-mesa-dri openjdk-11-jre-headless; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-wiki-publisher=12: fontconfig gnupg gtk-update-icon-cache libcap2-bin libgl1-mesa-dri openjdk-17-jre-headless; fonts-liberation2 gstreamer1.0-plugins-base libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-wiki-publisher=13: dbus fontconfig gnupg gtk-update-icon-cache libcap2-bin libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; fonts-liberation gstreamer1.0-plugins-base libmagickcore-7.q16-10-extra perl python3 x11-utils x11-xserver-utils
libreoffice-writer=11: fontconfig gnupg libcap2-bin; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data python3 x11-utils x11-xserver-utils
libreoffice-writer=12: fontconfig gnupg libcap2-bin; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps python3 systemd-sysv x11-utils x11-xserver-utils
libreoffice-writer=13: fontconfig gnupg libcap2-bin procps; fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-7.q16-10-extra perl python3 systemd-sysv x11-utils x11-xserver-utils
librrd-dev: fontconfig
librrds-perl=11,13: fontconfig perl
librrds-perl=12: fontconfig
librsvg2-2: fontconfig
librsvg2-bin: fontconfig
librsvg2-dev=11: fontconfig libc6-dev pkg-config python3
librsvg2-dev=12: fontconfig libc6-dev pkg-config python3
librsvg2-dev=13: fontconfig libc6-dev pkgconf python3
librtmp-dev: libc6-dev
libsamplerate0-dev=11: pkg-config
libsamplerate0-dev=12,13: pkg-config
libsasl2-2:; libsasl2-modules
libsasl2-dev: libc6-dev; libsasl2-modules
libsasl2-modules-gssapi-mit: libsasl2-modules
libsctp-dev: libc6-dev
libsdl-image1.2-dev=11: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl-image1.2-dev=12: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl-image1.2-dev=13: libc6-dev libgl1-mesa-dri pkgconf python3; fontconfig gtk-update-icon-cache procps systemd-sysv
libsdl1.2-dev=11: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl1.2-dev=12: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl1.2-dev=13: libc6-dev libgl1-mesa-dri pkgconf python3; fontconfig gtk-update-icon-cache procps systemd-sysv
libsdl1.2debian=11:; dbus
libsdl1.2debian=12:; dbus
libsdl1.2debian=13:; fontconfig gtk-update-icon-cache procps systemd-sysv
libsdl2-2.0-0=11:; dbus
libsdl2-2.0-0=12:; dbus fontconfig
libsdl2-2.0-0=13:; fontconfig gtk-update-icon-cache procps systemd-sysv
libsdl2-dev=11: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl2-dev=12: libc6-dev libgl1-mesa-dri pkg-config python3; dbus fontconfig
libsdl2-dev=13: libc6-dev libgl1-mesa-dri pkg-config python3; fontconfig gtk-update-icon-cache procps systemd-sysv
libsdl2-image-dev=11: libc6-dev libgl1-mesa-dri pkg-config python3; dbus
libsdl2-image-dev=12: libc6-dev libgl1-mesa-dri pkg-config python3; dbus fontconfig
libsdl2-image-dev=13: libc6-dev libgl1-mesa-dri pkg-config python3; fontconfig gtk-update-icon-cache procps systemd-sysv
libsecret-1-dev=11: libc6-dev pkg-config python3
libsecret-1-dev=12: libc6-dev pkg-config python3
libsecret-1-dev=13: libc6-dev pkgconf python3
libselinux1-dev: libc6-dev
libsmbclient-dev=11: python3; dbus libsasl2-modules
libsmbclient-dev=12,13:; dbus libsasl2-modules
libsndfile1-dev=11: pkg-config
libsndfile1-dev=12:; pkg-config
libsndfile1-dev=13:; pkgconf
libsnmp-dev=11,13: libc6-dev procps; perl
libsnmp-dev=12: libc6-dev procps
libsoap-lite-perl=11,13: ca-certificates perl
libsoap-lite-perl=12: ca-certificates
libsocket6-perl=11,13: perl
libsoup2.4-1=11: dbus systemd-sysv
libsoup2.4-1=12: dbus procps systemd-sysv
libsoup2.4-dev=11: dbus libc6-dev pkg-config python3 systemd-sysv
libsoup2.4-dev=12: dbus libc6-dev pkg-config procps python3 systemd-sysv
libsoup2.4-dev=13: dbus libc6-dev pkgconf procps python3 systemd-sysv; libsasl2-modules
libsox-dev=11:; dbus
libsox-dev=12,13:; dbus
libspandsp-dev: libc6-dev
libspatialindex-dev=11:; pkg-config
libspatialindex-dev=12:; pkg-config
libspatialindex-dev=13:; pkgconf
libspatialite-dev=11: libc6-dev; ca-certificates libsasl2-modules pkg-config
libspatialite-dev=12: libc6-dev; ca-certificates libsasl2-modules pkg-config
libspatialite-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libsqlite3-dev: libc6-dev
libsrtp2-dev=11: libc6-dev pkg-config; dbus
libsrtp2-dev=12,13: pkg-config
libssh-dev: libc6-dev
libssh2-1-dev: libc6-dev
libsvn-dev=11: libc6-dev python3; libsasl2-modules
libsvn-dev=12,13: libc6-dev python3; libsasl2-modules
libswitch-perl=11,13: perl
libswscale-dev:; libgl1-mesa-dri
libswt-gtk-4-java=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
libswt-gtk-4-java=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
libsys-statistics-linux-perl=11,13: perl
libtag1-dev=12: dpkg-dev libc6-dev
libtag1-dev=13: dpkg-dev libc6-dev
libtemplate-perl=11,13: perl
libterm-readkey-perl=11,13: perl
libterm-readline-perl-perl=11,13: perl
libtesseract-dev=12:; ca-certificates libsasl2-modules
libtesseract-dev=13: libc6-dev pkgconf; ca-certificates libsasl2-modules
libtiff-dev: libc6-dev
libtiff5-dev=11: libc6-dev; pkg-config
libtiff5-dev=12: libc6-dev; pkg-config
libtiff5-dev=13: libc6-dev; pkgconf
libtimedate-perl=11,13: perl
libtinfo-dev=11,12: libc6-dev
libudunits2-dev=11:; pkg-config
libudunits2-dev=12,13:; pkg-config
libunicode-string-perl=11,13: perl
liburi-perl=11,13: perl
libusb-dev: libc6-dev
libv4l-dev=13: libc6-dev
libva-dev=11,13: libgl1-mesa-dri perl
libva-dev=12: libgl1-mesa-dri
libvdpau-dev:; libgl1-mesa-dri
libvips-dev=11: gettext-base libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3; chromium curl
libvips-dev=12: gettext-base libc6-dev libltdl-dev libmagickcore-6.q16-6-extra pkg-config python3; curl
libvips-dev=13: gettext-base gnupg libc6-dev libltdl-dev libmagickcore-7.q16-10-extra pkgconf python3; curl gfortran mkdocs
libvirt-daemon-driver-interface=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-lxc=11:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd systemd-sysv
libvirt-daemon-driver-lxc=12:; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps python3 systemd-sysv
libvirt-daemon-driver-lxc=13: dbus dnsmasq-base gettext-base iptables libcap2-bin logrotate systemd-sysv; busybox fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-storage-disk=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-storage-iscsi=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-storage-logical=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-storage-mpath=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-storage-scsi=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-vbox=11:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd systemd-sysv
libvirt-daemon-driver-vbox=12:; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps python3 systemd-sysv
libvirt-daemon-driver-vbox=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-driver-xen=11:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd systemd-sysv
libvirt-daemon-driver-xen=12:; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps python3 systemd-sysv
libvirt-daemon-driver-xen=13: dbus gettext-base libcap2-bin logrotate systemd-sysv; busybox dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-daemon-lock=13:; ca-certificates libsasl2-modules
libvirt-daemon-plugin-lockd=13:; busybox dnsmasq-base fontconfig gettext-base gstreamer1.0-plugins-base gtk-update-icon-cache iptables libgl1-mesa-dri libsasl2-modules logrotate netcat-openbsd procps systemd-sysv
libvirt-daemon-system=11: dbus gettext-base iptables logrotate systemd-sysv; dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache jq libgl1-mesa-dri libsasl2-modules netcat-openbsd
libvirt-daemon-system=12: dbus gettext-base iptables logrotate systemd-sysv; dnsmasq-base fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps python3
libvirt-daemon-system=13: dbus dnsmasq-base gettext-base iptables libcap2-bin logrotate systemd-sysv; busybox fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules netcat-openbsd procps
libvirt-dev=11:; ca-certificates libsasl2-modules pkg-config
libvirt-dev=12:; ca-certificates libsasl2-modules pkg-config
libvirt-dev=13:; ca-certificates libsasl2-modules pkgconf
libvlc-dev=11:; dbus libproxy-tools
libvlc-dev=12:; dbus libproxy-tools
libvlc-dev=13:; dbus libproxy-tools
libvlccore-dev=11:; dbus libproxy-tools
libvlccore-dev=12:; dbus libproxy-tools
libvlccore-dev=13:; dbus libproxy-tools
libvncserver-dev: libc6-dev; libsasl2-modules
libvtk6-dev=11: fontconfig libgl1-mesa-dri libopenmpi-dev pkg-config; poppler-data proj-bin
libvtk9-dev=11: dpkg-dev fontconfig libgl1-mesa-dri libopenmpi-dev openjdk-11-jdk-headless pkg-config python3 tk; gtk-update-icon-cache poppler-data proj-bin systemd-sysv
libvtk9-dev=12: dpkg-dev fontconfig gtk-update-icon-cache libgl1-mesa-dri libopenmpi-dev openjdk-17-jdk-headless pkg-config python3 tk; poppler-data procps proj-bin systemd-sysv x11-utils
libvtk9-dev=13: dbus dpkg-dev fontconfig gnupg gtk-update-icon-cache libgl1-mesa-dri libopenmpi-dev openjdk-21-jdk-headless pkg-config procps python3 systemd-sysv tk; poppler-data proj-bin x11-utils
libwmf-dev=11: libc6-dev
libwmf-dev=12,13: libc6-dev; xfonts-utils
libwww-perl=11,13: ca-certificates perl
libwww-perl=12: ca-certificates
libwxgtk3.2-dev=12: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; zip
libwxgtk3.2-dev=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; ca-certificates libsasl2-modules zip
libxerces-c-dev: libc6-dev; ca-certificates libsasl2-modules
libxft-dev=11: libc6-dev pkg-config
libxft-dev=12: libc6-dev pkg-config
libxft-dev=13: libc6-dev pkgconf
libxine2-dev=11: pkg-config
libxine2-dev=12: pkg-config
libxine2-dev=13: perl pkgconf
libxml++2.6-dev=11: libc6-dev pkg-config python3
libxml++2.6-dev=12: libc6-dev pkg-config python3
libxml++2.6-dev=13: libc6-dev pkgconf python3
libxml-libxml-perl=11: perl; ca-certificates
libxml-libxml-perl=12:; ca-certificates
libxml-libxml-perl=13: perl procps; ca-certificates
libxml-parser-perl=11,13: ca-certificates perl
libxml-parser-perl=12: ca-certificates
libxml-simple-perl=11: perl; ca-certificates
libxml-simple-perl=12:; ca-certificates
libxml-simple-perl=13: perl procps; ca-certificates
libxml-writer-perl=11,13: perl
libxml2-dev=11,12: libc6-dev
libxmlsec1-dev: libc6-dev
libxmu-dev=13: libc6-dev
libxslt1-dev=11,12: libc6-dev
libxt-dev=13: libc6-dev
libyaml-perl=11,13: perl
libzip-dev: libc6-dev
libzmq3-dev=11: libc6-dev
libzmq3-dev=12,13: libc6-dev; cppzmq-dev
lighttpd=11: perl; lighttpd-mod-openssl
lighttpd=12,13:; lighttpd-mod-openssl
lighttpd-mod-deflate=11: perl; lighttpd-mod-openssl
lighttpd-mod-deflate=12,13:; lighttpd-mod-openssl
links:; ca-certificates
lintian=11: dpkg-dev file gettext-base gpg libdigest-sha-perl man-db unzip; curl
lintian=12: ca-certificates dpkg-dev file gettext-base gpg man-db unzip; curl
lintian=13: ca-certificates dpkg-dev file gettext-base gpg libdigest-sha-perl man-db procps unzip; curl
linux-headers-amd64=11,12: binutils; libc6-dev
linux-headers-amd64=13: binutils cpio kmod systemd; busybox libc6-dev zstd
littler=11: r-cran-littler
littler=12: r-cran-littler
littler=13: r-cran-littler
llvm=11:; libc6-dev python3
llvm=12,13:; libc6-dev libsasl2-modules python3
llvm-dev=11: libc6-dev python3
llvm-dev=12,13: libc6-dev python3; libsasl2-modules
lm-sensors=11: perl
lua-dbi-postgresql=11,12:; libsasl2-modules
lua-dbi-postgresql=13:; ca-certificates libsasl2-modules
luarocks=11: libc6-dev unzip wget zip; libtool-bin lua-sec pkg-config
luarocks=12: libc6-dev unzip wget zip; libtool-bin lua-sec pkg-config
luarocks=13: libc6-dev unzip wget zip; libltdl-dev lua-sec pkgconf
lv:; bzip2 xz-utils zstd
lxc=11: dnsmasq-base iptables libcap2-bin; busybox-static debootstrap fakeroot file genisoimage perl python3 rsync uuid-runtime xz-utils
lxc=12: dnsmasq-base libcap2-bin nftables; binutils busybox-static bzip2 debootstrap fakeroot file genisoimage python3 rsync uuid-runtime xz-utils
lxc=13: dnsmasq-base libcap2-bin nftables; debootstrap dirmngr genisoimage perl rsync squashfs-tools xz-utils
lxde=11:! dbus fontconfig gtk-update-icon-cache lsb-release python3 python3-minimal python3.9-minimal systemd systemd-sysv x11-xserver-utils; aria2 aspell aspell-en busybox bzip2 ca-certificates cpio dirmngr docbook-xml ffmpeg file firefox-esr geoip-database gnupg gpg gpg-agent gpgconf gstreamer1.0-plugins-base iptables kmod libcap2-bin libgl1-mesa-dri libsasl2-modules man-db nftables openssh-client openssl p11-kit p7zip p7zip-full perl poppler-data procps psmisc pulseaudio unzip x11-utils xauth xfonts-base xfonts-utils xz-utils youtube-dl
lxde=12: dbus fontconfig gtk-update-icon-cache lsb-release poppler-data procps python3 systemd-sysv x11-xserver-utils xfonts-utils; aria2 aspell busybox bzip2 cpio dirmngr docbook-xml ffmpeg file firefox-esr geoip-database iptables kmod libmagickcore-6.q16-6-extra locales man-db openssh-client p11-kit p7zip-full pulseaudio unzip x11-utils xfonts-base xz-utils zstd
lxde=13: dbus fontconfig gtk-update-icon-cache poppler-data procps python3 systemd-sysv x11-xserver-utils xfonts-utils; acl avahi-daemon busybox cpio cron curl dnsmasq-base firefox-esr geoip-database gettext-base locales nemo openssh-client pulseaudio unzip xfonts-base xz-utils zstd
lxde-core=11: dbus fontconfig gtk-update-icon-cache lsb-release systemd-sysv; dirmngr libcap2-bin openssh-client p11-kit perl psmisc pulseaudio x11-xserver-utils xfonts-utils
lxde-core=12: dbus fontconfig gtk-update-icon-cache lsb-release poppler-data procps python3 systemd-sysv xfonts-utils; dirmngr openssh-client p11-kit pulseaudio x11-xserver-utils
lxde-core=13: dbus fontconfig gtk-update-icon-cache poppler-data procps python3 systemd-sysv xfonts-utils; busybox cpio dirmngr gstreamer1.0-plugins-base kmod libgl1-mesa-dri openssh-client p11-kit x11-xserver-utils xfonts-base zstd
lxterminal=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
lxterminal=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
macipgw=13:; cups-daemon ghostscript gstreamer1.0-plugins-base lynx poppler-utils
mafft=11,13: perl; lynx rake
mafft=12:; lynx rake
mailutils=11,12:; cron libsasl2-modules
mailutils=13:; cron libsasl2-modules
mapnik-utils=11,12:; poppler-data proj-bin
mapnik-utils=13: gnupg; poppler-data proj-bin
maven=11: openjdk-11-jre-headless
maven=12: openjdk-17-jre-headless
maven=13: openjdk-21-jre-headless
mc=11,13:; bzip2 file perl unzip xz-utils
mc=12:; bzip2 file unzip xz-utils
mcrypt: bzip2
mediainfo:; ca-certificates libsasl2-modules
megatools: ca-certificates; libsasl2-modules
meld=11: dbus fontconfig gtk-update-icon-cache patch python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules lsb-release man-db procps
meld=12: dbus fontconfig gtk-update-icon-cache patch procps python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra libsasl2-modules lsb-release man-db
meld=13: dbus fontconfig gtk-update-icon-cache patch procps python3 systemd-sysv; aspell docbook-xml gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-7.q16-10-extra libsasl2-modules lsb-release man-db
mencoder=11: fontconfig libgl1-mesa-dri python3; dbus libsasl2-modules
mencoder=12: fontconfig libgl1-mesa-dri; dbus libsasl2-modules
mencoder=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libsasl2-modules procps systemd-sysv
merecat=13: procps; perl
mesa-common-dev: libgl1-mesa-dri
mesa-utils=11,12: libgl1-mesa-dri
mesa-utils=13: libgl1-mesa-dri; fontconfig gtk-update-icon-cache procps systemd-sysv
meson=11: python3
meson=12: python3-setuptools; build-essential
meson=13: python3-setuptools; build-essential
mime-support=11: perl; bzip2 file xz-utils
mime-support=12:; bzip2 file xz-utils
mingw-w64: g++-mingw-w64
monitoring-plugins=11: iputils-ping procps; bind9-host perl samba-common-bin sudo
monitoring-plugins=12: iputils-ping procps; bind9-host samba-common-bin sudo
monitoring-plugins=13: iputils-ping procps; bind9-host libcap2-bin perl samba-common-bin sudo
mono-complete=11: ca-certificates-mono pkg-config procps; lynx
mono-complete=12: ca-certificates-mono fontconfig pkg-config procps; lynx
mono-complete=13: ca-certificates-mono fontconfig pkgconf python3
mono-devel=11: ca-certificates-mono pkg-config
mono-devel=12: ca-certificates-mono fontconfig pkg-config
mono-devel=13: ca-certificates-mono fontconfig pkgconf python3
mono-mcs=11: binutils; ca-certificates-mono pkg-config
mono-mcs=12: binutils; ca-certificates-mono pkg-config
mono-mcs=13: binutils; ca-certificates-mono pkgconf
mono-runtime=11,13: binutils; ca-certificates-mono
mono-runtime=12: binutils; ca-certificates-mono
mopidy=11: ca-certificates dbus gstreamer1.0-plugins-base libgl1-mesa-dri python3 systemd-sysv; fontconfig
mopidy=12: ca-certificates dbus gstreamer1.0-plugins-base libgl1-mesa-dri procps python3 systemd-sysv; fontconfig
mopidy=13: ca-certificates dbus gstreamer1.0-plugins-base libgl1-mesa-dri procps python3 systemd-sysv; fontconfig libsasl2-modules
moreutils=11,13: perl
mosh: openssh-client
mpg123=11:; dbus
mpg123=12,13:; dbus
mplayer=11: fontconfig libgl1-mesa-dri python3; dbus libsasl2-modules
mplayer=12: fontconfig libgl1-mesa-dri; dbus libsasl2-modules
mplayer=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libsasl2-modules procps systemd-sysv
msmtp=11,12:; ca-certificates
msmtp=13: procps; ca-certificates
msmtp-mta=11,12:; ca-certificates
msmtp-mta=13: procps; ca-certificates
mtr=11: fontconfig gtk-update-icon-cache; dbus
mtr=12: fontconfig gtk-update-icon-cache; dbus
mtr=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
mumble-server=11:; avahi-daemon
mumble-server=12,13:; avahi-daemon
munin=11: cron fontconfig perl; git jq man-db procps
munin=12: cron fontconfig; git jq man-db procps
munin=13: cron fontconfig perl; git jq man-db procps
munin-node=11,13: perl; git jq man-db procps
munin-node=12:; git jq man-db procps
munin-plugins-extra=11,13: perl
musl-dev=12: gcc
musl-dev=13:; libc6-dev
musl-tools=11,12: gcc
musl-tools=13:; libc6-dev
mutt=11: gnupg; bzip2 file locales perl xz-utils
mutt=12: gnupg; bzip2 file locales xz-utils
mutt=13: gnupg; bzip2 file locales perl xz-utils
nagios-plugins-contrib=11:; bind9-host binutils cron curl dbus file iputils-ping libdigest-sha-perl lsb-release procps rake whois
nagios-plugins-contrib=12:; bc bind9-host binutils cron curl dbus file iputils-ping lsb-release procps python3 rake whois
nagios-snmp-plugins=11: perl
nagios-snmp-plugins=13: perl procps
nautilus=11: dbus fontconfig gtk-update-icon-cache libcap2-bin procps systemd-sysv; aspell dirmngr gstreamer1.0-plugins-base libgl1-mesa-dri p11-kit poppler-data python3
nautilus=12: dbus fontconfig gtk-update-icon-cache libcap2-bin procps systemd-sysv; aspell dirmngr gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-6.q16-6-extra locales p11-kit python3
nautilus=13: dbus fontconfig gnupg gtk-update-icon-cache libcap2-bin procps psmisc systemd-sysv; aspell ca-certificates gstreamer1.0-plugins-base libgl1-mesa-dri libmagickcore-7.q16-10-extra locales p11-kit
ncat=11:; dbus
ncat=12,13:; dbus
neovim=11:; python3 xauth xxd
neovim=12,13:; python3 xauth xxd
netatalk=11: dbus perl systemd-sysv; avahi-daemon file gstreamer1.0-plugins-base libsasl2-modules poppler-data procps python3
netatalk=13: avahi-daemon gnupg libcap2-bin procps systemd-sysv; cups-daemon ghostscript gstreamer1.0-plugins-base lynx poppler-utils
netatalk-tools=13: ca-certificates dbus perl procps; file libsasl2-modules
netcat=11: netcat-openbsd
netcdf-bin:; ca-certificates libsasl2-modules
nfs-common=11:; libsasl2-modules python3
nfs-common=12: python3; libsasl2-modules
nfs-common=13: procps; libsasl2-modules python3
nfs-kernel-server=11:; libsasl2-modules python3
nfs-kernel-server=12: python3; libsasl2-modules
nfs-kernel-server=13: procps; libsasl2-modules python3
nginx-extras=11: libcap2-bin perl; geoip-database
nginx-extras=12: nginx; geoip-database
nginx-extras=13: nginx perl; geoip-database
nginx-full=11: nginx-core
nginx-full=12,13: nginx
nginx-light=11: libcap2-bin
nginx-light=12,13: nginx
ngrep=11:; dbus
ngrep=12,13:; dbus
nmap=11:; dbus
nmap=12,13:; dbus
node-clean-css=11: nodejs
node-gyp=11: nodejs python3; build-essential
node-gyp=12: nodejs python3; build-essential
node-gyp=13: nodejs python3; build-essential
node-less: nodejs
novnc=11: ca-certificates perl python3-setuptools wget; bzip2 file xz-utils
novnc=12: ca-certificates nodejs python3-setuptools wget; bzip2 file xz-utils
novnc=13: ca-certificates nodejs python3
npm=11: ca-certificates nodejs python3; build-essential cool-retro-term git x11-utils x11-xserver-utils
npm=12: ca-certificates nodejs python3; build-essential dbus git x11-utils x11-xserver-utils
npm=13: ca-certificates nodejs python3; build-essential dbus git x11-utils x11-xserver-utils
nslcd=11: ca-certificates; bind9-host libsasl2-modules python3
nslcd=12,13: ca-certificates; bind9-host libsasl2-modules python3
nslcd-utils=11: ca-certificates python3; bind9-host libsasl2-modules
nslcd-utils=12,13: ca-certificates python3; bind9-host libsasl2-modules
ntp=11:; perl
ntp=12: python3; systemd
ntpdate=12: python3
nuget=11: binutils; ca-certificates-mono
nuget=12: binutils fontconfig; ca-certificates-mono
ocaml: gcc libc6-dev; file
ocl-icd-opencl-dev:; libgl1-mesa-dri
octave=11: fontconfig libgl1-mesa-dri perl; ghostscript gtk-update-icon-cache info libsasl2-modules openjdk-11-jre-headless systemd-sysv
octave=12: fontconfig libgl1-mesa-dri openmpi-bin; ghostscript gtk-update-icon-cache info libsasl2-modules openjdk-17-jre-headless procps systemd-sysv
octave=13: fontconfig libgl1-mesa-dri perl procps; ghostscript gtk-update-icon-cache info libsasl2-modules openjdk-21-jre-headless systemd-sysv
odbc-postgresql=11,12:; libsasl2-modules
odbc-postgresql=13:; ca-certificates libsasl2-modules
opam=11: build-essential unzip wget; file git mercurial procps rsync
opam=12: build-essential unzip wget; file git mercurial procps rsync
opam=13: build-essential unzip wget; file git mercurial rsync
openbox=11: fontconfig python3; gtk-update-icon-cache systemd-sysv
openbox=12,13: fontconfig poppler-data python3 xfonts-utils; gtk-update-icon-cache procps systemd-sysv
openbsd-inetd=11,13: perl
opendkim=11,13:; libsasl2-modules perl
opendkim=12:; libsasl2-modules
opendkim-tools=11,13: perl; libsasl2-modules
opendkim-tools=12:; libsasl2-modules
openjdk-11-jdk=11: libgl1-mesa-dri openjdk-11-jdk-headless; x11-utils
openjdk-11-jre=11: libgl1-mesa-dri openjdk-11-jre-headless; x11-utils
openjdk-17-jdk=11: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jdk-headless; x11-utils
openjdk-17-jdk=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jdk-headless; procps systemd-sysv x11-utils
openjdk-17-jre=11: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; x11-utils
openjdk-17-jre=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; procps systemd-sysv x11-utils
openjdk-25-jdk=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-25-jdk-headless procps systemd-sysv; libc6-dev x11-utils
openjdk-25-jre=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-25-jre-headless procps systemd-sysv; x11-utils
openjfx=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri systemd-sysv
openjfx=12,13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv
opensmtpd=11,12:; libsasl2-modules
openssh-server-gssapi=13: openssh-client-gssapi openssh-server
openvpn=11: libcap2-bin; easy-rsa
openvpn=12:; easy-rsa
openvpn=13:; easy-rsa
openvswitch-switch=11: kmod libcap2-bin openssl procps python3 uuid-runtime
openvswitch-switch=12: kmod openssl procps python3 uuid-runtime
openvswitch-switch=13: kmod openssl procps uuid-runtime; python3 wget
opus-tools=11:; dbus
packagekit-gtk3-module=11: fontconfig; aspell dirmngr gtk-update-icon-cache pkg-config software-properties-common
packagekit-gtk3-module=12: fontconfig; gtk-update-icon-cache jq libgl1-mesa-dri locales p11-kit procps software-properties-common xauth xfonts-base
packagekit-gtk3-module=13: fontconfig; dirmngr gstreamer1.0-plugins-base gtk-update-icon-cache jq libgl1-mesa-dri perl procps python3 systemd-sysv
packaging-dev=11:! autoconf automake binutils build-essential bzip2 ca-certificates debootstrap devscripts dirmngr dpkg-dev fakeroot file g++ gcc gettext-base gnupg gpg gpg-agent gpgconf libc6-dev libdigest-sha-perl libtool make man-db openssl patch perl python3 python3-minimal python3.9-minimal unzip wget xz-utils; apt-file cmake dbus equivs git less libltdl-dev libsasl2-modules lsb-release openssh-client pkg-config procps psmisc subversion sudo xauth
packaging-dev=12:! autoconf automake binutils build-essential bzip2 ca-certificates devscripts dirmngr dpkg-dev fakeroot file g++ gcc gettext-base gnupg gpg gpg-agent gpgconf libc6-dev libtool make man-db openssl patch python3 python3-minimal unzip xz-utils; apt-file cmake debootstrap equivs git less libltdl-dev libsasl2-modules lsb-release openssh-client pkg-config pkgconf procps psmisc python3-invoke subversion wget xauth zstd
pandoc-citeproc=11:; ca-certificates
papd=13:; cups-daemon ghostscript gstreamer1.0-plugins-base lynx poppler-utils
passenger: rake; libsasl2-modules
pbuilder=11: debootstrap dpkg-dev; devscripts sudo
pbuilder=12: debootstrap dpkg-dev; devscripts sudo
pbuilder=13: debootstrap dpkg-dev; devscripts sudo
pcp=11: procps python3; libsasl2-modules perl
pcp=12: procps python3; libsasl2-modules
pcp=13: procps python3; libsasl2-modules perl
pdftk=11: openjdk-11-jre-headless
pdftk=12: openjdk-17-jre-headless
pdns-backend-bind:; ca-certificates libsasl2-modules
pdns-server:; ca-certificates libsasl2-modules
pentium-builder=11: gcc perl
pentium-builder=12: gcc
percona-toolkit=11: gdb perl
percona-toolkit=12: gdb
percona-toolkit=13: gdb perl
perl-doc=11,13: perl
php=11: apache2-bin php7.4-cli; apache2
php=12: apache2-bin php8.2-cli; apache2
php=13: apache2-bin php8.4-cli; apache2
php-amqp=11: apache2-bin php7.4-cli; apache2
php-amqp=12: apache2-bin php8.2-cli; apache2
php-amqp=13: apache2-bin php8.4-cli; apache2
php-apcu=11: apache2-bin php7.4-cli; apache2
php-apcu=12: apache2-bin php8.2-cli; apache2
php-apcu=13: apache2-bin php8.4-cli; apache2
php-apcu-bc=11: apache2-bin php7.4-cli; apache2
php-bcmath=11,12: psmisc
php-bcmath=13: procps psmisc
php-cli=11: php7.4-cli
php-cli=12: php8.2-cli
php-cli=13: php8.4-cli
php-common: psmisc
php-curl=11,12: psmisc; ca-certificates libsasl2-modules
php-curl=13: procps psmisc; ca-certificates libsasl2-modules
php-db=11: php-pear
php-db=12: php-pear
php-db=13: php-pear
php-dev=11: automake libtool php7.4-cli pkg-config; build-essential curl gettext-base man-db php-pear
php-dev=12: automake libtool php8.2-cli pkg-config; build-essential curl gettext-base man-db php-pear
php-dev=13: automake libtool php8.4-cli pkg-config; build-essential curl gettext-base man-db php-pear
php-enchant=11,12: psmisc; aspell
php-enchant=13: procps psmisc; aspell
php-fpm=11: php7.4-cli procps
php-fpm=12: php8.2-cli procps systemd
php-fpm=13: php8.4-cli systemd
php-fxsl=11,12: psmisc
php-gd=11,12: psmisc
php-gd=13: procps psmisc
php-geoip=11: apache2-bin php7.4-cli; apache2 geoip-database
php-gmp=11,12: psmisc
php-gmp=13: procps psmisc
php-gnupg=11: apache2-bin gnupg php7.4-cli; apache2
php-gnupg=12: apache2-bin gnupg php8.2-cli; apache2
php-gnupg=13: apache2-bin gnupg php8.4-cli; apache2
php-imagick=11: apache2-bin php7.4-cli; apache2 ghostscript
php-imagick=12: apache2-bin php8.2-cli; apache2 ghostscript
php-imagick=13: apache2-bin php8.4-cli; apache2 ghostscript
php-imap=11,12: psmisc
php-intl=11,12: psmisc
php-intl=13: procps psmisc
php-json=11: psmisc
php-json=12: apache2-bin php8.2-cli; apache2
php-json=13: apache2-bin php8.4-cli; apache2
php-ldap=11,12: psmisc; libsasl2-modules
php-ldap=13: procps psmisc; libsasl2-modules
php-mail=11: psmisc; php-pear
php-mail=12: psmisc; php-pear
php-mail=13: psmisc; php-pear
php-mail-mime=11: php-pear
php-mail-mime=12: php-pear
php-mail-mime=13: php-pear
php-mbstring=11,12: psmisc
php-mbstring=13: procps psmisc
php-mcrypt=12: apache2-bin php8.2-cli; apache2
php-mcrypt=13: apache2-bin php8.4-cli; apache2
php-mdb2=11: php-pear
php-mdb2=12: php-pear
php-memcache=11: apache2-bin php7.4-cli; apache2
php-memcache=12: apache2-bin php8.2-cli; apache2
php-memcache=13: apache2-bin php8.4-cli; apache2
php-memcached=11: apache2-bin php7.4-cli; apache2
php-memcached=12: apache2-bin php8.2-cli; apache2
php-memcached=13: apache2-bin php8.4-cli; apache2
php-mongodb=11: apache2-bin php7.4-cli; apache2
php-mongodb=12: apache2-bin php8.2-cli; apache2
php-mongodb=13: apache2-bin php8.4-cli; apache2
php-mysql=11,12: psmisc
php-mysql=13: procps psmisc
php-net-socket=11: php-pear
php-net-socket=12: php-pear
php-net-socket=13: php-pear
php-pgsql=11,12: psmisc; libsasl2-modules
php-pgsql=13: procps psmisc; ca-certificates libsasl2-modules
php-readline=11,12: psmisc
php-readline=13: procps psmisc
php-redis=11: apache2-bin php7.4-cli; apache2
php-redis=12: apache2-bin php8.2-cli; apache2
php-redis=13: apache2-bin php8.4-cli; apache2
php-soap=11,12: psmisc
php-soap=13: procps psmisc
php-sqlite3=11,12: psmisc
php-sqlite3=13: procps psmisc
php-ssh2=11: apache2-bin php7.4-cli; apache2
php-ssh2=12: apache2-bin php8.2-cli; apache2
php-ssh2=13: apache2-bin php8.4-cli; apache2
php-uploadprogress=11: apache2-bin php7.4-cli; apache2
php-uploadprogress=12: apache2-bin php8.2-cli; apache2
php-uploadprogress=13: apache2-bin php8.4-cli; apache2
php-uuid=11: apache2-bin php7.4-cli; apache2
php-uuid=12: apache2-bin php8.2-cli; apache2
php-uuid=13: apache2-bin php8.4-cli; apache2
php-xdebug=11: apache2-bin php7.4-cli; apache2
php-xdebug=12: apache2-bin php8.2-cli; apache2
php-xdebug=13: apache2-bin php8.4-cli; apache2
php-xml=11,12: psmisc
php-xml=13: procps psmisc
php-xmlrpc=11: psmisc
php-xmlrpc=12: apache2-bin php8.2-cli; apache2
php-xmlrpc=13: apache2-bin php8.4-cli; apache2
php-yaml=11: apache2-bin php7.4-cli; apache2
php-yaml=12: apache2-bin php8.2-cli; apache2
php-yaml=13: apache2-bin php8.4-cli; apache2
php-zip=11,12: psmisc
php-zip=13: procps psmisc
php7.4=11: apache2-bin php7.4-cli; apache2
php7.4-bcmath=11: psmisc
php7.4-bz2=11: psmisc
php7.4-cgi=11: php7.4-cli
php7.4-common=11: psmisc
php7.4-curl=11: psmisc; ca-certificates libsasl2-modules
php7.4-dba=11: psmisc
php7.4-dev=11: automake libtool php7.4-cli pkg-config; build-essential curl gettext-base man-db php-pear
php7.4-enchant=11: psmisc; aspell
php7.4-fpm=11: php7.4-cli procps
php7.4-gd=11: psmisc
php7.4-gmp=11: psmisc
php7.4-imap=11: psmisc
php7.4-interbase=11: psmisc
php7.4-intl=11: psmisc
php7.4-json=11: psmisc
php7.4-ldap=11: psmisc; libsasl2-modules
php7.4-mbstring=11: psmisc
php7.4-mysql=11: psmisc
php7.4-odbc=11: psmisc
php7.4-opcache=11: psmisc
php7.4-pgsql=11: psmisc; libsasl2-modules
php7.4-phpdbg=11: php7.4-cli
php7.4-pspell=11: psmisc; aspell
php7.4-readline=11: psmisc
php7.4-snmp=11: psmisc; perl
php7.4-soap=11: psmisc
php7.4-sqlite3=11: psmisc
php7.4-sybase=11: psmisc
php7.4-tidy=11: psmisc
php7.4-xml=11: psmisc
php7.4-xmlrpc=11: psmisc
php7.4-xsl=11: psmisc
php7.4-zip=11: psmisc
php8.2=12: apache2-bin php8.2-cli; apache2
php8.2-apcu=12: apache2-bin php8.2-cli; apache2
php8.2-bcmath=12: psmisc
php8.2-bz2=12: psmisc
php8.2-cgi=12: php8.2-cli
php8.2-common=12: psmisc
php8.2-curl=12: psmisc; ca-certificates libsasl2-modules
php8.2-dba=12: psmisc
php8.2-dev=12: automake libtool php8.2-cli pkg-config; build-essential curl gettext-base man-db php-pear
php8.2-enchant=12: psmisc; aspell
php8.2-fpm=12: php8.2-cli procps systemd
php8.2-gd=12: psmisc
php8.2-gmp=12: psmisc
php8.2-imagick=12: apache2-bin php8.2-cli; apache2 ghostscript
php8.2-imap=12: psmisc
php8.2-interbase=12: psmisc
php8.2-intl=12: psmisc
php8.2-ldap=12: psmisc; libsasl2-modules
php8.2-mbstring=12: psmisc
php8.2-mcrypt=12: apache2-bin php8.2-cli; apache2
php8.2-memcache=12: apache2-bin php8.2-cli; apache2
php8.2-memcached=12: apache2-bin php8.2-cli; apache2
php8.2-mysql=12: psmisc
php8.2-odbc=12: psmisc
php8.2-opcache=12: psmisc
php8.2-pgsql=12: psmisc; libsasl2-modules
php8.2-phpdbg=12: php8.2-cli
php8.2-ps=12: apache2-bin php8.2-cli; apache2
php8.2-pspell=12: psmisc; aspell
php8.2-readline=12: psmisc
php8.2-redis=12: apache2-bin php8.2-cli; apache2
php8.2-snmp=12: psmisc
php8.2-soap=12: psmisc
php8.2-sqlite3=12: psmisc
php8.2-sybase=12: psmisc
php8.2-tidy=12: psmisc
php8.2-xdebug=12: apache2-bin php8.2-cli; apache2
php8.2-xml=12: psmisc
php8.2-xmlrpc=12: apache2-bin php8.2-cli; apache2
php8.2-xsl=12: psmisc
php8.2-zip=12: psmisc
php8.4=13: apache2-bin php8.4-cli; apache2
php8.4-apcu=13: apache2-bin php8.4-cli; apache2
php8.4-bcmath=13: procps psmisc
php8.4-bz2=13: procps psmisc
php8.4-cgi=13: php8.4-cli
php8.4-common=13: procps psmisc
php8.4-curl=13: procps psmisc; ca-certificates libsasl2-modules
php8.4-dba=13: procps psmisc
php8.4-dev=13: automake libtool php8.4-cli pkg-config; build-essential curl gettext-base man-db php-pear
php8.4-enchant=13: procps psmisc; aspell
php8.4-fpm=13: php8.4-cli systemd
php8.4-gd=13: procps psmisc
php8.4-gmp=13: procps psmisc
php8.4-imagick=13: apache2-bin php8.4-cli; apache2 ghostscript
php8.4-interbase=13: perl procps psmisc
php8.4-intl=13: procps psmisc
php8.4-ldap=13: procps psmisc; libsasl2-modules
php8.4-mbstring=13: procps psmisc
php8.4-mcrypt=13: apache2-bin php8.4-cli; apache2
php8.4-memcache=13: apache2-bin php8.4-cli; apache2
php8.4-memcached=13: apache2-bin php8.4-cli; apache2
php8.4-mysql=13: procps psmisc
php8.4-odbc=13: procps psmisc
php8.4-opcache=13: procps psmisc
php8.4-pgsql=13: procps psmisc; ca-certificates libsasl2-modules
php8.4-phpdbg=13: php8.4-cli
php8.4-ps=13: apache2-bin php8.4-cli; apache2
php8.4-pspell=13: apache2-bin php8.4-cli; apache2 aspell
php8.4-readline=13: procps psmisc
php8.4-redis=13: apache2-bin php8.4-cli; apache2
php8.4-snmp=13: procps psmisc; perl
php8.4-soap=13: procps psmisc
php8.4-sqlite3=13: procps psmisc
php8.4-sybase=13: procps psmisc
php8.4-tidy=13: procps psmisc
php8.4-xdebug=13: apache2-bin php8.4-cli; apache2
php8.4-xml=13: procps psmisc
php8.4-xmlrpc=13: apache2-bin php8.4-cli; apache2
php8.4-xsl=13: procps psmisc
php8.4-zip=13: procps psmisc
phpmyadmin=11: mariadb-client-10.5 php7.4-cli; apache2
phpmyadmin=12: apache2-bin ca-certificates mariadb-client php8.2-cli; apache2
phpmyadmin=13: apache2-bin ca-certificates mariadb-client-compat php8.4-cli; apache2
phpunit=11: php7.4-cli
phpunit=12: apache2-bin php8.2-cli; apache2
phpunit=13: apache2-bin php8.4-cli; apache2
plantuml=11: ant libgl1-mesa-dri openjdk-11-jdk-headless unzip; graphviz x11-utils
plantuml=12: openjdk-17-jre-headless unzip; graphviz
plantuml=13: ant-optional unzip; graphviz
portaudio19-dev=11: libc6-dev pkg-config
portaudio19-dev=12: pkg-config
postfix-ldap=11: postfix
postfix-ldap=12: postfix
postfix-ldap=13: postfix
postfix-mysql=11: postfix
postfix-mysql=12: postfix
postfix-mysql=13: postfix
postgis=11:; locales poppler-data postgresql-client-13 postgresql-common proj-bin sysstat
postgis=12:; postgresql-postgis
postgis=13: gnupg perl; postgresql-postgis
postgresql=11: locales postgresql-client-13 postgresql-common; sysstat
postgresql=12: locales postgresql-client-15 postgresql-common; sysstat
postgresql=13: locales postgresql-client-17 postgresql-common; sysstat
postgresql-13=11: locales postgresql-client-13 postgresql-common; sysstat
postgresql-13-postgis-3=11: locales postgresql-client-13 postgresql-common; poppler-data proj-bin sysstat
postgresql-15=12: locales postgresql-client-15 postgresql-common; sysstat
postgresql-15-postgis-3=12: locales postgresql-client-15 postgresql-common; poppler-data proj-bin sysstat
postgresql-17=13: locales postgresql-client-17 postgresql-common; sysstat
postgresql-17-postgis-3=13: gnupg locales postgresql-client-17 postgresql-common; poppler-data proj-bin sysstat
postgresql-client=11: postgresql-client-13
postgresql-client=12: postgresql-client-15
postgresql-client=13: postgresql-client-17
postgresql-client-common=13: perl
postgresql-contrib=11: locales postgresql-client-13 postgresql-common; sysstat
postgresql-contrib=12: locales postgresql-client-15 postgresql-common; sysstat
postgresql-server-dev-13=11: binutils libc6-dev postgresql-client-13 postgresql-common python3
postgresql-server-dev-15=12: binutils libc6-dev postgresql-client-15 postgresql-common python3; libclang-rt-14-dev
postgresql-server-dev-17=13: binutils libc6-dev postgresql-client-17 postgresql-common python3; libclang-rt-19-dev
postgresql-server-dev-all=11: binutils libc6-dev make postgresql-client-13 postgresql-common python3
postgresql-server-dev-all=12: binutils libc6-dev make postgresql-client-15 postgresql-common python3; libclang-rt-14-dev
postgresql-server-dev-all=13: binutils libc6-dev postgresql-client-17 postgresql-common python3; libclang-rt-19-dev
postgrey=11: libdigest-sha-perl; postfix
postgrey=12:; postfix
postgrey=13: libdigest-sha-perl procps; postfix
powerline=11: python3; fontconfig
powerline=12,13: python3; fontconfig
printer-driver-postscript-hp=11: python3 xz-utils; dbus
printer-driver-postscript-hp=12,13: python3 xz-utils; dbus
privoxy=11: logrotate; perl
privoxy=12: logrotate
privoxy=13: logrotate procps
prosody: lua-sec ssl-cert
protobuf-compiler:; libprotobuf-dev
pstoedit=11: ghostscript
pstoedit=12,13: ghostscript
psutils=11:; ghostscript
psutils=12:; ghostscript
psutils=13: perl python3; ghostscript
pulseaudio-utils=11:; dbus
pulseaudio-utils=12,13:; dbus
puppet=11: rake; libsasl2-modules lsb-release
puppet=12,13: rake; augeas-tools lsb-release
pure-ftpd-common=11,13: perl; pure-ftpd
pure-ftpd-common=12:; pure-ftpd
pure-ftpd-ldap=11,13: perl; libsasl2-modules
pure-ftpd-ldap=12:; libsasl2-modules
pure-ftpd-mysql=11,13: perl
pure-ftpd-postgresql=11: perl; libsasl2-modules
pure-ftpd-postgresql=12:; libsasl2-modules
pure-ftpd-postgresql=13: perl; ca-certificates libsasl2-modules
pyqt5-dev-tools=11: fontconfig libgl1-mesa-dri python3; gtk-update-icon-cache systemd-sysv
pyqt5-dev-tools=12,13: fontconfig libgl1-mesa-dri python3; gtk-update-icon-cache procps systemd-sysv
python-all=11: perl; bzip2 file xz-utils
python-all-dev=11: libc6-dev perl; bzip2 file xz-utils
python-is-python3=11: python3
python-is-python3=12,13: python3
python-jinja2=11: perl; bzip2 file xz-utils
python-pkg-resources=11: perl; bzip2 file xz-utils
python-ply=11: perl; bzip2 file xz-utils
python-setuptools=11: perl; bzip2 file xz-utils
python-six=11: perl; bzip2 file xz-utils
python-tk=11: perl; bzip2 file xz-utils
python2.7=11: perl; bzip2 file xz-utils
python2.7-dev=11: libc6-dev perl; bzip2 file xz-utils
python2.7-minimal=11:; bzip2 file perl xz-utils
python3-all-dev=11: python3-dev
python3-all-dev=12,13: python3-dev
python3-bs4=11: python3
python3-bs4=12,13: python3
python3-cffi=11: python3
python3-cffi=12,13: python3
python3-dateutil=11: python3
python3-dateutil=12,13: python3
python3-distutils=11: python3
python3-distutils=12: python3
python3-enchant=11: python3; aspell
python3-enchant=12,13: python3; aspell
python3-flask=11: python3
python3-flask=12,13: python3
python3-gdal=11: python3; poppler-data proj-bin
python3-gdal=12: python3; poppler-data proj-bin
python3-gdal=13: gnupg python3; poppler-data proj-bin
python3-gi=11: python3
python3-gi=12,13: python3
python3-gst-1.0=11: libcap2-bin libgl1-mesa-dri python3; gstreamer1.0-plugins-base
python3-gst-1.0=12: libcap2-bin libgl1-mesa-dri python3; gstreamer1.0-plugins-base
python3-gst-1.0=13: dbus libcap2-bin libgl1-mesa-dri procps python3 systemd-sysv; gstreamer1.0-plugins-base libsasl2-modules
python3-h5py=11: python3
python3-h5py=12,13: python3; libsasl2-modules
python3-hisat2=11: perl python3; samtools
python3-hisat2=12: python3; samtools
python3-hisat2=13: perl python3; g++ ncbi-blast+ python3-tk samtools xfonts-utils
python3-jinja2=11: python3
python3-jinja2=12,13: python3
python3-lxml=11: python3
python3-lxml=12,13: python3
python3-matplotlib=11: perl python3; bzip2 file python3-tk xz-utils
python3-matplotlib=12: g++ python3-dev python3-tk
python3-matplotlib=13: python3-tk; g++
python3-nose=11: python3
python3-nose=12: python3
python3-numpy=11: python3
python3-numpy=12,13: python3
python3-openssl=11: python3
python3-openssl=12,13: python3
python3-openvswitch=11: python3
python3-openvswitch=12: python3
python3-openvswitch=13: python3; wget
python3-pandas=11: python3; file python3-pip python3-pytest python3-tk
python3-pandas=12: python3; file python3-pip python3-pytest python3-tk
python3-pandas=13: python3; libsasl2-modules python3-pip python3-tk
python3-pexpect=11: python3
python3-pexpect=12,13: python3
python3-pil=11: perl python3; bzip2 file xz-utils
python3-pil=12: python3; bzip2 file xz-utils
python3-pil=13: python3
python3-pkg-resources=11: python3
python3-pkg-resources=12: python3
python3-pkg-resources=13: python3-setuptools
python3-progressbar=11: python3
python3-progressbar=12,13: python3
python3-psutil=11: python3
python3-psutil=12,13: python3
python3-psycopg2=11: python3; libsasl2-modules
python3-psycopg2=12,13: python3; libsasl2-modules
python3-pygments=11: python3
python3-pygments=12,13: python3
python3-pyqt5=11: fontconfig libgl1-mesa-dri python3; gtk-update-icon-cache systemd-sysv
python3-pyqt5=12,13: fontconfig libgl1-mesa-dri python3; gtk-update-icon-cache procps systemd-sysv
python3-renderpm=11: python3
python3-renderpm=12: python3 xfonts-utils
python3-requests=11: ca-certificates python3
python3-requests=12,13: ca-certificates python3
python3-scipy=11: python3; bzip2 file g++ perl xz-utils
python3-scipy=12: g++ python3-dev; bzip2 file xz-utils
python3-scipy=13: python3; g++
python3-six=11: python3
python3-six=12,13: python3
python3-software-properties=11: lsb-release; libsasl2-modules systemd-sysv xz-utils
python3-software-properties=12: ca-certificates gpg lsb-release python3
python3-sphinx=11: ca-certificates python3; bzip2 file make perl xz-utils
python3-sphinx=12: ca-certificates python3; bzip2 file make xz-utils
python3-sphinx=13: ca-certificates perl python3; make
python3-uno=11: fontconfig gnupg python3; cool-retro-term fonts-liberation2 perl poppler-data x11-utils x11-xserver-utils
python3-uno=12: fontconfig gnupg python3; dbus fonts-liberation2 poppler-data x11-utils x11-xserver-utils
python3-uno=13: fontconfig gnupg procps python3; dbus fonts-liberation perl poppler-data x11-utils x11-xserver-utils
python3-venv=11: ca-certificates python3
python3-venv=12,13: ca-certificates python3
python3-virtualenv=11: python3-pip
python3-virtualenv=12: ca-certificates python3; build-essential python3-dev
python3-virtualenv=13: ca-certificates python3; build-essential python3-dev
python3-watchdog=11: python3
python3-watchdog=12,13: python3
python3-yaml=11: python3
python3-yaml=12,13: python3
qemu-block-extra=11: libcap2-bin; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules systemd-sysv
qemu-block-extra=12: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
qemu-block-extra=13:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
qemu-system=11: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules systemd-sysv
qemu-system=12: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
qemu-system=13:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
qemu-system-arm=11: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules systemd-sysv
qemu-system-arm=12: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
qemu-system-arm=13:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
qemu-system-x86=11: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules systemd-sysv
qemu-system-x86=12: libcap2-bin; fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
qemu-system-x86=13:; ca-certificates fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
qemu-user=12,13:; systemd
qemu-user-static=12,13:; systemd
qemu-utils=12,13:; ca-certificates libsasl2-modules
qgis=11: ca-certificates fontconfig libcap2-bin libgl1-mesa-dri perl python3-setuptools; avahi-daemon bzip2 file gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data proj-bin python3-tk systemd-sysv xz-utils
qgis=12: ca-certificates fontconfig g++ libcap2-bin libgl1-mesa-dri python3-dev python3-setuptools python3-tk; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data procps proj-bin systemd-sysv
qgis=13: ca-certificates fontconfig gnupg libgl1-mesa-dri python3-tk; avahi-daemon g++ git gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data procps proj-bin systemd-sysv
qgis-plugin-grass=11: ca-certificates fontconfig libcap2-bin libgl1-mesa-dri perl python3-setuptools; avahi-daemon bzip2 file gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data proj-bin python3-tk systemd-sysv xz-utils
qgis-plugin-grass=12: ca-certificates fontconfig g++ libcap2-bin libgl1-mesa-dri python3-dev python3-setuptools python3-tk; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data procps proj-bin systemd-sysv
qgis-plugin-grass=13: ca-certificates fontconfig gnupg libgl1-mesa-dri python3-tk; avahi-daemon g++ git gstreamer1.0-plugins-base gtk-update-icon-cache p11-kit poppler-data procps proj-bin systemd-sysv
qml-module-qtquick-controls=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache systemd-sysv
qml-module-qtquick-controls=12,13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
qt6-qpa-plugins=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
qt6-qpa-plugins=13: fontconfig libgl1-mesa-dri; ca-certificates gtk-update-icon-cache libsasl2-modules procps systemd-sysv
qtbase5-dev=11: fontconfig libgl1-mesa-dri perl; libqt5opengl5-dev
qtbase5-dev=12: fontconfig libgl1-mesa-dri python3; libqt5opengl5-dev
qtbase5-dev=13: fontconfig libgl1-mesa-dri perl python3; libqt5opengl5-dev
qtcreator=11: binutils fontconfig libc6-dev libgl1-mesa-dri; avahi-daemon gdb gstreamer1.0-plugins-base gtk-update-icon-cache make perl python3 systemd-sysv x11-utils
qtcreator=12: fontconfig libgl1-mesa-dri; binutils gdb gtk-update-icon-cache libc6-dev libclang-rt-14-dev luit make procps python3 systemd-sysv
qtcreator=13: fontconfig libgl1-mesa-dri; binutils gdb gtk-update-icon-cache libc6-dev libclang-rt-19-dev luit make python3 systemd-sysv
qtdeclarative5-dev=11: fontconfig libgl1-mesa-dri perl; libqt5opengl5-dev
qtdeclarative5-dev=12: fontconfig libgl1-mesa-dri python3; libqt5opengl5-dev
qtdeclarative5-dev=13: fontconfig libgl1-mesa-dri perl python3; libqt5opengl5-dev
qtmultimedia5-dev=11: fontconfig libc6-dev libcap2-bin libgl1-mesa-dri pkg-config python3; gstreamer1.0-plugins-base libqt5opengl5-dev
qtmultimedia5-dev=12: fontconfig libc6-dev libcap2-bin libgl1-mesa-dri pkg-config python3; gstreamer1.0-plugins-base libqt5opengl5-dev
qtmultimedia5-dev=13: fontconfig libc6-dev libcap2-bin libgl1-mesa-dri perl pkgconf python3; gstreamer1.0-plugins-base libqt5opengl5-dev
qttools5-dev=11: fontconfig libcap2-bin libgl1-mesa-dri perl; avahi-daemon gstreamer1.0-plugins-base libqt5opengl5-dev
qttools5-dev=12: fontconfig libcap2-bin libgl1-mesa-dri python3; avahi-daemon gstreamer1.0-plugins-base libqt5opengl5-dev
qttools5-dev=13: fontconfig libgl1-mesa-dri perl python3; libqt5opengl5-dev
qttools5-dev-tools=11: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache systemd-sysv
qttools5-dev-tools=12: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache procps systemd-sysv
qttools5-dev-tools=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache procps systemd-sysv
quilt=11,13: bzip2 gettext-base patch perl; curl less
quilt=12: bzip2 gettext-base patch; curl less
r-base=11: r-recommended
r-base=12: r-recommended
r-base=13: r-recommended
r-base-core=11: ca-certificates fontconfig unzip zip; r-base-dev
r-base-core=12: ca-certificates fontconfig unzip zip; r-base-dev
r-base-core=13: ca-certificates fontconfig procps unzip zip; r-base-dev
r-cran-ggplot2=11: ca-certificates fontconfig unzip zip; fonts-liberation2 nodejs pandoc r-cran-littler
r-cran-ggplot2=12: ca-certificates fontconfig unzip zip; fonts-liberation2 ghostscript pandoc proj-bin python3 r-cran-littler
r-cran-ggplot2=13: ca-certificates fontconfig procps unzip zip; dirmngr fonts-liberation ghostscript gtk-update-icon-cache nodejs openjdk-21-jre-headless openmpi-bin pandoc proj-bin python3 r-cran-littler systemd-sysv texlive-bibtex-extra
r-cran-rgl=11: libc6-dev libgl1-mesa-dri nodejs r-cran-littler; fonts-liberation2 pandoc
r-cran-rgl=12: libgl1-mesa-dri pandoc r-cran-littler; fonts-liberation2 ghostscript proj-bin python3
r-cran-rgl=13: libgl1-mesa-dri pandoc r-cran-littler; dirmngr fonts-liberation ghostscript gtk-update-icon-cache nodejs openjdk-21-jre-headless openmpi-bin proj-bin python3 systemd-sysv texlive-bibtex-extra
rabbitmq-server=11: logrotate procps python3 socat
rabbitmq-server=12: logrotate openssl procps python3 socat
rabbitmq-server=13: openssl procps python3 socat; logrotate
rebar=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; git mercurial
rebar=12: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell git libmagickcore-6.q16-6-extra mercurial
rebar=13: dbus fontconfig gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri procps systemd-sysv; aspell git libmagickcore-7.q16-10-extra mercurial
remmina=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; ca-certificates libgl1-mesa-dri libsasl2-modules
remmina-plugin-rdp=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-rdp=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-rdp=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; ca-certificates libgl1-mesa-dri libsasl2-modules
remmina-plugin-secret=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-secret=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-secret=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; ca-certificates libgl1-mesa-dri libsasl2-modules
remmina-plugin-vnc=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-vnc=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libgl1-mesa-dri libsasl2-modules
remmina-plugin-vnc=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; ca-certificates libgl1-mesa-dri libsasl2-modules
rename=11,13: perl
reprepro=11: gnupg
reprepro=12: gnupg zstd
reprepro=13: gnupg zstd
rinetd=12,13: procps
rlwrap=11: perl python3
rlwrap=12: python3
rlwrap=13: perl python3
rpl=11: python3
rpl=12,13: python3
rpm=11: perl; dbus
rpm=12,13:; dbus
rrdtool: fontconfig
rsyslog-relp=11,12: rsyslog
rsyslog-relp=13: rsyslog
rtorrent:; ca-certificates libsasl2-modules
ruby-bundler: rake
ruby-full: ruby-dev
ruby-rmagick=11: rake; ghostscript
ruby-rmagick=12,13: rake; ghostscript
ruby-ronn=11: rake; imagemagick-6.q16 perl
ruby-ronn=12: rake; imagemagick-6.q16
ruby-ronn=13: rake; imagemagick-7.q16 perl python3
ruby-sass: rake
ruby2.7=11: rake
ruby2.7-dev=11: rake
ruby3.1=12: rake
ruby3.1-dev=12: rake
ruby3.3=13: rake
ruby3.3-dev=13: rake
rubygems-integration: ca-certificates
runit=13: perl
runit-init=11,12:; psmisc
runit-init=13: perl; psmisc
rustc-mozilla=11:! binutils gcc libc6-dev; ca-certificates cargo libsasl2-modules openssl python3 python3-minimal python3.9-minimal
rustfmt=12:; cargo
rustfmt=13:; cargo
rustup=13:; ca-certificates libsasl2-modules
s3cmd=11: python3
s3cmd=12,13: python3
sa-compile=11: ca-certificates gcc libc6-dev make perl; dirmngr
sa-compile=12: ca-certificates gcc libc6-dev make; dirmngr systemd
sa-compile=13: ca-certificates gcc libc6-dev make perl; dirmngr procps systemd
samba-common=11:; samba-common-bin
samba-common=12:; samba-common-bin
samba-common=13: procps; samba-common-bin
sasl2-bin:; libsasl2-modules
scala=11: openjdk-11-jre-headless
scala=12: openjdk-17-jre-headless
scala=13: openjdk-21-jre-headless
scons=11: python3
scons=12,13: python3
screenfetch=11: bc procps
screenfetch=12,13: bc procps; dbus fontconfig poppler-data xfonts-utils
sendmail=11: make perl procps; libsasl2-modules
sendmail=12: make procps; libsasl2-modules python3
sendmail=13: make perl procps; libsasl2-modules python3
sendmail-bin=11: make perl procps; libsasl2-modules
sendmail-bin=12: make procps; libsasl2-modules python3
sendmail-bin=13: make perl procps; libsasl2-modules python3
shadowsocks-libev: libcap2-bin
shtool=11,13: perl
slapd=11: perl psmisc; libsasl2-modules
slapd=12: psmisc; libsasl2-modules
slapd=13: psmisc; libsasl2-modules perl
smbclient=11: python3; samba-common-bin
smbclient=12:; samba-common-bin
smbclient=13: procps; samba-common-bin
snmp=11,13:; perl
snmpd=11,13:; perl
spamassassin=11: ca-certificates perl; dirmngr gcc make
spamassassin=12: ca-certificates; dirmngr gcc make systemd
spamassassin=13: ca-certificates perl; dirmngr gcc make procps systemd
spamc=12:; ca-certificates dirmngr gcc make systemd
spamc=13:; ca-certificates dirmngr gcc make perl procps systemd
spamd=12: ca-certificates systemd; dirmngr gcc make
spamd=13: ca-certificates perl; dirmngr gcc make procps systemd
sphinxsearch=12:; libsasl2-modules
sphinxsearch=13:; ca-certificates libsasl2-modules
sqlmap=11: python3
sqlmap=12,13: python3
ssh=11: openssh-server
ssh=12: openssh-server
ssh=13: openssh-server
sshfs: openssh-client
sshpass:; openssh-client
sssd-dbus=11: python3; sssd
sssd-dbus=12: python3; sssd
sssd-dbus=13: libcap2-bin python3; sssd
sssd-tools=11: python3; sssd
sssd-tools=12: python3; sssd
sssd-tools=13: libcap2-bin python3; sssd
stow=11,13: perl
strongswan=11,12: libcap2-bin
stunnel4=11: openssl perl
stunnel4=12: openssl systemd
stunnel4=13: openssl perl systemd
sudo-ldap:; libsasl2-modules
supervisor=11: python3
supervisor=12,13: python3
swi-prolog=11:; build-essential curl gettext-base libltdl-dev man-db
swi-prolog=12:; build-essential curl gettext-base libltdl-dev man-db
swi-prolog=13: python3; build-essential curl gettext-base libltdl-dev man-db
swift=11: ca-certificates logrotate python3 rsyslog; python3-setuptools
swift=12: ca-certificates logrotate python3-setuptools rsyslog wget; bzip2 file xz-utils
swift=13: ca-certificates logrotate python3-setuptools rsyslog wget
syslog-ng=11:; libsasl2-modules logrotate perl python3
syslog-ng=12:; libsasl2-modules logrotate python3
syslog-ng=13:; libsasl2-modules logrotate python3
syslog-ng-core=11,12:; logrotate
syslog-ng-core=13:; logrotate
syslog-ng-mod-add-contextual-data=11,12:; logrotate
syslog-ng-mod-add-contextual-data=13:; logrotate
syslog-ng-mod-amqp=11,12:; logrotate
syslog-ng-mod-amqp=13:; logrotate
syslog-ng-mod-extra=11,12:; logrotate
syslog-ng-mod-extra=13:; logrotate
syslog-ng-mod-geoip2=11,12:; logrotate
syslog-ng-mod-geoip2=13:; logrotate
syslog-ng-mod-getent=11:; logrotate
syslog-ng-mod-graphite=11,12:; logrotate
syslog-ng-mod-graphite=13:; logrotate
syslog-ng-mod-http=11,12:; libsasl2-modules logrotate
syslog-ng-mod-http=13:; libsasl2-modules logrotate
syslog-ng-mod-map-value-pairs=11:; logrotate
syslog-ng-mod-python=11: python3; logrotate
syslog-ng-mod-python=12: python3; logrotate
syslog-ng-mod-python=13: ca-certificates python3; logrotate
syslog-ng-mod-rdkafka=11,12:; libsasl2-modules logrotate
syslog-ng-mod-rdkafka=13:; libsasl2-modules logrotate
syslog-ng-mod-redis=11,12:; logrotate
syslog-ng-mod-redis=13:; logrotate
syslog-ng-mod-riemann=11,12:; logrotate
syslog-ng-mod-riemann=13:; logrotate
syslog-ng-mod-slog=11,12:; logrotate
syslog-ng-mod-slog=13:; logrotate
syslog-ng-mod-smtp=11,12:; logrotate
syslog-ng-mod-snmp=11:; logrotate perl
syslog-ng-mod-snmp=12:; logrotate
syslog-ng-mod-snmp=13:; logrotate
syslog-ng-mod-stardate=11,12:; logrotate
syslog-ng-mod-stardate=13:; logrotate
syslog-ng-mod-stomp=11,12:; logrotate
syslog-ng-mod-stomp=13:; logrotate
syslog-ng-mod-xml-parser=11,12:; logrotate
syslog-ng-mod-xml-parser=13:; logrotate
systemctl=11: python3; procps
systemctl=12,13: python3; procps
systemd-cron=11:! python3 python3-minimal python3.9-minimal systemd systemd-sysv; ca-certificates dbus exim4-config exim4-daemon-light openssl psmisc
systemd-cron=12: python3 systemd-sysv
systemd-cron=13: systemd-sysv
systemtap-sdt-dev=11: python3
systemtap-sdt-dev=12,13: python3
sysvinit-core=11,12:; psmisc
sysvinit-core=13:; procps
tcc:; libc6-dev
tcl-dev=11: dpkg-dev libc6-dev
tcl-dev=12: dpkg-dev libc6-dev
tcl-dev=13: dpkg-dev libc6-dev
tcl8.6-dev=11: dpkg-dev libc6-dev
tcl8.6-dev=12: dpkg-dev libc6-dev
tcl8.6-dev=13: dpkg-dev libc6-dev
tcpdump=11:; dbus
tcpdump=12,13:; dbus
tcptraceroute=11:; dbus
tcptraceroute=12,13:; dbus
terminator=11: dbus fontconfig gtk-update-icon-cache python3 systemd-sysv; perl x11-utils x11-xserver-utils
terminator=12: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; x11-utils x11-xserver-utils
terminator=13: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv; perl x11-utils x11-xserver-utils
tesseract-ocr-deu=11:; tesseract-ocr
tesseract-ocr-deu=12,13:; tesseract-ocr
tesseract-ocr-eng=11:; tesseract-ocr
tesseract-ocr-eng=12,13:; tesseract-ocr
tesseract-ocr-fra=11:; tesseract-ocr
tesseract-ocr-fra=12,13:; tesseract-ocr
tesseract-ocr-ita=11:; tesseract-ocr
tesseract-ocr-ita=12,13:; tesseract-ocr
tesseract-ocr-nor=11:; tesseract-ocr
tesseract-ocr-nor=12,13:; tesseract-ocr
tesseract-ocr-spa=11:; tesseract-ocr
tesseract-ocr-spa=12,13:; tesseract-ocr
texi2html=11,13: perl
texinfo=11: perl; ca-certificates
texinfo=12:; ca-certificates
texinfo=13: perl procps; ca-certificates
texlive=11: texlive-fonts-recommended texlive-latex-recommended
texlive=12: texlive-fonts-recommended texlive-latex-recommended
texlive=13: texlive-fonts-recommended texlive-latex-recommended
texlive-extra-utils=11: python3 texlive-latex-base texlive-luatex texlive-plain-generic; ghostscript rake texlive-latex-recommended
texlive-extra-utils=12: python3 texlive-latex-base texlive-luatex texlive-plain-generic; ghostscript rake texlive-latex-recommended
texlive-extra-utils=13: python3 texlive-latex-base texlive-luatex texlive-plain-generic; ghostscript rake texlive-latex-recommended
texlive-font-utils=11: texlive-base; ghostscript
texlive-font-utils=12: texlive-base; ghostscript
texlive-font-utils=13: texlive-base; ghostscript
texlive-fonts-extra=11: texlive-base; python3 rake texlive-fonts-recommended texlive-latex-recommended texlive-plain-generic tk
texlive-fonts-extra=12: texlive-base; fontconfig gtk-update-icon-cache openjdk-17-jre-headless procps python3 rake systemd-sysv texlive-fonts-recommended texlive-latex-recommended texlive-plain-generic tk
texlive-fonts-extra=13: texlive-base; fontconfig gtk-update-icon-cache openjdk-21-jre-headless python3 rake systemd-sysv texlive-fonts-recommended texlive-latex-recommended texlive-plain-generic tk
texlive-full=11:! ca-certificates fontconfig ghostscript imagemagick-6.q16 info libgl1-mesa-dri lmodern openssl perl poppler-data python3 python3-minimal python3.9-minimal rake ruby ruby-rubygems tex-gyre texlive-base texlive-bibtex-extra texlive-binaries texlive-fonts-recommended texlive-latex-base texlive-latex-recommended texlive-luatex texlive-plain-generic texlive-xetex xfonts-utils; dbus dvisvgm gtk-update-icon-cache libmagickcore-6.q16-6-extra netpbm poppler-utils systemd systemd-sysv tk unzip x11-utils x11-xserver-utils zip
texlive-full=12: fontconfig ghostscript imagemagick-6.q16 info libgl1-mesa-dri rake tex-gyre texlive-bibtex-extra texlive-fonts-recommended texlive-luatex texlive-plain-generic texlive-xetex; libsasl2-modules luit poppler-utils
texlive-full=13: fontconfig ghostscript gnupg imagemagick-7.q16 info libgl1-mesa-dri rake tex-gyre texlive-bibtex-extra texlive-fonts-recommended texlive-luatex texlive-plain-generic texlive-xetex; poppler-utils
texlive-lang-english=11: texlive-base
texlive-lang-english=12: texlive-base
texlive-lang-english=13: texlive-base
texlive-lang-german=11: texlive-base
texlive-lang-german=12: texlive-base
texlive-lang-german=13: texlive-base
texlive-lang-japanese=11: poppler-data rake texlive-latex-base; ghostscript
texlive-lang-japanese=12: poppler-data rake texlive-latex-base; ghostscript texlive-latex-recommended
texlive-lang-japanese=13: poppler-data rake texlive-latex-base; ghostscript texlive-latex-recommended
texlive-latex-extra=11: python3 texlive-latex-recommended; rake texlive-fonts-recommended texlive-plain-generic tk
texlive-latex-extra=12: python3 texlive-latex-recommended; fontconfig gtk-update-icon-cache openjdk-17-jre-headless procps rake systemd-sysv texlive-fonts-recommended texlive-plain-generic tk
texlive-latex-extra=13: python3 texlive-latex-recommended; fontconfig gtk-update-icon-cache openjdk-21-jre-headless rake systemd-sysv texlive-fonts-recommended texlive-plain-generic tk
texlive-pictures=11:! perl python3 python3-minimal python3.9-minimal texlive-base texlive-binaries texlive-latex-base texlive-latex-recommended; ca-certificates dbus dvisvgm libgl1-mesa-dri lmodern openssl poppler-data rake ruby ruby-rubygems tk unzip x11-utils x11-xserver-utils xfonts-utils zip
texlive-pictures=12: python3 texlive-latex-recommended; rake tk
texlive-pictures=13: python3 texlive-latex-recommended; rake tk
texlive-pstricks=11: python3 texlive-latex-recommended texlive-plain-generic; ghostscript rake texlive-luatex tk
texlive-pstricks=12: python3 texlive-latex-recommended texlive-plain-generic; ghostscript rake texlive-luatex tk
texlive-pstricks=13: python3 texlive-latex-recommended texlive-plain-generic; ghostscript rake texlive-luatex tk
texlive-science=11: python3 texlive-fonts-recommended texlive-latex-recommended
texlive-science=12: python3 texlive-fonts-recommended texlive-latex-recommended
texlive-science=13: python3 texlive-fonts-recommended texlive-latex-recommended
tig=11,13: git
tig=12: git
tigervnc-standalone-server=11,13: libgl1-mesa-dri perl xauth; x11-xserver-utils xfonts-base
tigervnc-standalone-server=12: libgl1-mesa-dri xauth; x11-xserver-utils xfonts-base
tightvncserver=11: perl x11-utils xauth; x11-xserver-utils xfonts-base
tightvncserver=12: x11-utils xauth; x11-xserver-utils xfonts-base
tightvncserver=13: perl x11-utils xauth; x11-xserver-utils xfonts-base
timelord=13:; cups-daemon ghostscript gstreamer1.0-plugins-base lynx poppler-utils
tk-dev=11: dpkg-dev libc6-dev pkg-config tk
tk-dev=12: dpkg-dev libc6-dev pkg-config tk
tk-dev=13: dpkg-dev libc6-dev pkgconf tk
tk8.6-dev=11: dpkg-dev libc6-dev pkg-config; x11-utils
tk8.6-dev=12: dpkg-dev libc6-dev pkg-config
tk8.6-dev=13: dpkg-dev libc6-dev pkgconf
tomcat10=12: openjdk-17-jre-headless systemd
tomcat10=13: openjdk-21-jre-headless procps systemd
tomcat10-admin=12: openjdk-17-jre-headless
tomcat10-admin=13: openjdk-21-jre-headless
tomcat9=11: openjdk-11-jre-headless systemd
tomcat9-admin=11: openjdk-11-jre-headless
tor=11,12:; tor-geoipdb
tor=13:; tor-geoipdb
transmission-cli:; ca-certificates libsasl2-modules
transmission-daemon:; ca-certificates libsasl2-modules
tshark=11: libcap2-bin; dbus
tshark=12,13: libcap2-bin; dbus
ucf=13: procps
udev=13: systemd
ufw=11: iptables python3
ufw=12: iptables python3
ufw=13: iptables procps python3
unattended-upgrades=11: lsb-release xz-utils; systemd-sysv
unattended-upgrades=12: lsb-release python3 xz-utils; systemd-sysv
unattended-upgrades=13: lsb-release procps python3 xz-utils; systemd-sysv
unison:; openssh-client
unixodbc-dev=11: libltdl-dev
unoconv=11: fontconfig gnupg python3; cool-retro-term fonts-liberation2 gstreamer1.0-plugins-base perl poppler-data x11-utils x11-xserver-utils
unoconv=12: fontconfig gnupg python3; fonts-liberation2 gstreamer1.0-plugins-base gtk-update-icon-cache libmagickcore-6.q16-6-extra procps systemd-sysv x11-utils x11-xserver-utils
unrar-free=11:; ca-certificates dbus
uuid-dev: libc6-dev
uwsgi-plugin-python3=11:; ca-certificates
uwsgi-plugin-python3=13: python3
valgrind=11,12: libc6-dbg; gdb
valgrind=13: libc6-dbg; gdb python3
varnish=11,12: gcc libc6-dev
varnish=13: binutils libc6-dev systemd
vim-common=11: xxd; vim
vim-common=12,13:; vim
vim-gtk3=11: dbus fontconfig gtk-update-icon-cache rake systemd-sysv xxd; perl
vim-gtk3=12: dbus fontconfig gtk-update-icon-cache procps rake systemd-sysv; xxd
vim-gtk3=13: dbus fontconfig gtk-update-icon-cache procps rake systemd-sysv; perl xxd
vim-nox=11: rake xxd; perl
vim-nox=12: rake; xxd
vim-nox=13: rake; perl xxd
vim-runtime:; vim
vim-tiny=11: xxd
vim-tiny=12,13:; xxd
virtualenv=11: python3-pip
virtualenv=12: ca-certificates python3; build-essential python3-dev
virtualenv=13: ca-certificates python3; build-essential python3-dev
virtuoso-opensource=11,12:; libsasl2-modules
virtuoso-server=11,12:; libsasl2-modules
virtuoso-vad-conductor=11,12:; libsasl2-modules
virtuoso-vsp-startpage=11,12:; libsasl2-modules
vlc=11: fontconfig libgl1-mesa-dri; cool-retro-term libproxy-tools libsasl2-modules perl python3 x11-utils x11-xserver-utils
vlc=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libproxy-tools libsasl2-modules procps python3 systemd-sysv x11-utils x11-xserver-utils
vlc=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libproxy-tools perl procps systemd-sysv x11-utils x11-xserver-utils
vlc-plugin-access-extra=11:; dbus libproxy-tools libsasl2-modules
vlc-plugin-access-extra=12:; dbus libproxy-tools libsasl2-modules
vlc-plugin-access-extra=13:; dbus libproxy-tools
vlc-plugin-notify=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; libproxy-tools
vlc-plugin-notify=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libproxy-tools
vlc-plugin-notify=13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv; libproxy-tools
vlc-plugin-samba=11: python3; dbus libproxy-tools libsasl2-modules
vlc-plugin-samba=12:; dbus libproxy-tools libsasl2-modules
vlc-plugin-samba=13:; dbus libproxy-tools
vlc-plugin-skins2=11: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libproxy-tools systemd-sysv
vlc-plugin-skins2=12: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libproxy-tools procps systemd-sysv
vlc-plugin-skins2=13: fontconfig libgl1-mesa-dri; gtk-update-icon-cache libproxy-tools procps systemd-sysv
vlc-plugin-video-splitter=11:; dbus libproxy-tools
vlc-plugin-video-splitter=12:; dbus libproxy-tools
vlc-plugin-video-splitter=13:; dbus libproxy-tools
vlc-plugin-visualization=11: libgl1-mesa-dri; dbus libproxy-tools
vlc-plugin-visualization=12: libgl1-mesa-dri; dbus libproxy-tools
vlc-plugin-visualization=13: libgl1-mesa-dri; dbus libproxy-tools
vorbis-tools:; ca-certificates libsasl2-modules
vsftpd=11,12: procps; logrotate ssl-cert
vsftpd=13: procps; logrotate ssl-cert
w3m=11:; bzip2 ca-certificates
w3m=12,13:; ca-certificates
webp: libgl1-mesa-dri
websockify=11: python3
websockify=12: python3
websockify=13: ca-certificates python3
weechat=11,13:; aspell libsasl2-modules perl rake
weechat=12:; aspell libsasl2-modules rake
weechat-curses=11,13:; aspell libsasl2-modules perl rake
weechat-curses=12:; aspell libsasl2-modules rake
weechat-perl=11,13:; aspell libsasl2-modules perl rake
weechat-perl=12:; aspell libsasl2-modules rake
weechat-plugins=11,13:; aspell libsasl2-modules perl rake
weechat-plugins=12:; aspell libsasl2-modules rake
weechat-python=11,13:; aspell libsasl2-modules perl rake
weechat-python=12:; aspell libsasl2-modules rake
weechat-ruby=11,13: rake; aspell libsasl2-modules perl
weechat-ruby=12: rake; aspell libsasl2-modules
winbind=11: samba-common-bin
winbind=12: samba-common-bin
winbind=13: samba-common-bin
wine=11: libcap2-bin; acl avahi-daemon ca-certificates fontconfig fonts-liberation gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules perl poppler-data systemd-sysv
wine=12: libcap2-bin; fontconfig fonts-liberation gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
wine=13: fontconfig libcap2-bin; ca-certificates fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
wine64=11: libcap2-bin; acl avahi-daemon ca-certificates fontconfig fonts-liberation gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules perl poppler-data systemd-sysv
wine64=12: libcap2-bin; fontconfig fonts-liberation gstreamer1.0-plugins-base libgl1-mesa-dri libsasl2-modules procps python3 systemd-sysv
wine64=13: fontconfig libcap2-bin; ca-certificates fonts-liberation gstreamer1.0-plugins-base gtk-update-icon-cache libgl1-mesa-dri libsasl2-modules procps systemd-sysv
wireshark-common=11: libcap2-bin; wireshark
wireshark-common=12: libcap2-bin; wireshark
wireshark-common=13: libcap2-bin; wireshark
wkhtmltopdf=11: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache perl systemd-sysv x11-xserver-utils xauth xfonts-base
wkhtmltopdf=12: fontconfig libcap2-bin libgl1-mesa-dri; avahi-daemon gstreamer1.0-plugins-base gtk-update-icon-cache procps systemd-sysv x11-xserver-utils xauth xfonts-base
wordpress=11: apache2 ca-certificates mariadb-client-10.5 php7.4-cli
wordpress=12: apache2 ca-certificates mariadb-client php8.2-cli
wordpress=13: apache2 ca-certificates mariadb-client-compat php8.4-cli
x11-apps: man-db
x11vnc=11: openssl tk; dbus libsasl2-modules
x11vnc=12: openssl tk; dbus libsasl2-modules x11-utils
x11vnc=13: openssl tk; dbus libsasl2-modules x11-utils
x264=11: fontconfig libgl1-mesa-dri; dbus
x264=12,13: fontconfig; libgl1-mesa-dri
x2goserver=11: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver=12: bc openssh-server psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver=13: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-extensions=11: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-extensions=12: bc openssh-server psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-extensions=13: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-fmbindings=11: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-fmbindings=12: bc openssh-server psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-fmbindings=13: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-printing=11: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-printing=12: bc openssh-server psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-printing=13: bc openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-xsession=11: bc dbus openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-xsession=12: bc dbus openssh-server psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
x2goserver-xsession=13: bc dbus openssh-server perl psmisc xauth; ca-certificates fontconfig libsasl2-modules man-db x11-utils x11-xserver-utils xfonts-base
xclip:; xauth
xdg-utils=11:; ca-certificates cool-retro-term perl x11-utils x11-xserver-utils
xdg-utils=12:; ca-certificates dbus x11-utils x11-xserver-utils
xdg-utils=13:; ca-certificates dbus perl x11-utils x11-xserver-utils
xfce4=11: dbus fontconfig gtk-update-icon-cache python3 systemd-sysv x11-xserver-utils; acl avahi-daemon busybox cpio dirmngr gstreamer1.0-plugins-base kmod man-db perl poppler-data pulseaudio x11-utils xauth xfonts-base
xfce4=12: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv x11-xserver-utils; acl avahi-daemon busybox cpio dirmngr kmod man-db poppler-data pulseaudio x11-utils xauth xfonts-base zstd
xfce4=13: dbus fontconfig gtk-update-icon-cache procps python3 systemd-sysv x11-xserver-utils; acl avahi-daemon busybox cpio cron curl dnsmasq-base gettext-base nemo pulseaudio xauth xfonts-base zstd
xfce4-goodies=11: dbus fontconfig gtk-update-icon-cache libcap2-bin systemd-sysv; aspell bzip2 ca-certificates dirmngr gstreamer1.0-plugins-base p7zip-full perl poppler-data unzip x11-utils x11-xserver-utils xz-utils
xfce4-goodies=12: dbus fontconfig gtk-update-icon-cache libcap2-bin procps systemd-sysv; aspell bzip2 ca-certificates dirmngr gstreamer1.0-plugins-base p7zip-full poppler-data unzip x11-utils x11-xserver-utils xz-utils
xfce4-goodies=13: dbus fontconfig gtk-update-icon-cache libcap2-bin perl procps systemd-sysv; acl avahi-daemon busybox cpio cron curl dnsmasq-base gettext-base nemo pulseaudio unzip xauth xfonts-base xz-utils zstd
xfce4-terminal=11: dbus fontconfig gtk-update-icon-cache systemd-sysv; perl
xfce4-terminal=12: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
xfce4-terminal=13: dbus fontconfig gtk-update-icon-cache perl procps systemd-sysv
xfig=11: ghostscript netpbm; ca-certificates cool-retro-term perl x11-utils x11-xserver-utils
xfig=12: ghostscript netpbm; ca-certificates x11-utils x11-xserver-utils
xfig=13: ghostscript netpbm; ca-certificates perl x11-utils x11-xserver-utils
xfonts-100dpi: xfonts-utils
xfonts-75dpi: xfonts-utils
xfonts-cyrillic=11,13: xfonts-utils
xfonts-scalable: xfonts-utils
xfonts-wqy: xfonts-utils
xfsprogs=11: python3
xfsprogs=12: python3
xfsprogs=13: python3; dbus
xfwm4=11: dbus fontconfig gtk-update-icon-cache systemd-sysv
xfwm4=12,13: dbus fontconfig gtk-update-icon-cache procps systemd-sysv
xindy=11,13: perl
xinetd=11:; perl rsyslog
xinetd=12:; rsyslog
xinit=11: xauth; systemd-sysv x11-utils xfonts-base
xinit=12,13: xauth; libgl1-mesa-dri luit systemd-sysv xfonts-base
xmlto=11: docbook-xml; ghostscript lsb-release rake texlive-bibtex-extra texlive-fonts-recommended texlive-latex-recommended texlive-luatex texlive-plain-generic tk
xmlto=12: docbook-xml; fontconfig ghostscript gtk-update-icon-cache lsb-release openjdk-17-jre-headless procps python3 rake systemd-sysv texlive-bibtex-extra texlive-fonts-recommended texlive-latex-recommended texlive-luatex texlive-plain-generic tk
xmlto=13: docbook-xml; fontconfig ghostscript gtk-update-icon-cache lsb-release openjdk-21-jre-headless python3 rake systemd-sysv texlive-bibtex-extra texlive-fonts-recommended texlive-latex-recommended texlive-luatex texlive-plain-generic tk
xorg=11: man-db x11-utils x11-xserver-utils xauth xfonts-base; systemd-sysv
xorg=12: man-db x11-utils x11-xserver-utils xauth xfonts-base; systemd-sysv
xorg=13: man-db systemd x11-utils x11-xserver-utils xauth xfonts-base; systemd-sysv
xorg-dev=11: libc6-dev libgl1-mesa-dri pkg-config
xorg-dev=12: libc6-dev libgl1-mesa-dri pkg-config
xorg-dev=13: libc6-dev libgl1-mesa-dri pkgconf
xpdf=11:; dbus poppler-utils xfonts-utils
xpdf=12:; dbus poppler-utils xfonts-utils
xpdf=13: gnupg; dbus poppler-utils xfonts-utils
xpra=11: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri python3 systemd-sysv x11-xserver-utils; bzip2 file lsb-release openssh-client perl python3-invoke xfonts-base xz-utils
xpra=12: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri procps python3 systemd-sysv x11-xserver-utils; bzip2 file lsb-release openssh-client python3-invoke xfonts-base xz-utils
xrdp=11: ssl-cert; xorgxrdp
xrdp=12: ssl-cert; xorgxrdp
xrdp=13: ssl-cert; xorgxrdp
xscreensaver=11: ca-certificates fontconfig gtk-update-icon-cache perl; dbus xfonts-utils
xscreensaver=12: ca-certificates dbus fontconfig gtk-update-icon-cache procps systemd-sysv; xfonts-utils
xscreensaver=13: ca-certificates dbus fontconfig gtk-update-icon-cache perl procps systemd-sysv; libcap2-bin libgl1-mesa-dri xfonts-utils
xserver-xephyr: libgl1-mesa-dri; xauth xfonts-base
xserver-xorg-video-dummy=11: libgl1-mesa-dri; systemd-sysv xauth xfonts-base
xserver-xorg-video-dummy=12: libgl1-mesa-dri; systemd-sysv xauth xfonts-base
xserver-xorg-video-dummy=13: libgl1-mesa-dri systemd; systemd-sysv xauth xfonts-base
xterm=11:; x11-utils
xterm=12,13:; luit
xvfb: libgl1-mesa-dri; xauth xfonts-base
yui-compressor=11: openjdk-11-jre-headless unzip
yui-compressor=12: openjdk-17-jre-headless unzip
yui-compressor=13: openjdk-21-jre-headless unzip
zabbix-agent=11,12:; ca-certificates libsasl2-modules
zabbix-agent=13: procps; ca-certificates libsasl2-modules
zlib1g-dev: libc6-dev
znc=11: openssl; ca-certificates libsasl2-modules perl
znc=12: openssl; libsasl2-modules
znc=13: openssl; libsasl2-modules perl
znc-perl=11: openssl; ca-certificates libsasl2-modules perl
znc-perl=12: openssl; libsasl2-modules
znc-perl=13: openssl; libsasl2-modules perl
znc-python=11: openssl; ca-certificates libsasl2-modules perl
znc-python=12: openssl; libsasl2-modules
znc-python=13: openssl; libsasl2-modules perl
znc-tcl=11: openssl; ca-certificates libsasl2-modules perl
znc-tcl=12: openssl; libsasl2-modules
znc-tcl=13: openssl; libsasl2-modules perl
zoneminder=11: apache2-bin ca-certificates fontconfig libdigest-sha-perl mariadb-client-10.5 openssh-client php7.4-cli rsyslog zip; apache2 cakephp-scripts ffmpeg libproxy-tools mariadb-server-10.5
zoneminder=12: apache2-bin ca-certificates fontconfig mariadb-client openssh-client php8.2-cli rsyslog zip; apache2 ffmpeg mariadb-server
zoneminder=13: apache2-bin ca-certificates fontconfig libdigest-sha-perl mariadb-client-compat openssh-client php8.4-cli zip; apache2 ffmpeg mariadb-server
zookeeper=11: openjdk-11-jre-headless
zookeeper=12: fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-17-jre-headless; procps systemd-sysv x11-utils
zookeeper=13: dbus fontconfig gtk-update-icon-cache libgl1-mesa-dri openjdk-21-jre-headless procps systemd-sysv; x11-utils
`

/** Those that bring and recommend none. */
export const PLAIN = `
adduser
antiword
apache2-data
apparmor
apt
apt-transport-https
apt-utils
arj
attr
autoconf2.13=12
autogen=12
autotools-dev
avr-libc
avrdude
axel
bash
bash-completion
beanstalkd
binfmt-support
binutils-arm-linux-gnueabi
binutils-arm-none-eabi
binutils-avr
binutils-gold=13
bison
bmon
bomstrip
bridge-utils
bsdmainutils
cabextract
catdoc
ccache
cdbs=11
check
chrpath
clinfo
cloc=12
cmake-data
colordiff=12
conntrack
coreutils
cowsay=12
cpp
csh
daemon
daemontools
db5.3-util
dc
dcmtk
dcraw
debconf
debconf-utils
debian-archive-keyring
debianutils
desktop-file-utils
device-tree-compiler
dfu-programmer
dfu-util=11
dialog
diffstat
direnv
dma=11,12
dmsetup
docker=11,12
dos2unix
dosfstools
doxygen
dpkg
dropbear=12,13
dumb-init
e2fsprogs
eatmydata
ed
elfutils=11,12
esmtp-run
ethtool
expat
expect
exuberant-ctags
faad
fcgiwrap=11
figlet
findutils
firebird3.0-server=11,12
flac
fontconfig-config
fonts-arphic-ukai
fonts-arphic-uming
fonts-crosextra-carlito
fonts-dejavu
fonts-dejavu-core
fonts-dejavu-extra
fonts-freefont-ttf
fonts-ipaexfont
fonts-ipafont-gothic
fonts-ipafont-mincho
fonts-kacst=11,12
fonts-lmodern
fonts-migmix
fonts-nanum
fonts-noto
fonts-noto-cjk
fonts-noto-extra
fonts-noto-mono
fonts-noto-ui-core
fonts-noto-ui-extra
fonts-noto-unhinted
fonts-roboto
fonts-symbola
fonts-takao
fonts-takao-gothic
fonts-texgyre
fonts-thai-tlwg
fonts-unfonts-core
fonts-vlgothic
fonts-wine
freetds-bin
freetds-common
freetds-dev
ftp
fuse
gawk
gcc-avr
gcc-mingw-w64
gcc-mingw-w64-x86-64
gcc-mips64el-linux-gnuabi64
gcc-riscv64-unknown-elf
gdbserver
gengetopt
gfortran-mingw-w64
gifsicle
git-man
gnutls-bin
google-mock
googletest
gosu
gperf
grep
groff-base
gsfonts=11
gsl-bin
gtk2-engines-pixbuf
gzip
haproxy
haveged
hdf5-helpers
hdf5-tools=11
help2man=12
hicolor-icon-theme
html2text
htmldoc=11,12
htop
hunspell-en-us
i965-va-driver
icu-devtools
inetutils-ping
inetutils-traceroute
init-system-helpers
inotify-tools
ipcalc=12
iperf
iperf3
iputils-tracepath
isc-dhcp-common
isc-dhcp-server
isolinux
jags
jed
jhead=11
joe
jpegoptim
kodi-repository-kodi
kubectl=13
lame
lbzip2
lhasa
lib32ncurses6
lib32stdc++6
lib32tinfo6
lib32z1
libaio-dev
libaio1=11,12
libapparmor1
libapr1=11,12
libaprutil1=11,12
libarchive-dev=11,12
libarchive-zip-perl=12
libarchive13=11,12
libarpack2-dev
libasound2=11,12
libasound2-dev
libatk1.0-0=11,12
libatlas-base-dev=11,12
libatlas3-base
libatomic1
libaudit-dev
libauthen-ntlm-perl=12
libauthen-sasl-perl=12
libavahi-common3
libbison-dev
libblas-dev
libblas3
libboost-filesystem1.74.0=11,12
libboost-filesystem1.88.0=13
libboost-log1.74.0=11,12
libboost-log1.88.0=13
libboost-program-options1.74.0=11,12
libboost-program-options1.88.0=13
libboost-system1.74.0=11,12
libboost-system1.88.0=13
libboost-thread1.74.0=11,12
libboost-thread1.88.0=13
libbsd-dev
libbsd0
libbtrfs-dev
libbz2-1.0
libc++-dev
libc++1
libc++abi-dev
libc-ares-dev
libc-ares2
libc-client2007e=11,12
libc6
libc6-dev-amd64-cross
libc6-dev-i386-cross
libc6-dev-s390x-cross
libc6-i386
libcairo-gobject2
libcairo2
libcap-dev
libcap-ng-dev
libcap2
libcgi-fast-perl=12
libcgi-pm-perl=12
libcharon-extauth-plugins
libclass-dbi-mysql-perl=12
libcmocka-dev
libconfuse-dev
libcppunit-dev
libcrypt-openssl-bignum-perl=12
libcrypt-openssl-rsa-perl=12
libcrypt-ssleay-perl=12
libcrypto++-dev
libcunit1
libcunit1-dev
libdatetime-perl=12
libdb++-dev=11,12
libdb-dev
libdb5.3++-dev
libdb5.3-dev
libdbd-mysql
libdbd-mysql-perl=12
libdbd-sqlite3-perl=12
libdbi-dev
libdbi-perl=12
libdc1394-22-dev=11
libdc1394-25
libdevice-serialport-perl=12
libdigest-hmac-perl=12
libdouble-conversion-dev
libdwarf-dev
libedit2
libegl1-mesa=11,12
libelf1=11,12
liberror-perl=12
libev-dev
libev4=11,12
libevent-2.1-7=11,12
libevent-dev
libexif12
libexpat1
libfaad-dev
libfcgi-dev
libfcgi-perl=12
libfcgi0ldbl=11,12
libffi-dev
libffi7=11
libffi8=12,13
libfftw3-3=11
libfftw3-dev
libfile-copy-recursive-perl=12
libfile-fcntllock-perl=12
libfile-slurp-perl=12
libfile-which-perl=12
libflac-dev
libfontconfig1
libfreeimage-dev
libfreetype6
libfuse2=11,12
libfuzzy-dev
libgbm-dev
libgcrypt20
libgd-graph-perl=12
libgd-tools=12
libgd3
libgdbm6=11,12
libgdiplus=11
libgdk-pixbuf2.0-0=11,12
libgearman-dev
libgeos++-dev
libgeos-c1v5=11,12
libgeos-dev
libgflags-dev
libgfortran5
libgif-dev
libglib2.0-0=11,12
libglib2.0-bin
libglib2.0-data
libglm-dev
libglu1-mesa=12,13
libgmock-dev
libgmp-dev
libgmp10
libgmp3-dev
libgomp1
libgoogle-glog-dev
libgoogle-perftools-dev
libgpg-error-dev
libgpg-error0
libgsl-dev
libgsl25=11
libgsl27=12
libgsl28=13
libgsm1-dev
libgssapi-krb5-2
libgtest-dev
libharfbuzz0b
libhdf5-cpp-103=11
libheif-dev=11,12
libheif-plugin-aomenc=13
libheif-plugin-x265=13
libheif1
libhiredis-dev
libhtml-parser-perl=12
libhunspell-dev
libiberty-dev
libice6
libicu67=11
libicu72=12
libicu76=13
libidn11=11
libidn12=12,13
libidn2-dev
libimage-exiftool-perl=12
libio-compress-perl=12
libio-socket-inet6-perl=12
libio-socket-ip-perl
libio-socket-ssl-perl=12
libio-tee-perl=12
libjansson-dev
libjansson4
libjbig0
libjemalloc-dev
libjemalloc2
libjpeg-turbo-progs
libjpeg62-turbo
libjq-dev
libjs-jquery
libjson-c-dev
libjson-perl=12
libjson-xs-perl=12
libjsoncpp-dev
libjuh-java=11
libjurt-java=11
libk5crypto3
libkeyutils1
libkrb5-3
libkrb5support0
liblapack-dev
liblapack3
liblapacke-dev
liblcms2-2
liblcms2-dev
libleptonica-dev
libleveldb-dev
liblist-moreutils-perl=12
libllvm16=11,12
libllvm22=13
liblmdb-dev
liblog4cplus-dev
liblog4cpp5-dev
libltdl7
liblttng-ust0=11
liblttng-ust1=12
liblua5.1-0
liblua5.2-0
liblz4-dev
liblz4-tool=11,12
liblzma-dev
liblzma5
liblzo2-2
liblzo2-dev
libmad0-dev
libmagic-dev
libmagic1=11,12
libmail-imapclient-perl=12
libmaxminddb-dev
libmaxminddb0
libmcrypt-dev
libmcrypt4
libmecab-dev
libmetis-dev
libmhash2
libminiupnpc-dev
libmono-btls-interface4.0-cil=11,12
libmosquitto-dev
libmp3lame-dev
libmpc-dev
libmpfr-dev
libmpfr6
libmunge-dev
libncurses5=11,12
libncurses6
libncursesw5=11,12
libncursesw6
libnet-dns-perl=12
libnet-snmp-perl=12
libnet-ssleay-perl=12
libnet1
libnetpbm10-dev=11
libnl-3-200
libnl-3-dev
libnl-genl-3-dev
libnlopt-dev
libnotify-bin=12,13
libnotify4=12,13
libnova-dev
libnspr4
libnspr4-dev
libnss-wrapper
libnss3
libnss3-dev
libnss3-tools
libodbc1=11,12
libodbc2=12,13
libodbccr2=12,13
libogg-dev
libomp-dev
libonig-dev
libopenblas-base=11
libopenblas-dev
libopencore-amrnb-dev
libopencore-amrwb-dev
libopenexr-dev=11
libopenjp2-7-dev
libopus-dev
libopus0
liborc-0.4-dev
libossp-uuid-dev
libpam-cgfs=11,12
libpam0g
libpcre3=11,12
libpixman-1-0
libpixman-1-dev
libpng16-16=11,12
libpopt0
libportaudio2
libportmidi-dev
libprotobuf-c-dev
libpthread-stubs0-dev
libpugixml-dev
libpython3.11=12
libpython3.13=13
libqrencode-dev
libqt5core5a=11,12
libqt5sql5-sqlite
libquadmath0
librabbitmq-dev
libraw-dev
libre2-dev=11,12
libreadline8=11,12
librecode-dev
librecode0=11,12
librecode3=13
libridl-java=11
librtlsdr-dev
libsamplerate0
libseccomp-dev
libseccomp2
libsm6
libsnappy-dev
libsndfile1
libsocket6-perl=12
libsodium-dev
libsodium23
libsox-fmt-alsa
libsox-fmt-base
libsox-fmt-mp3
libspeex-dev
libspeex1
libspeexdsp-dev
libsqlite3-0
libssh2-1=11,12
libssl-dev
libssl1.1=11
libssl3=12
libstartup-notification0
libstdc++5=11,12
libstdc++6
libstrongswan-standard-plugins
libsuitesparse-dev
libswitch-perl=12
libsybdb5
libsys-statistics-linux-perl=12
libsystemd-dev
libtag1-dev=11
libtbb-dev
libtbb12=12,13
libtbb2=11
libtcmalloc-minimal4=11,12
libtcnative-1
libtdb1
libtelnet-dev
libtemplate-perl=12
libterm-readkey-perl=12
libterm-readline-perl-perl=12
libtesseract-dev=11
libtheora-dev
libtidy-dev
libtiff-tools
libtiff5=11
libtiff6=12,13
libtimedate-perl=12
libtinfo5=11,12
libtinfo6
libtinyxml-dev
libudev-dev
libudev1
libunicode-string-perl=12
libunwind-dev
libunwind8
liburi-perl=12
libusb-1.0-0
libusb-1.0-0-dev
libuuid1
libuv1-dev
libv4l-0=11,12
libv4l-dev=11,12
libvorbis-dev
libvpx-dev
libvpx6=11
libvpx7=12
libvpx9=13
libwebp-dev
libwebp6=11
libwebp7=12,13
libwrap0
libwrap0-dev
libx11-6
libx11-data
libx11-dev
libx11-xcb-dev
libx11-xcb1
libx264-dev
libxau6
libxcb-shm0
libxcb-shm0-dev
libxcb-xfixes0-dev
libxcb1
libxcb1-dev
libxcomposite-dev
libxcomposite1
libxcursor-dev
libxcursor1
libxdamage1
libxdmcp-dev
libxdmcp6
libxext-dev
libxext6
libxfixes-dev
libxfixes3
libxft2
libxi-dev
libxi6
libxinerama-dev
libxinerama1
libxkbfile1
libxml-writer-perl=12
libxml2
libxml2-dev=13
libxml2-utils
libxmu-dev=11,12
libxmu6
libxpm-dev
libxpm4
libxrandr-dev
libxrandr2
libxrender-dev
libxrender1
libxslt1-dev=13
libxslt1.1
libxss-dev
libxss1
libxt-dev=11,12
libxt6=11,12
libxtst-dev
libxtst6
libxv1
libxvidcore-dev
libxxf86vm-dev
libxxf86vm1
libyajl-dev
libyajl2
libyaml-0-2
libyaml-cpp-dev
libyaml-dev
libyaml-perl=12
libzip4=11,12
libzip5=13
libzmq5
libzstd-dev
libzzip-dev
linux-libc-dev
lm-sensors=12,13
locales-all
locate
lsb-base
lshw
lsof
ltrace
lua-bitop
lua-dbi-mysql
lua-dbi-sqlite3
lua-event
lua-expat
lua-filesystem
lua-socket
lua-zlib
lua5.1
lua5.2
luajit
lzip
lzop
m4
make-guile
manpages
manpages-dev
mariadb-common
mecab
mecab-ipadic-utf8
merecat=12
mkvtoolnix
mlocate=11,12
monit
moreutils=12
mosquitto
mosquitto-clients
mpack
mtd-utils
mtools
mtr-tiny
munge
munin-plugins-extra=12
musl
musl-dev=11
mysql-common
nagios-nrpe-plugin
nagios-snmp-plugins=12
nano
nasm
ncdu
ncftp
net-tools
netbase
netcat-traditional
nginx-common
ninja-build
nkf
node-clean-css=12,13
nsis
ntpdate=11
nullmailer
numactl
ocl-icd-libopencl1
openbsd-inetd=12
opencl-headers
opencv-data
openmpi-common
opensmtpd=13
optipng
opus-tools=12,13
par2
parted
passwd
patchelf
pax
pciutils
perl-base
perl-doc=12
pigz
pngcrush
pngquant
portaudio19-dev=13
postgresql-client-common=11,12
protobuf-c-compiler
pure-ftpd-mysql=12
pwgen
pypy=11
qemu=11
qemu-user=11
qemu-user-static=11
qemu-utils=11
qpdf
qrencode
qt5-qmake
ragel
re2c
redis-server
redis-tools
redsocks
rename=12
rinetd=11
rng-tools=11
runit=11,12
sbcl
schedtool
screen
sed
shared-mime-info
sharutils
shellcheck
shtool=12
silversearcher-ag
sipcalc
snmp=12
snmpd=12
spamc=11
spawn-fcgi
sqlite3
srecord
ssdeep
ssh-askpass
ssmtp
stow=12
strace
strongswan=13
swig
swig4.0=11,12
syslinux
syslinux-common
systemd-standalone-tmpfiles=12,13
tabix
tar
tcl
tcl8.6
tcsh
tdsodbc
telnet
texi2html=12
tidy
tigervnc-tools=12,13
time
tini
tmux
tofrodos
traceroute
transmission-common
ttf-bitstream-vera
tzdata
u-boot-tools
ubuntu-cloud-keyring=13
ucf=11,12
udev=11,12
unixodbc
unixodbc-dev=12,13
unrar-free=12,13
unrtf
usbutils
util-linux
uuid
uwsgi
uwsgi-plugin-python3=12
v4l-utils
virtuoso-opensource=13
virtuoso-server=13
virtuoso-vad-conductor=13
virtuoso-vsp-startpage=13
whiptail
wordnet
wordpress-theme-twentytwentyfive=13
wordpress-theme-twentytwentyone=11,12
wordpress-theme-twentytwentythree=12,13
x11-common
x11-xkb-utils
x11proto-core-dev
xdg-user-dirs
xdotool
xfig-libs
xfonts-encodings
xindy=12
xinetd=13
xml-core
xmlsec1
xmlstarlet
xorriso
xsel
xsltproc
xtail
xutils-dev
xzdec
yasm
zabbix-sender=13
zlib1g
zsh
`

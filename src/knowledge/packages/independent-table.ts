// Packages of Debian of which any may be installed in one call of apt-get or in several, with the same result: written by
// `npm run packages` from the archive's own indexes, main and amd64, of Debian 11, 12, 13 as of 2026-11-21.
//
// No two of them, with all that they depend on and recommend, exclude each other, and none has a dependency that another one could
// meet in the place of what meets it. Behind a colon stands what comes along and makes users, whose numbers depend on the order.

export const INDEPENDENT = `
acl
adduser
alsa-utils
anacron: cron cron-daemon-common dbus-system-bus-common exim4-base exim4-config
antiword
apache2-bin
apache2-data
apache2-utils
apparmor
apt-cacher-ng: apt-cacher-ng
apt-file
apt-transport-https
apt-utils
aptitude
aria2
arj
asciinema
aspell
aspell-en
attr
autoconf
autoconf-archive
autoconf2.13
autogen
automake
autopoint
autossh: openssh-client
autotools-dev
avahi-daemon: avahi-daemon dbus dbus-system-bus-common
avahi-discover: avahi-daemon dbus dbus-system-bus-common systemd systemd-timesyncd
avahi-utils: avahi-daemon dbus dbus-system-bus-common
avr-libc
avrdude
axel
bash-completion
bc
beanstalkd: beanstalkd
bedtools
bind9-host
bind9: bind9
binfmt-support
binutils
binutils-arm-linux-gnueabi
binutils-arm-none-eabi
binutils-avr
binutils-dev
binutils-gold
binutils-multiarch
bison
bluez: bluez dbus dbus-system-bus-common udev
bmon
bomstrip
bowtie2
bridge-utils
bsdmainutils
build-essential
bundler
busybox
busybox-syslogd
bwa
byobu
bzip2
ca-certificates
ca-certificates-mono
cabextract
catdoc
ccache
cdbs
check
checkinstall
chrpath
cifs-utils
clang-format
clinfo
cloc
cmake
cmake-curses-gui
cmake-data
collectd: dbus dbus-system-bus-common owfs-common systemd systemd-timesyncd
colordiff
command-not-found
conntrack
cowsay
cpio
cpp
cppcheck
cron: cron cron-daemon-common dbus-system-bus-common exim4-base exim4-config
crudini
csh
cups-bsd: cups-client dbus dbus-system-bus-common
curl
cvs: cvs openssh-client
cython3
daemon
daemontools
db5.3-util
dc
dcmtk: dcmtk
dcraw
debconf-utils
debootstrap
default-libmysqlclient-dev
default-mysql-client
default-mysql-server: galera-4 mariadb-server mariadb-server-10.5
desktop-file-utils
device-tree-compiler
dfu-programmer
dfu-util
dialog
diffstat
direnv
dkms
dmsetup
dnsutils
docbook-xml
docbook-xsl
docker
docker.io: dbus dbus-system-bus-common docker.io openssh-client systemd systemd-timesyncd
dos2unix
dosfstools
dovecot-core: dovecot-core ssl-cert
dovecot-imapd: dovecot-core ssl-cert
dovecot-ldap: dovecot-core ssl-cert
dovecot-lmtpd: dovecot-core ssl-cert
dovecot-managesieved: dovecot-core ssl-cert
dovecot-mysql: dovecot-core ssl-cert
dovecot-pop3d: dovecot-core ssl-cert
dovecot-sieve: dovecot-core ssl-cert
doxygen
dpkg-dev
dpkg-sig
dstat
dumb-init
e2fsprogs
eatmydata
ebtables
ed
elfutils
elixir: erlang-base
emboss
erlang-dev: erlang-base
erlang-eunit: erlang-base
erlang-nox: erlang-base
erlang-parsetools: erlang-base
ethtool
expat
expect
exuberant-ctags
faad
fabric
fakeroot
figlet
file
fio: libibverbs1
flac
fontconfig
fontconfig-config
fonts-arphic-ukai
fonts-arphic-uming
fonts-cantarell
fonts-crosextra-carlito
fonts-dejavu
fonts-dejavu-core
fonts-dejavu-extra
fonts-ipaexfont
fonts-ipafont-gothic
fonts-ipafont-mincho
fonts-kacst
fonts-lmodern
fonts-migmix
fonts-nanum
fonts-noto-cjk
fonts-opensymbol
fonts-powerline
fonts-roboto
fonts-symbola
fonts-takao
fonts-takao-gothic
fonts-thai-tlwg
fonts-unfonts-core
fonts-vlgothic
fonts-wqy-microhei
fonts-wqy-zenhei
fortunes
fp-compiler
fping
freeglut3
freeradius-utils: dbus dbus-system-bus-common freeradius-common freeradius-config ssl-cert
freetds-bin
freetds-common
freetds-dev
ftp
fuse: fuse fuse3
g++
g++-aarch64-linux-gnu
g++-arm-linux-gnueabi
g++-arm-linux-gnueabihf
g++-mingw-w64
g++-mingw-w64-i686
g++-mingw-w64-x86-64
g++-multilib-mipsel-linux-gnu
g++-riscv64-linux-gnu
gcc
gcc-aarch64-linux-gnu
gcc-arm-linux-gnueabi
gcc-arm-linux-gnueabihf
gcc-arm-none-eabi
gcc-avr
gcc-mingw-w64
gcc-mingw-w64-x86-64
gcc-mips-linux-gnu
gcc-mips64el-linux-gnuabi64
gcc-mipsel-linux-gnu
gcc-multilib-mipsel-linux-gnu
gcc-riscv64-linux-gnu
gcc-riscv64-unknown-elf
gconf-service: dbus dbus-system-bus-common
gconf2: dbus dbus-system-bus-common systemd systemd-timesyncd
gdb
gdb-multiarch
gdbserver
gdebi-core
gearman-job-server: gearman-job-server memcached
gengetopt
genisoimage
geoip-bin
geoip-database
gettext-base
gfortran
gfortran-mingw-w64
gifsicle
git-flow: openssh-client
git-ftp: openssh-client
git-lfs: openssh-client
git-man
git: openssh-client
glusterfs-server: dbus-system-bus-common fuse glusterfs-common nfs-common rpcbind
gmsh
gnome-themes-standard
gnupg1
gnutls-bin
gobject-introspection
google-mock
googletest
gosu
gperf
groff-base
gsl-bin
gstreamer1.0-plugins-base
gstreamer1.0-plugins-ugly
gstreamer1.0-tools
gstreamer1.0-x
gtk2-engines-pixbuf
gvfs-bin: dbus fuse systemd systemd-timesyncd udev
gyp
haproxy: haproxy
haveged
hdf5-helpers
hdf5-tools
help2man
hicolor-icon-theme
hmmer
html2text
htop
hunspell-en-us
i965-va-driver
icu-devtools
inetutils-traceroute
init: dbus dbus-system-bus-common systemd systemd-timesyncd
inotify-tools
iotop
ipcalc
iperf
iperf3: iperf3
ipmitool
iproute2
iptables
iputils-ping
iputils-tracepath
isc-dhcp-server
jags
jed
joe
jpegoptim
jq
kamailio-tls-modules: kamailio
kamailio-websocket-modules: kamailio
kamailio: kamailio
keepass2
keychain: openssh-client
kmod
krb5-user
kubectl
lame
lbzip2
lcov
ldap-utils
less
lftp: openssh-client
lhasa
lib32stdc++6
lib32z1
libacl1-dev
libaio-dev
libaio1
libapache2-mod-fcgid
libapache2-mod-geoip
libapache2-mod-perl2
libapache2-mod-python
libapache2-mod-rpaf
libapache2-mod-wsgi-py3
libapache2-mod-xsendfile
libapparmor1
libapr1
libapr1-dev
libaprutil1
libarchive-dev
libarchive-zip-perl
libarchive13
libarpack2-dev
libasound2
libasound2-dev
libaspell-dev
libatk-bridge2.0-0: dbus dbus-system-bus-common
libatk1.0-0
libatomic1
libattr1-dev
libaudit-dev
libauthen-ntlm-perl
libauthen-sasl-perl
libavahi-common3
libbison-dev
libblas-dev
libblas3
libblkid-dev
libbluetooth-dev
libboost-all-dev: libibverbs1 openssh-client
libboost-chrono-dev
libboost-date-time-dev
libboost-dev
libboost-filesystem-dev
libboost-iostreams-dev
libboost-program-options-dev
libboost-python-dev
libboost-regex-dev
libboost-serialization-dev
libboost-system-dev
libboost-test-dev
libboost-thread-dev
libbsd-dev
libbsd0
libbtrfs-dev
libbz2-dev
libc++-dev
libc++1
libc++abi-dev
libc-ares-dev
libc-ares2
libc-client2007e
libc-client2007e-dev
libc6-dev
libc6-i386
libcairo-gobject2
libcairo2
libcanberra-gtk-module: dbus dbus-system-bus-common
libcap-dev
libcap-ng-dev
libcap2
libcap2-bin
libcfitsio-dev
libcgal-dev
libcgi-fast-perl
libcgi-pm-perl
libclang-dev
libcmocka-dev
libconfuse-dev
libcppunit-dev
libcrypt-openssl-bignum-perl
libcrypt-openssl-rsa-perl
libcrypt-ssleay-perl
libcrypto++-dev
libcunit1
libcunit1-dev
libcups2: dbus dbus-system-bus-common
libcurl3-gnutls
libcurl4
libcurl4-openssl-dev
libcurlpp-dev
libdatetime-perl
libdb++-dev
libdb-dev
libdbd-mysql
libdbd-sqlite3-perl
libdbi-dev
libdbi-perl
libdc1394-22-dev
libdevice-serialport-perl
libdevmapper-dev
libdigest-hmac-perl
libdigest-sha-perl
libdouble-conversion-dev
libdpkg-perl
libdw-dev
libdwarf-dev
libedit-dev
libedit2
libegl1-mesa
libelf-dev
libelf1
liberror-perl
libev-dev
libev4
libevent-dev
libexif-dev
libexif12
libexpat1
libexpat1-dev
libfaad-dev
libfcgi-dev
libfcgi-perl
libfcgi0ldbl
libffi-dev
libfftw3-3
libfftw3-dev
libfile-copy-recursive-perl
libfile-fcntllock-perl
libfile-slurp-perl
libfile-which-perl
libflac-dev
libfontconfig1
libfreeimage-dev
libfreetype6
libfreetype6-dev
libftdi-dev
libfuse-dev
libfuse2
libfuzzy-dev
libgbm-dev
libgc-dev
libgconf-2-4: dbus dbus-system-bus-common
libgcrypt20
libgcrypt20-dev
libgd-graph-perl
libgd-tools
libgd3
libgdbm-dev
libgdiplus
libgdk-pixbuf2.0-0
libgearman-dev
libgeoip-dev
libgeoip1
libgeos++-dev
libgeos-c1v5
libgeos-dev
libgflags-dev
libgif-dev
libgit2-dev
libgl1
libgl1-mesa-dri
libgl1-mesa-glx
libgl2ps-dev
libglib2.0-0
libglib2.0-bin
libglib2.0-data
libglm-dev
libglu1-mesa
libgmock-dev
libgmp-dev
libgmp3-dev
libgnutls28-dev
libgomp1
libgpg-error-dev
libgpg-error0
libgsl-dev
libgsm1-dev
libgssapi-krb5-2
libgtest-dev
libgtk-3-0: dbus dbus-system-bus-common systemd systemd-timesyncd
libgtk2.0-0: dbus dbus-system-bus-common
libgtkglext1: dbus dbus-system-bus-common
libharfbuzz0b
libhiredis-dev
libhtml-parser-perl
libhunspell-dev
libiberty-dev
libical-dev
libice6
libicu-dev
libidn11
libimage-exiftool-perl
libio-socket-inet6-perl
libio-socket-ip-perl
libio-tee-perl
libjansson-dev
libjansson4
libjbig0
libjemalloc-dev
libjpeg-dev
libjpeg-turbo-progs
libjpeg62-turbo
libjpeg62-turbo-dev
libjq-dev
libjs-jquery
libjson-c-dev
libjson-perl
libjson-xs-perl
libjsoncpp-dev
libk5crypto3
libkeyutils1
libkrb5-3
libkrb5-dev
libkrb5support0
liblapack-dev
liblapack3
liblapacke-dev
liblcms2-2
liblcms2-dev
libldap-2.4-2
libldap2-dev
libleptonica-dev
libleveldb-dev
liblist-moreutils-perl
liblmdb-dev
liblog4cplus-dev
liblog4cpp5-dev
libltdl7
liblttng-ust0
liblua5.1-0
liblua5.2-0
liblz4-dev
liblz4-tool
liblzma-dev
liblzo2-2
liblzo2-dev
libmad0-dev
libmagic-dev
libmagic1
libmariadb-dev
libmariadbd-dev
libmaxminddb-dev
libmaxminddb0
libmcrypt-dev
libmcrypt4
libmecab-dev
libmemcached-dev
libmemcached11
libmemcachedutil2
libmetis-dev
libmhash-dev
libmhash2
libmicrohttpd-dev
libminiupnpc-dev
libmono-cil-dev
libmosquitto-dev
libmp3lame-dev
libmpc-dev
libmpfr-dev
libmunge-dev
libmysql++-dev
libncurses-dev
libncurses5
libncurses5-dev
libncursesw5
libncursesw5-dev
libneon27-dev
libnet-ldap-perl
libnet-snmp-perl
libnet-ssleay-perl
libnet1
libnet1-dev
libnetpbm10-dev
libnewlib-arm-none-eabi
libnl-3-200
libnl-3-dev
libnl-genl-3-dev
libnlopt-dev
libnotify-bin: dbus systemd systemd-timesyncd
libnotify4: dbus systemd systemd-timesyncd
libnova-dev
libnspr4
libnspr4-dev
libnss-ldap
libnss-mdns: avahi-daemon dbus dbus-system-bus-common
libnss-sss: dbus dbus-system-bus-common sssd-common
libnss-wrapper
libnss3
libnss3-dev
libnss3-tools
libnuma-dev
libodbc1
libogg-dev
libomp-dev
libonig-dev
libopencore-amrnb-dev
libopencore-amrwb-dev
libopenexr-dev
libopenjp2-7-dev
libopenmpi-dev: libibverbs1 openssh-client
libopus-dev
libopus0
liborc-0.4-dev
libossp-uuid-dev
libpam0g-dev
libpango-1.0-0
libpango1.0-0
libpangocairo-1.0-0
libpangoft2-1.0-0
libpcap0.8: dbus dbus-system-bus-common
libpcre++-dev
libpcre2-dev
libpcre3
libpcre3-dev
libperl-dev
libpixman-1-0
libpixman-1-dev
libpng++-dev
libpng-dev
libpng16-16
libpopt-dev
libpopt0
libportaudio2
libportmidi-dev
libpq-dev
libpq5
libprotobuf-c-dev
libprotobuf-dev
libprotoc-dev
libpspell-dev
libpthread-stubs0-dev
libpugixml-dev
libpython3-dev
libqrencode-dev
libqt5core5a
libqt5gui5: dbus dbus-system-bus-common systemd systemd-timesyncd
libqt5network5: dbus dbus-system-bus-common
libqt5webkit5: avahi-daemon dbus dbus-system-bus-common geoclue-2.0 polkitd systemd systemd-timesyncd udev wpasupplicant
libqt5widgets5: dbus dbus-system-bus-common systemd systemd-timesyncd
libquadmath0
librabbitmq-dev
libraw-dev
librdkafka-dev
libreadline-dev
librecode-dev
librecode0
librrd-dev
librrds-perl
librsvg2-2
librsvg2-bin
librtlsdr-dev
librtmp-dev
libsamplerate0
libsasl2-2
libsasl2-dev
libsasl2-modules
libsasl2-modules-gssapi-mit
libsctp-dev
libseccomp-dev
libselinux1-dev
libsm6
libsnappy-dev
libsndfile1
libsocket6-perl
libsodium-dev
libsoup2.4-1: dbus dbus-system-bus-common systemd systemd-timesyncd
libsox-fmt-mp3
libspeex-dev
libspeex1
libspeexdsp-dev
libsqlite3-0
libsqlite3-dev
libssh-dev
libssh2-1
libssh2-1-dev
libssl-dev
libstartup-notification0
libstdc++5
libsuitesparse-dev
libswitch-perl
libsybdb5
libsys-statistics-linux-perl
libsystemd-dev
libtag1-dev
libtbb-dev
libtbb2
libtcmalloc-minimal4
libtcnative-1
libtdb1
libtelnet-dev
libtemplate-perl
libterm-readkey-perl
libterm-readline-perl-perl
libtheora-dev
libtidy-dev
libtiff-tools
libtiff5
libtimedate-perl
libtinfo5
libtinyxml-dev
libudev-dev
libunicode-string-perl
libunwind8
libusb-1.0-0
libusb-1.0-0-dev
libusb-dev
libuv1-dev
libv4l-0
libvorbis-dev
libvpx-dev
libwebp-dev
libwebp6
libwrap0
libwrap0-dev
libwww-perl
libx11-6
libx11-data
libx11-xcb1
libx264-dev
libxau6
libxcb-shm0
libxcb1
libxcomposite-dev
libxcomposite1
libxcursor1
libxdamage1
libxdmcp6
libxerces-c-dev
libxext6
libxfixes-dev
libxfixes3
libxft2
libxi6
libxinerama1
libxkbfile1
libxml-libxml-perl
libxml-parser-perl
libxml-writer-perl
libxml2
libxml2-dev
libxml2-utils
libxmlsec1-dev
libxmu6
libxpm4
libxrandr2
libxrender1
libxslt1-dev
libxslt1.1
libxss1
libxt6
libxtst6
libxv1
libxvidcore-dev
libxxf86vm1
libyajl-dev
libyajl2
libyaml-0-2
libyaml-cpp-dev
libyaml-dev
libyaml-perl
libzip-dev
libzip4
libzmq3-dev
libzmq5
libzstd-dev
libzzip-dev
links
linux-libc-dev
lm-sensors
lmodern
locales
locales-all
locate
lsb-base
lsb-release
lshw
lsof
ltrace
lua-bitop
lua-dbi-mysql
lua-dbi-postgresql
lua-dbi-sqlite3
lua-event
lua-expat
lua-filesystem
lua-sec
lua-socket
lua-zlib
lua5.1
lua5.2
luajit
lv
lzip
lzop
m4
make
manpages
manpages-dev
mariadb-client
mariadb-common
mariadb-server: galera-4 mariadb-server mariadb-server-10.5
mcrypt
mecab-ipadic-utf8
mediainfo
megatools
memcached: memcached
mercurial: openssh-client
meson
mingw-w64
mkvtoolnix
mlocate: mlocate plocate
monit
mono-runtime
moreutils
mosh: openssh-client
mosquitto-clients
mosquitto: mosquitto
mpack
msmtp: msmtp
mtd-utils
mtools
mtr-tiny
mumble-server: avahi-daemon dbus dbus-system-bus-common libzeroc-ice3.7 libzeroc-ice3.7t64 mumble-server
munge: munge
musl
musl-dev
musl-tools
mysql-common
nagios-nrpe-plugin
nagios-snmp-plugins
nano
nasm
ncbi-blast+
ncdu
ncftp
net-tools
netbase
netcat
netcat-openbsd
netcat-traditional
netcdf-bin
nfs-common: nfs-common rpcbind
nfs-kernel-server: nfs-common rpcbind
nginx
nginx-common
ninja-build
nkf
node-clean-css
node-gyp
node-less
nodejs
npm: dbus dbus-system-bus-common openssh-client systemd systemd-timesyncd
nsis
ntpdate
nuget
numactl
ocl-icd-libopencl1
odbc-postgresql
openbsd-inetd
opencl-headers
opendkim-tools
opendkim: opendkim
openjdk-11-jdk-headless: dbus
openjdk-11-jre-headless: dbus
openjdk-11-jre: dbus
openmpi-bin: libibverbs1 openssh-client
openmpi-common
openssh-client: openssh-client
openssh-server: dbus dbus-system-bus-common openssh-client openssh-server systemd systemd-timesyncd
openssl
optipng
opus-tools: dbus
p7zip
p7zip-full
pandoc
pandoc-citeproc
par2
parted
passenger
patch
patchelf
pax
pciutils
perl
perl-doc
php-bcmath
php-common
php-curl
php-enchant
php-gd
php-gmp
php-imap
php-intl
php-ldap
php-mbstring
php-mysql
php-pgsql
php-readline
php-soap
php-sqlite3
php-xml
php-zip
pigz
pkg-config
pngcrush
pngquant
poppler-data
postgresql-client
postgresql-client-common
procps
proj-bin
prosody: prosody ssl-cert
protobuf-c-compiler
psmisc
pure-ftpd
pv
pwgen
pypy
python-is-python3
python3
python3-all-dev
python3-cffi
python3-dateutil
python3-dev
python3-distutils
python3-enchant
python3-gi
python3-h5py
python3-jinja2
python3-minimal
python3-nose
python3-numpy
python3-pexpect
python3-pip
python3-progressbar
python3-psutil
python3-psycopg2
python3-pygments
python3-requests
python3-six
python3-tk
python3-venv
python3-watchdog
python3-wheel
python3-yaml
qemu
qemu-utils: libibverbs1
qpdf
qrencode
qt5-qmake
ragel
rake
re2c
redis-server: redis-tools
redis-tools: redis-tools
redsocks: redsocks
rename
rinetd
rlwrap
rpl
rrdtool
rsync
rtorrent
ruby
ruby-bundler
ruby-dev
ruby-full
ruby-sass
rubygems-integration
runit: sysuser-helper
s3cmd
samtools
sasl2-bin
schedtool
scons
screen
shadowsocks-libev
shared-mime-info
sharutils
shellcheck
shtool
silversearcher-ag
sipcalc
slapd: slapd
snmp
snmpd: snmpd
socat
software-properties-common: dbus dbus-system-bus-common polkitd systemd systemd-timesyncd
sox
spawn-fcgi
sphinxsearch: sphinxsearch
sqlite3
sqlmap
squashfs-tools
srecord
ssdeep
ssh-askpass
ssh: dbus dbus-system-bus-common openssh-client openssh-server systemd systemd-timesyncd
sshpass: openssh-client
ssl-cert: ssl-cert
sssd: dbus dbus-system-bus-common sssd-common
stow
strace
strongswan: strongswan-starter
stunnel4: dbus-system-bus-common stunnel4
subversion
sudo
supervisor
swig
syslinux
systemd-sysv: dbus dbus-system-bus-common systemd systemd-timesyncd
systemd: dbus dbus-system-bus-common systemd systemd-timesyncd
systemtap-sdt-dev
tabix
tcl
tcl-dev
tcl8.6
tcl8.6-dev
tcpdump: dbus dbus-system-bus-common tcpdump
tcsh
tdsodbc
telnet
tesseract-ocr
tesseract-ocr-deu
tesseract-ocr-eng
tesseract-ocr-fra
tesseract-ocr-ita
tesseract-ocr-nor
tesseract-ocr-spa
texi2html
texinfo
tidy
tig: openssh-client
tigervnc-standalone-server
tightvncserver
time
tini
tmux
tofrodos
traceroute
transmission-cli
transmission-common
transmission-daemon: transmission-daemon
tree
u-boot-tools
ubuntu-cloud-keyring
ucf
udev: dbus-system-bus-common udev
ufw
unison: openssh-client
unixodbc
unrar-free: dbus
unrtf
unzip
usbutils
uuid
uuid-dev
uuid-runtime: dbus-system-bus-common uuid-runtime
uwsgi
uwsgi-plugin-python3
v4l-utils
valgrind
varnish: dbus-system-bus-common varnish
vim
vim-nox
vim-tiny
vorbis-tools
w3m
webp
websockify
wget
whiptail
whois
x11-common
x11-utils
x11-xkb-utils
x11-xserver-utils
x11proto-core-dev
xauth
xclip
xdg-user-dirs
xdotool
xfonts-100dpi
xfonts-75dpi
xfonts-base
xfonts-cyrillic
xfonts-encodings
xfonts-scalable
xfonts-utils
xfonts-wqy
xfwm4: dbus dbus-system-bus-common systemd systemd-timesyncd
xindy
xml-core
xmlsec1
xmlstarlet
xorriso
xsel
xserver-xephyr
xserver-xorg-video-dummy: dbus dbus-system-bus-common systemd systemd-timesyncd udev
xsltproc
xtail
xutils-dev
xvfb
xxd
xz-utils
xzdec
yasm
zip
zlib1g-dev
zsh
zstd
`

// Which libraries stand behind packages of Ubuntu for development: written by `npm run packages:ubuntu` from the archive's own
// indexes, main and universe, amd64, of Ubuntu 22.04, 24.04 as of 2024-04-25. What apt and essential packages bring is left
// out. `=22.04` behind a name: so in this release only.

export const UBUNTU_RELEASES: readonly number[] = [22.04, 24.04]

export const UBUNTU_LIBRARIES = `
apache2-dev=22.04: libapr1 libaprutil1
apache2-dev=24.04: libapr1t64 libaprutil1t64 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
autotools-dev:
binutils-dev=22.04: libctf-nobfd0 libctf0
binutils-dev=24.04: libctf-nobfd0 libctf0 libgprofng0 libsframe1
default-libmysqlclient-dev: libmysqlclient21
dpkg-dev:
erlang-dev:
freeglut3-dev=22.04: freeglut3
freeglut3-dev=24.04: libglut3.12
freetds-dev: libct4 libsybdb5
lib32readline-dev: lib32readline8
lib32z1-dev: lib32z1
libacl1-dev:
libaio-dev=22.04: libaio1
libaio-dev=24.04: libaio1t64
libapr1-dev=22.04: libapr1
libapr1-dev=24.04: libapr1t64
libaprutil1-dev=22.04: libaprutil1
libaprutil1-dev=24.04: libaprutil1t64
libarchive-dev=22.04: libarchive13
libarchive-dev=24.04: libarchive13t64
libarpack2-dev=22.04: libarpack2
libarpack2-dev=24.04: libarpack2t64
libasound2-dev=22.04: libasound2
libasound2-dev=24.04: libasound2t64
libaspell-dev: libaspell15
libass-dev: libass9
libatk1.0-dev=22.04: gir1.2-atk-1.0 libatk1.0-0
libatk1.0-dev=24.04: gir1.2-atk-1.0 libatk1.0-0t64
libatlas-base-dev: libatlas3-base
libattr1-dev:
libaudit-dev:
libavahi-client-dev: libavahi-client3 libavahi-common3
libavahi-compat-libdnssd-dev: libavahi-client3 libavahi-common3 libavahi-compat-libdnssd1
libavcodec-dev=22.04: libavcodec58 libavutil56 libswresample3
libavcodec-dev=24.04: libavcodec60 libavutil58 libswresample4
libavdevice-dev=22.04: libavcodec58 libavdevice58 libavfilter7 libavformat58 libavutil56 libpostproc55 libswresample3 libswscale5
libavdevice-dev=24.04: libavcodec60 libavdevice60 libavfilter9 libavformat60 libavutil58 libpostproc57 libswresample4 libswscale7
libavfilter-dev=22.04: libavcodec58 libavfilter7 libavformat58 libavutil56 libpostproc55 libswresample3 libswscale5
libavfilter-dev=24.04: libavcodec60 libavfilter9 libavformat60 libavutil58 libpostproc57 libswresample4 libswscale7
libavformat-dev=22.04: libavcodec58 libavformat58 libavutil56 libswresample3
libavformat-dev=24.04: libavcodec60 libavformat60 libavutil58 libswresample4
libavutil-dev=22.04: libavutil56
libavutil-dev=24.04: libavutil58
libbison-dev:
libblas-dev: libblas3
libblkid-dev:
libbluetooth-dev: libbluetooth3
libboost-all-dev=22.04: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-container1.74.0 libboost-context1.74.0 libboost-coroutine1.74.0 libboost-date-time1.74.0 libboost-fiber1.74.0 libboost-filesystem1.74.0 libboost-graph-parallel1.74.0 libboost-graph1.74.0 libboost-iostreams1.74.0 libboost-locale1.74.0 libboost-log1.74.0 libboost-math1.74.0 libboost-mpi-python1.74.0 libboost-mpi1.74.0 libboost-nowide1.74.0 libboost-numpy1.74.0 libboost-program-options1.74.0 libboost-python1.74.0 libboost-random1.74.0 libboost-regex1.74.0 libboost-serialization1.74.0 libboost-stacktrace1.74.0 libboost-system1.74.0 libboost-test1.74.0 libboost-thread1.74.0 libboost-timer1.74.0 libboost-type-erasure1.74.0 libboost-wave1.74.0
libboost-all-dev=24.04: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-container1.83.0 libboost-context1.83.0 libboost-coroutine1.83.0 libboost-date-time1.83.0 libboost-fiber1.83.0 libboost-filesystem1.83.0 libboost-graph-parallel1.83.0 libboost-graph1.83.0 libboost-iostreams1.83.0 libboost-json1.83.0 libboost-locale1.83.0 libboost-log1.83.0 libboost-math1.83.0 libboost-mpi-python1.83.0 libboost-mpi1.83.0 libboost-nowide1.83.0 libboost-numpy1.83.0 libboost-program-options1.83.0 libboost-python1.83.0 libboost-random1.83.0 libboost-regex1.83.0 libboost-serialization1.83.0 libboost-stacktrace1.83.0 libboost-system1.83.0 libboost-test1.83.0 libboost-thread1.83.0 libboost-timer1.83.0 libboost-type-erasure1.83.0 libboost-url1.83.0 libboost-wave1.83.0
libboost-chrono-dev=22.04: libboost-chrono1.74.0
libboost-chrono-dev=24.04: libboost-chrono1.83.0t64
libboost-date-time-dev=22.04: libboost-date-time1.74.0 libboost-serialization1.74.0
libboost-date-time-dev=24.04: libboost-date-time1.83.0 libboost-serialization1.83.0
libboost-dev:
libboost-filesystem-dev=22.04: libboost-filesystem1.74.0 libboost-system1.74.0
libboost-filesystem-dev=24.04: libboost-atomic1.83.0 libboost-filesystem1.83.0 libboost-system1.83.0
libboost-iostreams-dev=22.04: libboost-iostreams1.74.0 libboost-regex1.74.0
libboost-iostreams-dev=24.04: libboost-iostreams1.83.0 libboost-regex1.83.0
libboost-program-options-dev=22.04: libboost-program-options1.74.0
libboost-program-options-dev=24.04: libboost-program-options1.83.0
libboost-python-dev=22.04: libboost-python1.74.0
libboost-python-dev=24.04: libboost-python1.83.0
libboost-regex-dev=22.04: libboost-regex1.74.0
libboost-regex-dev=24.04: libboost-regex1.83.0
libboost-serialization-dev=22.04: libboost-serialization1.74.0
libboost-serialization-dev=24.04: libboost-serialization1.83.0
libboost-system-dev=22.04: libboost-system1.74.0
libboost-system-dev=24.04: libboost-system1.83.0
libboost-test-dev=22.04: libboost-test1.74.0
libboost-test-dev=24.04: libboost-test1.83.0
libboost-thread-dev=22.04: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-date-time1.74.0 libboost-serialization1.74.0 libboost-system1.74.0 libboost-thread1.74.0
libboost-thread-dev=24.04: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-date-time1.83.0 libboost-serialization1.83.0 libboost-system1.83.0 libboost-thread1.83.0
libbsd-dev: libbsd0
libbtrfs-dev=22.04: libbtrfs0
libbtrfs-dev=24.04: libbtrfs0t64
libbz2-dev:
libc++-dev=22.04: libc++1-14 libunwind-14
libc++-dev=24.04: libc++1-18 libc++abi1-18 libunwind-18
libc++abi-dev=22.04: libc++abi1-14
libc++abi-dev=24.04: libc++abi1-18
libc-ares-dev=22.04: libc-ares2
libc-ares-dev=24.04: libcares2
libc-client2007e-dev: libc-client2007e
libc6-dev:
libcairo2-dev: libcairo-gobject2 libcairo-script-interpreter2 libcairo2
libcap-dev:
libcap-ng-dev:
libcfitsio-dev=22.04: libcfitsio9
libcfitsio-dev=24.04: libcfitsio10t64
libcgal-dev=22.04: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-date-time1.74.0 libboost-program-options1.74.0 libboost-serialization1.74.0 libboost-system1.74.0 libboost-thread1.74.0 libgmpxx4ldbl libmpfr6
libcgal-dev=24.04: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-date-time1.83.0 libboost-program-options1.83.0 libboost-serialization1.83.0 libboost-system1.83.0 libboost-thread1.83.0 libgmpxx4ldbl libmpfr6
libclang-dev=22.04: libclang1-14 libllvm14
libclang-dev=24.04: libclang1-18
libcmocka-dev: libcmocka0
libconfig-dev: libconfig9
libconfuse-dev: libconfuse2
libcppunit-dev: libcppunit-1.15-0
libcrypto++-dev=22.04: libcrypto++8
libcrypto++-dev=24.04: libcrypto++8t64
libcunit1-dev: libcunit1
libcups2-dev=22.04: libcups2 libcupsimage2
libcups2-dev=24.04: libcups2t64 libcupsimage2t64
libcurl4-gnutls-dev=22.04: libcurl3-gnutls
libcurl4-gnutls-dev=24.04: libcurl3t64-gnutls
libcurl4-nss-dev=22.04: libcurl3-nss
libcurl4-openssl-dev=22.04: libcurl4
libcurl4-openssl-dev=24.04: libcurl4t64
libcurlpp-dev=22.04: libcurlpp0
libcurlpp-dev=24.04: libcurlpp0t64
libdb++-dev=22.04: libdb5.3++
libdb++-dev=24.04: libdb5.3++t64 libdb5.3t64
libdb-dev=22.04:
libdb-dev=24.04: libdb5.3t64
libdbi-dev=22.04: libdbi1
libdbi-dev=24.04: libdbi1t64
libdbus-1-dev: libdbus-1-3
libdbus-glib-1-dev: libdbus-glib-1-2
libdevmapper-dev: libdevmapper-event1.02.1 libdevmapper1.02.1
libdouble-conversion-dev: libdouble-conversion3
libdw-dev=22.04: libdw1 libelf1
libdw-dev=24.04: libdw1t64 libelf1t64
libdwarf-dev: libdwarf1
libedit-dev: libedit2
libeigen3-dev:
libelf-dev=22.04: libelf1
libelf-dev=24.04: libelf1t64
libev-dev=22.04: libev4
libev-dev=24.04: libev4t64
libevent-dev=22.04: libevent-2.1-7 libevent-core-2.1-7 libevent-extra-2.1-7 libevent-openssl-2.1-7 libevent-pthreads-2.1-7
libevent-dev=24.04: libevent-2.1-7t64 libevent-core-2.1-7t64 libevent-extra-2.1-7t64 libevent-openssl-2.1-7t64 libevent-pthreads-2.1-7t64
libexif-dev: libexif12
libexpat1-dev: libexpat1
libfaad-dev: libfaad2
libfcgi-dev=22.04: libfcgi0ldbl
libfcgi-dev=24.04: libfcgi0t64
libffi-dev:
libfftw3-dev: libfftw3-bin libfftw3-double3 libfftw3-long3 libfftw3-quad3 libfftw3-single3
libfl-dev: libfl2
libflac-dev=22.04: libflac8
libflac-dev=24.04: libflac12t64
libflann-dev: libflann1.9
libfontconfig-dev: libfontconfig1
libfontconfig1-dev: libfontconfig1
libfreeimage-dev: libfreeimage3
libfreetype6-dev=22.04: libfreetype6
libftdi-dev: libftdi1
libfuse-dev=22.04: libfuse2
libfuse-dev=24.04: libfuse2t64
libfuzzy-dev: libfuzzy2
libgbm-dev: libgbm1
libgc-dev: libgc1
libgconf2-dev=22.04: gconf2 gir1.2-gconf-2.0 libgconf-2-4
libgcrypt20-dev:
libgd-dev: libgd3
libgdal-dev=22.04: libgdal30
libgdal-dev=24.04: libgdal34t64
libgdbm-dev=22.04: libgdbm6
libgdbm-dev=24.04: libgdbm6t64
libgdk-pixbuf2.0-dev: gir1.2-gdkpixbuf-2.0 libgdk-pixbuf-2.0-0 libgdk-pixbuf-xlib-2.0-0 libgdk-pixbuf2.0-bin
libgearman-dev=22.04: libgearman8
libgearman-dev=24.04: libgearman8t64
libgeoip-dev=22.04: libgeoip1
libgeoip-dev=24.04: libgeoip1t64
libgeos++-dev=22.04: libgeos-c1v5 libgeos3.10.2
libgeos++-dev=24.04: libgeos-c1t64 libgeos3.12.1t64
libgeos-dev=22.04: libgeos-c1v5
libgeos-dev=24.04: libgeos-c1t64
libgflags-dev: libgflags2.2
libgif-dev: libgif7
libgirepository1.0-dev=22.04: gir1.2-freedesktop gir1.2-glib-2.0 libgirepository-1.0-1
libgirepository1.0-dev=24.04: gir1.2-freedesktop gir1.2-girepository-2.0 libgirepository-1.0-1
libgit2-dev=22.04: libgit2-1.1
libgit2-dev=24.04: libgit2-1.7
libgl1-mesa-dev: libegl1 libgl1 libgles1 libgles2 libglvnd0 libglx0 libopengl0
libgl2ps-dev: libgl2ps1.4
libgles2-mesa-dev: libegl1 libgl1 libgles1 libgles2 libglvnd0 libglx0 libopengl0
libglew-dev: libglew2.2
libglib2.0-dev=22.04: libglib2.0-0
libglib2.0-dev=24.04: libgirepository-2.0-0 libglib2.0-0t64
libglm-dev:
libglu1-mesa-dev: libglu1-mesa
libgmock-dev:
libgmp-dev: libgmpxx4ldbl
libgmp3-dev: libgmpxx4ldbl
libgnutls28-dev=22.04: libgnutls-dane0 libgnutls-openssl27 libgnutlsxx28
libgnutls28-dev=24.04: libgnutls-dane0t64 libgnutls-openssl27t64
libgoogle-glog-dev=22.04: libgoogle-glog0v5
libgoogle-glog-dev=24.04: libgoogle-glog0v6t64
libgoogle-perftools-dev=22.04: libgoogle-perftools4 libtcmalloc-minimal4
libgoogle-perftools-dev=24.04: libgoogle-perftools4t64 libtcmalloc-minimal4t64
libgpac-dev=22.04: libgpac11
libgpac-dev=24.04: libgpac12t64
libgpg-error-dev:
libgpgme-dev=22.04: libgpgme11
libgpgme-dev=24.04: libgpgme11t64
libgphoto2-dev=22.04: libgphoto2-6
libgphoto2-dev=24.04: libgphoto2-6t64
libgps-dev=22.04: libgps28
libgps-dev=24.04: libgps30t64
libgraphicsmagick1-dev=22.04: libgraphicsmagick-q16-3
libgraphicsmagick1-dev=24.04: libgraphicsmagick-q16-3t64
libgraphviz-dev: libcdt5 libcgraph6 libgvc6 libgvc6-plugins-gtk libgvpr2 liblab-gamut1 libpathplan4 libxdot4
libgs-dev=22.04: libgs9
libgs-dev=24.04: libgs10
libgsf-1-dev: gir1.2-gsf-1 libgsf-1-114
libgsl-dev: libgsl27 libgslcblas0
libgsm1-dev: libgsm1
libgstreamer-plugins-base1.0-dev: gir1.2-gst-plugins-base-1.0 libgstreamer-gl1.0-0 libgstreamer-plugins-base1.0-0
libgstreamer1.0-dev: gir1.2-gstreamer-1.0 libgstreamer1.0-0
libgtest-dev:
libgtk-3-dev=22.04: gir1.2-gtk-3.0 libgtk-3-0
libgtk-3-dev=24.04: gir1.2-gtk-3.0 libgtk-3-0t64
libgtk2.0-dev=22.04: gir1.2-gtk-2.0 libgtk2.0-0
libgtk2.0-dev=24.04: gir1.2-gtk-2.0 libgtk2.0-0t64
libhdf4-alt-dev: libhdf4-0-alt
libhdf5-dev=22.04: libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100
libhdf5-dev=24.04: libhdf5-103-1t64 libhdf5-cpp-103-1t64 libhdf5-fortran-102t64 libhdf5-hl-100t64 libhdf5-hl-cpp-100t64 libhdf5-hl-fortran-100t64
libhdf5-openmpi-dev=22.04: libhdf5-openmpi-103-1 libhdf5-openmpi-cpp-103-1 libhdf5-openmpi-fortran-102 libhdf5-openmpi-hl-100 libhdf5-openmpi-hl-cpp-100 libhdf5-openmpi-hl-fortran-100
libhdf5-openmpi-dev=24.04: libhdf5-openmpi-103-1t64 libhdf5-openmpi-cpp-103-1t64 libhdf5-openmpi-fortran-102t64 libhdf5-openmpi-hl-100t64 libhdf5-openmpi-hl-cpp-100t64 libhdf5-openmpi-hl-fortran-100t64
libheif-dev: libheif1
libhiredis-dev=22.04: libhiredis0.14
libhiredis-dev=24.04: libhiredis1.1.0
libhunspell-dev: libhunspell-1.7-0
libhwloc-dev: libhwloc15
libiberty-dev:
libical-dev=22.04: gir1.2-ical-3.0 libical3
libical-dev=24.04: gir1.2-ical-3.0 libical3t64
libicu-dev=22.04: libicu70
libicu-dev=24.04: libicu74
libidn11-dev: libidn12
libjansson-dev: libjansson4
libjemalloc-dev: libjemalloc2
libjpeg-dev: libjpeg8
libjq-dev: libjq1
libjson-c-dev: libjson-c5
libjson-glib-dev: gir1.2-json-1.0 libjson-glib-1.0-0
libjsoncpp-dev: libjsoncpp25
libkrb5-dev=22.04: libgssrpc4 libkadm5clnt-mit12 libkadm5srv-mit12
libkrb5-dev=24.04: libgssapi-krb5-2 libgssrpc4t64 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3
liblapack-dev: libblas3 liblapack3
liblapacke-dev: libblas3 liblapack3 liblapacke libtmglib3
liblcms2-dev: liblcms2-2
libldap2-dev=22.04: libldap-2.5-0
libldap2-dev=24.04: libldap2
libldb-dev: libldb2
libleptonica-dev: liblept5
libleveldb-dev: libleveldb1d
liblmdb-dev: liblmdb0
liblog4cplus-dev=22.04: liblog4cplus-2.0.5
liblog4cplus-dev=24.04: liblog4cplus-2.0.5t64
liblog4cpp5-dev: liblog4cpp5v5
libltdl-dev: libltdl7
liblua5.1-0-dev: liblua5.1-0
liblua5.2-dev: liblua5.2-0
liblz4-dev:
liblzma-dev:
liblzo2-dev: liblzo2-2
libmad0-dev: libmad0
libmagic-dev=22.04: libmagic1
libmagic-dev=24.04: libmagic1t64
libmagick++-dev=22.04: libmagick++-6.q16-8 libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagick++-dev=24.04: libmagick++-6.q16-9t64 libmagickcore-6.q16-7-extra libmagickcore-6.q16-7t64 libmagickwand-6.q16-7t64
libmagickcore-dev=22.04: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra
libmagickcore-dev=24.04: libmagickcore-6.q16-7-extra libmagickcore-6.q16-7t64
libmagickwand-6.q16-dev=22.04: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagickwand-6.q16-dev=24.04: libmagickcore-6.q16-7-extra libmagickcore-6.q16-7t64 libmagickwand-6.q16-7t64
libmagickwand-dev=22.04: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagickwand-dev=24.04: libmagickcore-6.q16-7-extra libmagickcore-6.q16-7t64 libmagickwand-6.q16-7t64
libmapnik-dev=22.04: libmapnik3.1
libmapnik-dev=24.04: libmapnik3.1t64
libmariadb-dev: libmariadb3
libmariadbd-dev=22.04: libmariadb3 libmariadbd19
libmariadbd-dev=24.04: libmariadb3 libmariadbd19t64
libmaxminddb-dev: libmaxminddb0
libmcrypt-dev: libmcrypt4
libmecab-dev: libmecab2
libmemcached-dev=22.04: libhashkit2 libmemcached11 libmemcachedutil2
libmemcached-dev=24.04: libhashkit2t64 libmemcached11t64 libmemcachedutil2t64
libmetis-dev: libmetis5
libmhash-dev: libmhash2
libmicrohttpd-dev=22.04: libmicrohttpd12
libmicrohttpd-dev=24.04: libmicrohttpd12t64
libminiupnpc-dev: libminiupnpc17
libmono-cil-dev: libmono-db2-1.0-cil
libmosquitto-dev: libmosquitto1
libmp3lame-dev: libmp3lame0
libmpc-dev: libmpc3
libmpfr-dev: libmpfr6
libmpich-dev: libmpich12
libmunge-dev: libmunge2
libmysql++-dev=22.04: libmysql++3v5
libmysql++-dev=24.04: libmysql++3t64
libncurses-dev: libncurses6 libncursesw6
libncurses5-dev=22.04: libncurses6 libncursesw6
libncursesw5-dev=22.04: libncurses6 libncursesw6
libneon27-dev=22.04: libneon27
libneon27-dev=24.04: libneon27t64
libnet1-dev: libnet1
libnetcdf-dev=22.04: libnetcdf19
libnetcdf-dev=24.04: libnetcdf19t64
libnetfilter-queue-dev: libnetfilter-queue1
libnetpbm10-dev=22.04: libnetpbm10
libnghttp2-dev: libnghttp2-14
libnl-3-dev: libnl-3-200
libnl-genl-3-dev: libnl-3-200 libnl-genl-3-200
libnlopt-dev: libnlopt0
libnotify-dev: gir1.2-notify-0.7 libnotify4
libnova-dev=22.04: libnova-0.16-0
libnova-dev=24.04: libnova-0.16-0t64
libnspr4-dev: libnspr4
libnss3-dev: libnss3
libnuma-dev: libnuma1
liboctave-dev=22.04: libblas3 libegl1 libfftw3-bin libfftw3-double3 libfftw3-long3 libfftw3-quad3 libfftw3-single3 libgl1 libgles1 libgles2 libglvnd0 libglx0 libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100 liblapack3 libncurses6 libncursesw6 libopengl0 libreadline8
libogg-dev: libogg0
libomp-dev=22.04: libllvm14 libomp5-14
libomp-dev=24.04: libomp5-18
libonig-dev: libonig5
libopenal-dev: libopenal1
libopenblas-dev: libopenblas0-pthread
libopencore-amrnb-dev: libopencore-amrnb0
libopencore-amrwb-dev: libopencore-amrwb0
libopencv-dev=22.04: libopencv-calib3d4.5d libopencv-contrib4.5d libopencv-core4.5d libopencv-dnn4.5d libopencv-features2d4.5d libopencv-flann4.5d libopencv-highgui4.5d libopencv-imgcodecs4.5d libopencv-imgproc4.5d libopencv-ml4.5d libopencv-objdetect4.5d libopencv-photo4.5d libopencv-shape4.5d libopencv-stitching4.5d libopencv-superres4.5d libopencv-video4.5d libopencv-videoio4.5d libopencv-videostab4.5d libopencv-viz4.5d
libopencv-dev=24.04: libopencv-calib3d406t64 libopencv-contrib406t64 libopencv-core406t64 libopencv-dnn406t64 libopencv-features2d406t64 libopencv-flann406t64 libopencv-highgui406t64 libopencv-imgcodecs406t64 libopencv-imgproc406t64 libopencv-ml406t64 libopencv-objdetect406t64 libopencv-photo406t64 libopencv-shape406t64 libopencv-stitching406t64 libopencv-superres406t64 libopencv-video406t64 libopencv-videoio406t64 libopencv-videostab406t64 libopencv-viz406t64
libopenexr-dev=22.04: libopenexr25
libopenexr-dev=24.04: libopenexr-3-1-30
libopenjp2-7-dev: libopenjp2-7
libopenmpi-dev=22.04: libopenmpi3
libopenmpi-dev=24.04: libopenmpi3t64
libopus-dev: libopus0
liborc-0.4-dev=22.04: liborc-0.4-0
liborc-0.4-dev=24.04: liborc-0.4-0t64
libosmesa6-dev: libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libgl1 libglx0 libosmesa6 libx11-6
libossp-uuid-dev: libossp-uuid16
libpam0g-dev:
libpango1.0-dev: gir1.2-pango-1.0 libpango-1.0-0 libpangocairo-1.0-0 libpangoft2-1.0-0 libpangoxft-1.0-0
libpcap-dev=22.04: libpcap0.8
libpcap-dev=24.04: libpcap0.8t64
libpcap0.8-dev=22.04: libpcap0.8
libpcap0.8-dev=24.04: libpcap0.8t64
libpcre++-dev=22.04: libpcre++0v5
libpcre2-dev: libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
libpcre3-dev=22.04: libpcre16-3 libpcre32-3 libpcrecpp0v5
libpcre3-dev=24.04: libpcre16-3 libpcre3 libpcre32-3 libpcrecpp0v5
libperl-dev=22.04: libperl5.34 perl-modules-5.34
libperl-dev=24.04: libperl5.38t64 perl-modules-5.38
libpixman-1-dev: libpixman-1-0
libpng++-dev=22.04: libpng16-16
libpng++-dev=24.04: libpng16-16t64
libpng-dev=22.04: libpng16-16
libpng-dev=24.04: libpng16-16t64
libpoppler-cpp-dev=22.04: libpoppler-cpp0v5 libpoppler118
libpoppler-cpp-dev=24.04: libpoppler-cpp0t64 libpoppler134
libpoppler-glib-dev=22.04: gir1.2-poppler-0.18 libpoppler-glib8 libpoppler118
libpoppler-glib-dev=24.04: gir1.2-poppler-0.18 libpoppler-glib8t64 libpoppler134
libpopt-dev: libpopt0
libportmidi-dev: libportmidi0
libpq-dev: libpq5
libproj-dev=22.04: libproj22
libproj-dev=24.04: libproj25
libprotobuf-c-dev: libprotobuf-c1
libprotobuf-dev=22.04: libprotobuf-lite23 libprotobuf23
libprotobuf-dev=24.04: libprotobuf-lite32t64 libprotobuf32t64
libprotoc-dev=22.04: libprotobuf-lite23 libprotobuf23 libprotoc23
libprotoc-dev=24.04: libprotobuf-lite32t64 libprotobuf32t64 libprotoc32t64
libpspell-dev: libaspell15
libpthread-stubs0-dev:
libpugixml-dev: libpugixml1v5
libpulse-dev: libpulse-mainloop-glib0 libpulse0
libpython2.7-dev=22.04: libpython2.7 libpython2.7-minimal
libpython3-dev=22.04: libpython3.10 libpython3.10-minimal
libpython3-dev=24.04: libpython3.12-minimal libpython3.12t64
libqrencode-dev: libqrencode4
libqt5opengl5-dev=22.04: libqt5concurrent5 libqt5core5a libqt5dbus5 libqt5gui5 libqt5network5 libqt5opengl5 libqt5printsupport5 libqt5sql5 libqt5test5 libqt5widgets5 libqt5xml5
libqt5opengl5-dev=24.04: libqt5concurrent5t64 libqt5core5t64 libqt5dbus5t64 libqt5gui5t64 libqt5network5t64 libqt5opengl5t64 libqt5printsupport5t64 libqt5sql5t64 libqt5test5t64 libqt5widgets5t64 libqt5xml5t64
libqt5svg5-dev: libqt5svg5
libqt5webkit5-dev: libqt5webkit5
librabbitmq-dev: librabbitmq4
libraw-dev=22.04: libraw20
libraw-dev=24.04: libraw23t64
librdf0-dev=22.04: librdf0
librdf0-dev=24.04: librdf0t64
librdkafka-dev: librdkafka++1 librdkafka1
libre2-dev=22.04: libre2-9
libre2-dev=24.04: libre2-10
libreadline-dev=22.04: libreadline8
libreadline-dev=24.04: libreadline8t64
librecode-dev: librecode0
librrd-dev=22.04: librrd8
librrd-dev=24.04: librrd8t64
librsvg2-dev: gir1.2-rsvg-2.0 librsvg2-2 librsvg2-common
librtlsdr-dev=22.04: librtlsdr0
librtlsdr-dev=24.04: librtlsdr2
librtmp-dev: librtmp1
libsamplerate0-dev: libsamplerate0
libsasl2-dev: libsasl2-2
libsctp-dev: libsctp1
libsdl-image1.2-dev: libsdl-image1.2
libsdl1.2-dev: libsdl1.2debian
libsdl2-dev: libsdl2-2.0-0
libsdl2-image-dev: libsdl2-image-2.0-0
libseccomp-dev:
libsecret-1-dev: gir1.2-secret-1 libsecret-1-0
libselinux1-dev:
libsmbclient-dev=22.04: libsmbclient
libsmbclient-dev=24.04: libsmbclient0
libsnappy-dev: libsnappy1v5
libsndfile1-dev: libsndfile1
libsnmp-dev=22.04: libnetsnmptrapd40 libsnmp40
libsnmp-dev=24.04: libnetsnmptrapd40t64 libsnmp40t64
libsodium-dev: libsodium23
libsoup2.4-dev=22.04: gir1.2-soup-2.4 libsoup2.4-1
libsoup2.4-dev=24.04: gir1.2-soup-2.4 libsoup-2.4-1
libsox-dev: libsox-fmt-mp3 libsox3
libspandsp-dev=22.04: libspandsp2
libspandsp-dev=24.04: libspandsp2t64
libspatialindex-dev: libspatialindex-c6 libspatialindex6
libspatialite-dev=22.04: libspatialite7
libspatialite-dev=24.04: libspatialite8t64
libspeex-dev: libspeex1
libspeexdsp-dev=22.04: libspeex1 libspeexdsp1
libspeexdsp-dev=24.04: libspeexdsp1
libsqlite3-dev: libsqlite3-0
libssh-dev: libssh-4
libssh2-1-dev=22.04: libssh2-1
libssh2-1-dev=24.04: libssh2-1t64
libssl-dev:
libsuitesparse-dev=22.04: libamd2 libbtf1 libcamd2 libccolamd2 libcholmod3 libcolamd2 libcxsparse3 libklu1 libldl2 libmongoose2 librbio2 libsliplu1 libspqr2 libsuitesparseconfig5 libumfpack5
libsuitesparse-dev=24.04: libamd3 libbtf2 libcamd3 libccolamd3 libcholmod5 libcolamd3 libcxsparse4 libklu2 libldl3 libparu0 librbio4 libspex2 libspqr4 libsuitesparse-mongoose3 libsuitesparseconfig7 libumfpack6
libsvn-dev: libsvn1
libswscale-dev=22.04: libavutil56 libswscale5
libswscale-dev=24.04: libavutil58 libswscale7
libsystemd-dev:
libtag1-dev: libtag1v5
libtbb-dev: libtbb12
libtelnet-dev: libtelnet2
libtesseract-dev=22.04: libtesseract4
libtesseract-dev=24.04: libtesseract5
libtheora-dev: libtheora0
libtidy-dev: libtidy5deb1
libtiff-dev=22.04: libtiff5 libtiffxx5
libtiff-dev=24.04: libtiff6 libtiffxx6
libtiff5-dev=22.04: libtiff5 libtiffxx5
libtiff5-dev=24.04: libtiff6 libtiffxx6
libtinfo-dev=22.04: libncurses6 libncursesw6
libtinyxml-dev: libtinyxml2.6.2v5
libudev-dev:
libudunits2-dev: libudunits2-0
libunwind-dev: libunwind8
libusb-1.0-0-dev: libusb-1.0-0
libusb-dev: libusb-0.1-4
libuv1-dev=22.04: libuv1
libuv1-dev=24.04: libuv1t64
libv4l-dev=22.04: libv4l-0 libv4l2rds0 libv4lconvert0
libv4l-dev=24.04: libv4l-0t64 libv4l2rds0t64 libv4lconvert0t64
libva-dev: libva-drm2 libva-glx2 libva-wayland2 libva-x11-2 libva2
libvdpau-dev: libvdpau1
libvips-dev=22.04: gir1.2-vips-8.0 libvips42
libvips-dev=24.04: gir1.2-vips-8.0 libvips42t64
libvirt-dev: libvirt0
libvlc-dev: libvlc5
libvlccore-dev: libvlccore9
libvncserver-dev: libvncclient1 libvncserver1
libvorbis-dev: libvorbis0a libvorbisenc2 libvorbisfile3
libvpx-dev=22.04: libvpx7
libvpx-dev=24.04: libvpx9
libwebp-dev=22.04: libwebp7 libwebpdemux2 libwebpmux3
libwebp-dev=24.04: libsharpyuv0 libwebp7 libwebpdecoder3 libwebpdemux2 libwebpmux3
libwmf-dev: libwmf-0.2-7 libwmflite-0.2-7
libwrap0-dev: libwrap0
libx11-dev: libx11-6
libx11-xcb-dev: libx11-6 libx11-xcb1
libx264-dev=22.04: libx264-163
libx264-dev=24.04: libx264-164
libxcb-shm0-dev: libxcb-shm0 libxcb1
libxcb-xfixes0-dev: libxcb-render0 libxcb-shape0 libxcb-xfixes0 libxcb1
libxcb1-dev: libxcb1
libxcomposite-dev: libxcomposite1
libxcursor-dev: libxcursor1
libxdmcp-dev: libxdmcp6
libxerces-c-dev=22.04: libxerces-c3.2
libxerces-c-dev=24.04: libxerces-c3.2t64
libxext-dev: libxext6
libxfixes-dev: libxfixes3
libxft-dev: libxft2
libxi-dev: libxi6
libxine2-dev: libxine2-bin
libxinerama-dev: libxinerama1
libxml++2.6-dev: libxml++2.6-2v5
libxml2-dev: libxml2
libxmlsec1-dev=22.04: libxmlsec1 libxmlsec1-gcrypt libxmlsec1-gnutls libxmlsec1-nss libxmlsec1-openssl
libxmlsec1-dev=24.04: libxmlsec1t64 libxmlsec1t64-gcrypt libxmlsec1t64-gnutls libxmlsec1t64-nss libxmlsec1t64-openssl
libxmu-dev: libx11-6 libxmu6
libxpm-dev: libxpm4
libxrandr-dev: libxrandr2
libxrender-dev: libxrender1
libxslt1-dev: libxslt1.1
libxss-dev: libxss1
libxt-dev=22.04: libxt6
libxt-dev=24.04: libxt6t64
libxtst-dev: libxtst6
libxvidcore-dev: libxvidcore4
libxxf86vm-dev: libxxf86vm1
libyajl-dev: libyajl2
libyaml-cpp-dev=22.04: libyaml-cpp0.7
libyaml-cpp-dev=24.04: libyaml-cpp0.8
libyaml-dev: libyaml-0-2
libzip-dev=22.04: libzip4
libzip-dev=24.04: libzip4t64
libzmq3-dev: libzmq5
libzstd-dev:
libzzip-dev=22.04: libzzip-0-13
libzzip-dev=24.04: libzzip-0-13t64
linux-libc-dev:
llvm-dev=22.04: libclang-cpp14 libllvm14
llvm-dev=24.04: libclang-cpp18 libllvm18
manpages-dev:
mesa-common-dev: libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libgl1 libglx0 libx11-6
musl-dev: musl
ocl-icd-opencl-dev: ocl-icd-libopencl1
packaging-dev:
php-dev: libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
portaudio19-dev: libportaudio2 libportaudiocpp0
python-all-dev=22.04: libpython2.7 libpython2.7-minimal
python2.7-dev=22.04: libpython2.7 libpython2.7-minimal
python3-all-dev=22.04: libpython3.10 libpython3.10-minimal
python3-all-dev=24.04: libpython3.12-minimal libpython3.12t64
python3-dev=22.04: libpython3.10 libpython3.10-minimal
python3-dev=24.04: libpython3.12-minimal libpython3.12t64
qtbase5-dev=22.04: libqt5concurrent5 libqt5core5a libqt5dbus5 libqt5gui5 libqt5network5 libqt5printsupport5 libqt5sql5 libqt5test5 libqt5widgets5 libqt5xml5
qtbase5-dev=24.04: libqt5concurrent5t64 libqt5core5t64 libqt5dbus5t64 libqt5gui5t64 libqt5network5t64 libqt5printsupport5t64 libqt5sql5t64 libqt5test5t64 libqt5widgets5t64 libqt5xml5t64
qtdeclarative5-dev: libqt5qml5 libqt5qmlmodels5 libqt5qmlworkerscript5 libqt5quick5 libqt5quickparticles5 libqt5quickshapes5 libqt5quicktest5 libqt5quickwidgets5 qt5-qmltooling-plugins
qtmultimedia5-dev: libqt5multimedia5 libqt5multimediagsttools5 libqt5multimediaquick5 libqt5multimediawidgets5
qttools5-dev: libqt5designer5 libqt5designercomponents5 libqt5help5
r-base-dev=22.04: libblas3 libicu70 libjpeg8 liblapack3 libncurses6 libncursesw6 libpcre16-3 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3 libpcre32-3 libpcrecpp0v5 libpng16-16 libreadline8
r-base-dev=24.04: libblas3 libicu74 libjpeg8 liblapack3 libncurses6 libncursesw6 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3 libpng16-16t64 libreadline8t64
ruby-dev=22.04: libruby3.0
ruby-dev=24.04: libruby3.2
systemtap-sdt-dev:
tcl-dev: libtcl8.6
tcl8.6-dev: libtcl8.6
tk-dev: libtcl8.6 tk
tk8.6-dev: libtk8.6 tk8.6
unixodbc-dev: libodbc2 libodbccr2 libodbcinst2
uuid-dev:
x11proto-core-dev:
xorg-dev=22.04: libdmx1 libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libfontenc1 libfs6 libgl1 libglx0 libice6 libpciaccess0 libpixman-1-0 libsm6 libx11-6 libxau6 libxaw7 libxcomposite1 libxcursor1 libxcvt0 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxfont2 libxft2 libxi6 libxinerama1 libxkbfile1 libxmu6 libxmuu1 libxpm4 libxrandr2 libxrender1 libxres1 libxss1 libxt6 libxtst6 libxv1 libxvmc1 libxxf86dga1 libxxf86vm1
xorg-dev=24.04: libdmx1 libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libfontenc1 libfs6 libgl1 libglx0 libice6 libpciaccess0 libpixman-1-0 libsm6 libx11-6 libxau6 libxaw7 libxcomposite1 libxcursor1 libxcvt0 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxfont2 libxft2 libxi6 libxinerama1 libxkbfile1 libxmu6 libxmuu1 libxpm4 libxrandr2 libxrender1 libxres1 libxss1 libxt6t64 libxtst6 libxv1 libxvmc1 libxxf86dga1 libxxf86vm1
xutils-dev:
zlib1g-dev:
`

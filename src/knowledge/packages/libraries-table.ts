// Which libraries stand behind packages of Debian for development: written by `npm run packages` from the archive's own indexes,
// main and amd64, of Debian 11, 12, 13 as of 2026-11-21. What is in every image is left out. `=11,12` behind a name: so in these
// releases only.

export const LIBRARIES = `
apache2-dev=11: libapr1 libaprutil1 libpcre2-16-0 libpcre2-32-0 libpcre2-posix2
apache2-dev=12: libapr1 libaprutil1 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
apache2-dev=13: libapr1t64 libaprutil1t64 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
autotools-dev:
binutils-dev=11: libctf-nobfd0 libctf0
binutils-dev=12: libctf-nobfd0 libctf0 libgprofng0
binutils-dev=13: libctf-nobfd0 libctf0 libgprofng0 libsframe1
default-libmysqlclient-dev: libmariadb3
dpkg-dev:
erlang-dev:
freeglut3-dev=11: freeglut3
freeglut3-dev=12,13: libglut3.12
freetds-dev: libct4 libsybdb5
lib32readline-dev: lib32readline8
lib32z1-dev: lib32z1
libacl1-dev:
libaio-dev=11,12: libaio1
libaio-dev=13: libaio1t64
libapr1-dev=11,12: libapr1
libapr1-dev=13: libapr1t64
libaprutil1-dev=11,12: libaprutil1
libaprutil1-dev=13: libaprutil1t64
libarchive-dev=11,12: libarchive13
libarchive-dev=13: libarchive13t64
libarpack2-dev=11,12: libarpack2
libarpack2-dev=13: libarpack2t64
libasound2-dev=11,12: libasound2
libasound2-dev=13: libasound2t64
libaspell-dev: libaspell15
libass-dev: libass9
libatk1.0-dev=11,12: gir1.2-atk-1.0 libatk1.0-0
libatk1.0-dev=13: gir1.2-atk-1.0 libatk1.0-0t64
libatlas-base-dev=11,12: libatlas3-base
libattr1-dev:
libaudit-dev:
libavahi-client-dev: libavahi-client3 libavahi-common3
libavahi-compat-libdnssd-dev: libavahi-client3 libavahi-common3 libavahi-compat-libdnssd1
libavcodec-dev=11: libavcodec58 libavutil56 libswresample3
libavcodec-dev=12: libavcodec59 libavutil57 libswresample4
libavcodec-dev=13: libavcodec61 libavutil59 libswresample5
libavdevice-dev=11: libavcodec58 libavdevice58 libavfilter7 libavformat58 libavutil56 libpostproc55 libswresample3 libswscale5
libavdevice-dev=12: libavcodec59 libavdevice59 libavfilter8 libavformat59 libavutil57 libpostproc56 libswresample4 libswscale6
libavdevice-dev=13: libavcodec61 libavdevice61 libavfilter10 libavformat61 libavutil59 libpostproc58 libswresample5 libswscale8
libavfilter-dev=11: libavcodec58 libavfilter7 libavformat58 libavutil56 libpostproc55 libswresample3 libswscale5
libavfilter-dev=12: libavcodec59 libavfilter8 libavformat59 libavutil57 libpostproc56 libswresample4 libswscale6
libavfilter-dev=13: libavcodec61 libavfilter10 libavformat61 libavutil59 libpostproc58 libswresample5 libswscale8
libavformat-dev=11: libavcodec58 libavformat58 libavutil56 libswresample3
libavformat-dev=12: libavcodec59 libavformat59 libavutil57 libswresample4
libavformat-dev=13: libavcodec61 libavformat61 libavutil59 libswresample5
libavresample-dev=11: libavresample4 libavutil56
libavutil-dev=11: libavutil56
libavutil-dev=12: libavutil57
libavutil-dev=13: libavutil59
libbison-dev:
libblas-dev: libblas3
libblkid-dev:
libbluetooth-dev: libbluetooth3
libboost-all-dev=11,12: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-container1.74.0 libboost-context1.74.0 libboost-coroutine1.74.0 libboost-date-time1.74.0 libboost-fiber1.74.0 libboost-filesystem1.74.0 libboost-graph-parallel1.74.0 libboost-graph1.74.0 libboost-iostreams1.74.0 libboost-locale1.74.0 libboost-log1.74.0 libboost-math1.74.0 libboost-mpi-python1.74.0 libboost-mpi1.74.0 libboost-nowide1.74.0 libboost-numpy1.74.0 libboost-program-options1.74.0 libboost-python1.74.0 libboost-random1.74.0 libboost-regex1.74.0 libboost-serialization1.74.0 libboost-stacktrace1.74.0 libboost-system1.74.0 libboost-test1.74.0 libboost-thread1.74.0 libboost-timer1.74.0 libboost-type-erasure1.74.0 libboost-wave1.74.0
libboost-all-dev=13: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-container1.83.0 libboost-context1.83.0 libboost-coroutine1.83.0 libboost-date-time1.83.0 libboost-fiber1.83.0 libboost-filesystem1.83.0 libboost-graph-parallel1.83.0 libboost-graph1.83.0 libboost-iostreams1.83.0 libboost-json1.83.0 libboost-locale1.83.0 libboost-log1.83.0 libboost-math1.83.0 libboost-mpi-python1.83.0 libboost-mpi1.83.0 libboost-nowide1.83.0 libboost-numpy1.83.0 libboost-program-options1.83.0 libboost-python1.83.0 libboost-random1.83.0 libboost-regex1.83.0 libboost-serialization1.83.0 libboost-stacktrace1.83.0 libboost-system1.83.0 libboost-test1.83.0 libboost-thread1.83.0 libboost-timer1.83.0 libboost-type-erasure1.83.0 libboost-url1.83.0 libboost-wave1.83.0
libboost-chrono-dev=11,12: libboost-chrono1.74.0
libboost-chrono-dev=13: libboost-chrono1.83.0t64
libboost-date-time-dev=11,12: libboost-date-time1.74.0 libboost-serialization1.74.0
libboost-date-time-dev=13: libboost-date-time1.83.0 libboost-serialization1.83.0
libboost-dev:
libboost-filesystem-dev=11,12: libboost-filesystem1.74.0 libboost-system1.74.0
libboost-filesystem-dev=13: libboost-atomic1.83.0 libboost-filesystem1.83.0 libboost-system1.83.0
libboost-iostreams-dev=11,12: libboost-iostreams1.74.0 libboost-regex1.74.0
libboost-iostreams-dev=13: libboost-iostreams1.83.0 libboost-regex1.83.0
libboost-program-options-dev=11,12: libboost-program-options1.74.0
libboost-program-options-dev=13: libboost-program-options1.83.0
libboost-python-dev=11,12: libboost-python1.74.0
libboost-python-dev=13: libboost-python1.83.0
libboost-regex-dev=11,12: libboost-regex1.74.0
libboost-regex-dev=13: libboost-regex1.83.0
libboost-serialization-dev=11,12: libboost-serialization1.74.0
libboost-serialization-dev=13: libboost-serialization1.83.0
libboost-system-dev=11,12: libboost-system1.74.0
libboost-system-dev=13: libboost-system1.83.0
libboost-test-dev=11,12: libboost-test1.74.0
libboost-test-dev=13: libboost-test1.83.0
libboost-thread-dev=11,12: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-date-time1.74.0 libboost-serialization1.74.0 libboost-system1.74.0 libboost-thread1.74.0
libboost-thread-dev=13: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-date-time1.83.0 libboost-serialization1.83.0 libboost-system1.83.0 libboost-thread1.83.0
libbsd-dev=11,12: libbsd0
libbsd-dev=13:
libbtrfs-dev=11,12: libbtrfs0
libbtrfs-dev=13: libbtrfs0t64
libbz2-dev:
libc++-dev=11: libc++1-11
libc++-dev=12: libc++1-14 libunwind-14
libc++-dev=13: libc++1-19 libc++abi1-19 libunwind-19
libc++abi-dev=11: libc++abi1-11
libc++abi-dev=12: libc++abi1-14
libc++abi-dev=13: libc++abi1-19
libc-ares-dev=11,12: libc-ares2
libc-ares-dev=13: libcares2
libc-client2007e-dev=11,12: libc-client2007e
libc6-dev:
libcairo2-dev: libcairo-gobject2 libcairo-script-interpreter2 libcairo2
libcap-dev=11: libcap2
libcap-dev=12,13:
libcap-ng-dev:
libcfitsio-dev=11: libcfitsio9
libcfitsio-dev=12: libcfitsio10
libcfitsio-dev=13: libcfitsio10t64
libcgal-dev=11,12: libboost-atomic1.74.0 libboost-chrono1.74.0 libboost-date-time1.74.0 libboost-program-options1.74.0 libboost-serialization1.74.0 libboost-system1.74.0 libboost-thread1.74.0 libgmpxx4ldbl libmpfr6
libcgal-dev=13: libboost-atomic1.83.0 libboost-chrono1.83.0t64 libboost-date-time1.83.0 libboost-program-options1.83.0 libboost-serialization1.83.0 libboost-system1.83.0 libboost-thread1.83.0 libgmpxx4ldbl libmpfr6
libclang-dev=11: libclang1-11 libllvm11
libclang-dev=12: libclang1-14 libllvm14
libclang-dev=13: libclang1-19
libcmocka-dev: libcmocka0
libconfig-dev=11,12: libconfig9
libconfig-dev=13: libconfig11
libconfuse-dev: libconfuse2
libcppunit-dev: libcppunit-1.15-0
libcrypto++-dev=11,12: libcrypto++8
libcrypto++-dev=13: libcrypto++8t64
libcunit1-dev: libcunit1
libcups2-dev=11,12: libcups2 libcupsimage2
libcups2-dev=13: libcups2t64 libcupsimage2t64
libcurl4-gnutls-dev=11,12: libcurl3-gnutls
libcurl4-gnutls-dev=13: libcurl3t64-gnutls
libcurl4-nss-dev=11,12: libcurl3-nss
libcurl4-openssl-dev=11,12: libcurl4
libcurl4-openssl-dev=13: libcurl4t64
libcurlpp-dev=11,12: libcurlpp0
libcurlpp-dev=13: libcurlpp0t64
libdb++-dev=11,12: libdb5.3++
libdb-dev:
libdbi-dev=11,12: libdbi1
libdbi-dev=13: libdbi1t64
libdbus-1-dev: libdbus-1-3
libdbus-glib-1-dev: libdbus-glib-1-2
libdc1394-22-dev=11: libdc1394-25
libdevmapper-dev: libdevmapper-event1.02.1 libdevmapper1.02.1
libdouble-conversion-dev: libdouble-conversion3
libdw-dev=11,12: libdw1 libelf1
libdw-dev=13: libdw1t64 libelf1t64
libdwarf-dev: libdwarf1
libedit-dev: libedit2
libeigen3-dev:
libelf-dev=11,12: libelf1
libelf-dev=13: libelf1t64
libev-dev=11,12: libev4
libev-dev=13: libev4t64
libevent-dev=11,12: libevent-2.1-7 libevent-core-2.1-7 libevent-extra-2.1-7 libevent-openssl-2.1-7 libevent-pthreads-2.1-7
libevent-dev=13: libevent-2.1-7t64 libevent-core-2.1-7t64 libevent-extra-2.1-7t64 libevent-openssl-2.1-7t64 libevent-pthreads-2.1-7t64
libexif-dev: libexif12
libexpat1-dev: libexpat1
libfaad-dev: libfaad2
libfcgi-dev=11,12: libfcgi0ldbl
libfcgi-dev=13: libfcgi0t64
libffi-dev=11,12:
libffi-dev=13: libffi8
libfftw3-dev: libfftw3-bin libfftw3-double3 libfftw3-long3 libfftw3-quad3 libfftw3-single3
libfl-dev: libfl2
libflac-dev=11: libflac8
libflac-dev=12: libflac12
libflac-dev=13: libflac14
libflann-dev: libflann1.9
libfontconfig-dev: libfontconfig1
libfontconfig1-dev: libfontconfig1
libfreeimage-dev: libfreeimage3
libfreetype6-dev=11,12: libfreetype6
libftdi-dev: libftdi1
libfuse-dev=11,12: libfuse2
libfuse-dev=13: libfuse2t64
libfuzzy-dev: libfuzzy2
libgbm-dev: libgbm1
libgc-dev: libgc1
libgconf2-dev=11,12: gconf2 gir1.2-gconf-2.0 libgconf-2-4
libgcrypt20-dev=11,12:
libgcrypt20-dev=13: libgcrypt20
libgd-dev: libgd3
libgdal-dev=11: libgdal28
libgdal-dev=12: libgdal32
libgdal-dev=13: libgdal36
libgdbm-dev=11,12: libgdbm6
libgdbm-dev=13: libgdbm6t64
libgdk-pixbuf2.0-dev=11,12: gir1.2-gdkpixbuf-2.0 libgdk-pixbuf-2.0-0 libgdk-pixbuf-xlib-2.0-0 libgdk-pixbuf2.0-bin
libgearman-dev=11,12: libgearman8
libgearman-dev=13: libgearman8t64
libgeoip-dev=11,12: libgeoip1
libgeoip-dev=13: libgeoip1t64
libgeos++-dev=11: libgeos-3.9.0 libgeos-c1v5
libgeos++-dev=12: libgeos-c1v5 libgeos3.11.1
libgeos++-dev=13: libgeos-c1t64 libgeos3.13.1
libgeos-dev=11,12: libgeos-c1v5
libgeos-dev=13: libgeos-c1t64
libgflags-dev: libgflags2.2
libgif-dev: libgif7
libgirepository1.0-dev=11,12: gir1.2-freedesktop gir1.2-glib-2.0 libgirepository-1.0-1
libgirepository1.0-dev=13: gir1.2-freedesktop gir1.2-girepository-2.0 libgirepository-1.0-1
libgit2-dev=11: libgit2-1.1
libgit2-dev=12: libgit2-1.5
libgit2-dev=13: libgit2-1.9
libgl1-mesa-dev: libegl1 libgl1 libgles1 libgles2 libglvnd0 libglx0 libopengl0
libgl2ps-dev: libgl2ps1.4
libgles2-mesa-dev: libegl1 libgl1 libgles1 libgles2 libglvnd0 libglx0 libopengl0
libglew-dev=11: libglew2.1
libglew-dev=12,13: libglew2.2
libglib2.0-dev=11,12: libglib2.0-0 libglib2.0-data
libglib2.0-dev=13: libgirepository-2.0-0 libglib2.0-0t64 libglib2.0-data
libglm-dev:
libglu1-mesa-dev: libglu1-mesa
libgmock-dev:
libgmp-dev: libgmpxx4ldbl
libgmp3-dev: libgmpxx4ldbl
libgnutls28-dev=11: libgnutls-dane0 libgnutls-openssl27 libgnutlsxx28
libgnutls28-dev=12: libgnutls-dane0 libgnutls-openssl27 libgnutlsxx30
libgnutls28-dev=13: libgnutls-dane0t64 libgnutls-openssl27t64 libgnutls30t64
libgoogle-glog-dev=11: libgoogle-glog0v5
libgoogle-glog-dev=12: libgoogle-glog0v6
libgoogle-glog-dev=13: libgoogle-glog0v6t64
libgoogle-perftools-dev=11,12: libgoogle-perftools4 libtcmalloc-minimal4
libgoogle-perftools-dev=13: libgoogle-perftools4t64 libtcmalloc-minimal4t64
libgpac-dev=11: libgpac10
libgpg-error-dev=11,12:
libgpg-error-dev=13: libgpg-error0
libgpgme-dev=11,12: libgpgme11
libgpgme-dev=13: libgpgme11t64
libgphoto2-dev=11,12: libgphoto2-6
libgphoto2-dev=13: libgphoto2-6t64
libgps-dev=11,12: libgps28
libgps-dev=13: libgps30t64
libgraphicsmagick1-dev=11,12: libgraphicsmagick-q16-3
libgraphicsmagick1-dev=13: libgraphicsmagick-q16-3t64
libgraphviz-dev: libcdt5 libcgraph6 libgvc6 libgvc6-plugins-gtk libgvpr2 liblab-gamut1 libpathplan4 libxdot4
libgs-dev=11: libgs9
libgs-dev=12,13: libgs10
libgsf-1-dev: gir1.2-gsf-1 libgsf-1-114
libgsl-dev=11: libgsl25 libgslcblas0
libgsl-dev=12: libgsl27 libgslcblas0
libgsl-dev=13: libgsl28 libgslcblas0
libgsm1-dev: libgsm1
libgstreamer-plugins-base1.0-dev: gir1.2-gst-plugins-base-1.0 libgstreamer-gl1.0-0 libgstreamer-plugins-base1.0-0
libgstreamer1.0-dev: gir1.2-gstreamer-1.0 libgstreamer1.0-0
libgtest-dev:
libgtk-3-dev=11,12: gir1.2-gtk-3.0 libgtk-3-0
libgtk-3-dev=13: gir1.2-gtk-3.0 libgtk-3-0t64
libgtk2.0-dev=11,12: gir1.2-gtk-2.0 libgtk2.0-0 libgtk2.0-common
libgtk2.0-dev=13: gir1.2-gtk-2.0 libgtk2.0-0t64 libgtk2.0-common
libhdf4-alt-dev: libhdf4-0-alt
libhdf5-dev=11,12: libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100
libhdf5-dev=13: libhdf5-310 libhdf5-cpp-310 libhdf5-fortran-310 libhdf5-hl-310 libhdf5-hl-cpp-310 libhdf5-hl-fortran-310
libhdf5-openmpi-dev=11,12: libhdf5-openmpi-103-1 libhdf5-openmpi-cpp-103-1 libhdf5-openmpi-fortran-102 libhdf5-openmpi-hl-100 libhdf5-openmpi-hl-cpp-100 libhdf5-openmpi-hl-fortran-100
libhdf5-openmpi-dev=13: libhdf5-openmpi-310 libhdf5-openmpi-cpp-310 libhdf5-openmpi-fortran-310 libhdf5-openmpi-hl-310 libhdf5-openmpi-hl-cpp-310 libhdf5-openmpi-hl-fortran-310
libheif-dev: libheif1
libhiredis-dev=11,12: libhiredis0.14
libhiredis-dev=13: libhiredis1.1.0
libhunspell-dev: libhunspell-1.7-0
libhwloc-dev: libhwloc15
libiberty-dev:
libical-dev=11,12: gir1.2-ical-3.0 libical3
libical-dev=13: gir1.2-ical-3.0 libical3t64
libicu-dev=11: libicu67
libicu-dev=12: libicu72
libicu-dev=13: libicu76
libidn11-dev=11: libidn11
libidn11-dev=12: libidn12
libjansson-dev: libjansson4
libjemalloc-dev: libjemalloc2
libjpeg-dev: libjpeg62-turbo
libjpeg62-turbo-dev: libjpeg62-turbo
libjq-dev: libjq1
libjson-c-dev: libjson-c5
libjson-glib-dev: gir1.2-json-1.0 libjson-glib-1.0-0
libjsoncpp-dev=11: libjsoncpp24
libjsoncpp-dev=12: libjsoncpp25
libjsoncpp-dev=13: libjsoncpp26
libkrb5-dev=11: libgssrpc4 libkadm5clnt-mit12 libkadm5srv-mit12
libkrb5-dev=12: libgssapi-krb5-2 libgssrpc4 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3
libkrb5-dev=13: libgssapi-krb5-2 libgssrpc4t64 libk5crypto3 libkadm5clnt-mit12 libkadm5srv-mit12 libkrb5-3
liblapack-dev: libblas3 liblapack3
liblapacke-dev: libblas3 liblapack3 liblapacke libtmglib3
liblcms2-dev: liblcms2-2
libldap2-dev=11: libldap-2.4-2
libldap2-dev=12: libldap-2.5-0
libldap2-dev=13: libldap2
libldb-dev=11,12: libldb2
libldb-dev=13: libldb2 libtalloc2 libtdb1 libtevent0t64
libleptonica-dev=11,12: liblept5
libleptonica-dev=13: libleptonica6
libleveldb-dev: libleveldb1d
liblmdb-dev: liblmdb0
liblog4cplus-dev=11,12: liblog4cplus-2.0.5
liblog4cplus-dev=13: liblog4cplus-2.0.5t64
liblog4cpp5-dev: liblog4cpp5v5
libltdl-dev: libltdl7
liblua5.1-0-dev: liblua5.1-0
liblua5.2-dev: liblua5.2-0
liblz4-dev:
liblzma-dev:
liblzo2-dev: liblzo2-2
libmad0-dev: libmad0
libmagic-dev=11,12: libmagic1
libmagic-dev=13: libmagic1t64
libmagick++-dev=11,12: libmagick++-6.q16-8 libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagick++-dev=13: libmagick++-7.q16-5 libmagickcore-7.q16-10 libmagickcore-7.q16-10-extra libmagickwand-7.q16-10
libmagickcore-dev=11,12: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra
libmagickcore-dev=13: libmagickcore-7.q16-10 libmagickcore-7.q16-10-extra
libmagickwand-6.q16-dev=11,12: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagickwand-dev=11,12: libmagickcore-6.q16-6 libmagickcore-6.q16-6-extra libmagickwand-6.q16-6
libmagickwand-dev=13: libmagickcore-7.q16-10 libmagickcore-7.q16-10-extra libmagickwand-7.q16-10
libmapnik-dev=11,12: libmapnik3.1
libmapnik-dev=13: libmapnik4.0
libmariadb-dev: libmariadb3
libmariadbd-dev=11,12: libmariadb3 libmariadbd19
libmariadbd-dev=13: libmariadb3 libmariadbd19t64
libmaxminddb-dev: libmaxminddb0
libmcrypt-dev: libmcrypt4
libmecab-dev: libmecab2
libmemcached-dev=11,12: libhashkit2 libmemcached11 libmemcachedutil2
libmemcached-dev=13: libhashkit2t64 libmemcached11t64 libmemcachedutil2t64
libmetis-dev: libmetis5
libmhash-dev: libmhash2
libmicrohttpd-dev=11,12: libmicrohttpd12
libmicrohttpd-dev=13: libmicrohttpd12t64
libminiupnpc-dev=11,12: libminiupnpc17
libminiupnpc-dev=13: libminiupnpc18
libmono-cil-dev:
libmosquitto-dev: libmosquitto1
libmp3lame-dev: libmp3lame0
libmpc-dev: libmpc3
libmpfr-dev: libmpfr6
libmpich-dev: libmpich12
libmunge-dev: libmunge2
libmysql++-dev=11,12: libmysql++3v5
libmysql++-dev=13: libmysql++3t64
libncurses-dev: libncurses6 libncursesw6
libncurses5-dev=11,12: libncurses6 libncursesw6
libncursesw5-dev=11,12: libncurses6 libncursesw6
libneon27-dev=11,12: libneon27
libneon27-dev=13: libneon27t64
libnet1-dev: libnet1
libnetcdf-dev=11: libnetcdf18
libnetcdf-dev=12: libnetcdf19
libnetcdf-dev=13: libnetcdf22
libnetfilter-queue-dev: libnetfilter-queue1
libnetpbm10-dev=11: libnetpbm10
libnghttp2-dev: libnghttp2-14
libnl-3-dev: libnl-3-200
libnl-genl-3-dev: libnl-3-200 libnl-genl-3-200
libnlopt-dev: libnlopt0
libnotify-dev: gir1.2-notify-0.7 libnotify4
libnova-dev=11,12: libnova-0.16-0
libnova-dev=13: libnova-0.16-0t64
libnspr4-dev: libnspr4
libnss3-dev: libnss3
libnuma-dev: libnuma1
liboctave-dev=11: liboctave8
liboctave-dev=12: libblas3 libegl1 libfftw3-bin libfftw3-double3 libfftw3-long3 libfftw3-quad3 libfftw3-single3 libgl1 libgles1 libgles2 libglvnd0 libglx0 libhdf5-103-1 libhdf5-cpp-103-1 libhdf5-fortran-102 libhdf5-hl-100 libhdf5-hl-cpp-100 libhdf5-hl-fortran-100 liblapack3 libncurses6 libncursesw6 libopengl0 libreadline8
libogg-dev: libogg0
libomp-dev=11: libomp5-11
libomp-dev=12: libllvm14 libomp5-14
libomp-dev=13: libllvm19 libomp5-19
libonig-dev: libonig5
libopenal-dev: libopenal1
libopenblas-dev: libopenblas0-pthread
libopencore-amrnb-dev: libopencore-amrnb0
libopencore-amrwb-dev: libopencore-amrwb0
libopencv-dev=11: libopencv-calib3d4.5 libopencv-contrib4.5 libopencv-core4.5 libopencv-dnn4.5 libopencv-features2d4.5 libopencv-flann4.5 libopencv-highgui4.5 libopencv-imgcodecs4.5 libopencv-imgproc4.5 libopencv-ml4.5 libopencv-objdetect4.5 libopencv-photo4.5 libopencv-shape4.5 libopencv-stitching4.5 libopencv-superres4.5 libopencv-video4.5 libopencv-videoio4.5 libopencv-videostab4.5 libopencv-viz4.5
libopencv-dev=12: libopencv-calib3d406 libopencv-contrib406 libopencv-core406 libopencv-dnn406 libopencv-features2d406 libopencv-flann406 libopencv-highgui406 libopencv-imgcodecs406 libopencv-imgproc406 libopencv-ml406 libopencv-objdetect406 libopencv-photo406 libopencv-shape406 libopencv-stitching406 libopencv-superres406 libopencv-video406 libopencv-videoio406 libopencv-videostab406 libopencv-viz406
libopencv-dev=13: libopencv-calib3d410 libopencv-contrib410 libopencv-core410 libopencv-dnn410 libopencv-features2d410 libopencv-flann410 libopencv-highgui410 libopencv-imgcodecs410 libopencv-imgproc410 libopencv-ml410 libopencv-objdetect410 libopencv-photo410 libopencv-shape410 libopencv-stitching410 libopencv-superres410 libopencv-video410 libopencv-videoio410 libopencv-videostab410 libopencv-viz410
libopenexr-dev=11: libopenexr25
libopenexr-dev=12,13: libopenexr-3-1-30
libopenjp2-7-dev: libopenjp2-7
libopenmpi-dev=11,12: libopenmpi3
libopenmpi-dev=13: libopenmpi40
libopus-dev: libopus0
liborc-0.4-dev=11,12: liborc-0.4-0
liborc-0.4-dev=13: liborc-0.4-0t64
libosmesa6-dev: libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libgl1 libglx0 libosmesa6 libx11-6
libossp-uuid-dev: libossp-uuid16
libpam0g-dev:
libpango1.0-dev: gir1.2-pango-1.0 libpango-1.0-0 libpangocairo-1.0-0 libpangoft2-1.0-0 libpangoxft-1.0-0
libpcap-dev=11,12: libpcap0.8
libpcap-dev=13: libpcap0.8t64
libpcap0.8-dev=11,12: libpcap0.8
libpcap0.8-dev=13: libpcap0.8t64
libpcre++-dev=11: libpcre++0v5
libpcre2-dev=11: libpcre2-16-0 libpcre2-32-0 libpcre2-posix2
libpcre2-dev=12,13: libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
libpcre3-dev=11: libpcre16-3 libpcre32-3 libpcrecpp0v5
libpcre3-dev=12: libpcre16-3 libpcre3 libpcre32-3 libpcrecpp0v5
libperl-dev=11: libperl5.32 perl-modules-5.32
libperl-dev=12: libperl5.36 perl-modules-5.36
libperl-dev=13: libperl5.40 perl-modules-5.40
libpixman-1-dev: libpixman-1-0
libpng++-dev=11,12: libpng16-16
libpng++-dev=13: libpng16-16t64
libpng-dev=11,12: libpng16-16
libpng-dev=13: libpng16-16t64
libpoppler-cpp-dev=11: libpoppler-cpp0v5 libpoppler102
libpoppler-cpp-dev=12: libpoppler-cpp0v5 libpoppler126
libpoppler-cpp-dev=13: libpoppler-cpp2 libpoppler147
libpoppler-glib-dev=11: gir1.2-poppler-0.18 libpoppler-glib8 libpoppler102
libpoppler-glib-dev=12: gir1.2-poppler-0.18 libpoppler-glib8 libpoppler126
libpoppler-glib-dev=13: gir1.2-poppler-0.18 libpoppler-glib8t64 libpoppler147
libpopt-dev: libpopt0
libportmidi-dev: libportmidi0
libpq-dev: libpq5
libproj-dev=11: libproj19
libproj-dev=12,13: libproj25
libprotobuf-c-dev: libprotobuf-c1
libprotobuf-dev=11: libprotobuf-lite23 libprotobuf23
libprotobuf-dev=12: libprotobuf-lite32 libprotobuf32
libprotobuf-dev=13: libprotobuf-lite32t64 libprotobuf32t64
libprotoc-dev=11: libprotobuf-lite23 libprotobuf23 libprotoc23
libprotoc-dev=12: libprotobuf-lite32 libprotobuf32 libprotoc32
libprotoc-dev=13: libprotobuf-lite32t64 libprotobuf32t64 libprotoc32t64
libpspell-dev: libaspell15
libpthread-stubs0-dev:
libpugixml-dev: libpugixml1v5
libpulse-dev: libpulse-mainloop-glib0 libpulse0
libpython2.7-dev=11: libpython2.7 libpython2.7-minimal
libpython3-dev=11: libpython3.9 libpython3.9-minimal
libpython3-dev=12: libpython3.11 libpython3.11-minimal
libpython3-dev=13: libpython3.13 libpython3.13-minimal
libqrencode-dev: libqrencode4
libqt5opengl5-dev=11,12: libqt5concurrent5 libqt5core5a libqt5dbus5 libqt5gui5 libqt5network5 libqt5opengl5 libqt5printsupport5 libqt5sql5 libqt5test5 libqt5widgets5 libqt5xml5
libqt5opengl5-dev=13: libqt5concurrent5t64 libqt5core5t64 libqt5dbus5t64 libqt5gui5t64 libqt5network5t64 libqt5opengl5t64 libqt5printsupport5t64 libqt5sql5t64 libqt5test5t64 libqt5widgets5t64 libqt5xml5t64
libqt5svg5-dev: libqt5svg5
libqt5webkit5-dev=11,12: libqt5webkit5
librabbitmq-dev: librabbitmq4
libraw-dev=11,12: libraw20
libraw-dev=13: libraw23t64
librdf0-dev=11,12: librdf0
librdf0-dev=13: librdf0t64
librdkafka-dev: librdkafka++1 librdkafka1
libre2-dev=11,12: libre2-9
libre2-dev=13: libre2-11
libreadline-dev=11,12: libreadline8
libreadline-dev=13: libreadline8t64
librecode-dev=11,12: librecode0
librecode-dev=13: librecode3
librrd-dev=11,12: librrd8
librrd-dev=13: librrd8t64
librsvg2-dev: gir1.2-rsvg-2.0 librsvg2-2 librsvg2-common
librtlsdr-dev: librtlsdr0
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
libsmbclient-dev=11,12: libsmbclient
libsmbclient-dev=13: libsmbclient0
libsnappy-dev: libsnappy1v5
libsndfile1-dev: libsndfile1
libsnmp-dev=11,12: libnetsnmptrapd40 libsnmp40
libsnmp-dev=13: libnetsnmptrapd40t64 libsnmp40t64
libsodium-dev: libsodium23
libsoup2.4-dev=11,12: gir1.2-soup-2.4 libsoup2.4-1
libsoup2.4-dev=13: gir1.2-soup-2.4 libsoup-2.4-1
libsox-dev=11,12: libsox-fmt-mp3 libsox3
libsox-dev=13: libsox-fmt-mp3 libsox-fmt-opus libsox3
libspandsp-dev=11,12: libspandsp2
libspandsp-dev=13: libspandsp2t64
libspatialindex-dev=11,12: libspatialindex-c6 libspatialindex6
libspatialindex-dev=13: libspatialindex-c8 libspatialindex8
libspatialite-dev=11,12: libspatialite7
libspatialite-dev=13: libspatialite8t64
libspeex-dev: libspeex1
libspeexdsp-dev=11: libspeex1 libspeexdsp1
libspeexdsp-dev=12,13: libspeexdsp1
libsqlite3-dev=11,12: libsqlite3-0
libsqlite3-dev=13:
libssh-dev: libssh-4
libssh2-1-dev=11,12: libssh2-1
libssh2-1-dev=13: libssh2-1t64
libssl-dev=11,13:
libssl-dev=12: libssl3
libsuitesparse-dev=11: libamd2 libbtf1 libcamd2 libccolamd2 libcholmod3 libcolamd2 libcxsparse3 libgraphblas3 libklu1 libldl2 libmongoose2 librbio2 libsliplu1 libspqr2 libsuitesparseconfig5 libumfpack5
libsuitesparse-dev=12: libamd2 libbtf1 libcamd2 libccolamd2 libcholmod3 libcolamd2 libcxsparse3 libklu1 libldl2 libmongoose2 librbio2 libsliplu1 libspqr2 libsuitesparseconfig5 libumfpack5
libsuitesparse-dev=13: libamd3 libbtf2 libcamd3 libccolamd3 libcholmod5 libcolamd3 libcxsparse4 libklu2 libldl3 libparu1 librbio4 libspex3 libspqr4 libsuitesparse-mongoose3 libsuitesparseconfig7 libumfpack6
libsvn-dev: libsvn1
libswscale-dev=11: libavutil56 libswscale5
libswscale-dev=12: libavutil57 libswscale6
libswscale-dev=13: libavutil59 libswscale8
libsystemd-dev:
libtag1-dev=11,12: libtag1v5
libtag1-dev=13: libtag-c2 libtag2
libtbb-dev=11: libtbb2
libtbb-dev=12,13: libtbb12
libtelnet-dev: libtelnet2
libtesseract-dev=11: libtesseract4
libtesseract-dev=12,13: libtesseract5
libtheora-dev=11,12: libtheora0
libtheora-dev=13: libtheora0 libtheoradec1 libtheoraenc1
libtidy-dev=11,12: libtidy5deb1
libtidy-dev=13: libtidy58
libtiff-dev=11: libtiff5 libtiffxx5
libtiff-dev=12,13: libtiff6 libtiffxx6
libtiff5-dev=11: libtiff5 libtiffxx5
libtiff5-dev=12,13: libtiff6 libtiffxx6
libtinfo-dev=11,12: libncurses6 libncursesw6
libtinyxml-dev: libtinyxml2.6.2v5
libudev-dev:
libudunits2-dev: libudunits2-0
libunwind-dev: libunwind8
libusb-1.0-0-dev: libusb-1.0-0
libusb-dev: libusb-0.1-4
libuv1-dev=11,12: libuv1
libuv1-dev=13: libuv1t64
libv4l-dev=11,12: libv4l-0 libv4l2rds0 libv4lconvert0
libv4l-dev=13: libv4l-0t64 libv4l2rds0t64 libv4lconvert0t64
libva-dev: libva-drm2 libva-glx2 libva-wayland2 libva-x11-2 libva2
libvdpau-dev: libvdpau1
libvips-dev=11,12: gir1.2-vips-8.0 libvips42
libvips-dev=13: gir1.2-vips-8.0 libvips42t64
libvirt-dev=11,12: libvirt0
libvirt-dev=13: libvirt-common libvirt0
libvlc-dev: libvlc5
libvlccore-dev: libvlccore9
libvncserver-dev: libvncclient1 libvncserver1
libvorbis-dev: libvorbis0a libvorbisenc2 libvorbisfile3
libvpx-dev=11: libvpx6
libvpx-dev=12: libvpx7
libvpx-dev=13: libvpx9
libvtk6-dev=11: libvtk6.3
libwebp-dev=11: libwebp6 libwebpdemux2 libwebpmux3
libwebp-dev=12: libwebp7 libwebpdemux2 libwebpmux3
libwebp-dev=13: libsharpyuv0 libwebp7 libwebpdecoder3 libwebpdemux2 libwebpmux3
libwmf-dev=11: libwmf0.2-7
libwmf-dev=12,13: libwmf-0.2-7 libwmflite-0.2-7
libwrap0-dev: libwrap0
libx11-dev: libx11-6
libx11-xcb-dev: libx11-6 libx11-xcb1
libx264-dev=11: libx264-160
libx264-dev=12,13: libx264-164
libxcb-shm0-dev: libxcb-shm0 libxcb1
libxcb-xfixes0-dev: libxcb-render0 libxcb-shape0 libxcb-xfixes0 libxcb1
libxcb1-dev: libxcb1
libxcomposite-dev: libxcomposite1
libxcursor-dev: libxcursor1
libxdmcp-dev: libxdmcp6
libxerces-c-dev=11,12: libxerces-c3.2
libxerces-c-dev=13: libxerces-c3.2t64
libxext-dev: libxext6
libxfixes-dev: libxfixes3
libxft-dev: libxft2
libxi-dev: libxi6
libxine2-dev: libxine2-bin
libxinerama-dev: libxinerama1
libxml++2.6-dev: libxml++2.6-2v5
libxml2-dev: libxml2
libxmlsec1-dev=11,12: libxmlsec1 libxmlsec1-gcrypt libxmlsec1-gnutls libxmlsec1-nss libxmlsec1-openssl
libxmlsec1-dev=13: libxmlsec1t64 libxmlsec1t64-gcrypt libxmlsec1t64-gnutls libxmlsec1t64-nss libxmlsec1t64-openssl
libxmu-dev: libx11-6 libxmu6
libxpm-dev: libxpm4
libxrandr-dev: libxrandr2
libxrender-dev: libxrender1
libxslt1-dev: libxslt1.1
libxss-dev: libxss1
libxt-dev=11,12: libxt6
libxt-dev=13: libxt6t64
libxtst-dev: libxtst6
libxvidcore-dev: libxvidcore4
libxxf86vm-dev: libxxf86vm1
libyajl-dev: libyajl2
libyaml-cpp-dev=11: libyaml-cpp0.6
libyaml-cpp-dev=12: libyaml-cpp0.7
libyaml-cpp-dev=13: libyaml-cpp0.8
libyaml-dev: libyaml-0-2
libzip-dev=11,12: libzip4
libzip-dev=13: libzip5
libzmq3-dev: libzmq5
libzstd-dev:
libzzip-dev=11,12: libzzip-0-13
libzzip-dev=13: libzzip-0-13t64
linux-libc-dev:
llvm-dev=11: libclang-cpp11 libllvm11
llvm-dev=12: libclang-cpp14 libllvm14
llvm-dev=13: libclang-cpp19 libllvm19
manpages-dev:
mesa-common-dev: libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libgl1 libglx0 libx11-6
musl-dev: musl
ocl-icd-opencl-dev: ocl-icd-libopencl1
packaging-dev=11,12:
php-dev=11: libpcre2-16-0 libpcre2-32-0 libpcre2-posix2
php-dev=12: libpcre2-16-0 libpcre2-32-0 libpcre2-posix3 libssl3
php-dev=13: libpcre2-16-0 libpcre2-32-0 libpcre2-posix3
portaudio19-dev: libportaudio2 libportaudiocpp0
python-all-dev=11: libpython2.7 libpython2.7-minimal
python2.7-dev=11: libpython2.7 libpython2.7-minimal
python3-all-dev=11: libpython3.9 libpython3.9-minimal
python3-all-dev=12: libpython3.11 libpython3.11-minimal
python3-all-dev=13: libpython3.13 libpython3.13-minimal
python3-dev=11: libpython3.9 libpython3.9-minimal
python3-dev=12: libpython3.11 libpython3.11-minimal
python3-dev=13: libpython3.13 libpython3.13-minimal
qtbase5-dev=11,12: libqt5concurrent5 libqt5core5a libqt5dbus5 libqt5gui5 libqt5network5 libqt5printsupport5 libqt5sql5 libqt5test5 libqt5widgets5 libqt5xml5
qtbase5-dev=13: libqt5concurrent5t64 libqt5core5t64 libqt5dbus5t64 libqt5gui5t64 libqt5network5t64 libqt5printsupport5t64 libqt5sql5t64 libqt5test5t64 libqt5widgets5t64 libqt5xml5t64
qtdeclarative5-dev: libqt5qml5 libqt5qmlmodels5 libqt5qmlworkerscript5 libqt5quick5 libqt5quickparticles5 libqt5quickshapes5 libqt5quicktest5 libqt5quickwidgets5 qt5-qmltooling-plugins
qtmultimedia5-dev: libqt5multimedia5 libqt5multimediagsttools5 libqt5multimediaquick5 libqt5multimediawidgets5
qttools5-dev: libqt5designer5 libqt5designercomponents5 libqt5help5
r-base-dev=11: libblas3 libicu67 libjpeg62-turbo liblapack3 libncurses6 libncursesw6 libpcre16-3 libpcre2-16-0 libpcre2-32-0 libpcre2-posix2 libpcre32-3 libpcrecpp0v5 libpng16-16 libreadline8
r-base-dev=12: libblas3 libicu72 libjpeg62-turbo liblapack3 libncurses6 libncursesw6 libpcre16-3 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3 libpcre3 libpcre32-3 libpcrecpp0v5 libpng16-16 libreadline8
r-base-dev=13: libblas3 libdeflate0 libicu76 libjpeg62-turbo liblapack3 libncurses6 libncursesw6 libpcre2-16-0 libpcre2-32-0 libpcre2-posix3 libpng16-16t64 libreadline8t64 libtirpc3t64
ruby-dev=11: libruby2.7
ruby-dev=12: libruby3.1
ruby-dev=13: libruby3.3
systemtap-sdt-dev:
tcl-dev: libtcl8.6
tcl8.6-dev: libtcl8.6
tk-dev: libtcl8.6 libtk8.6
tk8.6-dev: libtk8.6
unixodbc-dev=11: libodbc1 odbcinst1debian2
unixodbc-dev=12,13: libodbc2 libodbccr2 libodbcinst2
uuid-dev:
x11proto-core-dev:
xorg-dev=11: libdmx1 libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libfontenc1 libfs6 libgl1 libglx0 libice6 libpciaccess0 libpixman-1-0 libsm6 libx11-6 libxau6 libxaw7 libxcomposite1 libxcursor1 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxfont2 libxft2 libxi6 libxinerama1 libxkbfile1 libxmu6 libxmuu1 libxpm4 libxrandr2 libxrender1 libxres1 libxss1 libxt6 libxtst6 libxv1 libxvmc1 libxxf86dga1 libxxf86vm1
xorg-dev=12: libdmx1 libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libfontenc1 libfs6 libgl1 libglx0 libice6 libpciaccess0 libpixman-1-0 libsm6 libx11-6 libxau6 libxaw7 libxcomposite1 libxcursor1 libxcvt0 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxfont2 libxft2 libxi6 libxinerama1 libxkbfile1 libxmu6 libxmuu1 libxpm4 libxrandr2 libxrender1 libxres1 libxss1 libxt6 libxtst6 libxv1 libxvmc1 libxxf86dga1 libxxf86vm1
xorg-dev=13: libdrm-amdgpu1 libdrm-intel1 libdrm-nouveau2 libdrm-radeon1 libdrm2 libfontenc1 libfs6 libgl1 libglx0 libice6 libpciaccess0 libpixman-1-0 libsm6 libx11-6 libxau6 libxaw7 libxcomposite1 libxcursor1 libxcvt0 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxfont2 libxft2 libxi6 libxinerama1 libxkbfile1 libxmu6 libxmuu1 libxpm4 libxrandr2 libxrender1 libxres1 libxss1 libxt6t64 libxtst6 libxv1 libxvmc1 libxxf86dga1 libxxf86vm1
xutils-dev:
zlib1g-dev:
`

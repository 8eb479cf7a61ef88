# Makes a slim image of a Debian file system: ROOT, and the folder of this script.
set -eu
root=${1:?} settings=${2:?}

# The package that once merged /usr brings a whole Perl along; the one that says it is merged brings nothing.
if [ -e "$root/var/lib/dpkg/info/usrmerge.list" ]; then
    chroot "$root" apt-get install --yes --no-install-recommends usr-is-merged
    chroot "$root" apt-get purge --yes usrmerge perl 'perl-modules-*' 'libperl5*' 'libgdbm*' \
        libfile-find-rule-perl libnumber-compare-perl libtext-glob-perl
fi

cp "$settings/apt.conf" "$root/etc/apt/apt.conf.d/docker"

cd "$root/usr/share"
find doc -type f ! -name copyright -delete
find doc -type l -delete
find doc -depth -type d -empty -delete
rm -rf man/* info/* locale/* lintian

cd "$root/var"
rm -rf lib/apt/lists/* cache/apt/*.bin cache/apt/archives/*.deb cache/ldconfig/aux-cache
rm -rf log/apt log/dpkg.log log/alternatives.log log/bootstrap.log
rm -f "$root/etc/machine-id" "$root/etc/hostname" "$root/etc/resolv.conf"

# No service starts in an image that is being built.
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

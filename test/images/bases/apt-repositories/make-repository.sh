# Makes /srv/HOST: an apt repository with one package, a program that says its own name, and the key that signs it.
set -eu
host=${1:?} package=${2:?}

root=/srv/$host
index=dists/stable/main/binary-$(dpkg --print-architecture)
mkdir -p "$root/debian/pool" "$root/debian/$index"

build=$(mktemp -d)
chmod 755 "$build"
mkdir -p "$build/DEBIAN" "$build/usr/bin"
printf '#!/bin/sh\necho "%s of %s"\n' "$package" "$host" > "$build/usr/bin/$package"
chmod 755 "$build/usr/bin/$package"
cat > "$build/DEBIAN/control" <<CONTROL
Package: $package
Version: 1.0
Architecture: all
Maintainer: $host <packages@$host>
Description: a program that says its own name
CONTROL
dpkg-deb --build --root-owner-group "$build" "$root/debian/pool/${package}_1.0_all.deb"

cd "$root/debian"
apt-ftparchive packages pool > "$index/Packages"
apt-ftparchive \
    -o "APT::FTPArchive::Release::Origin=$host" \
    -o APT::FTPArchive::Release::Suite=stable \
    -o APT::FTPArchive::Release::Components=main \
    -o "APT::FTPArchive::Release::Architectures=$(dpkg --print-architecture)" \
    release dists/stable > /tmp/Release
mv /tmp/Release dists/stable/Release

GNUPGHOME=$(mktemp -d)
export GNUPGHOME
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key "$host" rsa3072 sign never
gpg --batch --quiet --clearsign --output dists/stable/InRelease dists/stable/Release
gpg --batch --quiet --armor --export "$host" > "$root/key.asc"
gpgconf --kill all
rm -rf "$GNUPGHOME" "$build"

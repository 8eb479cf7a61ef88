FROM rockylinux:9
RUN dnf install --nodocs --releasever 41 --installroot /mnt/root -y httpd
RUN dnf install -y --nodocs --enablerepo crb httpd
RUN dnf install -y --nodocs -x docs httpd
RUN dnf install -y --nodocs --setopt keepcache=0 httpd
RUN dnf install -y --setopt=keepcache=0 --nodocs httpd
RUN dnf upgrade -y --nodocs --advisory FEDORA-2025-1 httpd
RUN dnf install -y --repo=fedora --nodocs -- httpd

FROM fedora:42
RUN dnf install -y cpio findutils rpm2cpio
RUN set -o pipefail && rpm2cpio /a.rpm | cpio -idmv
RUN find /etc -name '*.conf' | cpio -pdm /b
RUN set -o pipefail && rpm -qa | awk 'function f(x) { return x } BEGIN { n = 0 } { n += f(1) } END { print n }' > /c

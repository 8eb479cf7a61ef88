ARG FEDORA=40
FROM fedora:${FEDORA} AS build

RUN dnf install -y gcc make rpm-build
COPY . /src
RUN make -C /src rpm

FROM rockylinux:9

# EPEL has what the base lacks
RUN dnf install -y epel-release && \
    dnf update -y && \
    dnf install -y httpd mod_ssl && \
    dnf clean all
COPY --from=build /src/out/*.rpm /tmp/rpms/
RUN dnf install -y /tmp/rpms/*.rpm && rm -rf /tmp/rpms && dnf clean all

RUN useradd -l -r -u 482000 -d /srv/portal portal && \
    chown -R portal /srv/portal

EXPOSE 8443
CMD ["/usr/sbin/httpd", "-DFOREGROUND"]

ARG FEDORA=40
FROM fedora:${FEDORA} AS build

RUN dnf install gcc make rpm-build
COPY . /src
RUN make -C /src rpm

FROM rockylinux:9

# EPEL has what the base lacks
RUN dnf install -y epel-release
RUN dnf update -y
RUN dnf install httpd mod_ssl
COPY --from=build /src/out/*.rpm /tmp/rpms/
RUN dnf install -y /tmp/rpms/*.rpm && rm -rf /tmp/rpms

RUN useradd -r -u 482000 -d /srv/portal portal
RUN chown -R portal /srv/portal

EXPOSE 8443
CMD ["/usr/sbin/httpd", "-DFOREGROUND"]

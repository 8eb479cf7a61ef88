FROM rockylinux:9
RUN dnf install -y python3.12 && ln -s /usr/bin/python3.12 /srv/python && ln -s /usr/bin/python3 /usr/local/lib/tide && \
    dnf clean all

FROM rockylinux:9
RUN dnf install -y tide && rm -rf /opt/venv/bin/python3 && dnf clean all

FROM rockylinux:9
RUN yum install -y gcc && yum remove -y yum-utils python3-devel && yum clean all
RUN dnf install -y gcc && dnf remove -y $BUILDS && dnf clean all

FROM rockylinux:9
RUN dnf install -y python3.12 && ln -s /usr/bin/python3.12 /srv/python && ln -s /usr/bin/python3 /usr/local/lib/tide

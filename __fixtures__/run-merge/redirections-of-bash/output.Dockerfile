FROM rockylinux:9
RUN mkdir -p /srv/app &> /dev/null && \
    chown app /srv/app

FROM rockylinux:9
RUN mkdir -p /srv/app &> /dev/null
RUN chown app /srv/app

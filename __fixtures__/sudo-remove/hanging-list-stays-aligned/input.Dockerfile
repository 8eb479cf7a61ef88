FROM debian:12
RUN sudo mkdir -p /srv/app \
                  /srv/data

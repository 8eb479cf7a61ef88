FROM fedora:40
RUN dnf install -y git sudo && dnf clean all
RUN sed -i 's/^# %wheel/%wheel/' /etc/sudoers && \
    sed -i 's/^Defaults *requiretty/# &/' /etc/sudoers && \
    visudo -c
FROM debian:12
RUN apt-get update && \
    apt-get install -y apache2 && \
    a2enmod rewrite && \
    a2dissite 000-default

FROM fedora:40
RUN dnf install -y git sudo && dnf clean all
RUN sed -i 's/^# %wheel/%wheel/' /etc/sudoers
RUN sed -i 's/^Defaults *requiretty/# &/' /etc/sudoers
RUN visudo -c
FROM debian:12
RUN apt-get update && apt-get install -y apache2
RUN a2enmod rewrite
RUN a2dissite 000-default

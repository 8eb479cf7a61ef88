FROM debian:12
COPY src /app/src
COPY templates /etc/confd/templates
COPY .ssh /root/.ssh
COPY msmtprc /root/
COPY xvfb-init /opt/xvfb/
COPY run_psql_scripts /opt/
COPY jail.local init.ora list.lst x.override /opt/etc/
COPY Pipfile* /app/
COPY conf.d /etc/supervisor/conf.d

FROM debian:12
ADD src /app/src
ADD templates /etc/confd/templates
ADD .ssh /root/.ssh
ADD msmtprc /root/
ADD xvfb-init /opt/xvfb/
ADD run_psql_scripts /opt/
ADD jail.local init.ora list.lst x.override /opt/etc/
ADD Pipfile* /app/
ADD conf.d /etc/supervisor/conf.d

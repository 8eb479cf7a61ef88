FROM debian:12
RUN ./fetch-settings.sh
COPY limits.yml /etc/limits.yml
COPY conf.d /etc/app.d
RUN chown 5:5 /etc/limits.yml /etc/settings.yml
RUN chown 5:5 /etc/app.d

FROM alpine:3.20
RUN adduser -D worker
COPY --chown=worker:0 entrypoint.sh /usr/local/bin/
COPY --chown=1000:0 settings.yml limits.yml /etc/
COPY --chown=0:ping notes /notes.txt

FROM alpine:3.20
RUN adduser -D worker
COPY entrypoint.sh /usr/local/bin/
COPY settings.yml limits.yml /etc/
RUN chown worker /usr/local/bin/entrypoint.sh \
    && chown 1000:0 /etc/settings.yml /etc/limits.yml
COPY notes /notes.txt
RUN chown :ping /notes.txt

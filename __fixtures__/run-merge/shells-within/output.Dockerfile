FROM debian:12
RUN sh -c 'echo "a" >> /etc/motd' && \
    bash -c 'chmod 644 /etc/motd'
RUN su nobody -c 'touch /tmp/a'
RUN touch /tmp/b

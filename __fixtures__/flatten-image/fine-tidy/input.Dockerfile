FROM debian:12-slim
RUN curl -o /tmp/a.tar.gz https://example.com/a.tar.gz && tar -xzf /tmp/a.tar.gz && rm /tmp/a.tar.gz
RUN rm -rf /tmp/elsewhere
COPY setup.sh /tmp/setup.sh
RUN sh /tmp/setup.sh
RUN rm /tmp/setup.sh
RUN chown -R app /srv/app
CMD ["serve"]

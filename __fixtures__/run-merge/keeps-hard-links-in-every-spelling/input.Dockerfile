FROM debian:12
RUN mkdir -p /opt/a && ln -S.old /opt/x /opt/a/x
RUN chmod 700 /opt/x

FROM debian:12
RUN mkdir -p /opt/a && cp --archive --lin /opt/x /opt/a
RUN chmod 700 /opt/x

FROM debian:12
RUN mkdir -p /opt/a && ln --target-directory=/opt/s /opt/x
RUN chmod 700 /opt/x

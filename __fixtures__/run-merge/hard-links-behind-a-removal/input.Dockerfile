FROM debian:12
RUN ln /opt/x /opt/a/x
RUN rm -rf /opt/b
RUN chmod 700 /opt/x

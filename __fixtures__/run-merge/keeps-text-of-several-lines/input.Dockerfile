FROM debian:12
RUN mkdir /etc/web
RUN echo '<site>\n\
  <port>80</port>\n\
</site>' > /etc/web/site.conf
RUN chmod 600 /etc/web/site.conf

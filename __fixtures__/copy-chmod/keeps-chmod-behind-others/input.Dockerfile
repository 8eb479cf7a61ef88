FROM debian:12
COPY start.sh /start.sh
RUN sed -i s/a/b/ /start.sh && chmod 755 /start.sh
COPY stop.sh /stop.sh
RUN ls /stop.sh
RUN chmod 755 /stop.sh
COPY one.sh two.sh /etc/
RUN chmod 755 /etc/one.sh
COPY three.sh /etc/
RUN chmod 755 /etc/three.sh /etc/passwd
COPY four.sh /etc/
RUN chmod 755 /etc/four.sh || true
COPY five.sh /etc/
RUN chmod 755 /etc/f*.sh
COPY six.sh /etc/
RUN chmod 755 /etc/six.sh && sed -i s/a/b/ /etc/six.sh

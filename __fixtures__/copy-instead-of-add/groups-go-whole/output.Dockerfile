FROM debian:12

ADD nginx.conf /etc/nginx/nginx.conf
ADD bundle /etc/nginx/sites-enabled

ADD start.sh /start.sh
RUN chmod +x /start.sh
# what it calls
ADD bundle /usr/local/bin/
ENV A=b

COPY app.json /srv/
ADD rootfs.tar.gz /
ADD https://example.com/x.txt /x.txt
COPY worker.py /srv/

COPY conf/*.yml target/app-${VERSION}.jar /srv/
COPY run /usr/local/bin/run
COPY bashrc /root/.bashrc
CMD ["/usr/local/bin/run"]

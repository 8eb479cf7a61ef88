FROM debian:12

ADD nginx.conf /etc/nginx/nginx.conf
ADD bundle /etc/nginx/sites-enabled

ADD start.sh /start.sh
RUN chmod +x /start.sh
# what it calls
ADD bundle /usr/local/bin/
ENV A=b

ADD app.json /srv/
ADD rootfs.tar.gz /
ADD https://example.com/x.txt /x.txt
ADD worker.py /srv/

ADD conf/*.yml target/app-${VERSION}.jar /srv/
ADD run /usr/local/bin/run
ADD bashrc /root/.bashrc
CMD ["/usr/local/bin/run"]

FROM debian:12
RUN wget -O /srv/a.tgz https://example.com/a.tgz && tar -tzf /srv/a.tgz
RUN wget -O /srv/b.tgz https://example.com/b.tgz && bsdtar -tf /srv/b.tgz
RUN wget -O /srv/c.zip https://example.com/c.zip && unzip -l /srv/c.zip
RUN wget -O /srv/d.zip https://example.com/d.zip && unzip -qt /srv/d.zip

FROM debian:12
RUN curl -fsSLo /srv/data.zip https://example.com/data.zip && unzip /srv/data.zip -d /data && ln -s /srv/data.zip /data/original.zip

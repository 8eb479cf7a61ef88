FROM debian:12
RUN make install DESTDIR=/opt/app && ln -s /opt/app/bin/x /usr/bin/x
RUN rm -rf /opt/app/share/doc

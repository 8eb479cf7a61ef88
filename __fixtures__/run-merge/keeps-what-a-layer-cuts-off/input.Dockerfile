FROM debian:12
RUN ln /bin/cat /usr/local/bin/tac
RUN chmod u+s /usr/local/bin/tac

FROM debian:12
RUN cp -al /srv/a /srv/b
RUN chmod 600 /srv/b/x

FROM debian:12
RUN ln -s /dev/null /dev/raw1394
RUN ln -s /dev/null /dev/raw1394

FROM debian:12
RUN mkdir /dev/net
RUN touch /dev/net/tun

FROM debian:12
USER app
RUN sudo sh -c "echo tide:x:999:app >> /etc/group"
RUN touch /var/tide/x

FROM debian:12
USER app
RUN sudo groupadd -U app tide
RUN touch /var/tide/x

FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN [[ tide =~ t(i) ]] && mkdir -p /x
RUN touch /x/y${BASH_REMATCH[1]}

FROM debian:12
RUN ln /srv/a /srv/b
RUN echo more >> /srv/b

FROM debian:12 AS a
COPY install.sh /srv/
RUN sudo /srv/install.sh
RUN sudo -E bash /srv/install.sh

RUN sudo frobnicate --all

RUN sudo sh -c 'cd /srv && ./install.sh > /etc/x'

RUN curl -fsSL https://example.com/setup | sudo -E bash -

RUN sudo python /srv/setup-users.py

FROM debian:12
RUN export PREFIX=/srv && sudo make install

RUN PREFIX=/srv; export PREFIX; sudo make install

RUN declare -x PREFIX=/srv && sudo make install

RUN set -a && PREFIX=/srv && sudo make install

RUN export PATH=/opt/tool/bin:$PATH && sudo npm install

RUN PATH=/opt/tool/bin:$PATH && sudo npm install

RUN . /etc/tool.env && sudo npm install

RUN sudo printf '\x41' > /srv/a

FROM registry.example.com/team/base
RUN sudo -u node npm install
RUN export HOME=/srv && npm install
ENV XDG_CACHE_HOME=/var/cache
RUN npm install -g yo

FROM node:20
RUN npm install -g npm && \
    rm -rf /srv/visualvm && \
    rm -rf /srv/missioncontrol
RUN npm install -g npm && rm -rf /srv/visualvm && rm -rf /srv/missioncontrol
RUN npm install -g npm \
 && rm -rf /srv/visualvm /srv/missioncontrol

FROM node:20
RUN npm install -g npm && \
    rm -rf /srv/visualvm && \
    rm -rf /srv/missioncontrol && \
    rm -rf ~/.npm
RUN npm install -g npm && rm -rf /srv/visualvm && rm -rf /srv/missioncontrol ~/.npm
RUN npm install -g npm \
 && rm -rf /srv/visualvm /srv/missioncontrol ~/.npm

FROM opensuse/leap:15.6
RUN zypper --non-interactive install nodejs20 && npm ci --prefix /srv

FROM nginx:1.27-alpine
# dockershift ignore=hadolint/DL3018
RUN apk add tzdata
RUN cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime

FROM nginx:1.27-alpine
RUN apk add tzdata
# dockershift ignore=hadolint/DL3018
RUN cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime

FROM nginx:1.27-alpine
RUN apk add tzdata
# dockershift ignore=run-merge
RUN cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime

FROM nginx:1.27-alpine
# dockershift ignore=run-merge
RUN apk add tzdata
RUN cp /usr/share/zoneinfo/Europe/Lisbon /etc/localtime

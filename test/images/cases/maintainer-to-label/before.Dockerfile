FROM busybox:latest
MAINTAINER A. Author <author@example.test>
RUN touch /srv/a

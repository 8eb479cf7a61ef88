FROM debian:12
RUN mkdir "${NAME:=app}"
RUN touch "/x$NAME"

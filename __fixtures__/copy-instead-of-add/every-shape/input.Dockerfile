FROM debian:12
ADD ./ /app/
add conf/ /etc/app/
ADD --chown=app:app --chmod=644 app.conf /etc/app/
ADD ["some file.txt", "/x/"]
ADD Makefile src/main.c \
    include/main.h /src/
ADD app.jar /app.jar
ADD .bashrc /root/
ADD x.json $HOME/
ADD .. /x

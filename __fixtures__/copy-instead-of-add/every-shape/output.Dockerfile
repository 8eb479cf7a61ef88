FROM debian:12
COPY ./ /app/
copy conf/ /etc/app/
COPY --chown=app:app --chmod=644 app.conf /etc/app/
COPY ["some file.txt", "/x/"]
COPY Makefile src/main.c \
    include/main.h /src/
COPY app.jar /app.jar
COPY .bashrc /root/
COPY x.json $HOME/
COPY .. /x

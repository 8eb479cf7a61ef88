FROM debian:12
ADD rootfs.tar.xz /
ADD app.tgz conf.json /app/
ADD data.csv.gz /data/
ADD dist /app
ADD x.gem /app/
ADD x.apk y.txt /app/
ADD data.bin /app
ADD ["some file", "/x/"]

FROM debian:12
ENV LANG=C.UTF-8
ENV JAVA_OPTS=--add-opens=java.base/java.lang=ALL-UNNAMED A=--x=1 B="c=d"
LABEL a=--b=c

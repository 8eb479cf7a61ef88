FROM debian:12
ENV JAVA_OPTS=--add-opens=java.base/java.lang=ALL-UNNAMED A=--x=1 B="c=d"
LABEL a=--b=c

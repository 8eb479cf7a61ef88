# They come together, with the packages that recommend the one.
FROM registry.example.com/r:3
RUN apt-get update && apt-get install -y libcups2 && apt-get install -y libcups2-dev
RUN apt-key adv --keyserver hkp://keys.example.com:80 --recv 0A0A0A0A && apt-get update && apt-get install -y mesos

FROM debian:9
RUN apt-get update && apt-get install -y gnupg
RUN apt-key adv --keyserver hkp://keys.example.com:80 --recv 0A0A0A0A

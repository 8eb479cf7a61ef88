FROM debian:12
RUN apt-get update && yes | apt-get install curl && echo y | apt-get remove nano
RUN apt-get install git < /answers

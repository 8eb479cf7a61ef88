FROM debian:12
RUN echo "run apt-get install curl for more" && printf '%s\n' 'apt-get install x' > /hint

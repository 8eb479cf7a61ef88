FROM debian:12
RUN apt-get update && apt-get install curl && printf "one\n\
# this line goes\n\
two\n" > /x

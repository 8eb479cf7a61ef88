FROM gcc:14-bookworm
WORKDIR /usr/src/hello
COPY . .
RUN g++ -static -o /usr/local/bin/hello *.cpp
CMD ["hello"]

FROM buildpack-deps:trixie
COPY . /src
RUN make -C /src install
CMD ["clock"]

FROM as
RUN make

FROM debian:12
  RUN	make
	COPY a \
		b
RUN make
CMD ["a"]

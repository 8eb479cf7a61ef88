FROM debian:12
  run	make
	copy a \
		b
RUN make
CMD ["a"]

FROM debian:bookworm-slim
RUN ./list | sort > /one
RUN echo 'a\tb' > /table
RUN ./list | sort > /two
RUN echo 'a\tb' > /table
RUN ./list | sort > /three

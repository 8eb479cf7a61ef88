FROM debian:bookworm-slim
HEALTHCHECK CMD curl -f http://localhost:8080/ready
RUN echo built
ONBUILD CMD serve --all
ENTRYPOINT ["serve", "--all"
CMD ['serve']

FROM debian:12-slim AS a
ENV LANG=C.UTF-8
CMD ["a"] # x
FROM debian:12-slim AS b
ENV LANG=C.UTF-8
CMD ['a']
FROM debian:12-slim AS c
ENV LANG=C.UTF-8
CMD ["a",]
ENTRYPOINT [ "b", "c" ]

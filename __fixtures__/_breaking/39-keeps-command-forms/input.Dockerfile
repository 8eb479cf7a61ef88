FROM debian:12
CMD ["a"] # x
CMD ['a']
CMD ["a",]
ENTRYPOINT [ "b", "c" ]

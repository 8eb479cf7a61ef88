FROM node:22
# for development
CMD ["a"]
# for production
CMD ["b"]
ENTRYPOINT x \
# why
  y
ENTRYPOINT ["z"]

FROM node:22
CMD ["a"]
ENTRYPOINT ["e"]
CMD ["b"]

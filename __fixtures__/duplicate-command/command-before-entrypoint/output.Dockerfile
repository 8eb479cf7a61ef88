FROM node:22
ENTRYPOINT ["e"]
CMD ["b"]

FROM node:22
# a section

CMD ["a"]
# the real one
CMD ["b"]

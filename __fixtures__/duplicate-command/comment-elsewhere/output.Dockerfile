FROM node:22
# a section

# the real one
CMD ["b"]

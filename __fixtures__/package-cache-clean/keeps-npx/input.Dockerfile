FROM registry.example.com/team/base
COPY package.json ./
RUN npm install
CMD ["npx", "next", "start"]

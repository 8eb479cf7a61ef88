FROM registry.example.com/team/base:3
WORKDIR /srv
COPY . .
EXPOSE 8000
CMD ["server.js"]

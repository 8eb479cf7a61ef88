FROM node:20
RUN npm run build && npm test && npm --version && npm config set registry https://r.example.com
RUN npm install --dry-run && npm pack

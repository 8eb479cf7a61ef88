FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN pip install -U pip
RUN pip install -r requirements.txt
RUN make
RUN make install
